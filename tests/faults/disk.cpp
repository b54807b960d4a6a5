#include "faults/disk.h"

#include "support/small_city.h"

#include <filesystem>
#include <stdexcept>

namespace faults {

namespace fs = std::filesystem;

Disk::Disk(const std::string& folder) : root_(folder) { load(folder); }

int Disk::load(const std::string& path) {
    const int index = static_cast<int>(nodes_.size());
    nodes_.emplace_back();
    if (!fs::is_directory(path)) {
        const std::string content = support::content_of(path);
        nodes_[static_cast<std::size_t>(index)].now = content;
        nodes_[static_cast<std::size_t>(index)].lasting = content;
        return index;
    }
    std::map<std::string, int> entries;
    for (const auto& entry : fs::directory_iterator(path))
        entries[entry.path().filename().string()] = load(entry.path().string());
    Node& node = nodes_[static_cast<std::size_t>(index)];
    node.folder = true;
    node.entries = node.lasting_entries = entries;
    return index;
}

/// The node of a path; with `last` the node of its folder, and the last name.
int Disk::find(const std::string& path, std::string* last) const {
    int node = 0;
    const fs::path relative = fs::path(path).lexically_relative(root_);
    for (auto part = relative.begin(); part != relative.end(); ++part) {
        if (*part == ".") continue;
        if (last && std::next(part) == relative.end()) {
            *last = part->string();
            return node;
        }
        const auto& entries = nodes_[static_cast<std::size_t>(node)].entries;
        const auto found = entries.find(part->string());
        if (found == entries.end()) throw std::logic_error("no such file was made: " + path);
        node = found->second;
    }
    return node;
}

void Disk::apply(const std::vector<Change>& changes) {
    using enum Change::Kind;
    for (const Change& change : changes) {
        std::string name;
        const auto parent = [&](const std::string& path) -> Node& {
            return nodes_[static_cast<std::size_t>(find(path, &name))];
        };
        const auto add = [&](bool folder) {
            const int index = static_cast<int>(nodes_.size());
            nodes_.emplace_back().folder = folder;
            parent(change.path).entries[name] = index;
        };
        switch (change.kind) {
        case create:
            add(false);
            break;
        case make_folder:
            add(true);
            break;
        case write: {
            std::string& now = nodes_[static_cast<std::size_t>(find(change.path))].now;
            now.resize(std::max(now.size(), change.offset + change.bytes.size()));
            now.replace(change.offset, change.bytes.size(), change.bytes);
            break;
        }
        case truncate:
            nodes_[static_cast<std::size_t>(find(change.path))].now.resize(change.offset);
            break;
        case sync: {
            Node& node = nodes_[static_cast<std::size_t>(find(change.path))];
            node.lasting = node.now;
            node.lasting_entries = node.entries;
            break;
        }
        case rename: {
            const int moved = find(change.path);
            parent(change.path).entries.erase(name);
            parent(change.to).entries[name] = moved;
            break;
        }
        case remove:
            parent(change.path).entries.erase(name);
            break;
        }
    }
}

void Disk::write(Power power, std::mt19937& random, const std::string& folder) const {
    write(0, power, random, folder);
}

void Disk::write(int index, Power power, std::mt19937& random, const std::string& path) const {
    const Node& node = nodes_[static_cast<std::size_t>(index)];
    if (!node.folder) {
        std::string bytes = power == Power::kept ? node.now : node.lasting;
        if (power == Power::half && node.now != node.lasting) {
            const auto dice = random() % 4;
            if (dice == 0) bytes = node.now;
            if (dice == 1) bytes = node.now.substr(0, node.now.size() / 2);
            if (dice == 2) // the file's size was written before all of its bytes
                bytes = node.now.substr(0, node.now.size() / 2) +
                        std::string(node.now.size() - node.now.size() / 2, '\0');
        }
        return support::put_content(path, bytes);
    }
    fs::create_directories(path);
    std::map<std::string, int> entries = power == Power::kept ? node.entries : node.lasting_entries;
    if (power == Power::half) {
        for (const auto& [name, each] : node.entries)
            if (random() % 2) entries[name] = each;
        for (const auto& [name, each] : node.lasting_entries)
            if (!node.entries.contains(name) && random() % 2) entries.erase(name);
    }
    for (const auto& [name, each] : entries) write(each, power, random, path + "/" + name);
}

bool Disk::same_as(const std::string& folder) const { return same(0, folder); }

bool Disk::same(int index, const std::string& path) const {
    const Node& node = nodes_[static_cast<std::size_t>(index)];
    if (node.folder != fs::is_directory(path)) return false;
    if (!node.folder) return support::content_of(path) == node.now;
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(path)) {
        ++count;
        const auto found = node.entries.find(entry.path().filename().string());
        if (found == node.entries.end() || !same(found->second, entry.path().string()))
            return false;
    }
    return count == node.entries.size();
}

} // namespace faults
