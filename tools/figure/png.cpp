// The one place that knows libpng.
#include <png.h>

#include <stdexcept>

#include "figure/picture.hpp"

namespace unknot::figure {

std::vector<std::uint8_t> as_png(const Picture& picture) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = png_uint_32(picture.width);
    image.height = png_uint_32(picture.height);
    image.format = PNG_FORMAT_RGBA;
    png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
    std::vector<std::uint8_t> out(size);
    if (!png_image_write_to_memory(&image, out.data(), &size, 0, picture.rgba.data(), 0, nullptr)) {
        throw std::runtime_error(std::string("libpng: ") + image.message);
    }
    out.resize(size);
    return out;
}

}  // namespace unknot::figure
