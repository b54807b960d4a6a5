#include "draw/png.h"

#include "base/file.h"

#include <filesystem>
#include <png.h>

namespace draw {
namespace {

constexpr const char* refused_ja = "絵を書けません";
constexpr const char* refused_en = "the picture cannot be written";

} // namespace

base::Result<void> write_png(const std::string& path, const Image& image) {
    png_image header{};
    header.version = PNG_IMAGE_VERSION;
    header.width = static_cast<png_uint_32>(image.width);
    header.height = static_cast<png_uint_32>(image.height);
    header.format = PNG_FORMAT_RGB;
    header.flags = PNG_IMAGE_FLAG_FAST;
    png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(header);
    std::string file(size, '\0');
    if (!png_image_write_to_memory(&header, file.data(), &size, 0, image.rgb.data(), 0, nullptr))
        return base::Error{{header.message, header.message}}
            .with_context({refused_ja, refused_en})
            .in(path);
    file.resize(size);
    std::error_code error;
    const auto folder = std::filesystem::path(path).parent_path();
    if (!folder.empty()) std::filesystem::create_directories(folder, error);
    if (error) return base::failure(path, refused_ja, refused_en, error);
    return base::write_file(path, file);
}

} // namespace draw
