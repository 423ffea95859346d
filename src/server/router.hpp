// What is found at which address.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "server/launch_token.hpp"
#include "server/message.hpp"
#include "server/page_files.hpp"
#include "store/writer.hpp"

namespace unknot::server {

/// Told of each failure of the journal that is not the asker's doing: the code, and the store's own words.
using TroubleLog = std::function<void(std::string_view code, std::string_view detail)>;

class Router final : public Site {
public:
    /// `journal` may be null: then its routes answer `journal_absent`. All references must outlive the router.
    Router(LaunchToken token, unsigned port, std::span<const PageFile> page, store::Writer* journal,
           TroubleLog log = {});

    std::size_t body_bytes_max(Method method, std::string_view path) const override;
    void answer(Request request, Respond respond) override;

private:
    Response at_once(const Request& request) const;
    Response root(const Request& request) const;
    Response page(const Request& request) const;
    void journal(Request& request, std::string_view action, const Respond& respond);
    void push(const Request& request, const Respond& respond);
    void pull(const Request& request, const Respond& respond);
    void erase(const Request& request, const Respond& respond);
    Response failed(const store::StoreFailure& failure) const;

    const LaunchToken token_;
    const std::string cookie_;
    const std::span<const PageFile> page_;
    store::Writer* const journal_;
    const TroubleLog log_;
    const std::string openapi_;
    const std::string health_;
};

}  // namespace unknot::server
