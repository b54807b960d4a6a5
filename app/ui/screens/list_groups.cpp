#include "ui/screens/list_screen.h"

#include <algorithm>

namespace ui::screens {
namespace {

/// A service for this many life stages is in the group for many ages.
constexpr std::size_t many_stages = 4;

void drop_empty(std::vector<ListGroup>& groups) {
    std::erase_if(groups, [](const ListGroup& group) { return group.cards.empty(); });
}

} // namespace

int ListContent::remaining() const {
    std::size_t count = 0;
    for (const ListGroup& group : groups) count += group.cards.size();
    return static_cast<int>(count);
}

std::vector<ListGroup> group_by_need(const std::vector<model::ServiceCard>& cards,
                                     const model::Taxonomy& taxonomy) {
    std::vector<ListGroup> groups;
    for (const model::Need& need : taxonomy.needs)
        groups.push_back({need.id, need.icon, need.label, {}});
    for (const model::ServiceCard& card : cards)
        for (ListGroup& group : groups)
            if (!card.needs.empty() && card.needs.front() == group.id) group.cards.push_back(card);
    drop_empty(groups);
    return groups;
}

std::vector<ListGroup> group_by_life_stage(const std::vector<model::ServiceCard>& cards,
                                           const model::Taxonomy& taxonomy,
                                           const model::Label& many_ages) {
    std::vector<ListGroup> groups;
    groups.push_back({"many", "life-7-family", many_ages, {}});
    for (const model::LifeStage& stage : taxonomy.life_stages)
        groups.push_back({stage.id, stage.icon, stage.label, {}});
    for (const model::ServiceCard& card : cards) {
        const std::string home = card.life_stages.size() >= many_stages ? "many"
                                 : card.life_stages.empty()             ? ""
                                                                        : card.life_stages.front();
        for (ListGroup& group : groups)
            if (group.id == home) group.cards.push_back(card);
    }
    drop_empty(groups);
    return groups;
}

} // namespace ui::screens
