#include "ui/kiosk/screen_words.h"

#include "ui/languages.h"

namespace ui {

base::Result<ScreenWords> ScreenWords::open(const std::string& folder) {
    ScreenWords words;
    for (const ScreenLanguage& language : screen_languages) {
        auto strings = text::Strings::open(folder, std::string(language.tag));
        if (!strings) return strings.error();
        words.by_language_.emplace(language.tag, std::move(strings).value());
    }
    return words;
}

model::Label ScreenWords::label(std::string_view key) const {
    model::Label label;
    for (const auto& [tag, words] : by_language_) label.by_language[tag] = words.get(key);
    return label;
}

std::vector<model::Hotline> ScreenWords::urgent_numbers() const {
    std::vector<model::Hotline> numbers;
    for (const std::string number : {"110", "119", "189"}) {
        model::Hotline line;
        line.number = number;
        line.urgent = true;
        line.name = label("hotline_" + number + "_name");
        line.sentence = label("hotline_" + number + "_sentence");
        line.hours = label("hotline_hours");
        line.for_whom = label("hotline_anyone");
        numbers.push_back(std::move(line));
    }
    return numbers;
}

} // namespace ui
