// Changes to JSON that mostly stay JSON: libFuzzer's own changes of bytes rarely leave a request understandable.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "verbs/json.hpp"

namespace unknot::fuzz {

/// Remembers what it has seen under each name and puts it elsewhere under the same name. The ids of the content are
/// known from the start.
class JsonMutation {
public:
    JsonMutation();

    /// One to three changes to the document; bytes that are not JSON are given back as they are.
    std::string changed(std::string_view document, std::uint32_t seed);

private:
    /// A value where it stands: its name is its key, or its list's key and "[]".
    struct Found {
        verbs::Json* value;
        verbs::Json* holder;
        std::size_t place;
        std::string name;
        std::string holder_name;
    };
    static void walk(verbs::Json& value, const std::string& name, std::vector<Found>& out);
    void learn(const verbs::Json& value, const std::string& name);
    void learn_names(std::string_view list, std::string_view name, const verbs::Json& vocabulary);
    void change(verbs::Json& document);
    void change_number(verbs::Json& value);
    void add_to(verbs::Json& holder, const std::string& name);
    std::size_t below(std::size_t count) { return count == 0 ? 0 : numbers_() % count; }

    std::map<std::string, std::vector<verbs::Json>> seen_;           ///< by name
    std::map<std::string, std::vector<std::string>> member_names_;   ///< by the object's name
    std::mt19937 numbers_;
};

}  // namespace unknot::fuzz
