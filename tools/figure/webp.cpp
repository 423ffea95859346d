// The one place that knows libwebp.
#include <webp/encode.h>

#include <stdexcept>

#include "figure/picture.hpp"

namespace unknot::figure {

std::vector<std::uint8_t> as_webp(const Picture& picture, float quality) {
    std::uint8_t* made = nullptr;
    const std::size_t size =
        WebPEncodeRGBA(picture.rgba.data(), picture.width, picture.height, 4 * picture.width, quality, &made);
    if (size == 0) throw std::runtime_error("libwebp makes no picture of this");
    std::vector<std::uint8_t> out(made, made + size);
    WebPFree(made);
    return out;
}

}  // namespace unknot::figure
