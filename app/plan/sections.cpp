#include "plan/sections.h"

#include "base/lists.h"

#include <algorithm>
#include <map>
#include <set>

namespace plan {
namespace {

using Chain = std::vector<int>; ///< headings, from the top

class Numbering {
  public:
    Numbering(const Document& document, Doubts& doubts) : document_(document), doubts_(doubts) {}

    Sections number() {
        Sections out;
        out.of_heading.resize(document_.headings.size());
        const std::size_t dropped = shared_levels();
        for (const Record& record : document_.records) {
            const Chain chain = chain_of(record.section);
            for (std::size_t i = 0; i < chain.size(); ++i) {
                const auto heading = static_cast<std::size_t>(chain[i]);
                if (i < dropped) {
                    add_chapter(out, document_.headings[heading].label);
                    continue;
                }
                if (!out.of_heading[heading].empty()) continue;
                const std::string parent =
                    i == dropped ? "" : out.of_heading[static_cast<std::size_t>(chain[i - 1])];
                add_section(out, heading, parent);
                name_level(out, i - dropped, document_.headings[heading].label.word);
            }
        }
        for (std::string& level : out.levels)
            if (level.empty()) level = "分野";
        return out;
    }

  private:
    Chain chain_of(int heading) const {
        Chain chain;
        for (; heading >= 0; heading = document_.headings[static_cast<std::size_t>(heading)].parent)
            chain.push_back(heading);
        std::ranges::reverse(chain);
        return chain;
    }

    /// How many levels from the top are chapters. A chapter is shared by all rows, and is either
    /// called one or above the two levels that a plan's rows have.
    std::size_t shared_levels() const {
        Chain shared;
        std::size_t deepest = 0;
        bool first = true;
        for (const Record& record : document_.records) {
            const Chain chain = chain_of(record.section);
            deepest = std::max(deepest, chain.size());
            if (std::exchange(first, false)) {
                shared = chain;
                continue;
            }
            const auto [end, ignored] = std::ranges::mismatch(shared, chain);
            shared.erase(end, shared.end());
        }
        const std::size_t above_two = deepest > 2 ? deepest - 2 : 0;
        std::size_t dropped = std::min(shared.size(), above_two);
        while (dropped < shared.size() && dropped + 1 < deepest && is_chapter(shared[dropped]))
            ++dropped;
        return dropped;
    }

    bool is_chapter(int heading) const {
        const Label& label = document_.headings[static_cast<std::size_t>(heading)].label;
        return label.word == "章" || label.word == "編" || label.word == "部";
    }

    void add_chapter(Sections& out, const Label& label) const {
        std::string title = label.printed;
        base::append_item(title, label.name, " ");
        if (std::ranges::find(out.chapters, title) == out.chapters.end())
            out.chapters.push_back(title);
    }

    void add_section(Sections& out, std::size_t heading, const std::string& parent) {
        const auto& [ignored, label, place, in_table] = document_.headings[heading];
        std::set<int>& used = used_[parent];
        int ordinal = label.ordinal;
        if (ordinal == 0) ordinal = used.empty() ? 1 : *used.rbegin() + 1;
        if (used.contains(ordinal)) {
            const int free = *used.rbegin() + 1;
            doubts_.push_back({"section-number-twice",
                               place,
                               "",
                               "",
                               {"見出し「" + label.printed + " " + label.name +
                                    "」の番号は、前にもう使われています。" + std::to_string(free) +
                                    "番として入れました。計画を見て番号を確かめてください",
                                "The number of the heading \"" + label.printed + " " + label.name +
                                    "\" is used before. It was taken in as number " +
                                    std::to_string(free) + ". Look at the plan's numbers"},
                               false});
            ordinal = free;
        } else if (label.ordinal > 1 && !used.contains(ordinal - 1)) {
            const std::string before = std::to_string(ordinal - 1);
            doubts_.push_back(
                {"section-number-missing",
                 place,
                 "",
                 "",
                 {"見出し「" + label.printed + " " + label.name + "」の前に、" + before +
                      "番の見出しがありません。計画にあるか、読み落としがないか見てください",
                  "Before the heading \"" + label.printed + " " + label.name +
                      "\" there is no number " + before +
                      ". Look whether the plan has it or whether it was not read"},
                 false});
        }
        used.insert(ordinal);
        std::string id = parent.empty() ? std::string() : parent + ".";
        id += std::to_string(ordinal);
        out.of_heading[heading] = id;
        out.sections.push_back({id, parent, label.printed, label.name, place});
    }

    void name_level(Sections& out, std::size_t depth, const std::string& word) const {
        if (out.levels.size() <= depth) {
            out.levels.resize(depth + 1);
            out.levels[depth] = word;
        } else if (out.levels[depth] != word) {
            out.levels[depth].clear();
        }
    }

    const Document& document_;
    Doubts& doubts_;
    std::map<std::string, std::set<int>> used_;
};

} // namespace

Sections sections_of(const Document& document, Doubts& doubts) {
    return Numbering(document, doubts).number();
}

} // namespace plan
