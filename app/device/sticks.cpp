#include "device/sticks.h"

#include "base/durable.h"
#include "base/file.h"
#include "base/lists.h"
#include "release/delivered_files.h"
#include "release/seal.h"
#include "text/plain_line.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

namespace device {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t piece = 1u << 20, longest_shown_name = 60;
constexpr std::uint64_t longest_verdict = 64u << 10;
constexpr const char* copy_name = "from-stick.sealed";
constexpr const char* part_name = ".from-stick.part";

/// The kernel writes blanks and similar characters as \040.
std::string without_escapes(std::string_view text) {
    std::string plain;
    const auto digit = [&](std::size_t at) {
        return at < text.size() && text[at] >= '0' && text[at] <= '7' ? text[at] - '0' : -1;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && digit(i + 1) >= 0 && digit(i + 2) >= 0 && digit(i + 3) >= 0) {
            plain += static_cast<char>(digit(i + 1) * 64 + digit(i + 2) * 8 + digit(i + 3));
            i += 3;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

std::string verdict_of(const std::string& copy) {
    return copy + std::string(release::verdict_ending);
}

/// The rest of the line that begins with `name`.
std::string line_of(std::string_view text, std::string_view name) {
    while (!text.empty()) {
        const std::string_view line = base::take_until(text, '\n');
        if (!line.starts_with(name)) continue;
        std::string value(line.substr(name.size()));
        if (value.ends_with('\r')) value.pop_back();
        return value;
    }
    return {};
}

base::Result<void> copy_whole(const std::string& from, const std::string& to,
                              const std::stop_token& given_up) {
    const auto source = base::open_untrusted(from, release::most_sealed);
    if (!source) return source.error();
    const auto target = base::create_file(to);
    if (!target) return target.error();
    for (std::uint64_t copied = 0; copied <= release::most_sealed;) {
        if (given_up.stop_requested())
            return base::Error{{from + ": 待つのをやめました", from + ": was given up"}};
        const auto bytes = base::read_some(source.value(), piece, from);
        if (!bytes) return bytes.error();
        if (bytes.value().empty()) return base::synchronise(to);
        if (const auto done = base::write_some(target.value(), bytes.value(), to); !done)
            return done;
        copied += bytes.value().size();
    }
    return base::Error{{from + ": 大きすぎます", from + ": is too large"}};
}

} // namespace

std::vector<Stick> sticks_of(std::string_view mountinfo) {
    std::vector<Stick> sticks;
    std::istringstream lines{std::string(mountinfo)};
    for (std::string line; std::getline(lines, line);) {
        std::istringstream fields(line);
        std::string field, folder;
        for (int i = 0; i < 4; ++i) fields >> field;
        if (!(fields >> folder)) continue;
        folder = without_escapes(folder);
        if (!folder.starts_with("/media/") && !folder.starts_with("/run/media/")) continue;
        const Stick stick{fs::path(folder).filename().string(), folder};
        if (std::ranges::find(sticks, stick) == sticks.end()) sticks.push_back(stick);
    }
    return sticks;
}

std::vector<Stick> find_sticks(const std::string& folder, const std::string& mountinfo_file) {
    if (!folder.empty()) {
        std::error_code ignored;
        if (!fs::is_directory(folder, ignored)) return {};
        const fs::path path = fs::path(folder).lexically_normal();
        const std::string name =
            path.has_filename() ? path.filename().string() : path.parent_path().filename().string();
        return {{name, folder}};
    }
    std::ifstream file(mountinfo_file); // a file in /proc has no size
    return sticks_of(std::string(std::istreambuf_iterator<char>(file), {}));
}

std::vector<ui::StickCatalogue> catalogues_on(const std::vector<Stick>& sticks) {
    std::vector<ui::StickCatalogue> found;
    for (const Stick& stick : sticks) {
        const std::string file = (fs::path(stick.folder) / release::stick_file).string();
        ui::StickCatalogue catalogue{file, text::plain_line(stick.name), {}, {}, {}, {}};
        std::error_code ignored;
        if (!fs::exists(fs::symlink_status(file, ignored))) {
            for (const std::string& name : release::misnamed_in(stick.folder).names) {
                catalogue.file = (fs::path(stick.folder) / name).string();
                catalogue.wrong_name = text::plain_line(name, longest_shown_name);
                found.push_back(catalogue);
            }
            continue;
        }
        if (const auto manifest = release::claimed_by_file(file)) {
            catalogue.city_code = manifest->city;
            catalogue.release = release::to_text(manifest->edition);
            catalogue.published_at = manifest->published_at;
        }
        found.push_back(std::move(catalogue));
    }
    return found;
}

base::Result<std::string> hand_in(const std::string& file, const std::string& inbox,
                                  const std::stop_token& given_up) {
    std::error_code ignored;
    if (!fs::is_directory(inbox, ignored))
        return base::Error{{inbox + ": 取りこみ用のフォルダーがありません。kodomado-kiosk "
                                    "パッケージを入れてください",
                            inbox + ": The importer's folder is not there. Install the package "
                                    "kodomado-kiosk"}};
    const std::string part = (fs::path(inbox) / part_name).string();
    const std::string copy = (fs::path(inbox) / copy_name).string();
    std::remove(part.c_str());
    std::remove(verdict_of(copy).c_str());
    auto copied = copy_whole(file, part, given_up);
    if (copied) copied = base::move_durably(part, copy);
    if (copied) return copy;
    std::remove(part.c_str());
    return copied.error();
}

std::optional<ui::StaffVerdict> verdict_on(const std::string& copy) {
    std::error_code ignored;
    if (!fs::exists(verdict_of(copy), ignored)) return {};
    const auto text = base::read_file(verdict_of(copy), longest_verdict);
    if (!text) return ui::StaffVerdict{false, text.error().message};
    const std::string result = line_of(text.value(), "結果: ");
    if (result.empty()) return {};
    const bool fine = result == "入れました" || result == "もう入っています";
    const std::string why = line_of(text.value(), fine ? "内容: " : "わけ: ");
    return ui::StaffVerdict{fine, text::plain_line({why, why})};
}

} // namespace device
