#include "publish/package.h"

#include "base/date.h"
#include "base/file.h"
#include "base/require.h"
#include "release/seal.h"

#include <array>
#include <cctype>
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace publish {
namespace {

namespace fs = std::filesystem;

constexpr const char* builder = "/usr/bin/dpkg-deb";

constexpr const char* refused_ja = "パッケージを作れません";
constexpr const char* refused_en = "the package cannot be made";

/// A temporary folder beside the output.
class Workshop {
  public:
    explicit Workshop(const std::string& output) : path_(output + ".XXXXXX") {
        if (!::mkdtemp(path_.data())) path_.clear();
    }
    ~Workshop() {
        std::error_code ignored;
        if (!path_.empty()) fs::remove_all(path_, ignored);
    }
    Workshop(const Workshop&) = delete;
    Workshop& operator=(const Workshop&) = delete;
    const std::string& path() const { return path_; }

  private:
    std::string path_;
};

/// A package name has only lower-case letters, digits and '-'.
std::string package_name(const std::string& city_id) {
    std::string name = "kodomado-catalogue-";
    for (const char c : city_id)
        if (const auto u = static_cast<unsigned char>(c); std::isalnum(u) != 0)
            name += static_cast<char>(std::tolower(u));
        else
            name += '-';
    return name;
}

std::string control(const release::Manifest& m, const std::string& name, std::uintmax_t bytes) {
    return "Package: " + name + "\nVersion: " + std::to_string(m.edition.epoch) + "." +
           std::to_string(m.edition.release) +
           "\nArchitecture: all\nSection: misc\nPriority: optional\nInstalled-Size: " +
           std::to_string((bytes + 1023) / 1024) + "\nMaintainer: City " + m.city +
           " <kodomado@localhost>\n"
           "Description: Kodomado catalogue of city " +
           m.city + ", release " + release::to_text(m.edition) +
           "\n The signed catalogue of services for families, published " + m.published_at +
           ".\n It is put into the inbox of the device, which checks its signature\n and decides. "
           "No program runs while it is installed.\n";
}

/// All times in the package: midnight of the day of publishing, so that the same release gives the
/// same bytes.
std::string epoch_seconds(const std::string& date) {
    constexpr std::int64_t seconds_a_day = 86'400;
    const auto day = base::parse_date(date);
    base::require(day.has_value(), "a manifest holds the day of publishing");
    return std::to_string(day->day_number() * seconds_a_day);
}

base::Result<void> run_builder(const std::string& tree, const std::string& output,
                               const std::string& date) {
    std::array<std::string, 6> words = {builder, "--root-owner-group", "-Zxz", "--build", tree,
                                        output};
    std::array<std::string, 3> settings = {"PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C.UTF-8",
                                           "SOURCE_DATE_EPOCH=" + epoch_seconds(date)};
    std::array<char*, 7> arguments{};
    std::array<char*, 4> environment{};
    for (std::size_t i = 0; i < words.size(); ++i) arguments[i] = words[i].data();
    for (std::size_t i = 0; i < settings.size(); ++i) environment[i] = settings[i].data();
    posix_spawn_file_actions_t quiet;
    posix_spawn_file_actions_init(&quiet);
    posix_spawn_file_actions_addopen(&quiet, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    const int failed =
        ::posix_spawn(&child, builder, &quiet, nullptr, arguments.data(), environment.data());
    posix_spawn_file_actions_destroy(&quiet);
    if (failed != 0)
        return base::failure(output, "dpkg-deb を動かせません", "dpkg-deb cannot be run", failed);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return {};
    return base::Error{{"dpkg-deb が失敗しました", "dpkg-deb failed"}}
        .with_context({refused_ja, refused_en})
        .in(output);
}

} // namespace

base::Result<void> write_package(const std::string& sealed, const release::Manifest& manifest,
                                 const std::string& city_id, const std::string& output) {
    const Workshop workshop(output);
    if (workshop.path().empty()) return base::failure(output, refused_ja, refused_en);
    const fs::path tree = fs::path(workshop.path()) / "tree";
    const std::string name = package_name(city_id);
    const fs::path inbox = tree / fs::path(package_inbox).relative_path(),
                   file = inbox / (name + ".sealed");
    std::error_code failed;
    fs::create_directories(tree / "DEBIAN", failed);
    fs::create_directories(inbox, failed);
    fs::copy_file(sealed, file, failed);
    if (failed) return base::failure(output, refused_ja, refused_en, failed);
    for (const fs::path& folder :
         {tree, tree / "DEBIAN", tree / "var", tree / "var/lib", tree / "var/lib/kodomado", inbox})
        fs::permissions(folder, fs::perms(0755), failed);
    fs::permissions(file, fs::perms(0644), failed);
    const std::uintmax_t bytes = fs::file_size(file, failed);
    if (failed) return base::failure(output, refused_ja, refused_en, failed);
    if (auto put =
            base::write_file((tree / "DEBIAN/control").string(), control(manifest, name, bytes));
        !put)
        return put;
    const std::string made = workshop.path() + "/made.deb";
    if (auto built = run_builder(tree.string(), made, manifest.published_at); !built) return built;
    return base::commit_file(made, output);
}

} // namespace publish
