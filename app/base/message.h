#pragma once

#include <string>
#include <string_view>

namespace base {

/// A sentence for people, in both languages of the staff: what happened, where, what to do. Context
/// is added before or after it only by these functions, so that no caller joins sentences by hand.
struct Message {
    std::string ja;
    std::string en;

    bool operator==(const Message&) const = default;

    /// "PLACE: sentence", where PLACE is the file, line or cell concerned.
    Message in(std::string_view place) const;
    /// "WHAT: sentence", where WHAT was being done or is the consequence.
    Message with_context(const Message& what) const;
    /// The whole sentence `before`, then this one.
    Message after(const Message& before) const;
    /// This sentence, a full stop, then the sentence `advice` (what to do).
    Message with_advice(const Message& advice) const;
};

/// Appends `item` to a list of words, in both languages, each with its own `between`.
void append_item(Message& list, const Message& item, const Message& between = {"、", ", "});

} // namespace base
