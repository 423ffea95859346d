#include "verbs/vocabulary.hpp"

#include <algorithm>

#include "core/catalog/numbers.hpp"
#include "verbs/rule_names.hpp"

namespace unknot::verbs {

using catalog::content;
namespace numbers = catalog::numbers;

namespace {

/// The words of one record, by its kind and id: "question.fever".
struct Words {
    std::string record;
};

struct GroupView {
    catalog::GroupId id;
    const catalog::QuestionGroup* group = nullptr;
};
struct QuestionView {
    catalog::QuestionId id;
    const catalog::Question* question = nullptr;
};
struct ZoneView {
    body::ZoneId id;
    const catalog::Zone* zone = nullptr;
};
struct MuscleView {
    body::MuscleId id;
    const catalog::Muscle* muscle = nullptr;
};
struct PatternView {
    catalog::PatternId id;
    const catalog::Pattern* pattern = nullptr;
};
struct SpotView {
    const catalog::Spot* spot = nullptr;
};
struct MaskView {
    const catalog::MaskSite* site = nullptr;
};
struct NumberView {
    const catalog::EmergencyNumber* number = nullptr;
};
struct HelpLineView {
    const catalog::HelpLine* line = nullptr;
};
/// A movement whose range may be measured. Its words are the page's.
struct MotionView {
    facts::Motion motion = facts::Motion::shoulder_flexion;
};
/// A record of which only the id and the words are told.
struct NamedView {
    std::string_view kind;
    std::string_view id;
};

std::vector<body::ZoneId> zone_list(body::ZoneSet set) {
    std::vector<body::ZoneId> zones;
    for (std::uint16_t i = 0; i < content().zones.size(); ++i) {
        if (set.has({i})) zones.push_back({i});
    }
    return zones;
}

/// A value for the writer; for the shaper, whose sample has no record, a default of the same type.
template <class Record, class Get>
auto told(const Record* record, Get get) {
    return [=] { return record ? get(*record) : decltype(get(*record)){}; };
}

}  // namespace

template <>
struct Codec<Words> {
    static void write(const Words& words, std::string& out) {
        const auto all = content().words;
        const auto less = [](const catalog::RecordWords& one, std::string_view record) { return one.record < record; };
        const auto found = std::lower_bound(all.begin(), all.end(), words.record, less);
        Writer object{out};
        if (found != all.end() && found->record == words.record) {
            std::string_view rest = found->sentences;
            const auto take = [&rest] {
                const std::string_view text = rest.substr(0, rest.find('\0'));
                rest.remove_prefix(text.size() + 1);
                return text;
            };
            while (!rest.empty()) {
                const std::string_view name = take();
                object.text(name, take());
            }
        }
        object.finish();
    }
    static Json shape(Shapes&) {
        return {JsonObject{{"additionalProperties", schema_of_type("string")}, {"type", {std::string{"object"}}}}};
    }
};

namespace {

template <class V>
void describe_words(V& v, std::string_view kind, std::string_view id) {
    v.derived("words", [&] { return Words{std::string{kind} + "." + std::string{id}}; });
}

template <class V>
void describe(V& v, NamedView& x) {
    v.shape("Named");
    v.derived("id", [&] { return x.id; });
    describe_words(v, x.kind, x.id);
}

template <class V>
void describe(V& v, MotionView& x) {
    v.shape("MotionOffered");
    v.field("id", x.motion);
    v.derived("sided", [&] { return facts::has_sides(x.motion); });
}

template <class V>
void describe(V& v, GroupView& x) {
    v.shape("QuestionGroup");
    v.field("id", x.id);
    v.derived("tense", told(x.group, [](auto& g) { return g.tense; }));
    v.derived("opens_comfort", told(x.group, [](auto& g) { return g.opens_comfort; }));
    describe_words(v, "group", x.group ? x.group->id : "");
}

template <class V>
void describe(V& v, QuestionView& x) {
    v.shape("Question");
    v.field("id", x.id);
    v.derived("group", told(x.question, [](auto& q) { return q.group; }));
    v.derived("tense", told(x.question, [](auto& q) { return q.tense; }));
    auto part_of = x.question ? x.question->part_of : std::nullopt;
    v.maybe("part_of", part_of);
    v.derived("applies_to", told(x.question, [](auto& q) { return q.applies_to; }));
    v.derived("asked_for", told(x.question, [](auto& q) { return zone_list(q.asked_for); }));
    v.derived("yes", told(x.question, [](auto& q) { return q.yes.verdict; }));
    v.derived("unsure", told(x.question, [](auto& q) { return q.unsure.verdict; }));
    v.derived("opening", told(x.question, [](auto& q) { return q.yes.opening; }));
    v.derived("sources", told(x.question, [](auto& q) { return sources(q.grounds); }));
    v.derived("certainty", told(x.question, [](auto& q) { return q.grounds.certainty; }));
    describe_words(v, "question", x.question ? x.question->id : "");
}

template <class V>
void describe(V& v, ZoneView& x) {
    v.shape("Zone");
    v.field("id", x.id);
    v.derived("midline", told(x.zone, [](auto& z) { return z.midline; }));
    v.derived("target", told(x.zone, [](auto& z) { return z.target; }));
    v.derived("front", told(x.zone, [](auto& z) { return z.seen_front; }));
    v.derived("back", told(x.zone, [](auto& z) { return z.seen_back; }));
    v.derived("neighbours", told(x.zone, [](auto& z) { return zone_list(z.neighbours); }));
    describe_words(v, "zone", x.zone ? x.zone->id : "");
}

template <class V>
void describe(V& v, SpotView& x) {
    v.shape("Spot");
    v.derived("id", told(x.spot, [](auto& s) { return s.id; }));
    v.derived("zone", told(x.spot, [](auto& s) { return s.zone; }));
    describe_words(v, "spot", x.spot ? x.spot->id : "");
}

std::vector<SpotView> spots_of(const catalog::Muscle& muscle) {
    std::vector<SpotView> spots;
    for (const catalog::Spot& spot : muscle.spots) spots.push_back({&spot});
    return spots;
}

template <class Id>
std::vector<Id> copied(std::span<const Id> ids) {
    return {ids.begin(), ids.end()};
}

template <class V>
void describe(V& v, MuscleView& x) {
    v.shape("Muscle");
    v.field("id", x.id);
    v.derived("latin", told(x.muscle, [](auto& m) { return m.latin; }));
    v.derived("tier", told(x.muscle, [](auto& m) { return m.tier; }));
    v.derived("depth", told(x.muscle, [](auto& m) { return m.depth; }));
    v.derived("neighbour", told(x.muscle, [](auto& m) { return m.neighbour; }));
    v.derived("home", told(x.muscle, [](auto& m) { return zone_list(m.home); }));
    v.derived("essential", told(x.muscle, [](auto& m) { return zone_list(m.essential); }));
    v.derived("spillover", told(x.muscle, [](auto& m) { return zone_list(m.spillover); }));
    v.derived("spots", told(x.muscle, [](auto& m) { return spots_of(m); }));
    v.derived("hurts_with", told(x.muscle, [](auto& m) { return copied(m.hurts_with); }));
    v.derived("techniques", told(x.muscle, [](auto& m) { return copied(m.techniques); }));
    v.derived("stretches", told(x.muscle, [](auto& m) { return copied(m.stretches); }));
    v.derived("sources", told(x.muscle, [](auto& m) { return sources(m.grounds); }));
    v.derived("certainty", told(x.muscle, [](auto& m) { return m.grounds.certainty; }));
    describe_words(v, "muscle", x.muscle ? x.muscle->id : "");
}

template <class V>
void describe(V& v, PatternView& x) {
    v.shape("Pattern");
    v.field("id", x.id);
    v.derived("sided", told(x.pattern, [](auto& p) { return p.sided; }));
    v.derived("advice", told(x.pattern, [](auto& p) { return p.advice; }));
    auto graver = x.pattern ? x.pattern->graver : std::nullopt;
    v.maybe("graver", graver);
    v.derived("essential", told(x.pattern, [](auto& p) { return zone_list(p.essential); }));
    v.derived("spillover", told(x.pattern, [](auto& p) { return zone_list(p.spillover); }));
    v.derived("hurts_with", told(x.pattern, [](auto& p) { return copied(p.hurts_with); }));
    v.derived("qualities", told(x.pattern, [](auto& p) { return copied(p.qualities); }));
    v.derived("sources", told(x.pattern, [](auto& p) { return sources(p.grounds); }));
    v.derived("certainty", told(x.pattern, [](auto& p) { return p.grounds.certainty; }));
    describe_words(v, "pattern", x.pattern ? x.pattern->id : "");
}

template <class V>
void describe(V& v, MaskView& x) {
    v.shape("MaskSite");
    v.derived("id", told(x.site, [](auto& s) { return s.id; }));
    v.derived("zones", told(x.site, [](auto& s) { return zone_list(s.zones); }));
    v.derived("whole", told(x.site, [](auto& s) { return s.whole; }));
    describe_words(v, "mask", x.site ? x.site->id : "");
}

template <class V>
void describe(V& v, NumberView& x) {
    v.shape("EmergencyNumber");
    v.derived("country", told(x.number, [](auto& n) { return n.country; }));
    v.derived("number", told(x.number, [](auto& n) { return n.number; }));
    std::string id;
    if (x.number)
        id = x.number->country.empty() ? "common_" + std::string{x.number->number} : std::string{x.number->country};
    describe_words(v, "emergency_number", id);
}

template <class V>
void describe(V& v, HelpLineView& x) {
    v.shape("HelpLine");
    v.derived("country", told(x.line, [](auto& l) { return l.country; }));
    v.derived("number", told(x.line, [](auto& l) { return l.number; }));
    v.derived("question", told(x.line, [](auto& l) { return content().questions[l.question.index].id; }));
    describe_words(v, "help_line", x.line ? x.line->country : "");
}

/// The numbers of content by which a screen tells or asks; what is decided by them the core decides itself.
struct ShownNumbers {
    measure::Seconds breath_in = numbers::breath_in;
    measure::Seconds breath_out = numbers::breath_out;
    measure::Seconds clearance_fresh = numbers::clearance_fresh;
    measure::Seconds pause_over = numbers::pause_over;
    std::int32_t follow_up_days = numbers::follow_up_days;
    measure::Seconds answered_after{numbers::answered_after.millis().count / 1000};
    measure::PainIntensity light_to = numbers::light_to;
    measure::PainIntensity moderate_to = numbers::moderate_to;
    measure::PainIntensity strong_to = numbers::strong_to;
    measure::PainIntensity pain_change_noticed = numbers::pain_change_noticed;
    measure::PressureIntensity pressure_ease = numbers::pressure_ease;
    std::int32_t practice_light_grams = numbers::practice_light_grams;
    std::int32_t practice_firm_grams = numbers::practice_firm_grams;
    std::int32_t practice_near_share = numbers::practice_near_share;
    std::int32_t goals_most = numbers::goals_most;
    std::int32_t range_tries = facts::range_tries;
};

template <class V>
void describe(V& v, ShownNumbers& x) {
    v.shape("ShownNumbers");
    v.field("breath_in_seconds", x.breath_in);
    v.field("breath_out_seconds", x.breath_out);
    v.field("clearance_fresh_seconds", x.clearance_fresh);
    v.field("pause_over_seconds", x.pause_over);
    v.number("follow_up_days", x.follow_up_days, 0, 7);
    v.field("answered_after_seconds", x.answered_after);
    v.field("light_to", x.light_to);
    v.field("moderate_to", x.moderate_to);
    v.field("strong_to", x.strong_to);
    v.field("pain_change_noticed", x.pain_change_noticed);
    v.field("pressure_ease", x.pressure_ease);
    v.number("practice_light_grams", x.practice_light_grams, 1, 5'000);
    v.number("practice_firm_grams", x.practice_firm_grams, 1, 5'000);
    v.number("practice_near_share", x.practice_near_share, 1, 100);
    v.number("goals_most", x.goals_most, 1, 10);
    v.number("range_tries", x.range_tries, 1, 10);
}

/// All the lists, gathered; the description below is their schema and their writing.
struct Lists {
    std::vector<GroupView> groups;
    std::vector<QuestionView> questions;
    std::vector<ZoneView> zones;
    std::vector<MuscleView> muscles;
    std::vector<PatternView> patterns;
    std::vector<MaskView> mask;
    std::vector<NumberView> numbers;
    std::vector<HelpLineView> help_lines;
    std::vector<NamedView> movements, causes, qualities, marks, techniques, stretches, habits, symptoms;
    std::vector<MotionView> motions;
    std::vector<facts::Signal> signals;
    std::vector<Locale> locales;
    ShownNumbers shown_numbers;
};

template <class View, class Record>
std::vector<View> views(std::span<const Record> table) {
    std::vector<View> out;
    for (std::uint16_t i = 0; i < table.size(); ++i) out.push_back({{i}, &table[i]});
    return out;
}

template <class Record>
std::vector<NamedView> named(std::string_view kind, std::span<const Record> table) {
    std::vector<NamedView> out;
    for (const Record& record : table) out.push_back({kind, record.id});
    return out;
}

Lists gathered() {
    const catalog::Catalog& c = content();
    Lists lists;
    lists.groups = views<GroupView>(c.groups);
    lists.questions = views<QuestionView>(c.questions);
    lists.zones = views<ZoneView>(c.zones);
    lists.muscles = views<MuscleView>(c.muscles);
    lists.patterns = views<PatternView>(c.patterns);
    for (const auto& site : c.mask) lists.mask.push_back({&site});
    for (const auto& number : c.emergency_numbers) lists.numbers.push_back({&number});
    for (const auto& line : c.help_lines) lists.help_lines.push_back({&line});
    lists.movements = named("movement", c.movements);
    lists.causes = named("cause", c.causes);
    lists.qualities = named("quality", c.qualities);
    lists.marks = named("mark", c.marks);
    lists.techniques = named("technique", c.techniques);
    lists.stretches = named("stretch", c.stretches);
    lists.habits = named("habit", c.habits);
    lists.symptoms = named("symptom", c.symptoms);
    for (std::size_t i = 0; i < enum_names<facts::Signal>().size(); ++i) {
        lists.signals.push_back(static_cast<facts::Signal>(i));
    }
    for (std::size_t i = 0; i < enum_names<facts::Motion>().size(); ++i) {
        lists.motions.push_back({static_cast<facts::Motion>(i)});
    }
    lists.locales = {Locale::en};
    return lists;
}

template <class V>
void describe(V& v, Lists& x) {
    v.shape("Vocabulary");
    v.field("groups", x.groups);
    v.field("questions", x.questions);
    v.field("zones", x.zones);
    v.field("muscles", x.muscles);
    v.field("patterns", x.patterns);
    v.field("mask", x.mask);
    v.field("emergency_numbers", x.numbers);
    v.field("help_lines", x.help_lines);
    v.field("movements", x.movements);
    v.field("causes", x.causes);
    v.field("qualities", x.qualities);
    v.field("marks", x.marks);
    v.field("techniques", x.techniques);
    v.field("stretches", x.stretches);
    v.field("habits", x.habits);
    v.field("symptoms", x.symptoms);
    v.field("motions", x.motions);
    v.field("signals", x.signals);
    v.field("locales", x.locales);
    v.field("numbers", x.shown_numbers);
    v.derived("content_version", [] { return content_version(); });
    v.derived("engine_version", [] { return engine_version(); });
}

}  // namespace

void Codec<Vocabulary>::write(const Vocabulary&, std::string& out) { Codec<Lists>::write(gathered(), out); }

Json Codec<Vocabulary>::shape(Shapes& shapes) { return Codec<Lists>::shape(shapes); }

std::variant<Vocabulary, Problem> vocabulary(const VocabularyRequest&) { return Vocabulary{}; }

}  // namespace unknot::verbs
