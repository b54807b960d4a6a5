#include "sheets/zip_directory.h"

#include "base/rule_table.h"
#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <vector>

// The layout is described in PKWARE's APPNOTE 6.3, sections 4.3.7 (local header), 4.3.12
// (directory), 4.3.16 (end of directory) and 4.5.3 (64-bit sizes).
namespace sheets {
namespace {

constexpr std::uint32_t local_mark = 0x04034B50, entry_mark = 0x02014B50, end_mark = 0x06054B50;
constexpr std::size_t local_size = 30, entry_size = 46, end_size = 22;
constexpr std::uint32_t in_extra = 0xFFFFFFFF;
/// Up to this unpacked size, an entry may have any compression ratio.
constexpr std::uint64_t small = 1u << 20;

class Bytes {
  public:
    explicit Bytes(std::string_view bytes) : bytes_(bytes) {}

    std::uint64_t number(std::uint64_t at, int width) const {
        std::uint64_t value = 0;
        for (int i = width; i-- > 0;)
            value = value << 8 | static_cast<unsigned char>(bytes_[at + static_cast<unsigned>(i)]);
        return value;
    }
    std::uint16_t two(std::uint64_t at) const { return static_cast<std::uint16_t>(number(at, 2)); }
    std::uint32_t four(std::uint64_t at) const { return static_cast<std::uint32_t>(number(at, 4)); }
    bool holds(std::uint64_t at, std::uint64_t count) const {
        return at <= bytes_.size() && count <= bytes_.size() - at;
    }
    std::string_view part(std::uint64_t at, std::uint64_t count) const {
        return bytes_.substr(at, count);
    }
    std::size_t size() const { return bytes_.size(); }

  private:
    std::string_view bytes_;
};

struct Entry {
    std::string_view name;
    bool locked = false;
    std::uint64_t packed = 0, unpacked = 0, begin = 0, end = 0;
};

/// The code of the fault.
using Fault = const char*;
constexpr Fault none = nullptr, damaged = "damaged-workbook", bomb = "zip-bomb",
                locked = "locked-workbook";

/// The offset of the directory's end record, which a comment may follow.
std::optional<std::uint64_t> end_record(const Bytes& bytes) {
    if (bytes.size() < end_size) return std::nullopt;
    const std::uint64_t last = bytes.size() - end_size;
    const std::uint64_t first = last > 0xFFFF ? last - 0xFFFF : 0;
    for (std::uint64_t at = last + 1; at-- > first;)
        if (bytes.four(at) == end_mark && at + end_size + bytes.two(at + 20) == bytes.size())
            return at;
    return std::nullopt;
}

/// Takes sizes and offsets that did not fit into 32 bits from the extra field.
bool take_wide_numbers(const Bytes& bytes, std::uint64_t extra, std::uint64_t length,
                       Entry& entry) {
    const std::uint64_t end = extra + length;
    while (extra + 4 <= end) {
        const std::uint16_t kind = bytes.two(extra), size = bytes.two(extra + 2);
        std::uint64_t at = extra + 4;
        if (at + size > end) return false;
        if (kind == 1)
            for (std::uint64_t* number : {&entry.unpacked, &entry.packed, &entry.begin})
                if (*number == in_extra) {
                    if (at + 8 > extra + 4 + size) return false;
                    *number = bytes.number(at, 8);
                    at += 8;
                }
        extra += 4u + size;
    }
    return true;
}

Fault read_entry(const Bytes& bytes, std::uint64_t& at, Entry& entry) {
    if (!bytes.holds(at, entry_size) || bytes.four(at) != entry_mark) return damaged;
    const std::uint64_t name = bytes.two(at + 28), extra = bytes.two(at + 30),
                        comment = bytes.two(at + 32);
    if (!bytes.holds(at + entry_size, name + extra + comment)) return damaged;
    entry.locked = (bytes.two(at + 8) & 1) != 0;
    entry.packed = bytes.four(at + 20);
    entry.unpacked = bytes.four(at + 24);
    entry.begin = bytes.four(at + 42);
    entry.name = bytes.part(at + entry_size, name);
    if (!take_wide_numbers(bytes, at + entry_size + name, extra, entry)) return damaged;
    at += entry_size + name + extra + comment;
    if (!bytes.holds(entry.begin, local_size) || bytes.four(entry.begin) != local_mark)
        return damaged;
    const std::uint64_t data =
        entry.begin + local_size + bytes.two(entry.begin + 26) + bytes.two(entry.begin + 28);
    if (!bytes.holds(data, entry.packed)) return damaged;
    entry.end = data + entry.packed;
    return none;
}

Fault check_entries(std::vector<Entry>& entries, const SheetLimits& limits) {
    std::uint64_t total = 0;
    std::set<std::string_view> names;
    for (const Entry& entry : entries) {
        if (entry.locked) return locked;
        if (!names.insert(entry.name).second) return damaged;
        if (entry.unpacked > limits.unpacked_bytes) return bomb;
        total += entry.unpacked;
        if (entry.unpacked > small && entry.unpacked / limits.ratio > entry.packed) return bomb;
    }
    if (total > limits.unpacked_bytes) return bomb;
    std::ranges::sort(entries, {}, &Entry::begin);
    for (std::size_t i = 1; i < entries.size(); ++i)
        if (entries[i].begin < entries[i - 1].end) return bomb;
    return none;
}

Fault check_directory(const Bytes& bytes, const SheetLimits& limits) {
    const auto end = end_record(bytes);
    if (!end) return damaged;
    const std::size_t count = bytes.two(*end + 10);
    if (count > limits.entries) return bomb;
    std::uint64_t at = bytes.four(*end + 16);
    std::vector<Entry> entries(count);
    for (Entry& entry : entries)
        if (const Fault fault = read_entry(bytes, at, entry)) return fault;
    if (at > *end) return damaged;
    return check_entries(entries, limits);
}

base::Message message_of(std::string_view fault, const SheetLimits& limits) {
    if (fault == locked) return {"パスワードで保護されています", "It is protected by a password"};
    if (fault == damaged)
        return {"壊れているか、とちゅうで切れています", "It is damaged or cut off"};
    const std::string bytes = std::to_string(limits.unpacked_bytes >> 20),
                      entries = std::to_string(limits.entries),
                      ratio = std::to_string(limits.ratio);
    return {"中身が大きすぎるか、ふつうでない詰め方をしています（上限 " + bytes + " MiB、" +
                entries + " 個、" + ratio + " 倍）",
            "It unpacks to too much or is packed in no honest way (limits: " + bytes + " MiB, " +
                entries + " entries, ratio " + ratio + ")"};
}

} // namespace

bool check_zip_directory(const std::string& file, std::string_view bytes, base::Findings& findings,
                         const SheetLimits& limits) {
    const Fault fault = check_directory(Bytes(bytes), limits);
    if (!fault) return true;
    base::report(findings, fault, {file, 0, 0, ""}, message_of(fault, limits));
    return false;
}

} // namespace sheets
