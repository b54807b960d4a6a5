#pragma once

#include "ui/screen_kind.h"
#include "ui/staff_desk.h"
#include "ui/theme.h"
#include "ui/typing.h"

#include <concepts>
#include <string>
#include <utility>
#include <variant>

namespace ui {

/// The actions that a screen can request, each with the values that it needs.
namespace actions {

struct Back {};   ///< to the previous screen
struct GoHome {}; ///< to the home screen
struct Finish {}; ///< ends the visit: everything is forgotten
struct Begin {};  ///< from the start screen to the home screen
struct Stay {};   ///< the visitor is still there
struct Hide {};   ///< covers the screen
struct OpenEmergency {};
struct OpenLanguage {};
struct OpenTextSettings {};
struct SetPreferences {
    Preferences preferences;
};
/// Staff choose the city of this device.
struct ChooseCity {
    std::string city; ///< id
};

// The catalogue.
struct OpenLifeStage {
    std::string life_stage; ///< id
};
struct OpenNeed {
    std::string need; ///< id
};
struct ToggleSituation {
    std::string situation; ///< id
};
struct ClearSituations {};
struct OpenService {
    std::string service; ///< id
};
struct OpenPlan {};

// The search screen.
struct OpenSearch {};
struct SearchFor {
    std::string text; ///< the whole field, may be empty
};
/// Replaces the typed text by a suggestion.
struct SearchSuggested {
    std::string phrase;
};
struct ShowKeys {
    KeyLayer layer;
};

// The visitor's list.
struct OpenMyList {};
/// Puts a service on the list or takes it off.
struct ToggleListed {
    std::string service; ///< id
};
/// Moves a service up by one place.
struct ListUp {
    std::string service; ///< id
};
struct ClearList {};
struct RestoreList {}; ///< undoes ClearList
/// Shows the service as a QR code.
struct OpenCode {
    std::string service; ///< id
};
struct OpenCounter {}; ///< pages with what to say at the counter, one for each service
struct OpenFamily {};  ///< the list in the form for the visited family
struct OpenCompare {}; ///< services of the list side by side
struct PrintSlip {};
struct SaveSlip {};

// A home visit.
struct ChooseStage {
    std::string life_stage; ///< id
};
struct ChooseNeed {
    std::string need; ///< id
};
struct ChooseSituation {
    std::string situation; ///< id
};
struct OpenFitting {}; ///< the services for that home
/// Adds the services of a ready list to the visitor's list.
struct OpenReady {
    std::string ready_list; ///< id
};

// Staff at the screen.
struct EnterPin {
    std::string digits; ///< six
};
struct OpenStaffPage {
    ScreenKind page;
};
struct LeaveStaff {}; ///< to the start screen
struct LookAgain {};  ///< updates what the page shows
struct Install {
    std::string file; ///< path of a catalogue on a stick
};
struct SetLevel {
    StaffLevel level;
    int percent; ///< 0 to 100
};
struct ExportCounts {
    std::string folder; ///< of a stick
};
struct GoBack {}; ///< to the release before
struct Restart {};

} // namespace actions

/// The actions of the staff pages.
using StaffAction = std::variant<actions::EnterPin, actions::OpenStaffPage, actions::LeaveStaff,
                                 actions::LookAgain, actions::Install, actions::GoBack,
                                 actions::SetLevel, actions::ExportCounts, actions::Restart>;

template <class T, class Variant> inline constexpr bool held_by = false;
template <class T, class... Held>
inline constexpr bool held_by<T, std::variant<Held...>> = (std::same_as<T, Held> || ...);

/// What a screen requests, or nothing. The kiosk carries it out after the frame; screens do not
/// change each other.
class Action {
  public:
    using What = std::variant<
        std::monostate, actions::Back, actions::GoHome, actions::Finish, actions::Begin,
        actions::Stay, actions::Hide, actions::OpenEmergency, actions::OpenLanguage,
        actions::OpenTextSettings, actions::SetPreferences, actions::ChooseCity,
        actions::OpenLifeStage, actions::OpenNeed, actions::ToggleSituation,
        actions::ClearSituations, actions::OpenService, actions::OpenPlan, actions::OpenSearch,
        actions::SearchFor, actions::SearchSuggested, actions::ShowKeys, actions::OpenMyList,
        actions::ToggleListed, actions::ListUp, actions::ClearList, actions::RestoreList,
        actions::OpenCode, actions::OpenCounter, actions::OpenFamily, actions::OpenCompare,
        actions::PrintSlip, actions::SaveSlip, actions::ChooseStage, actions::ChooseNeed,
        actions::ChooseSituation, actions::OpenFitting, actions::OpenReady, StaffAction>;

    // Defined in action.cpp, because compiling a variant of so many types in every screen is slow.
    Action();
    /// `what`: one of the structs above.
    template <class T>
    requires(held_by<T, What> || held_by<T, StaffAction>) Action(T what);
    Action(const Action&);
    Action(Action&&) noexcept;
    Action& operator=(const Action&);
    Action& operator=(Action&&) noexcept;
    ~Action();

    const What& what() const { return what_; }
    explicit operator bool() const { return what_.index() != 0; }

  private:
    What what_;
};

} // namespace ui
