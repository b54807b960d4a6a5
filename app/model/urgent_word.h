#pragma once

#include <string>
#include <vector>

namespace model {

/// A phrase that means danger, and the hotlines to call: a line of urgent_words.csv.
struct UrgentWord {
    std::string phrase;                ///< as written; may be a stem (殴られ)
    std::string reading;               ///< empty if the kana alone could be harmless
    std::vector<std::string> unless;   ///< words that show that no danger is meant
    std::vector<std::string> hotlines; ///< numbers from hotlines.csv, the most fitting first

    bool operator==(const UrgentWord&) const = default;
};

} // namespace model
