#pragma once

namespace shell {

/// Whether a touch panel that was there is gone. A device that never had one lacks none.
class PanelWatch {
  public:
    enum class News { none, gone, back };

    /// `panels`: how many there are now.
    News look(int panels) {
        const bool missing = seen_ && panels <= 0;
        seen_ = seen_ || panels > 0;
        if (missing == gone_) return News::none;
        gone_ = missing;
        return gone_ ? News::gone : News::back;
    }

  private:
    bool seen_ = false;
    bool gone_ = false;
};

} // namespace shell
