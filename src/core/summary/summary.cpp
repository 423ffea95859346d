#include "core/summary/summary.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "core/measure/mutation.hpp"
#include "core/measure/order.hpp"
#include "core/summary/pressing.hpp"

namespace unknot::summary {

namespace {

using facts::Event;
using measure::Instant;

bool has(const std::vector<Part>& parts, Part part) {
    return std::find(parts.begin(), parts.end(), part) != parts.end();
}

/// Whose local day runs ahead of the last one, after a flight, told it today.
Day day_of(const Event& event, const Now& now) { return std::min(event.at.day(), now.day()); }

/// Reads the events once: all until the last day for what stands, those of the span for what happened.
class Reading {
public:
    Reading(const catalog::Catalog& catalog, const Wanted& wanted) : catalog_(catalog), wanted_(wanted) {}
    void take(const Event& event);

    void operator()(const facts::Checked& checked);
    void operator()(const facts::Mapped& mapped) { take_pains(mapped.story.pains); }
    void operator()(const facts::SessionStarted& told) { take_pressing(told); }
    void operator()(const facts::SessionSignalled& told) { take_pressing(told); }
    void operator()(const facts::SessionEnded& told) { take_pressing(told); }
    void operator()(const facts::FollowedUp& told) { take_pressing(told); }
    void operator()(const facts::GuardingTold& told) { take_pressing(told); }
    void operator()(const facts::ClinicianAllowed& allowed) { allowed_on_[allowed.question] = day_; }
    void operator()(const facts::GoalNamed&) { measured_before_ = true; }
    void operator()(const facts::Noted& noted) {
        if (in_span_ && !noted.text.empty()) notes_.push_back({day_, noted.pain, noted.text});
    }
    template <class Other>
    void operator()(const Other&) {}

    Summary summary(Summary out) const;

private:
    template <class Told>
    void take_pressing(const Told& told) {
        if (in_span_) pressing_.take(told, day_);
    }
    void take_pains(const std::vector<facts::PainMark>& pains);
    void take_pain(const facts::PainMark& pain);
    std::vector<PlaceTold> places() const;
    void take_course(Summary& out) const;
    AnswersTold answers() const;
    ChecksTold checks() const;
    NotesTold notes() const;
    Day on(Instant at) const { return days_.at(at); }
    bool wants(Part part) const { return has(wanted_.parts, part); }

    const catalog::Catalog& catalog_;
    const Wanted& wanted_;
    Day day_;
    bool in_span_ = false;
    bool measured_before_ = false;           ///< this event is read by `progress` from before the span too
    Summary told_;
    facts::History history_;
    Pressing pressing_;
    std::map<Instant, Day> days_;            ///< which day it was then, where the person was
    std::map<Place, Day> since_;
    std::map<Place, PlaceTold> places_;
    std::map<QuestionId, Day> allowed_on_;
    std::map<Verdict, LockTold> locks_;
    std::optional<CheckTold> last_check_;
    std::int32_t checks_ = 0;
    std::vector<NoteTold> notes_;            ///< oldest first
    std::vector<const Event*> measured_;     ///< for `progress`
};

void Reading::take(const Event& event) {
    day_ = day_of(event, wanted_.now);
    measured_before_ = false;
    if (event.at.at > wanted_.now.at) {
        told_.clock_unsure = true;
        measured_.push_back(&event);  // it tells nothing, but that nothing is sure
        return;
    }
    if (day_ > wanted_.to) return;
    in_span_ = day_ >= wanted_.from;
    if (in_span_) {
        told_.told += 1;
        told_.first_told = std::min(told_.first_told.value_or(day_), day_);
        told_.last_told = std::max(told_.last_told.value_or(day_), day_);
    }
    if (wants(Part::answers) || wants(Part::checks)) {
        days_[event.at.at] = day_;
        history_ = facts::remember(catalog_, std::move(history_), event);
    }
    std::visit(*this, event.body);
    if (in_span_ || measured_before_) measured_.push_back(&event);
}

void Reading::operator()(const facts::Checked& checked) {
    if (checked.check.pains) take_pains(*checked.check.pains);
    if (!in_span_) return;
    checks_ += 1;
    last_check_ = CheckTold{day_, checked.verdict, checked.complete};
    if (checked.verdict < Verdict::ask_first) return;
    LockTold& lock = locks_[checked.verdict];
    lock = {checked.verdict, lock.times + 1, day_};
}

void Reading::take_pains(const std::vector<facts::PainMark>& pains) {
    for (const facts::PainMark& pain : pains) {
        since_.try_emplace(pain.place, day_);
        if (in_span_) take_pain(pain);
    }
}

/// The strongest of a day stands for it.
void Reading::take_pain(const facts::PainMark& pain) {
    Place place = pain.place;
    if (measure::broken(measure::Break::s16_summary_swapped)) place.side = body::mirrored(place.side);
    const auto [found, is_new] = places_.try_emplace(place);
    PlaceTold& told = found->second;
    const bool same_day = !is_new && told.last_day == day_;
    if (is_new) told = {place, {}, since_.at(pain.place), day_, pain.strength, day_, pain.strength, pain.strength, 0};
    if (pain.quality) told.quality = pain.quality;
    if (told.first_day == day_) told.first = std::max(told.first, pain.strength);
    told.last = same_day ? std::max(told.last, pain.strength) : pain.strength;
    told.last_day = day_;
    told.strongest = std::max(told.strongest, pain.strength);
    told.days += !same_day;
}

std::vector<PlaceTold> Reading::places() const {
    std::vector<PlaceTold> out;
    for (const auto& [place, told] : places_) out.push_back(told);
    measure::put_in_order(out, [](const PlaceTold& a, const PlaceTold& b) {
        return std::tuple{b.last_day, b.last, b.strongest} < std::tuple{a.last_day, a.last, a.strongest};
    });
    return out;
}

/// As `progress` would have told it on the last day. A goal is named before it is scored, so its words may be older.
void Reading::take_course(Summary& out) const {
    Now end = wanted_.now;
    if (wanted_.to < end.day()) {
        end.at = measure::begin_of(wanted_.to + 1, end.offset_minutes);
        end.at.ms -= 1;
        for (const Event* event : measured_) {
            if (event->at.at <= wanted_.now.at) end.at = std::max(end.at, event->at.at);
        }
    }
    progress::Progress told = progress::progress(measured_, end);
    CourseTold course{told.overall, told.main, {}, std::move(told.notices), told.right_after, {}};
    if (!told.global.empty()) course.global = told.global.back();
    std::vector<progress::Course> goals;
    for (progress::Course& each : told.courses) {
        const bool goal = each.subject.measure == progress::Measure::ability;
        if (goal) goals.push_back(std::move(each));
        else course.courses.push_back(std::move(each));
    }
    if (wants(Part::course)) out.course = std::move(course);
    if (wants(Part::goals)) out.goals = std::move(goals);
}

AnswersTold Reading::answers() const {
    AnswersTold out;
    for (const facts::RememberedAnswer& past : history_.answers) {
        AnswerTold told{past.question, past.answer, on(past.at), {}, {}, {}};
        if (past.yes_at) told.yes_day = on(*past.yes_at);
        if (past.taken_back_at) {
            told.taken_back = on(*past.taken_back_at);
            told.taken_back_because = past.taken_back_because;
        }
        const bool before = told.day < wanted_.from;
        if (before && measure::broken(measure::Break::s13_summary_hides)) continue;
        out.answers.push_back(told);
    }
    for (const facts::RememberedPair& pair : history_.pairs) out.pairs.push_back({pair.pair, on(pair.yes_at)});
    for (std::uint16_t i = 0; i < catalog_.questions.size(); ++i) {
        if (catalog_.questions[i].tense == catalog::Tense::part) continue;
        const auto told = std::find_if(history_.answers.begin(), history_.answers.end(),
                                       [&](const facts::RememberedAnswer& past) { return past.question.index == i; });
        if (told == history_.answers.end()) out.never_answered.push_back({i});
    }
    for (const facts::RememberedMark& mark : history_.marks) out.marks.push_back({mark.mark, on(mark.since)});
    return out;
}

ChecksTold Reading::checks() const {
    ChecksTold out{checks_, last_check_, {}, {}};
    for (const auto& [verdict, lock] : locks_) out.locks.insert(out.locks.begin(), lock);
    for (const facts::RememberedAnswer& past : history_.answers) {
        if (!past.allowed) continue;
        out.allowed.push_back(
            {past.question, allowed_on_.at(past.question), past.allowed->until, past.allowed->ceiling});
    }
    return out;
}

NotesTold Reading::notes() const {
    NotesTold out;
    const std::size_t shown = std::min(notes_.size(), notes_most);
    out.notes.assign(notes_.rbegin(), notes_.rbegin() + static_cast<std::ptrdiff_t>(shown));
    out.more = static_cast<std::int32_t>(notes_.size() - shown);
    return out;
}

Summary Reading::summary(Summary out) const {
    out.told = told_.told;
    out.first_told = told_.first_told;
    out.last_told = told_.last_told;
    out.clock_unsure = told_.clock_unsure;
    if (wants(Part::places)) out.places = places();
    if (wants(Part::course) || wants(Part::goals)) take_course(out);
    if (wants(Part::sessions)) out.sessions = pressing_.sessions();
    if (wants(Part::borne)) out.borne = pressing_.borne(wanted_.to);
    if (wants(Part::answers)) out.answers = answers();
    if (wants(Part::checks)) out.checks = checks();
    if (wants(Part::notes)) out.notes = notes();
    return out;
}

}  // namespace

Summary summarise(const catalog::Catalog& catalog, std::span<const Event* const> events, const Wanted& wanted) {
    Reading reading{catalog, wanted};
    for (const Event* event : events) reading.take(*event);
    Summary out;
    for (std::size_t i = 0; i < part_count; ++i) {
        const auto part = static_cast<Part>(i);
        if (!has(wanted.parts, part)) out.left_out.push_back(part);
    }
    return reading.summary(std::move(out));
}

}  // namespace unknot::summary
