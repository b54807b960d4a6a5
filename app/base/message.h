#pragma once

#include <string>
#include <string_view>

namespace base {

/// A sentence for people, in both languages of the staff: what happened, where, what to do. What
/// is put before or after it is put there by these functions, so that nobody glues sentences.
struct Message {
    std::string ja;
    std::string en;

    bool operator==(const Message&) const = default;

    /// "PLACE: sentence": the file, line or cell that it is about.
    Message in(std::string_view place) const;
    /// "WHAT: sentence": what was being done, or what follows from it.
    Message with_context(const Message& what) const;
    /// The whole sentence `before`, then this one.
    Message after(const Message& before) const;
    /// This sentence, a full stop, then the sentence `advice` ("What to do").
    Message with_advice(const Message& advice) const;
};

/// Puts `item` at the end of a list of words: both languages, each with its own `between`.
void append_item(Message& list, const Message& item, const Message& between = {"、", ", "});

} // namespace base
