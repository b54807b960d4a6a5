#pragma once

#include "base/descriptor.h"
#include "base/folder_events.h"

#include <functional>
#include <optional>
#include <string>
#include <thread>

namespace shell {

/// Reports when a file of this name is put into a folder, from a thread that otherwise sleeps.
/// If the folder does not exist or cannot be watched, nothing is ever reported.
class FolderWatch {
  public:
    /// `arrived` is called in the watching thread.
    FolderWatch(const std::string& folder, std::string name, std::function<void()> arrived);
    ~FolderWatch();
    FolderWatch(const FolderWatch&) = delete;
    FolderWatch& operator=(const FolderWatch&) = delete;

  private:
    void watch();

    std::string name_;
    std::function<void()> arrived_;
    std::optional<base::FolderEvents> arrivals_;
    base::Descriptor stop_;
    std::thread thread_;
};

/// Wakes a Loop that waits for an event. May be called in any thread.
void wake_loop();

} // namespace shell
