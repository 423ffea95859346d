// The head of a response as HTTP/1.1 writes it.
#pragma once

#include <ctime>
#include <string>
#include <string_view>

#include "server/message.hpp"

namespace unknot::server {

/// Keeps the text of the current second, which most responses share.
class ResponseHeads {
public:
    /// Writes the head of `response` into `out`, in place of what is there. `reason` is the name of its status.
    void write(const Response& response, std::string_view reason, bool keep_alive, std::string& out);

private:
    const std::string& date_now();

    std::time_t dated_ = 0;
    std::string date_;
};

}  // namespace unknot::server
