#include "server/response_head.hpp"

#include <cstdio>

#include "server/guard.hpp"

namespace unknot::server {

const std::string& ResponseHeads::date_now() {
    const std::time_t now = std::time(nullptr);
    if (now == dated_) return date_;
    // Not strftime: names of days and months must not follow the locale.
    constexpr const char* days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[64];
    std::snprintf(text, sizeof text, "%s, %02d %s %04d %02d:%02d:%02d GMT", days[parts.tm_wday], parts.tm_mday,
                  months[parts.tm_mon], parts.tm_year + 1900, parts.tm_hour, parts.tm_min, parts.tm_sec);
    dated_ = now;
    return date_ = text;
}

void ResponseHeads::write(const Response& response, std::string_view reason, bool keep_alive, std::string& out) {
    out.clear();
    out.reserve(2048);
    out.append("HTTP/1.1 ").append(std::to_string(response.status)).append(" ");
    out.append(reason).append("\r\nDate: ").append(date_now()).append("\r\n");
    if (response.status != 304) {
        if (!response.content_type.empty()) {
            out.append("Content-Type: ").append(response.content_type).append("\r\n");
        }
        out.append("Content-Length: ").append(std::to_string(body_of(response).size())).append("\r\n");
    }
    for (const auto& [name, value] : response.headers) out.append(name).append(": ").append(value).append("\r\n");
    out.append(security_headers());
    out.append(keep_alive ? "\r\n" : "Connection: close\r\n\r\n");
}

}  // namespace unknot::server
