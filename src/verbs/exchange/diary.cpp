#include "verbs/exchange/diary.hpp"

#include <algorithm>
#include <array>

#include "core/measure/order.hpp"
#include "verbs/exchange/uuid.hpp"
#include "verbs/verbs.hpp"

namespace unknot::verbs::exchange {

namespace {

/// What the ids of entries read from a table are made in.
constexpr std::string_view space = "8a0f9a3e-3f0c-5d0e-9a57-0d1f7b6c2e44";
constexpr std::string_view device = "diary";

/// The lines one event is.
class Lines {
public:
    explicit Lines(const facts::Event& event) : event_(event) {}

    void operator()(const facts::Noted& noted) { add(noted); }
    void operator()(const facts::Mapped& mapped) {
        for (const facts::PainMark& pain : mapped.story.pains) add(pain);
    }
    void operator()(const facts::SpotTested& tested) { add(tested.test); }
    void operator()(const facts::SessionEnded& ended) {
        add(SessionLine{ended.session, ended.record});
        for (const facts::SpotDone& spot : ended.record.spots) add(SpotLine{ended.session, spot});
    }
    void operator()(const facts::PainTold& told) { add(told); }
    void operator()(const facts::GoalNamed& named) { add(named); }
    void operator()(const facts::GoalScored& scored) { add(scored); }
    void operator()(const facts::GlobalChangeTold& told) { add(told); }
    void operator()(const facts::RangeMeasured& measured) { add(measured); }
    void operator()(const facts::FollowedUp& followed) {
        add(SorenessLine{followed.session, followed.day, followed.answers});
    }

    // What nobody would write down: the safety check, plans, signals, and what they lead to (docs/fhir.md).
    void operator()(const facts::Checked&) {}
    void operator()(const facts::SessionStarted&) {}
    void operator()(const facts::SessionSignalled&) {}
    void operator()(const facts::TakenBack&) {}
    void operator()(const facts::ClinicianAllowed&) {}
    void operator()(const facts::CountryChosen&) {}
    void operator()(const facts::GuardingTold&) {}
    void operator()(const facts::TrialBegun&) {}
    void operator()(const facts::TrialStopped&) {}

    std::vector<std::string> made;

private:
    void add(const DiaryEntry& entry) { made.push_back(written_line(event_.at, entry)); }

    const facts::Event& event_;
};

/// A UUID of version 7 that follows from a moment and from what is said.
std::string id_of(const measure::Now& at, std::string_view said) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string id = name_based_uuid(space, said);
    std::size_t place = 0;
    for (int shift = 44; shift >= 0; shift -= 4) {
        if (id[place] == '-') ++place;
        id[place++] = digits[static_cast<std::size_t>(at.at.ms >> shift & 0xf)];
    }
    id[14] = '7';
    return id;
}

struct Kind {
    std::string_view name;
    std::string body;
};

std::string event_bytes(std::string_view id, std::string_view person, const measure::Now& at, const Kind& kind) {
    std::string out = R"({"at":)" + written(at) + R"(,"body":)" + kind.body + R"(,"content":)";
    write_text(content_version(), out);
    out += R"(,"counter":0,"device":)";
    write_text(device, out);
    out += R"(,"engine":)";
    write_text(engine_version(), out);
    out += R"(,"id":)";
    write_text(id, out);
    out += R"(,"kind":)";
    write_text(kind.name, out);
    out += R"(,"person":)";
    write_text(person, out);
    return out + '}';
}

/// Puts lines together to events.
class Told {
public:
    explicit Told(std::string_view person) : person_(person) {}

    std::optional<Problem> take(const std::vector<DiaryLine>& lines);
    std::vector<std::string> events() &&;

    // ---- one line, entry by entry ----
    void operator()(const facts::Noted& noted) { add(line_->at, {"noted", written(noted)}); }
    void operator()(const facts::PainMark& pain) { maps_[line_->at].story.pains.push_back(pain); }
    void operator()(const facts::PressTest& test) { add(line_->at, {"spot_tested", written(facts::SpotTested{test})}); }
    void operator()(const SessionLine&) {}  // its spots come first
    void operator()(const SpotLine& spot);
    void operator()(const SorenessLine& soreness);
    void operator()(const facts::PainTold& told) { add(line_->at, {"pain_told", written(told)}); }
    void operator()(const facts::GoalNamed& named) { add(line_->at, {"goal_named", written(named)}); }
    void operator()(const facts::GoalScored& scored) { add(line_->at, {"goal_scored", written(scored)}); }
    void operator()(const facts::GlobalChangeTold& told) { add(line_->at, {"global_change_told", written(told)}); }
    void operator()(const facts::RangeMeasured& measured) { add(line_->at, {"range_measured", written(measured)}); }

private:
    struct MadeEvent {
        measure::Now at;
        std::string id;
        std::string bytes;
    };
    using SessionKey = std::pair<measure::Now, std::string>;
    void add(const measure::Now& at, const Kind& kind);
    void add_session(const SessionKey& key, const SessionLine& line);

    std::string_view person_;
    const DiaryLine* line_ = nullptr;
    std::optional<Problem> problem_;
    std::vector<MadeEvent> made_;
    std::map<std::string, std::size_t> twice_;
    std::map<measure::Now, facts::Mapped> maps_;
    std::map<SessionKey, std::vector<SessionLine>> sessions_;
};

void Told::add(const measure::Now& at, const Kind& kind) {
    // The same said twice is two entries; the same file read on another machine gives the same ids.
    const std::string said = event_bytes({}, person_, at, kind);
    std::string id = id_of(at, said + std::to_string(twice_[said]++));
    made_.push_back({at, id, event_bytes(id, person_, at, kind)});
}

void Told::add_session(const SessionKey& key, const SessionLine& line) {
    const auto& [at, session] = key;
    measure::Now start = at;
    start.at.ms = std::max<std::int64_t>(0, at.at.ms - line.record.length.count);
    add(start, {"session_started", written(facts::SessionStarted{session, line.record.purpose, {}, {}})});
    add(at, {"session_ended", written(facts::SessionEnded{session, line.record})});
}

void Told::operator()(const SorenessLine& soreness) {
    const measure::Now& at = line_->at;
    const auto& [session, day, answers] = soreness;
    const auto advised = aftercare::follow_up(catalog::content(), answers, day, at, nullptr, session);
    add(at, {"followed_up", written(facts::FollowedUp{session, day, answers, advised.advice, advised.next})});
}

void Told::operator()(const SpotLine& spot) {
    const auto session = sessions_.find({line_->at, spot.session});
    if (session == sessions_.end()) {
        problem_ = {"diary_spot_without_session", "/csv/" + std::to_string(line_->line) + "/session"};
    } else session->second.front().record.spots.push_back(spot.spot);
}

std::optional<Problem> Told::take(const std::vector<DiaryLine>& lines) {
    for (const DiaryLine& line : lines) {
        if (const auto* session = std::get_if<SessionLine>(&line.entry)) {
            sessions_[{line.at, session->session}].push_back(*session);
        }
    }
    for (const DiaryLine& line : lines) {
        line_ = &line;
        std::visit(*this, line.entry);
        if (problem_) return problem_;
    }
    for (const auto& [at, mapped] : maps_) add(at, {"mapped", written(mapped)});
    for (const auto& [key, told] : sessions_) {
        for (const SessionLine& line : told) add_session(key, line);
    }
    return std::nullopt;
}

std::vector<std::string> Told::events() && {
    std::vector<MadeEvent*> order;
    for (MadeEvent& event : made_) order.push_back(&event);
    measure::put_in_order(
        order, [](const auto* a, const auto* b) { return std::tie(a->at.at, a->id) < std::tie(b->at.at, b->id); });
    std::vector<std::string> out;
    for (MadeEvent* event : order) out.push_back(std::move(event->bytes));
    return out;
}

}  // namespace

void Diary::take(const facts::Event& event) {
    Lines lines{event};
    std::visit(lines, event.body);
    for (std::string& line : lines.made) lines_.emplace_back(event.at.at, std::move(line));
}

std::string Diary::csv() const {
    std::vector<const std::pair<measure::Instant, std::string>*> order;
    for (const auto& line : lines_) order.push_back(&line);
    measure::put_in_order(order, [](const auto* a, const auto* b) { return *a < *b; });
    std::string out = written_head();
    for (const auto* line : order) out += line->second;
    return out;
}

Diary::Counted Diary::counted() const {
    Counted out;
    for (const auto& [at, line] : lines_) ++out[line];
    return out;
}

std::variant<DiaryRead, Problem> read_diary(std::string_view csv, std::string_view person, Diary::Counted known) {
    auto read = read_lines(csv);
    if (auto* problem = std::get_if<Problem>(&read)) return std::move(*problem);
    DiaryRead out;
    std::vector<DiaryLine> fresh;
    for (DiaryLine& line : std::get<std::vector<DiaryLine>>(read)) {
        const auto there = known.find(written_line(line.at, line.entry));
        if (there != known.end() && there->second > 0) {
            --there->second;
            ++out.known;
        } else fresh.push_back(std::move(line));
    }
    Told told{person};
    if (auto problem = told.take(fresh)) return std::move(*problem);
    out.events = std::move(told).events();
    return out;
}

}  // namespace unknot::verbs::exchange
