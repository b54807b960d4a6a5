#include "release/release_history.h"

#include "base/file.h"
#include "base/json.h"
#include "base/lists.h"
#include "text/plain_line.h"

#include <algorithm>
#include <string_view>

namespace release {
namespace {

constexpr std::size_t longest_line = 16u << 10, most_bytes = kept_entries * longest_line;

/// Shorter than `longest_line`, whatever is in the entry: a character has at most 4 bytes, and of
/// those that plain_line leaves JSON doubles only two of 1 byte.
std::string line_of(const HistoryEntry& entry) {
    const auto plain = [](const std::string& text) { return text::plain_line(text); };
    const base::Message message = text::plain_line(entry.message);
    const base::Json object = {
        {"at", plain(entry.at)},     {"what", plain(entry.what)},       {"file", plain(entry.file)},
        {"mark", plain(entry.mark)}, {"release", plain(entry.release)}, {"ja", message.ja},
        {"en", message.en}};
    return base::json_line(object);
}

bool read_line(std::string_view line, HistoryEntry& entry) {
    const auto object = base::parse_json(line);
    if (!object.is_object()) return false;
    const auto value = [&](const char* key) {
        const auto found = object.find(key);
        return found != object.end() && found->is_string() ? found->get<std::string>() : "";
    };
    entry = {value("at"),   value("what"),    text::plain_line(value("file")),
             value("mark"), value("release"), text::plain_line({value("ja"), value("en")})};
    return true;
}

} // namespace

bool HistoryEntry::refused() const {
    static constexpr std::string_view fine[] = {"installed", "repaired", "already",
                                                "rollback",  "proven",   "shown"};
    return std::ranges::find(fine, what) == std::end(fine);
}

std::vector<HistoryEntry> read_history(const std::string& file) {
    const auto content = base::read_file(file, most_bytes);
    std::vector<HistoryEntry> entries;
    if (!content) return entries;
    std::string_view rest = content.value();
    while (!rest.empty()) {
        const std::string_view line = base::take_until(rest, '\n');
        HistoryEntry entry;
        if (line.size() <= longest_line && read_line(line, entry))
            entries.push_back(std::move(entry));
    }
    return entries;
}

void add_to_history(const std::string& file, const HistoryEntry& entry) {
    std::vector<HistoryEntry> entries = read_history(file);
    entries.push_back(entry);
    std::string content;
    for (std::size_t i = entries.size() - std::min(entries.size(), kept_entries);
         i < entries.size(); ++i)
        content += line_of(entries[i]);
    // write_file removes its temporary file when it fails; one left by a power cut is removed when
    // the next catalogue comes in.
    (void)base::write_file(file, content);
}

} // namespace release
