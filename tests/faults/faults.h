#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

/// Makes a program fail at any of its system calls. The functions that read or change files are
/// defined here instead of libc's, so that no tracing is needed. Only the process that is armed is
/// affected, and only below one folder.
namespace faults {

/// A system call that changed the disk.
struct Change {
    enum class Kind { create, write, truncate, sync, rename, remove, make_folder };
    Kind kind = Kind::sync;
    std::string path, to;
    std::uint64_t offset = 0; ///< of a write; length of a truncation
    std::string bytes;
};

/// Which call fails, and how.
struct Plan {
    enum class What { nothing, kill_before, kill_after, error };
    What what = What::nothing;
    long at = -1;         ///< number of the call, from 0
    int error = 0;        ///< errno of an error
    bool lasting = false; ///< all later calls fail too
    bool reads = false;   ///< calls that only read are counted too
    long budget = -1;     ///< bytes that may still be written; -1: no limit
    bool honest = true;   ///< the reported free space is the rest of the budget
};

/// How the child process ended, and what it had done.
struct Ended {
    bool killed = false;
    int status = -1;  ///< exit status: the result of `action`
    long calls = 0;   ///< counted calls
    long written = 0; ///< bytes
    std::vector<Change> changes;
};

/// Runs `action` in a child process whose calls below `folder` fail according to `plan`.
Ended run(const std::string& folder, const Plan& plan, const std::function<int()>& action);
/// The same, killed from outside after this number of microseconds.
Ended run_and_kill(const std::string& folder, unsigned microseconds,
                   const std::function<int()>& action);

} // namespace faults
