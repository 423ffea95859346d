// A request and its response as the routes see them: no socket, no HTTP library.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace unknot::server {

enum class Method { get, head, post, other };

struct Request {
    Method method = Method::other;
    std::string path = {};   ///< from the first `/` to the `?`, as sent
    std::string query = {};  ///< after the `?`
    std::string host = {};
    std::string origin = {};
    std::string fetch_site = {};  ///< Sec-Fetch-Site
    std::string cookie = {};
    std::string authorization = {};
    std::string accept_encoding = {};
    std::string if_none_match = {};
    std::string body = {};
};

using Header = std::pair<std::string_view, std::string>;

struct Response {
    int status = 200;
    std::string_view content_type = "application/json";
    std::vector<Header> headers;  ///< beside the usual ones
    std::variant<std::string, std::string_view> body;  ///< a view: of something that lives as long as the program
};

std::string_view body_of(const Response& response);

/// Called once, from any thread.
using Respond = std::function<void(Response)>;

/// What stands behind the server. Called from several threads at once; does not throw.
class Site {
public:
    Site() = default;
    Site(const Site&) = delete;
    Site& operator=(const Site&) = delete;
    virtual ~Site() = default;

    /// Largest body worth reading for this request; a larger one is answered with 413.
    virtual std::size_t body_bytes_max(Method method, std::string_view path) const = 0;

    /// Calls `respond` once, now or later.
    virtual void answer(Request request, Respond respond) = 0;
};

/// A refusal as the verbs give it: content/errors.toml. `path` says where.
Response refusal(std::string_view code, std::string_view path = {});

}  // namespace unknot::server
