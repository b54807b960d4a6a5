#pragma once

#include "text/ruby.h"

#include <map>
#include <string>
#include <vector>

namespace model {

/// A label in every language in which it was written, by BCP 47 tag ("ja", "ja-Hira", "en").
struct Label {
    std::map<std::string, text::RubyText> by_language;

    /// The label in `language`, or in Japanese if there is none.
    const text::RubyText& in(const std::string& language) const;
    bool operator==(const Label&) const = default;
};

struct LifeStage {
    std::string id;
    std::string icon; ///< name in assets/icons, without .svg
    std::string hue;  ///< rose, orange, yellow, green, teal, blue, violet
    Label label;
    bool operator==(const LifeStage&) const = default;
};

struct Need {
    std::string id;
    std::string icon;
    Label label;
    bool operator==(const Need&) const = default;
};

struct Situation {
    std::string id;
    Label label;
    bool operator==(const Situation&) const = default;
};

/// The doors and filters, in the order in which they are shown.
struct Taxonomy {
    std::vector<LifeStage> life_stages;
    std::vector<Need> needs;
    std::vector<Situation> situations;

    const LifeStage* life_stage(const std::string& id) const;
    const Need* need(const std::string& id) const;
    const Situation* situation(const std::string& id) const;
    bool operator==(const Taxonomy&) const = default;
};

} // namespace model
