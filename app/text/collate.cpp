#include "text/collate.h"

#include "base/require.h"
#include "text/characters.h"
#include "text/icu.h"
#include "text/normalise.h"
#include "text/utf8.h"

#include <unicode/alphaindex.h>
#include <unicode/coll.h>

#include <memory>

namespace text {
namespace {

// Both are constant tables of ICU: expensive to make, never changed, thread-safe.

const icu::Collator& japanese_order() {
    static const std::unique_ptr<const icu::Collator> order = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<const icu::Collator> made(
            icu::Collator::createInstance(icu::Locale("ja"), status));
        base::require(U_SUCCESS(status), "ICU has no Japanese order");
        return made;
    }();
    return *order;
}

const icu::AlphabeticIndex::ImmutableIndex& japanese_index() {
    static const std::unique_ptr<const icu::AlphabeticIndex::ImmutableIndex> index = [] {
        UErrorCode status = U_ZERO_ERROR;
        icu::AlphabeticIndex builder(icu::Locale("ja"), status);
        std::unique_ptr<const icu::AlphabeticIndex::ImmutableIndex> made(
            builder.buildImmutableIndex(status));
        base::require(U_SUCCESS(status), "ICU has no Japanese index");
        return made;
    }();
    return *index;
}

} // namespace

std::string sort_key(std::string_view reading) {
    const icu::UnicodeString text = to_utf16(reading);
    std::string key(64 + reading.size() * 2, '\0');
    auto* const bytes = reinterpret_cast<std::uint8_t*>(key.data());
    std::int32_t length =
        japanese_order().getSortKey(text, bytes, static_cast<std::int32_t>(key.size()));
    if (length > static_cast<std::int32_t>(key.size())) {
        key.resize(static_cast<std::size_t>(length));
        length =
            japanese_order().getSortKey(text, reinterpret_cast<std::uint8_t*>(key.data()), length);
    }
    key.resize(length > 0 ? static_cast<std::size_t>(length) - 1 : 0); // without the final zero
    return key;
}

std::string index_heading(std::string_view reading) {
    UErrorCode status = U_ZERO_ERROR;
    const auto& index = japanese_index();
    const std::int32_t at = index.getBucketIndex(to_utf16(to_hiragana(reading)), status);
    if (U_FAILURE(status)) return "他";
    const icu::AlphabeticIndex::Bucket* const bucket = index.getBucket(at);
    if (bucket == nullptr || bucket->getLabelType() != U_ALPHAINDEX_NORMAL) return "他";
    const std::string label = to_utf8(bucket->getLabel());
    std::size_t start = 0;
    return is_hiragana(next_code_point(label, start)) ? label : "他";
}

} // namespace text
