#pragma once

#include "model/service.h"

#include <array>

namespace ui {

/// A text of a service as its page and the comparison show it.
struct FactLook {
    const char* icon;
    const char* title; ///< key of the words before it
    text::RubyText model::Service::*text;
    const char* question; ///< key of the words that ask the office for it; null: it is not asked
};

/// In the order of the page.
inline constexpr auto fact_looks = std::to_array<FactLook>({
    {"ctl-person", "fact_who", &model::Service::who, nullptr},
    {"ctl-check", "fact_get", &model::Service::get, nullptr},
    {"ctl-yen", "fact_cost", &model::Service::cost, "ask_cost"},
    {"ctl-form", "fact_apply", &model::Service::apply, "ask_apply"},
    {"ctl-bag", "fact_bring", &model::Service::bring, "ask_bring"},
    {"ctl-calendar", "fact_when", &model::Service::when, "ask_when"},
    {"ctl-place", "fact_where", &model::Service::where, nullptr},
});

} // namespace ui
