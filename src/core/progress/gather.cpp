#include "core/progress/gather.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "core/measure/order.hpp"
#include "core/progress/shift.hpp"

namespace unknot::progress {

namespace {

using namespace facts;

/// What was told of one subject, entry by entry.
struct Told {
    std::string text;
    std::vector<DayValue> entries;
};

/// One session, as far as the events told of it.
struct SessionTold {
    Day day;
    Millis pressed;
    PressureIntensity highest;
    bool ended = false;
    bool is_session = true;
    std::optional<PainIntensity> soreness;   ///< the worst of a later day
    std::optional<Tenths> right_after;
};

class Gatherer {
public:
    void take(const Event& event) {
        day_ = event.at.day();
        std::visit(*this, event.body);
    }
    Gathered put_together() &&;

    void operator()(const Checked& checked) {
        if (checked.check.pains) take_pains(*checked.check.pains);
    }
    void operator()(const Mapped& mapped) { take_pains(mapped.story.pains); }
    void operator()(const SessionStarted& started);
    void operator()(const SessionEnded& ended);
    void operator()(const FollowedUp& followed);
    void operator()(const Noted& noted) {
        if (noted.pain) take({Measure::pain_now}, tenths_of(noted.pain->of_10));
    }
    void operator()(const PainTold& told) { take({measure_of(told.asked), told.side}, tenths_of(told.pain.of_10)); }
    void operator()(const GoalNamed& named);
    void operator()(const GoalScored& scored) {
        take({Measure::ability, {}, {}, scored.goal}, tenths_of(scored.ability.of_10));
    }
    void operator()(const GlobalChangeTold& told) { out_.global.push_back({day_, told.change}); }
    void operator()(const RangeMeasured& measured);
    template <class Other>
    void operator()(const Other&) {}

private:
    void take(const Subject& subject, Tenths value) { told_[subject].entries.push_back({day_, value}); }
    void take_pains(const std::vector<PainMark>& pains);

    Day day_;
    Gathered out_;
    std::map<Subject, Told> told_;
    std::map<std::string_view, SessionTold> sessions_;
    std::vector<std::string_view> order_;    ///< of the sessions, as they were first told of
};

/// The strongest of each side.
void Gatherer::take_pains(const std::vector<PainMark>& pains) {
    std::map<Side, std::int32_t> strongest;
    for (const PainMark& pain : pains) {
        auto& kept = strongest[pain.place.side];
        kept = std::max(kept, pain.strength.of_10);
    }
    for (const auto& [side, strength] : strongest) take({Measure::pain_at_visit, side}, tenths_of(strength));
}

/// Other words are another goal: what was scored of the old one is no part of it.
void Gatherer::operator()(const GoalNamed& named) {
    Told& told = told_[{Measure::ability, {}, {}, named.goal}];
    if (!told.text.empty() && told.text != named.text) told.entries.clear();
    told.text = named.text;
}

void Gatherer::operator()(const RangeMeasured& measured) {
    if (measured.tries.empty()) return;
    std::vector<Tenths> tries;
    for (const Degrees one : measured.tries) tries.push_back(tenths_of(one.count));
    measure::put_in_order(tries);
    take({Measure::range, measured.side, measured.motion}, middle(tries));
}

/// Until its end is known it counts as done in full, as in the history.
void Gatherer::operator()(const SessionStarted& started) {
    const auto [place, first] = sessions_.try_emplace(started.session);
    if (!first) return;
    order_.push_back(started.session);
    SessionTold& told = place->second;
    told.day = day_;
    told.is_session = started.purpose == Purpose::session;
    for (const PlannedSpot& spot : started.spots) {
        told.pressed = told.pressed + (spot.hold * spot.holds).millis();
        told.highest = std::max(told.highest, spot.ceiling);
    }
}

/// Of two ends the one with more pressing stands.
void Gatherer::operator()(const SessionEnded& ended) {
    const auto [place, first] = sessions_.try_emplace(ended.session);
    if (first) order_.push_back(ended.session);
    SessionTold& told = place->second;
    if (told.ended && ended.record.pressed <= told.pressed) return;
    told.day = day_;
    told.ended = true;
    told.is_session = ended.record.purpose == Purpose::session;
    told.pressed = ended.record.pressed;
    told.highest = {};
    for (const SpotDone& spot : ended.record.spots) told.highest = std::max(told.highest, spot.highest);
}

void Gatherer::operator()(const FollowedUp& followed) {
    const auto found = sessions_.find(followed.session);
    if (found == sessions_.end()) return;
    SessionTold& told = found->second;
    const FollowUpAnswers& answers = followed.answers;
    if (followed.day >= 1) {
        told.soreness = std::max(told.soreness.value_or(answers.soreness), answers.soreness);
    } else if (answers.pain && answers.pain_before) {
        told.right_after = tenths_of(answers.pain->of_10 - answers.pain_before->of_10);
    }
}

/// The middle of each day. Entries come in the order of their instants; a journey across time zones turns days round.
std::vector<DayValue> by_day(std::vector<DayValue> entries) {
    measure::put_in_order(entries, [](const DayValue& a, const DayValue& b) { return a.day < b.day; });
    std::vector<DayValue> days;
    for (auto begin = entries.begin(); begin != entries.end();) {
        const Day day = begin->day;
        const auto end = std::find_if(begin, entries.end(), [&](const DayValue& entry) { return entry.day != day; });
        days.push_back({day, middle_of({begin, end}), static_cast<std::int32_t>(end - begin)});
        begin = end;
    }
    return days;
}

Gathered Gatherer::put_together() && {
    for (auto& [subject, told] : told_) {
        out_.courses.push_back({subject, std::move(told.text), by_day(std::move(told.entries))});
    }
    for (const std::string_view id : order_) {
        const SessionTold& told = sessions_.at(id);
        if (!told.is_session || told.pressed == Millis{}) continue;
        out_.session_days.push_back(told.day);
        if (told.soreness) {
            const Seconds pressed = measure::whole_seconds(told.pressed);
            out_.doses.push_back({told.day, std::string{id}, pressed, told.highest, *told.soreness});
        }
        if (told.right_after) out_.right_after.push_back(*told.right_after);
    }
    std::vector<Day>& days = out_.session_days;
    measure::put_in_order(days);
    days.erase(std::unique(days.begin(), days.end()), days.end());
    const std::size_t most = std::min(out_.right_after.size(), right_after_most);
    out_.right_after.erase(out_.right_after.begin(), out_.right_after.end() - static_cast<std::ptrdiff_t>(most));
    return std::move(out_);
}

}  // namespace

Gathered gather(std::span<const Event* const> events, const Now& now) {
    Gatherer gatherer;
    bool ahead = false;
    for (const Event* event : events) {
        if (event->at.at > now.at) ahead = true;
        else gatherer.take(*event);
    }
    Gathered out = std::move(gatherer).put_together();
    out.ahead = ahead;
    return out;
}

}  // namespace unknot::progress
