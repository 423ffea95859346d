#include "server/page_files.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace unknot::server {
namespace {

std::string_view content_type_of(std::string_view path) {
    using Type = std::pair<std::string_view, std::string_view>;
    constexpr std::array types = {
        Type{".html", "text/html; charset=utf-8"},
        Type{".js", "text/javascript; charset=utf-8"},
        Type{".mjs", "text/javascript; charset=utf-8"},
        Type{".css", "text/css; charset=utf-8"},
        Type{".json", "application/json"},
        Type{".webmanifest", "application/manifest+json"},
        Type{".wasm", "application/wasm"},
        Type{".svg", "image/svg+xml"},
        Type{".png", "image/png"},
        Type{".ico", "image/x-icon"},
        Type{".webp", "image/webp"},
        Type{".woff2", "font/woff2"},
        Type{".mp3", "audio/mpeg"},
        Type{".ogg", "audio/ogg"},
        Type{".txt", "text/plain; charset=utf-8"},
    };
    for (const auto& [ending, type] : types) {
        if (path.ends_with(ending)) return type;
    }
    return "application/octet-stream";
}

std::string_view without_blanks(std::string_view text) {
    while (text.starts_with(' ') || text.starts_with('\t')) text.remove_prefix(1);
    while (text.ends_with(' ') || text.ends_with('\t')) text.remove_suffix(1);
    return text;
}

/// Calls `each` with the parts of a list parted by commas, until it says true.
bool any_of_list(std::string_view list, auto each) {
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(','), list.size());
        if (each(without_blanks(list.substr(0, end)))) return true;
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return false;
}

bool is_held(std::string_view if_none_match, std::string_view tag) {
    return any_of_list(if_none_match, [&](std::string_view one) {
        if (one.starts_with("W/")) one.remove_prefix(2);
        return one == tag || one == "*";
    });
}

}  // namespace

bool takes_encoding(std::string_view header, std::string_view coding) {
    return any_of_list(header, [&](std::string_view one) {
        const std::size_t parameters = std::min(one.find(';'), one.size());
        if (without_blanks(one.substr(0, parameters)) != coding) return false;
        std::string quality;
        for (const char c : one.substr(parameters)) {
            if (c != ' ' && c != ';') quality += c;
        }
        return !quality.starts_with("q=") || quality.find_first_of("123456789") != std::string::npos;
    });
}

const PageFile* find_page_file(std::span<const PageFile> files, std::string_view path) {
    if (path == "/") path = "/index.html";
    const auto at = std::lower_bound(files.begin(), files.end(), path,
                                     [](const PageFile& file, std::string_view wanted) { return file.path < wanted; });
    return at != files.end() && at->path == path ? &*at : nullptr;
}

Response page_response(const PageFile& file, const Request& request) {
    Response response;
    response.content_type = content_type_of(file.path);
    std::string tag(1, '"');
    tag.append(file.hash);
    if (!file.brotli.empty() && takes_encoding(request.accept_encoding, "br")) {
        response.body = file.brotli;
        response.headers.emplace_back("Content-Encoding", "br");
        tag += "-br";
    } else if (!file.gzip.empty() && takes_encoding(request.accept_encoding, "gzip")) {
        response.body = file.gzip;
        response.headers.emplace_back("Content-Encoding", "gzip");
        tag += "-gz";
    } else {
        response.body = file.plain;
    }
    tag += '"';
    if (!file.brotli.empty() || !file.gzip.empty()) response.headers.emplace_back("Vary", "Accept-Encoding");
    // The names of files in assets/ hold a hash of their content; every other name stays while the content changes.
    const bool named_by_content = file.path.starts_with("/assets/");
    response.headers.emplace_back("Cache-Control",
                                  named_by_content ? "public, max-age=31536000, immutable" : "no-cache");
    if (is_held(request.if_none_match, tag)) {
        response.status = 304;
        response.body = std::string_view();
    }
    response.headers.emplace_back("ETag", std::move(tag));
    return response;
}

}  // namespace unknot::server
