#include "ui/handover.h"

#include "base/require.h"
#include "model/fields.h"
#include "text/graphemes.h"
#include "ui/languages.h"

#include <algorithm>
#include <utility>

namespace ui {
namespace {

using Lines = std::vector<std::string>;

std::size_t bytes_of(const Lines& lines) {
    std::size_t bytes = 0;
    for (const std::string& line : lines) bytes += line.size() + 1;
    return bytes;
}

struct Replacement {
    std::string_view from;
    std::string_view to;
};

constexpr Replacement phone_signs[] = {
    {"０", "0"}, {"１", "1"}, {"２", "2"}, {"３", "3"}, {"４", "4"}, {"５", "5"},
    {"６", "6"}, {"７", "7"}, {"８", "8"}, {"９", "9"}, {"‐", "-"},  {"‑", "-"},
    {"–", "-"},  {"—", "-"},  {"―", "-"},  {"−", "-"},  {"－", "-"}, {"ー", "-"},
    {"（", "-"}, {"）", "-"}, {"(", "-"},  {")", "-"},  {"　", " "},
};

class Pages {
  public:
    Pages(const model::City& city, const text::Strings& words, std::size_t most_bytes)
        : city_(city), words_(words), most_bytes_(most_bytes) {
        const std::size_t head = bytes_of(head_of(99, 99));
        base::require(most_bytes >= 300 && head < most_bytes / 2, "a piece too small for its head");
        room_ = most_bytes - head;
    }

    /// Adds a service to the last page, or to a new one if it does not fit. If it is longer than a
    /// page, it is divided, and each further part begins with `again`.
    void add(Lines block, const std::string& again) {
        block.insert(block.begin(), "");
        if (bytes_of(block) > room_) return add_in_pieces(block, again);
        if (pages_.empty() || bytes_of(pages_.back()) + bytes_of(block) > room_)
            pages_.emplace_back();
        pages_.back().insert(pages_.back().end(), block.begin(), block.end());
    }

    std::vector<std::string> finish() const {
        std::vector<std::string> texts;
        for (std::size_t i = 0; i < pages_.size(); ++i) {
            std::string text;
            for (const Lines& lines : {head_of(i + 1, pages_.size()), pages_[i]})
                for (const std::string& line : lines) text += line + "\n";
            text.pop_back();
            texts.push_back(std::move(text));
        }
        return texts;
    }

  private:
    Lines head_of(std::size_t number, std::size_t count) const {
        const text::RubyText city = city_name(city_, language_of(words_.language()));
        return {words_
                    .format("handover_title", {{"city", city},
                                               {"number", static_cast<int>(number)},
                                               {"count", static_cast<int>(count)}})
                    .base,
                words_.format("handover_year", {{"year", city_.plan.year}}).base};
    }

    void add_in_pieces(const Lines& block, std::string again) {
        again.resize(text::whole_characters(again, room_ / 3));
        Lines piece;
        const auto turn = [&] { pages_.push_back(std::exchange(piece, {"", again})); };
        for (std::string_view line : block) {
            while (true) {
                const std::size_t used = bytes_of(piece) + 1;
                const std::size_t left = used < room_ ? room_ - used : 0;
                if (line.size() <= left) break;
                // A line that fits on the next page is not divided, even if this page stays half
                // empty.
                const std::size_t fresh = room_ - bytes_of({"", again}) - 1;
                if (line.size() > fresh && left > room_ / 4) {
                    const std::size_t cut = text::whole_characters(line, left);
                    piece.emplace_back(line.substr(0, cut));
                    line.remove_prefix(cut);
                }
                turn();
            }
            piece.emplace_back(line);
        }
        pages_.push_back(std::move(piece));
    }

    const model::City& city_;
    const text::Strings& words_;
    std::size_t most_bytes_;
    std::size_t room_ = 0;
    std::vector<Lines> pages_;
};

/// Replaces line breaks by blanks.
std::string in_one_line(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    return text;
}

Lines lines_of(const model::Service& service, const text::Strings& words) {
    Lines lines;
    const auto fact = [&](std::string_view key, const std::string& value) {
        lines.push_back(words.get(key).base + " " + in_one_line(value));
    };
    for (const model::Office& office : service.offices) {
        fact("handover_office", office.name.base);
        if (!office.place.empty()) fact("handover_place", office.place);
        if (!office.phone.empty()) fact("handover_phone", tappable_phone(office.phone));
    }
    model::each_text(service, [&](const model::FieldFacts& field, const text::RubyText& text) {
        if (field.handed_over && !text.empty())
            fact("handover_" + std::string(field.id), text.base);
    });
    return lines;
}

Lines hall_lines(const model::City& city, const text::Strings& words) {
    Lines lines{city.hall.name.base, map_line(city.hall)};
    if (!city.hall.phone.empty())
        lines.push_back(words.get("handover_phone").base + " " + tappable_phone(city.hall.phone));
    return lines;
}

} // namespace

std::string tappable_phone(const std::string& phone) {
    std::string plain;
    for (std::size_t at = 0; at < phone.size();) {
        const std::string_view rest = std::string_view(phone).substr(at);
        const auto sign = std::ranges::find_if(
            phone_signs, [&](const Replacement& r) { return rest.starts_with(r.from); });
        if (sign == std::end(phone_signs)) {
            plain += phone[at++];
            continue;
        }
        // Consecutive dashes and brackets become one dash, those at the ends are removed.
        const bool dash = sign->to == "-";
        if (!dash || (!plain.empty() && plain.back() != '-')) plain += sign->to;
        at += sign->from.size();
    }
    while (plain.ends_with('-') || plain.ends_with(' ')) plain.pop_back();
    return plain;
}

bool leaves_open(const model::Service& service) {
    bool open = false;
    model::each_text(service, [&](const model::FieldFacts& field, const text::RubyText& text) {
        open = open || (field.handed_over && text.empty());
    });
    return open;
}

std::string map_line(const model::CityHall& hall) {
    if (hall.postcode.empty()) return hall.address;
    return "〒" + hall.postcode + " " + hall.address;
}

std::string name_in_plain_text(const model::Service& service, const text::Strings& words) {
    if (!language_of(words.language()).spells_readings || service.reading.empty())
        return service.name.base;
    return service.name.base + "（" + service.reading + "）";
}

std::vector<std::string> handover_pages(const std::vector<model::Service>& services,
                                        const model::City& city, const text::Strings& words,
                                        std::size_t most_bytes) {
    if (services.empty()) return {};
    Pages pages(city, words, most_bytes);
    bool ask = false;
    for (std::size_t i = 0; i < services.size(); ++i) {
        const model::Service& service = services[i];
        const std::string number =
            services.size() > 1 ? std::to_string(i + 1) + ". " : std::string();
        Lines lines{number + in_one_line(name_in_plain_text(service, words))};
        for (std::string& line : lines_of(service, words)) lines.push_back(std::move(line));
        pages.add(std::move(lines),
                  number + words.format("handover_continued", {{"name", service.name.base}}).base);
        ask = ask || leaves_open(service);
    }
    Lines last = hall_lines(city, words);
    if (ask) last.push_back(words.get("handover_ask").base);
    pages.add(std::move(last), city.hall.name.base);
    return pages.finish();
}

} // namespace ui
