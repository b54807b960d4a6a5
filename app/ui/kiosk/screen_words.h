#pragma once

#include "base/result.h"
#include "model/city.h"
#include "text/strings.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

/// The fixed words of the screens in all languages.
class ScreenWords {
  public:
    /// `folder`: the compiled resource bundles.
    static base::Result<ScreenWords> open(const std::string& folder);

    const text::Strings& in(const std::string& language) const { return by_language_.at(language); }
    /// A word in all languages, for showing it like a label from the catalogue.
    model::Label label(std::string_view key) const;
    /// The three national emergency numbers, for when there is no catalogue.
    std::vector<model::Hotline> urgent_numbers() const;

  private:
    std::map<std::string, text::Strings> by_language_;
};

} // namespace ui
