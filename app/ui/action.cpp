#include "ui/action.h"

#include <utility>

namespace ui {
namespace {

template <class T> Action::What wrapped(T what) {
    if constexpr (held_by<T, StaffAction>)
        return StaffAction(std::in_place_type<T>, std::move(what));
    else
        return Action::What(std::in_place_type<T>, std::move(what));
}

} // namespace

Action::Action() = default;
Action::Action(const Action&) = default;
Action::Action(Action&&) noexcept = default;
Action& Action::operator=(const Action&) = default;
Action& Action::operator=(Action&&) noexcept = default;
Action::~Action() = default;

template <class T>
requires(held_by<T, Action::What> || held_by<T, StaffAction>) Action::Action(T what)
    : what_(wrapped(std::move(what))) {}

template Action::Action(actions::Back);
template Action::Action(actions::GoHome);
template Action::Action(actions::Finish);
template Action::Action(actions::Begin);
template Action::Action(actions::Stay);
template Action::Action(actions::Hide);
template Action::Action(actions::OpenEmergency);
template Action::Action(actions::OpenLanguage);
template Action::Action(actions::OpenTextSettings);
template Action::Action(actions::SetPreferences);
template Action::Action(actions::ChooseCity);
template Action::Action(actions::OpenLifeStage);
template Action::Action(actions::OpenNeed);
template Action::Action(actions::ToggleSituation);
template Action::Action(actions::ClearSituations);
template Action::Action(actions::OpenService);
template Action::Action(actions::OpenPlan);
template Action::Action(actions::OpenSearch);
template Action::Action(actions::SearchFor);
template Action::Action(actions::SearchSuggested);
template Action::Action(actions::ShowKeys);
template Action::Action(actions::OpenMyList);
template Action::Action(actions::ToggleListed);
template Action::Action(actions::ListUp);
template Action::Action(actions::ClearList);
template Action::Action(actions::RestoreList);
template Action::Action(actions::OpenCode);
template Action::Action(actions::OpenCounter);
template Action::Action(actions::OpenFamily);
template Action::Action(actions::OpenCompare);
template Action::Action(actions::PrintSlip);
template Action::Action(actions::SaveSlip);
template Action::Action(actions::ChooseStage);
template Action::Action(actions::ChooseNeed);
template Action::Action(actions::ChooseSituation);
template Action::Action(actions::OpenFitting);
template Action::Action(actions::OpenReady);
template Action::Action(actions::EnterPin);
template Action::Action(actions::OpenStaffPage);
template Action::Action(actions::LeaveStaff);
template Action::Action(actions::LookAgain);
template Action::Action(actions::Install);
template Action::Action(actions::SetLevel);
template Action::Action(actions::ExportCounts);
template Action::Action(actions::GoBack);
template Action::Action(actions::Restart);

} // namespace ui
