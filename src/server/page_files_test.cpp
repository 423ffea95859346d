#include "server/page_files.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>

using namespace unknot::server;

namespace {

constexpr std::array<PageFile, 3> files = {{
    {"/assets/index-1f0c.js", "aa11", "plain script", "brotli script", "gzip script"},
    {"/index.html", "bb22", "<!doctype html>", {}, "gzip page"},
    {"/sw.js", "cc33", "worker", {}, {}},
}};

std::string header(const Response& response, std::string_view name) {
    for (const auto& [key, value] : response.headers) {
        if (key == name) return value;
    }
    return {};
}

Response get(std::string_view path, std::string encodings = "", std::string held = "") {
    Request request;
    request.accept_encoding = std::move(encodings);
    request.if_none_match = std::move(held);
    const PageFile* file = find_page_file(files, path);
    REQUIRE(file);
    return page_response(*file, request);
}

}  // namespace

TEST_CASE("Files are found by their whole path, and the root is the page", "[server]") {
    CHECK(find_page_file(files, "/")->path == "/index.html");
    CHECK(find_page_file(files, "/assets/index-1f0c.js")->hash == "aa11");
    for (const auto* path : {"", "/assets", "/assets/", "/index.htm", "/index.html/", "/../etc/passwd", "/zzz"}) {
        CHECK_FALSE(find_page_file(files, path));
    }
    CHECK_FALSE(find_page_file({}, "/"));
}

TEST_CASE("A browser gets the best encoding that it takes", "[server]") {
    const auto brotli = get("/assets/index-1f0c.js", "gzip, deflate, br");
    CHECK(body_of(brotli) == "brotli script");
    CHECK(header(brotli, "Content-Encoding") == "br");
    CHECK(header(brotli, "ETag") == "\"aa11-br\"");
    CHECK(header(brotli, "Vary") == "Accept-Encoding");
    CHECK(brotli.content_type == "text/javascript; charset=utf-8");
    CHECK(body_of(get("/assets/index-1f0c.js", "gzip")) == "gzip script");
    CHECK(body_of(get("/assets/index-1f0c.js", "br;q=0, gzip;q=0.5")) == "gzip script");
    CHECK(body_of(get("/assets/index-1f0c.js", "br;q=0.000,gzip; q=0")) == "plain script");
    CHECK(body_of(get("/assets/index-1f0c.js", "brotli")) == "plain script");
    CHECK(body_of(get("/index.html", "br")) == "<!doctype html>");
    CHECK(header(get("/sw.js", "br, gzip"), "Vary").empty());
}

TEST_CASE("Names that hold a hash are kept for ever, the page and its worker are asked for each time", "[server]") {
    CHECK(header(get("/assets/index-1f0c.js"), "Cache-Control") == "public, max-age=31536000, immutable");
    CHECK(header(get("/"), "Cache-Control") == "no-cache");
    CHECK(header(get("/sw.js"), "Cache-Control") == "no-cache");
}

TEST_CASE("What a browser has already is not sent again", "[server]") {
    CHECK(get("/", "", "\"bb22\"").status == 304);
    CHECK(body_of(get("/", "", "\"bb22\"")).empty());
    CHECK(get("/", "gzip", "\"x\", W/\"bb22-gz\"").status == 304);
    CHECK(get("/", "gzip", "\"bb22\"").status == 200);
    CHECK(get("/", "", "*").status == 304);
    CHECK(get("/", "", "\"bb2\"").status == 200);
}

TEST_CASE("The page that the program holds is sorted, so that it can be found", "[server]") {
    const auto held = page_files();
    CHECK(std::is_sorted(held.begin(), held.end(),
                         [](const PageFile& left, const PageFile& right) { return left.path < right.path; }));
    for (const PageFile& file : held) CHECK(find_page_file(held, file.path) == &file);
}
