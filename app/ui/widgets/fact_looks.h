#pragma once

#include "model/service.h"

#include <array>

namespace ui {

/// How the service's page and the comparison show a text of a service.
struct FactLook {
    const char* icon;
    const char* title; ///< key of the words before it
    text::RubyText model::Service::*text;
    const char* question; ///< key of the words for asking the office; nullptr: not asked
};

/// The texts in the order of the page.
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
