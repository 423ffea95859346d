// The page: the files of build/page, held by the program itself.
#pragma once

#include <span>
#include <string_view>

#include "server/message.hpp"

namespace unknot::server {

struct PageFile {
    std::string_view path;    ///< "/assets/index-1f0c.js"
    std::string_view hash;    ///< of `plain`, hexadecimal
    std::string_view plain;
    std::string_view brotli;  ///< empty: not there
    std::string_view gzip;    ///< empty: not there
};

/// What was there when the program was built, sorted by path; nothing when the page was not built.
std::span<const PageFile> page_files();

/// The file at a path: "/" is "/index.html".
const PageFile* find_page_file(std::span<const PageFile> files, std::string_view path);

/// The file in the best encoding that the request takes, or 304 when the browser has it already.
Response page_response(const PageFile& file, const Request& request);

/// Whether an Accept-Encoding header takes `coding`: listed, and not with q=0.
bool takes_encoding(std::string_view header, std::string_view coding);

}  // namespace unknot::server
