#include "draw/picture_pack.h"

#include "draw/picture_format.h"

#include <algorithm>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace draw {
namespace {

using Format = PictureFormat;

base::Error refuse(const std::string& path, const std::string& ja, const std::string& en) {
    return {{path + ": " + ja, path + ": " + en}};
}

base::Error damaged(const std::string& path) {
    return {{path + ": 絵のファイルがこわれています。ビルドしなおしてください",
             path + ": the picture file is damaged; build it again"},
            base::ErrorKind::damaged};
}

std::uint32_t number(std::span<const std::uint8_t> file, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 4; i-- > 0;) value = value << 8 | file[at + i];
    return value;
}

/// Nothing if the entry reaches beyond the end of the file.
std::optional<PicturePack::Entry> read_entry(std::span<const std::uint8_t> file, std::size_t at) {
    const std::span<const std::uint8_t> name = file.subspan(at, Format::name_bytes);
    std::size_t length = 0;
    while (length < name.size() && name[length] != 0) ++length;
    const std::size_t fields = at + Format::name_bytes;
    const std::uint64_t offset = number(file, fields);
    const std::uint64_t width = number(file, fields + 4);
    const std::uint64_t height = number(file, fields + 8);
    const std::uint64_t depth = number(file, fields + 12);
    if (length == 0 || length == name.size() || (depth != 1 && depth != 4)) return {};
    if (width == 0 || height == 0 || width > Format::max_side || height > Format::max_side)
        return {};
    const std::uint64_t bytes = number(file, fields + 16);
    if (bytes == 0 || offset > file.size() || bytes > file.size() - offset) return {};
    return PicturePack::Entry{
        std::string(name.begin(), name.begin() + static_cast<long>(length)),
        static_cast<int>(width), static_cast<int>(height), static_cast<int>(depth),
        file.subspan(static_cast<std::size_t>(offset), static_cast<std::size_t>(bytes))};
}

std::size_t bytes_of(const PicturePack::Entry& entry) {
    return static_cast<std::size_t>(entry.width) * static_cast<std::size_t>(entry.height) *
           static_cast<std::size_t>(entry.bytes_per_pixel);
}

/// Unpacks pixels of `Depth` bytes. Returns where the unpacked pixels end.
template <std::size_t Depth>
std::uint8_t* unpack_runs(std::span<const std::uint8_t> runs, std::uint8_t* to,
                          const std::uint8_t* end) {
    const auto room = [&] { return static_cast<std::size_t>(end - to) / Depth; };
    while (runs.size() > Depth && room() > 0) {
        const std::size_t n = runs[0];
        const std::uint8_t* from = &runs[1];
        std::size_t stored = 1;
        if (n >= Format::first_repeat) {
            std::size_t times = std::min(n - Format::first_repeat + Format::least_repeats, room());
            for (; times > 0; --times, to += Depth) std::memcpy(to, from, Depth);
        } else {
            stored = std::min({n + 1, (runs.size() - 1) / Depth, room()});
            std::memcpy(to, from, stored * Depth);
            to += stored * Depth;
        }
        runs = runs.subspan(1 + stored * Depth);
    }
    return to;
}

std::unique_ptr<std::uint8_t[]> unpack(const PicturePack::Entry& entry) {
    // Every byte is written below, so the memory is not cleared first.
    auto pixels = std::make_unique_for_overwrite<std::uint8_t[]>(bytes_of(entry));
    std::uint8_t* const end = pixels.get() + bytes_of(entry);
    std::uint8_t* const last = entry.bytes_per_pixel == 4
                                   ? unpack_runs<4>(entry.runs, pixels.get(), end)
                                   : unpack_runs<1>(entry.runs, pixels.get(), end);
    std::fill(last, end, std::uint8_t{0});
    return pixels;
}

} // namespace

std::span<const std::uint8_t> PicturePack::pixels(std::size_t n) const {
    if (!pixels_[n]) pixels_[n] = unpack(entries_[n]);
    return {pixels_[n].get(), bytes_of(entries_[n])};
}

base::Result<PicturePack> PicturePack::open(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0) return base::failure(path, "開けません", "cannot be opened");
    struct stat about {};
    PicturePack pack;
    const bool regular = ::fstat(file, &about) == 0 && S_ISREG(about.st_mode);
    const std::uint64_t size = regular ? static_cast<std::uint64_t>(about.st_size) : 0;
    if (size >= Format::header_bytes && size <= Format::max_file_bytes) {
        void* mapping = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
        if (mapping != MAP_FAILED) {
            pack.mapping_ = mapping;
            pack.size_ = size;
        }
    }
    ::close(file);
    if (!pack.mapping_) return damaged(path);

    const std::span bytes(static_cast<const std::uint8_t*>(pack.mapping_), pack.size_);
    if (std::memcmp(bytes.data(), Format::magic, sizeof Format::magic) != 0) return damaged(path);
    if (number(bytes, 4) != Format::version)
        return refuse(path, "ほかの版の絵のファイルです", "is a picture file of another version");
    const std::uint32_t count = number(bytes, 8);
    if (number(bytes, 12) != size || count > Format::max_pictures ||
        Format::header_bytes + count * Format::entry_bytes > size)
        return damaged(path);
    for (std::uint32_t i = 0; i < count; ++i) {
        auto entry = read_entry(bytes, Format::header_bytes + i * Format::entry_bytes);
        if (!entry) return damaged(path);
        pack.entries_.push_back(std::move(*entry));
    }
    pack.pixels_.resize(pack.entries_.size());
    return pack;
}

PicturePack::PicturePack(PicturePack&& other) noexcept
    : mapping_(std::exchange(other.mapping_, nullptr)), size_(std::exchange(other.size_, 0)),
      entries_(std::exchange(other.entries_, {})), pixels_(std::exchange(other.pixels_, {})) {}

PicturePack& PicturePack::operator=(PicturePack&& other) noexcept {
    std::swap(mapping_, other.mapping_);
    std::swap(size_, other.size_);
    std::swap(entries_, other.entries_);
    std::swap(pixels_, other.pixels_);
    return *this;
}

PicturePack::~PicturePack() {
    if (mapping_) ::munmap(mapping_, size_);
}

ui::Icons PicturePack::icons() const {
    ui::Icons icons;
    ui::TextureId texture = ui::first_picture;
    for (const Entry& entry : entries_)
        icons.add(entry.name, {texture++,
                               {static_cast<float>(entry.width), static_cast<float>(entry.height)},
                               {0, 0, 1, 1},
                               entry.bytes_per_pixel == 4});
    return icons;
}

} // namespace draw
