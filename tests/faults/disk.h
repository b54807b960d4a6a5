#pragma once

#include "faults/faults.h"

#include <map>
#include <random>
#include <string>
#include <vector>

namespace faults {

/// A simulated folder on a disk: what programs see, and what would survive a power cut. A file's
/// content survives once the file was synchronised, a folder's entry once the folder was. A file
/// system must guarantee that much and no more.
class Disk {
  public:
    /// The current content of the folder, all of it synchronised.
    explicit Disk(const std::string& folder);
    void apply(const std::vector<Change>& changes);

    enum class Power {
        kept, ///< everything that was written
        lost, ///< only what was synchronised
        half, ///< some of what was not synchronised, partly torn
    };
    /// Writes what would exist after such a power cut into an empty folder.
    void write(Power power, std::mt19937& random, const std::string& folder) const;
    /// Whether a folder has exactly the content that programs see here.
    bool same_as(const std::string& folder) const;

  private:
    struct Node {
        bool folder = false;
        std::string now, lasting;
        std::map<std::string, int> entries, lasting_entries;
    };
    int load(const std::string& path);
    int find(const std::string& path, std::string* last = nullptr) const;
    void write(int node, Power power, std::mt19937& random, const std::string& path) const;
    bool same(int node, const std::string& path) const;

    std::string root_;
    std::vector<Node> nodes_;
};

} // namespace faults
