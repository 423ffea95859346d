#include "cli/words_beside.hpp"

#include <array>
#include <set>

#include <nlohmann/json.hpp>

#include "words/words.hpp"

namespace unknot::cli {
namespace {

using Json = nlohmann::ordered_json;

/// What may stand under a rule: a question's, a mark's, a pair's, a reaction's, a symptom's.
constexpr std::array<std::string_view, 5> under_a_rule = {".short", ".name", ".ask", ".why", ".do"};

class Collector {
public:
    explicit Collector(std::string_view locale) : locale_(locale) {}
    void walk(const Json& value);
    std::vector<Said> said;

private:
    void add(const std::string& key, const words::Slots& slots);
    void add_rule(const std::string& rule);

    std::string_view locale_;
    std::set<std::string> seen_;
};

void Collector::add(const std::string& key, const words::Slots& slots) {
    const auto sentence = words::render(locale_, key, slots);
    if (sentence && seen_.insert(key + '\n' + sentence.value()).second) said.push_back({key, sentence.value()});
}

void Collector::add_rule(const std::string& rule) {
    for (const std::string_view part : under_a_rule) add(rule + std::string(part), {});
}

words::Slots slots_of(const Json& with) {
    words::Slots slots;
    if (!with.is_object()) return slots;
    for (const auto& [name, value] : with.items()) {
        slots[name] = value.is_string() ? value.get<std::string>() : value.dump();
    }
    return slots;
}

void Collector::walk(const Json& value) {
    if (value.is_object()) {
        if (const auto say = value.find("say"); say != value.end() && say->is_string()) {
            add(say->get<std::string>(), slots_of(value.value("with", Json::object())));
        }
        if (const auto rule = value.find("rule"); rule != value.end() && rule->is_string()) {
            add_rule(rule->get<std::string>());
        }
    }
    if (value.is_structured()) {
        for (const Json& each : value) walk(each);
    }
}

}  // namespace

std::vector<Said> words_beside(std::string_view answer, std::string_view locale) {
    const Json parsed = Json::parse(answer, nullptr, false);
    Collector collector(locale);
    if (!parsed.is_discarded()) collector.walk(parsed);
    return std::move(collector.said);
}

}  // namespace unknot::cli
