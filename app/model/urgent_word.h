#pragma once

#include <string>
#include <vector>

namespace model {

/// Words that mean danger, and whom to ring then: a line of urgent_words.csv.
struct UrgentWord {
    std::string phrase;                ///< as it is written; may be a stem (殴られ)
    std::string reading;               ///< empty where the kana alone may mean something harmless
    std::vector<std::string> unless;   ///< words in which it means no danger
    std::vector<std::string> hotlines; ///< numbers of hotlines.csv, the most fitting first

    bool operator==(const UrgentWord&) const = default;
};

} // namespace model
