// Events as a page pushes them, for the tests of the server.
#pragma once

#include <cstdio>
#include <string>

namespace unknot::server::samples {

inline std::string event(unsigned number, const std::string& person = "me", const std::string& text = "noted") {
    char id[37];
    std::snprintf(id, sizeof id, "01956f2c-1c00-7abc-8def-%012x", number);
    // Canonical: keys sorted, no spaces.
    return "{\"at\":{\"at\":1795300000000,\"offset_minutes\":60},\"body\":{\"text\":\"" + text +
           "\"},\"content\":\"1f0c\",\"counter\":" + std::to_string(number) +
           ",\"device\":\"phone-1\",\"engine\":\"0.1.0\",\"id\":\"" + id + "\",\"kind\":\"noted\",\"person\":\"" +
           person + "\"}";
}

inline std::string push_of(unsigned from, unsigned to, const std::string& person = "me") {
    std::string body = "{\"events\":[";
    for (unsigned number = from; number < to; ++number) {
        if (number > from) body += ',';
        body += event(number, person);
    }
    return body + "]}";
}

}  // namespace unknot::server::samples
