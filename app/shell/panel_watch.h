#pragma once

namespace shell {

/// Notices when the last touch panel is unplugged and when one is back. A device that never had one
/// is not missing any.
class PanelWatch {
  public:
    enum class News { none, gone, back };

    /// What has changed since the last call. `panels`: the number of panels now.
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
