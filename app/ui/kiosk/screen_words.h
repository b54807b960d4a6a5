#pragma once

#include "base/result.h"
#include "model/city.h"
#include "text/strings.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

/// The words of the screen in each of its languages.
class ScreenWords {
  public:
    /// `folder` holds the compiled bundles.
    static base::Result<ScreenWords> open(const std::string& folder);

    const text::Strings& in(const std::string& language) const { return by_language_.at(language); }
    /// One word in all languages, for what is shown among the catalogue's own labels.
    model::Label label(std::string_view key) const;
    /// The three national numbers, for when there is no catalogue to read them from.
    std::vector<model::Hotline> urgent_numbers() const;

  private:
    std::map<std::string, text::Strings> by_language_;
};

} // namespace ui
