#include "draft/pending_update.h"

#include "base/durable.h"
#include "base/file.h"

#include <algorithm>
#include <filesystem>

namespace draft {
namespace {

namespace fs = std::filesystem;

std::string within(const std::string& folder, const std::string& name) {
    return (fs::path(folder) / name).string();
}

std::vector<std::string> files_in(const std::string& folder) {
    std::vector<std::string> names;
    std::error_code failed, ignored;
    for (fs::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed))
        if (at->is_regular_file(ignored)) names.push_back(at->path().filename().string());
    std::ranges::sort(names);
    return names;
}

/// Each file is replaced whole; its copy in ".update" stays until all are in place.
base::Result<void> put_in_place(const std::string& ready, const std::string& folder,
                                const std::vector<std::string>& names) {
    for (const std::string& name : names) {
        const auto content = base::read_file(within(ready, name));
        if (!content) return content.error();
        if (auto put = base::write_file(within(folder, name), content.value()); !put) return put;
    }
    const std::string done = within(folder, ".update.done");
    if (auto swept = base::remove_whole(done); !swept) return swept;
    if (auto moved = base::move_durably(ready, done); !moved) return moved;
    return base::remove_whole(done);
}

base::Error unfinished(const base::Error& error) {
    return error.with_advice(
        {"変更はもう決まっていて、一部の表がまだ前のままです。直して、もう一度同じことをすると、"
         "残りが入ります",
         "The change is decided but some tables are still the old ones. Put this right and do the "
         "same again: the rest follows"});
}

} // namespace

base::Result<void> commit_update(const std::string& stage, const std::string& folder) {
    const auto names = files_in(stage);
    if (names.empty()) return {};
    for (const std::string& name : names)
        if (auto done = base::synchronise(within(stage, name)); !done) return done;
    if (auto done = base::synchronise(stage); !done) return done;
    const std::string ready = within(folder, ".update");
    if (auto moved = base::move_durably(stage, ready); !moved) {
        std::error_code ignored;
        return fs::exists(ready, ignored) ? unfinished(moved.error()) : moved;
    }
    if (auto put = put_in_place(ready, folder, names); !put) return unfinished(put.error());
    return {};
}

base::Result<std::vector<std::string>> complete_update(const std::string& folder) {
    const std::string ready = within(folder, ".update");
    std::error_code ignored;
    if (!fs::is_directory(ready, ignored)) return std::vector<std::string>();
    auto names = files_in(ready);
    if (auto put = put_in_place(ready, folder, names); !put) return unfinished(put.error());
    return names;
}

} // namespace draft
