#pragma once

#include "faults/faults.h"

#include <map>
#include <random>
#include <string>
#include <vector>

namespace faults {

/// A folder as a disk has it: what programs see, and what would still be there without power. A
/// file's bytes last once it was synchronised, an entry of a folder once the folder was: what a
/// file system must keep and no more.
class Disk {
  public:
    /// What stands in the folder now, all of it lasting.
    explicit Disk(const std::string& folder);
    void apply(const std::vector<Change>& changes);

    enum class Power {
        kept, ///< everything that was done
        lost, ///< only what must last
        half, ///< of what need not last some, some torn
    };
    /// Writes what is there after a power cut of this kind into an empty folder.
    void write(Power power, std::mt19937& random, const std::string& folder) const;
    /// Whether a folder holds exactly what programs see here.
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
