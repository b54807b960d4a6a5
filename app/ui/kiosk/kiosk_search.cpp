#include "ui/kiosk/kiosk_impl.h"

namespace ui {

using screens::SearchScreen;

void Kiosk::Impl::open_search() {
    if (shown() == ScreenKind::search) return;
    if (const std::size_t depth = stack.depth_of(ScreenKind::search); depth > 0) {
        stack.pop_to(depth); // as it was left
        turn.start(now_ms);
        return;
    }
    auto answer = librarian->search(city.id, visit.query);
    if (!answer) return show_trouble();
    show(std::make_unique<SearchScreen>(std::move(answer).value().content), Door{});
}

void Kiosk::Impl::search_for(const std::string& text) {
    auto answer = librarian->search(city.id, text);
    if (!answer) return show_trouble();
    visit.query = text;
    missed.typed(text, answer.value().useful);
    stack.replace_top(std::make_unique<SearchScreen>(std::move(answer).value().content));
    for (auto& [id, scroll] : stack.top().view.scrolls) scroll.jump_to(0);
}

bool Kiosk::Impl::type(const std::string& bytes) {
    if (shown() == ScreenKind::home) open_search();
    if (shown() != ScreenKind::search) return false;
    search_for(typed(visit.query, bytes));
    dirty = true;
    return true;
}

} // namespace ui
