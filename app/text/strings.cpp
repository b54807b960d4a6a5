#include "text/strings.h"

#include "base/require.h"
#include "text/icu.h"

#include <unicode/msgfmt.h>
#include <unicode/resbund.h>
#include <unicode/ures.h>

#include <algorithm>
#include <filesystem>
#include <unordered_map>

namespace text {
namespace {

// Put around an argument in a pattern, so that a reading in the pattern is not attached to the
// argument's kanji. Noncharacters, which no text contains.
constexpr char16_t argument_edge = 0xFDD0;
constexpr std::string_view argument_edge_utf8 = "\uFDD0";

struct Bundle {
    icu::LocalUResourceBundlePointer resources;
    icu::Locale locale;
};

using Bundles = std::vector<Bundle>;

/// The file of `ja-Hira` is ja_Hira.res.
std::string file_stem(std::string language) {
    for (char& c : language)
        if (c == '-') c = '_';
    return language;
}

bool add_bundle(Bundles& bundles, const std::string& folder, const std::string& language) {
    UErrorCode status = U_ZERO_ERROR;
    icu::LocalUResourceBundlePointer opened(
        ures_openDirect(folder.c_str(), file_stem(language).c_str(), &status));
    if (U_FAILURE(status)) return false;
    icu::Locale locale = icu::Locale::forLanguageTag(language, status);
    if (U_FAILURE(status)) locale = icu::Locale("ja");
    bundles.push_back({std::move(opened), locale});
    return true;
}

bool find_in(const UResourceBundle* table, const char* key, icu::UnicodeString& found) {
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t length = 0;
    const char16_t* const text = ures_getStringByKey(table, key, &length, &status);
    if (U_FAILURE(status)) return false;
    found.setTo(text, length);
    return true;
}

/// `home.title` is either a key of that name or `title` in the table `home`.
bool find(const UResourceBundle* table, std::string_view key, icu::UnicodeString& found) {
    if (find_in(table, std::string(key).c_str(), found)) return true;
    const std::size_t dot = key.find('.');
    if (dot == std::string_view::npos) return false;
    UErrorCode status = U_ZERO_ERROR;
    const icu::LocalUResourceBundlePointer inner(
        ures_getByKey(table, std::string(key.substr(0, dot)).c_str(), nullptr, &status));
    return U_SUCCESS(status) && find(inner.getAlias(), key.substr(dot + 1), found);
}

/// Removes the edges and moves the offsets behind them.
RubyText without_edges(RubyText text) {
    std::string base;
    std::vector<std::size_t> edges;
    for (std::size_t at = 0; at < text.base.size();) {
        if (std::string_view(text.base).substr(at).starts_with(argument_edge_utf8)) {
            edges.push_back(at);
            at += argument_edge_utf8.size();
        } else {
            base += text.base[at++];
        }
    }
    if (edges.empty()) return text;
    const auto moved = [&](std::size_t offset) {
        const auto before = static_cast<std::size_t>(
            std::count_if(edges.begin(), edges.end(), [&](std::size_t e) { return e < offset; }));
        return offset - before * argument_edge_utf8.size();
    };
    for (RubySpan& span : text.ruby) {
        span.begin = moved(span.begin);
        span.end = moved(span.end);
    }
    text.base = std::move(base);
    return text;
}

} // namespace

struct Strings::Impl {
    struct Entry {
        icu::UnicodeString pattern;
        const icu::Locale* locale = nullptr;
        RubyText text;
        std::unique_ptr<icu::MessageFormat> message; ///< made when first used
    };

    std::string language;
    Bundles bundles; ///< the language, then Japanese
    std::unordered_map<std::string, std::unique_ptr<Entry>> entries;

    Entry& entry(std::string_view key) {
        std::string name(key);
        if (const auto known = entries.find(name); known != entries.end()) return *known->second;
        auto made = std::make_unique<Entry>();
        for (const Bundle& bundle : bundles) {
            if (!find(bundle.resources.getAlias(), key, made->pattern)) continue;
            made->locale = &bundle.locale;
            break;
        }
        base::require(made->locale != nullptr, ("no bundle has the words " + name).c_str());
        made->text = parse_ruby(to_utf8(made->pattern));
        return *entries.emplace(std::move(name), std::move(made)).first->second;
    }
};

base::Result<Strings> Strings::open(const std::string& folder, const std::string& language) {
    auto impl = std::make_unique<Impl>();
    impl->language = language;
    // ICU looks for a name without a slash among its own data packages.
    std::error_code error;
    const std::filesystem::path absolute = std::filesystem::absolute(folder, error);
    const std::string path = error ? folder : absolute.lexically_normal().string();
    // The bundle of ja-Hira has only the words that differ from ja; en-GB those that differ from
    // en.
    bool opened = false;
    for (std::string tag = language; !tag.empty();) {
        opened = add_bundle(impl->bundles, path, tag) || opened;
        const std::size_t dash = tag.rfind('-');
        tag.resize(dash == std::string::npos ? 0 : dash);
    }
    if (!opened)
        return base::Error{
            {folder + " に " + language + " の文言（" + file_stem(language) +
                 ".res）がありません。",
             folder + " has no words for " + language + " (" + file_stem(language) + ".res)."}};
    if (!language.starts_with("ja") && !add_bundle(impl->bundles, path, "ja"))
        return base::Error{{folder + " に日本語の文言（ja.res）がありません。",
                            folder + " has no Japanese words (ja.res)."}};
    return Strings(std::move(impl));
}

Strings::Strings(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Strings::Strings(Strings&&) noexcept = default;
Strings& Strings::operator=(Strings&&) noexcept = default;
Strings::~Strings() = default;

const std::string& Strings::language() const { return impl_->language; }

const RubyText& Strings::get(std::string_view key) const { return impl_->entry(key).text; }

RubyText
Strings::format(std::string_view key,
                std::initializer_list<std::pair<std::string_view, Argument>> arguments) const {
    Impl::Entry& entry = impl_->entry(key);
    UErrorCode status = U_ZERO_ERROR;
    if (!entry.message)
        entry.message = std::make_unique<icu::MessageFormat>(entry.pattern, *entry.locale, status);
    std::vector<icu::UnicodeString> names;
    std::vector<icu::Formattable> values;
    for (const auto& [name, argument] : arguments) {
        names.push_back(to_utf16(name));
        if (!argument.is_number) {
            icu::UnicodeString text = to_utf16(argument.text);
            text.insert(0, argument_edge).append(argument_edge);
            values.emplace_back(text);
        } else if (argument.number == static_cast<double>(static_cast<int>(argument.number))) {
            values.emplace_back(static_cast<std::int32_t>(argument.number));
        } else {
            values.emplace_back(argument.number);
        }
    }
    icu::UnicodeString result;
    entry.message->format(names.data(), values.data(), static_cast<std::int32_t>(values.size()),
                          result, status);
    base::require(U_SUCCESS(status),
                  ("the pattern of " + std::string(key) + " cannot be formatted").c_str());
    return without_edges(parse_ruby(to_utf8(result)));
}

} // namespace text
