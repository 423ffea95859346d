#include "tests/stories/sentences.hpp"

#include <algorithm>
#include <stdexcept>

#include <toml++/toml.h>

namespace unknot::sentences {
namespace {

using body::Side;

const std::string folder = UNKNOT_SENTENCES;

const catalog::Catalog& lexicon() { return catalog::content_with_words(); }

bool midline(const std::string& zone) {
    const auto found = std::find_if(lexicon().zones.begin(), lexicon().zones.end(),
                                    [&](const catalog::Zone& one) { return one.id == zone; });
    if (found == lexicon().zones.end()) throw std::runtime_error("there is no zone " + zone);
    return found->midline;
}

std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> all;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t to = std::min(text.find(' ', from), text.size());
        all.push_back(text.substr(from, to - from));
        from = to + 1;
    }
    return all;
}

std::vector<std::string> list(const toml::table& table, const char* key) {
    std::vector<std::string> all;
    if (const toml::array* array = table[key].as_array()) {
        for (const auto& one : *array) all.push_back(one.value<std::string>().value());
    } else if (table.contains(key)) {
        throw std::runtime_error(std::string(key) + " is no list");
    }
    return all;
}

std::vector<std::string> zones_of(const std::string& place) {
    static const toml::table file = toml::parse_file(folder + "/places.toml");
    const toml::table& regions = *file["regions"].as_table();
    return regions.contains(place) ? list(regions, place.c_str()) : std::vector{place};
}

std::vector<std::string> sides_of(const std::string& side) {
    static const std::set<std::string> known{"left", "right", "middle", "?"};
    if (side == "both") return {"left", "right"};
    if (!known.contains(side)) throw std::runtime_error("there is no side " + side);
    return {side};
}

/// "shoulder right" or "bruise arm left", a line for each zone and side.
std::set<std::string> places(const std::vector<std::string>& said, bool of_marks) {
    std::set<std::string> all;
    for (const std::string& one : said) {
        const std::vector<std::string> words = words_of(one);
        const std::string lead = of_marks ? words[0] + " " : "";
        const bool unplaced = of_marks && (words.size() == 1 || words.back() == "?");
        if (unplaced) {
            all.insert(words[0]);
            continue;
        }
        if (words.size() != (of_marks ? 3U : 2U)) throw std::runtime_error("a place and its side: " + one);
        for (const std::string& zone : zones_of(words[words.size() - 2])) {
            for (const std::string& side : sides_of(words.back()))
                all.insert(lead + zone + " " + (midline(zone) ? "middle" : side));
        }
    }
    return all;
}

std::set<std::string> movements(const std::vector<std::string>& said) {
    std::set<std::string> all;
    for (const std::string& one : said) {
        for (const std::string& side : sides_of(words_of(one).at(1))) all.insert(words_of(one)[0] + " " + side);
    }
    return all;
}

std::set<std::string> as_set(const std::vector<std::string>& all) { return {all.begin(), all.end()}; }

Said expected(const toml::table& table) {
    static const std::set<std::string> known{"kind",    "when",      "text",     "pains", "movements",
                                             "causes",  "qualities", "duration", "marks", "raised",
                                             "signals", "follow_up", "nothing"};
    for (const auto& [key, value] : table) {
        if (!known.contains(std::string(key.str()))) throw std::runtime_error("unknown: " + std::string(key.str()));
    }
    Said said;
    said.pains = places(list(table, "pains"), false);
    said.marks = places(list(table, "marks"), true);
    said.movements = movements(list(table, "movements"));
    said.causes = as_set(list(table, "causes"));
    said.qualities = as_set(list(table, "qualities"));
    said.raised = as_set(list(table, "raised"));
    said.signals = as_set(list(table, "signals"));
    said.follow_up = as_set(list(table, "follow_up"));
    if (const toml::array* days = table["duration"].as_array()) {
        said.duration = Days{days->at(0).value<unsigned>().value(), {}};
        if (days->size() > 1) said.duration->most = days->at(1).value<unsigned>().value();
    }
    return said;
}

std::string side_name(std::optional<Side> side) {
    if (!side) return "?";
    return *side == Side::left ? "left" : *side == Side::right ? "right" : "middle";
}

std::string answer_name(catalog::Answer answer) {
    if (answer == catalog::Answer::no) throw std::runtime_error("words cleared an answer");
    return answer == catalog::Answer::yes ? "=yes" : "=unsure";
}

std::string question_of(const std::string& answer) {
    return answer.starts_with("trend") ? answer : answer.substr(0, answer.find('='));
}

/// A smaller part of a question that was wanted whole counts as that question: either ends the check.
std::set<std::string> whole(const std::set<std::string>& found, const std::set<std::string>& wanted) {
    std::set<std::string> all;
    for (const std::string& one : found) {
        const std::string name = question_of(one);
        const auto part = std::find_if(lexicon().questions.begin(), lexicon().questions.end(),
                                       [&](const catalog::Question& question) { return question.id == name; });
        const auto of = part == lexicon().questions.end() ? std::nullopt : part->part_of;
        const std::string parent = of ? std::string(lexicon().questions[of->index].id) : name;
        const bool asked_whole = wanted.contains(parent + "=yes") || wanted.contains(parent + "=unsure");
        const bool asked_so = wanted.contains(name + "=yes") || wanted.contains(name + "=unsure");
        all.insert(asked_whole && !asked_so ? parent + one.substr(name.size()) : one);
    }
    return all;
}

/// How much of what was said was taken more lightly: an answer that is missing does not count here, but in the recall.
int milder(const std::set<std::string>& wanted, const std::set<std::string>& found) {
    int count = 0;
    for (const std::string& one : wanted) {
        const std::string name = question_of(one);
        const bool lighter = found.contains(name + "=unsure") && !found.contains(name + "=yes");
        count += one.ends_with("=yes") && lighter ? 1 : 0;
        if (one == "trend=worse") count += found.contains("trend=same") || found.contains("trend=better") ? 1 : 0;
        if (one == "trend=same") count += found.contains("trend=better") ? 1 : 0;
    }
    return count;
}

/// Something gentler was heard while pressing, but nothing as careful as what was said.
int milder_signal(const std::set<std::string>& wanted, const std::set<std::string>& found) {
    static const std::vector<std::string> by_caution{"cannot_find", "pause",     "ease_off", "tensing",
                                                     "breath_held", "too_sharp", "tingling", "stop",
                                                     "severe",      "pulse",     "unwell",   "numb_or_shooting"};
    const auto caution = [&](const std::set<std::string>& signals) {
        std::ptrdiff_t most = -1;
        for (const std::string& one : signals) {
            const auto at = std::find(by_caution.begin(), by_caution.end(), one);
            if (at != by_caution.end()) most = std::max(most, at - by_caution.begin());
        }
        return most;
    };
    return !found.empty() && caution(found) < caution(wanted) ? 1 : 0;
}

void add(Figures& figures, const std::string& kind, What what, const std::set<std::string>& wanted,
         const std::set<std::string>& found) {
    int right = 0;
    for (const std::string& one : found) right += wanted.contains(one) ? 1 : 0;
    for (Count* count : {&figures.of[what], &figures.of_kind[kind]}) {
        count->right += right;
        count->found += static_cast<int>(found.size());
        count->wanted += static_cast<int>(wanted.size());
    }
}

std::set<std::string> firsts(const std::set<std::string>& all) {
    std::set<std::string> cut;
    for (const std::string& one : all) cut.insert(one.substr(0, one.find(' ')));
    return cut;
}

std::set<std::string> questions(const std::set<std::string>& answers) {
    std::set<std::string> all;
    for (const std::string& one : answers) all.insert(question_of(one));
    return all;
}

/// The places whose zone is in both.
std::set<std::string> in_zones(const std::set<std::string>& places, const std::set<std::string>& zones) {
    std::set<std::string> all;
    for (const std::string& one : places) {
        if (zones.contains(one.substr(0, one.find(' ')))) all.insert(one);
    }
    return all;
}

void add_duration(Figures& figures, const std::optional<Days>& wanted, const std::optional<Days>& found) {
    constexpr unsigned ever = 100'000;
    Count& count = figures.of[What::durations];
    count.found += found ? 1 : 0;
    count.wanted += wanted ? 1 : 0;
    if (!wanted || !found) return;
    const bool meet = wanted->least <= found->most.value_or(ever) && found->least <= wanted->most.value_or(ever);
    count.right += meet ? 1 : 0;
}

}  // namespace

std::vector<Sentence> read(const std::string& name) {
    std::vector<Sentence> all;
    const toml::table file = toml::parse_file(folder + "/" + name);
    for (const auto& one : *file["sentence"].as_array()) {
        const toml::table& table = *one.as_table();
        const std::string when = table["when"].value_or<std::string>("before");
        Sentence& sentence = all.emplace_back();
        sentence.kind = table["kind"].value_or<std::string>("");
        sentence.text = table["text"].value<std::string>().value();
        if (when == "pressing") sentence.when = finding::When::pressing;
        else if (when == "after") sentence.when = finding::When::after;
        else if (when != "before") throw std::runtime_error("unknown when: " + when);
        sentence.expected = expected(table);
    }
    return all;
}

Said understood(const std::string& text, finding::When when) {
    static const std::array<const char*, 15> signals{
        "good",      "more",        "ease_off", "stop",        "spreads",
        "too_sharp", "breath_held", "tensing",  "tingling",    "numb_or_shooting",
        "unwell",    "pulse",       "severe",   "cannot_find", "pause"};
    const auto heard = finding::understand(lexicon(), text, when);
    Said said;
    for (const auto& pain : heard.pains)
        said.pains.insert(std::string(lexicon().zones[pain.zone.index].id) + " " + side_name(pain.side));
    for (const auto& one : heard.movements)
        said.movements.insert(std::string(lexicon().movements[one.movement.index].id) + " " + side_name(one.side));
    for (const auto cause : heard.causes) said.causes.emplace(lexicon().causes[cause.index].id);
    for (const auto quality : heard.qualities) said.qualities.emplace(lexicon().qualities[quality.index].id);
    for (const auto& mark : heard.marks) {
        const std::string reason(lexicon().marks[mark.reason.index].id);
        std::set<std::string> placed;
        for (const std::uint16_t zone : mark.zones) {
            const bool middle = lexicon().zones[zone].midline;
            if (!middle && !mark.side) continue;
            placed.insert(reason + " " + std::string(lexicon().zones[zone].id) + " " +
                          (middle ? "middle" : side_name(mark.side)));
        }
        if (placed.empty()) placed.insert(reason);
        said.marks.merge(placed);
    }
    for (const auto& given : heard.answers)
        said.raised.insert(std::string(lexicon().questions[given.question.index].id) + answer_name(given.answer));
    for (const auto signal : heard.signals) said.signals.insert(signals[static_cast<std::size_t>(signal)]);
    for (const auto& one : heard.symptoms)
        said.follow_up.insert(std::string(lexicon().symptoms[one.symptom.index].id) + answer_name(one.answer));
    if (heard.trend) {
        static const std::array<const char*, 3> trends{"trend=better", "trend=same", "trend=worse"};
        said.follow_up.insert(trends[static_cast<std::size_t>(*heard.trend)]);
    }
    if (heard.duration) {
        said.duration = Days{heard.duration->at_least, {}};
        if (heard.duration->at_most) said.duration->most = *heard.duration->at_most;
    }
    return said;
}

Figures measure(const std::vector<Sentence>& all) {
    Figures figures;
    for (const Sentence& sentence : all) {
        const Said& wanted = sentence.expected;
        const Said found = understood(sentence.text, sentence.when);
        const auto count = [&](What what, const std::set<std::string>& a, const std::set<std::string>& b) {
            add(figures, sentence.kind, what, a, b);
        };
        const auto zones = firsts(wanted.pains);
        const auto zones_found = firsts(found.pains);
        count(What::zones, zones, zones_found);
        count(What::sides, in_zones(wanted.pains, zones_found), in_zones(found.pains, zones));
        count(What::movements, wanted.movements, found.movements);
        count(What::causes, wanted.causes, found.causes);
        count(What::qualities, wanted.qualities, found.qualities);
        count(What::marks, wanted.marks, found.marks);
        const auto raised = whole(found.raised, wanted.raised);
        count(What::raised, questions(wanted.raised), questions(raised));
        count(What::signals, wanted.signals, found.signals);
        count(What::follow_up, questions(wanted.follow_up), questions(found.follow_up));
        add_duration(figures, wanted.duration, found.duration);
        figures.milder += milder(wanted.raised, raised) + milder(wanted.follow_up, found.follow_up) +
                          milder_signal(wanted.signals, found.signals);
    }
    return figures;
}

}  // namespace unknot::sentences
