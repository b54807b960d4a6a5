#include "shell/script.h"

#include "base/lists.h"
#include "base/numbers.h"
#include "shell/keys.h"
#include "text/normalise.h"

#include <optional>

namespace shell {
namespace {

constexpr double max_wait_ms = 24.0 * 60 * 60 * 1000;
constexpr float max_swipe_ms = 60'000;
constexpr float max_place_px = 100'000;

struct Word {
    std::string text;
    bool quoted = false;
};

struct Fault {
    std::string ja, en;
};

using Words = std::vector<Word>;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

/// Removes a quoted text from the front of `line`, which begins with the quote.
std::variant<Word, Fault> take_quoted(std::string_view& line) {
    Word word{{}, true};
    std::size_t at = 1;
    for (; at < line.size() && line[at] != '"'; ++at) {
        if (line[at] == '\\') {
            ++at;
            if (at == line.size() || (line[at] != '"' && line[at] != '\\'))
                return Fault{"\\ のあとに書けるのは \\ と \" だけです",
                             "only \\ and \" may follow a \\"};
        }
        word.text += line[at];
    }
    if (at >= line.size()) return Fault{R"(" が閉じていません)", R"(a " is missing at the end)"};
    line.remove_prefix(at + 1);
    return word;
}

std::variant<Words, Fault> split(std::string_view line) {
    Words words;
    while (true) {
        while (!line.empty() && is_blank(line.front())) line.remove_prefix(1);
        if (line.empty() || line.front() == '#') return words;
        if (line.front() == '"') {
            auto word = take_quoted(line);
            if (const auto* fault = std::get_if<Fault>(&word)) return *fault;
            words.push_back(std::get<Word>(std::move(word)));
        } else {
            std::size_t end = 0;
            while (end < line.size() && !is_blank(line[end]) && line[end] != '"') ++end;
            words.push_back({std::string(line.substr(0, end)), false});
            line.remove_prefix(end);
        }
    }
}

/// Reads the words after a step's name one by one; keeps the first error.
class Arguments {
  public:
    explicit Arguments(const Words& words) : words_(words) {}

    std::string quoted() {
        const Word* word = next("「\"」で囲んだ文字", "a text in double quotes");
        if (word && !word->quoted)
            fail("文字は \" で囲んでください", "the text must be in double quotes");
        if (word && word->quoted && word->text.empty()) fail("文字が空です", "the text is empty");
        return word ? word->text : std::string();
    }
    std::string path() {
        const Word* word = next("ファイル名", "a file name");
        if (word && word->text.empty()) fail("ファイル名が空です", "the file name is empty");
        return word ? word->text : std::string();
    }
    double number(double max) {
        const Word* word = next("数", "a number");
        if (!word) return 0;
        const auto value = base::parse_number<double>(word->text, 0, max);
        if (word->quoted || !value)
            fail("「" + word->text + "」は 0 から " + std::to_string(static_cast<long>(max)) +
                     " までの数ではありません",
                 "\"" + word->text + "\" is no number from 0 to " +
                     std::to_string(static_cast<long>(max)));
        return value.value_or(0);
    }
    float place() { return static_cast<float>(number(max_place_px)); }
    ui::Key key() {
        const Word* word = next("キーの名前", "the name of a key");
        const auto key = word ? key_named(word->text) : std::nullopt;
        if (word && !key)
            fail(
                "キーは next, previous, activate, back, up, down, page_up, page_down, erase です",
                "the keys are next, previous, activate, back, up, down, page_up, page_down, erase");
        return key.value_or(ui::Key::next);
    }
    std::optional<Fault> fault() {
        if (!fault_ && at_ < words_.size())
            fail("「" + words_[at_].text + "」が余分です",
                 "\"" + words_[at_].text + "\" is too much");
        return fault_;
    }

  private:
    const Word* next(const char* ja, const char* en) {
        if (at_ < words_.size()) return &words_[at_++];
        fail(std::string(ja) + "がありません", std::string(en) + " is missing");
        return nullptr;
    }
    void fail(std::string ja, std::string en) {
        if (!fault_) fault_ = Fault{std::move(ja), std::move(en)};
    }

    const Words& words_;
    std::size_t at_ = 1;
    std::optional<Fault> fault_;
};

std::variant<Step, Fault> parse_step(const Words& words) {
    const std::string& name = words.front().text;
    Arguments arguments(words);
    Step step;
    if (words.front().quoted)
        return Fault{"手順の名前がありません", "the name of a step is missing"};
    if (name == "tap")
        step.what = Step::Tap{arguments.quoted()};
    else if (name == "press") {
        const float x = arguments.place(), y = arguments.place();
        step.what = Step::Press{x, y};
    } else if (name == "hold") {
        const float x = arguments.place(), y = arguments.place();
        step.what = Step::Hold{x, y, static_cast<float>(arguments.number(max_swipe_ms))};
    } else if (name == "swipe") {
        Step::Swipe swipe;
        for (float* place : {&swipe.from_x, &swipe.from_y, &swipe.to_x, &swipe.to_y})
            *place = arguments.place();
        swipe.ms = static_cast<float>(arguments.number(max_swipe_ms));
        step.what = swipe;
    } else if (name == "key")
        step.what = Step::Key{arguments.key()};
    else if (name == "type")
        step.what = Step::Type{arguments.quoted()};
    else if (name == "wait")
        step.what = Step::Wait{arguments.number(max_wait_ms)};
    else if (name == "expect")
        step.what = Step::Expect{arguments.quoted()};
    else if (name == "reject")
        step.what = Step::Reject{arguments.quoted()};
    else if (name == "shot")
        step.what = Step::Shot{arguments.path()};
    else if (name == "tree")
        step.what = Step::Tree{arguments.path()};
    else
        return Fault{"「" + name + "」という手順はありません", "there is no step \"" + name + "\""};
    if (const auto fault = arguments.fault()) return *fault;
    return step;
}

base::Error at_line(const std::string& name, int line, const Fault& fault) {
    return base::Error{{fault.ja, fault.en}}.in(name + ":" + std::to_string(line));
}

} // namespace

base::Result<Script> parse_script(std::string_view text, const std::string& name) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    Script script;
    for (int number = 1; !text.empty(); ++number) {
        const std::string_view line = base::take_until(text, '\n');
        if (!text::is_valid_utf8(line))
            return at_line(name, number, {"UTF-8 ではありません", "is not UTF-8"});
        auto words = split(line);
        if (const auto* fault = std::get_if<Fault>(&words)) return at_line(name, number, *fault);
        if (std::get<Words>(words).empty()) continue;
        auto step = parse_step(std::get<Words>(words));
        if (const auto* fault = std::get_if<Fault>(&step)) return at_line(name, number, *fault);
        script.push_back(std::get<Step>(std::move(step)));
        script.back().line = number;
    }
    return script;
}

} // namespace shell
