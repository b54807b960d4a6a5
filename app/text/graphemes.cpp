#include "text/graphemes.h"

#include "text/icu.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>

namespace text {

std::size_t whole_characters(std::string_view text, std::size_t most_bytes) {
    if (text.size() <= most_bytes) return text.size();
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> borders(
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    UText* const opened =
        utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
    if (U_FAILURE(status) || !borders) {
        utext_close(opened);
        return text.size();
    }
    borders->setText(opened, status);
    // `preceding` searches before the offset, and an end at exactly most_bytes is allowed.
    const std::int32_t before = borders->preceding(static_cast<std::int32_t>(most_bytes) + 1);
    const std::int32_t end = before > 0 ? before : borders->following(0);
    utext_close(opened);
    return end > 0 ? static_cast<std::size_t>(end) : text.size();
}

} // namespace text
