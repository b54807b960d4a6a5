#pragma once

#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <cstdint>
#include <string>
#include <string_view>

/// Private to text/*.cpp: conversion between UTF-8 and ICU's strings.
namespace text {

inline icu::UnicodeString to_utf16(std::string_view utf8) {
    return icu::UnicodeString::fromUTF8(
        icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
}

inline std::string to_utf8(const icu::UnicodeString& text) {
    std::string result;
    return text.toUTF8String(result);
}

inline UScriptCode script_of(char32_t c) {
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(static_cast<UChar32>(c), &status);
}

} // namespace text
