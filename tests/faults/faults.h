#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

/// Breaks a program at any of its calls to the kernel. The calls that read or change files are
/// defined here over libc's, which is found before it, so that nothing has to be traced; only the
/// process that is armed, and only below one folder, notices.
namespace faults {

/// A call that changed what is on the disk, as it happened.
struct Change {
    enum class Kind { create, write, truncate, sync, rename, remove, make_folder };
    Kind kind = Kind::sync;
    std::string path, to;
    std::uint64_t offset = 0; ///< of a write; length of a truncation
    std::string bytes;
};

/// What goes wrong, and at which call.
struct Plan {
    enum class What { nothing, kill_before, kill_after, error };
    What what = What::nothing;
    long at = -1;         ///< the number of the call, from 0
    int error = 0;        ///< errno of an error
    bool lasting = false; ///< every later call fails too
    bool reads = false;   ///< calls that only read are counted as well
    long budget = -1;     ///< bytes that may still be written; none: no limit
    bool honest = true;   ///< the free space that is told is what is left of the budget
};

/// How a broken child ended, and what it had done by then.
struct Ended {
    bool killed = false;
    int status = -1;  ///< of its exit; what `action` gave
    long calls = 0;   ///< that were counted
    long written = 0; ///< bytes
    std::vector<Change> changes;
};

/// Runs `action` in a child whose calls below `folder` are broken by `plan`.
Ended run(const std::string& folder, const Plan& plan, const std::function<int()>& action);
/// The same, killed from outside after so many microseconds.
Ended run_and_kill(const std::string& folder, unsigned microseconds,
                   const std::function<int()>& action);

} // namespace faults
