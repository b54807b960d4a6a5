#include "device/volume.h"

#include <algorithm>
#include <alsa/asoundlib.h>
#include <cmath>

namespace device {
namespace {

/// The library's messages are dropped: a device without sound is a normal case.
void silent(const char*, int, const char*, int, const char*, ...) {}

/// Opens the element "Master" for the lifetime of this object.
class Master {
  public:
    Master() {
        snd_lib_error_set_handler(silent);
        if (snd_mixer_open(&mixer_, 0) < 0) {
            mixer_ = nullptr;
            return;
        }
        if (snd_mixer_attach(mixer_, "default") < 0 ||
            snd_mixer_selem_register(mixer_, nullptr, nullptr) < 0 || snd_mixer_load(mixer_) < 0)
            return;
        snd_mixer_selem_id_t* id = nullptr;
        if (snd_mixer_selem_id_malloc(&id) < 0) return;
        snd_mixer_selem_id_set_index(id, 0);
        snd_mixer_selem_id_set_name(id, "Master");
        element_ = snd_mixer_find_selem(mixer_, id);
        snd_mixer_selem_id_free(id);
        if (!element_ || snd_mixer_selem_has_playback_volume(element_) == 0 ||
            snd_mixer_selem_get_playback_volume_range(element_, &low_, &high_) < 0 || high_ <= low_)
            element_ = nullptr;
    }
    ~Master() {
        if (mixer_) snd_mixer_close(mixer_);
    }
    Master(const Master&) = delete;
    Master& operator=(const Master&) = delete;

    std::optional<int> percent() const {
        long now = 0;
        if (!element_ ||
            snd_mixer_selem_get_playback_volume(element_, SND_MIXER_SCHN_FRONT_LEFT, &now) < 0)
            return {};
        const double part = static_cast<double>(now - low_) / static_cast<double>(high_ - low_);
        return std::clamp(static_cast<int>(std::lround(100 * part)), 0, 100);
    }
    bool set(int percent) const {
        if (!element_) return false;
        const double part = std::clamp(percent, 0, 100) / 100.0;
        const long value = low_ + std::lround(part * static_cast<double>(high_ - low_));
        if (snd_mixer_selem_has_playback_switch(element_) != 0)
            snd_mixer_selem_set_playback_switch_all(element_, percent > 0 ? 1 : 0);
        return snd_mixer_selem_set_playback_volume_all(element_, value) >= 0;
    }

  private:
    snd_mixer_t* mixer_ = nullptr;
    snd_mixer_elem_t* element_ = nullptr;
    long low_ = 0, high_ = 0;
};

} // namespace

std::optional<int> volume_percent() { return Master().percent(); }
bool set_volume(int percent) { return Master().set(percent); }

} // namespace device
