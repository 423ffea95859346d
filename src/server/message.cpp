#include "server/message.hpp"

#include "verbs/verbs.hpp"

namespace unknot::server {

std::string_view body_of(const Response& response) {
    return std::visit([](const auto& body) { return std::string_view(body); }, response.body);
}

Response refusal(std::string_view code, std::string_view path) {
    verbs::Reply reply = verbs::refuse(code, path);
    Response response;
    response.status = reply.http_status;
    response.body = std::move(reply.body);
    return response;
}

}  // namespace unknot::server
