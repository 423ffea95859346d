// What is measured: people, made from the catalog's own ids. Every story is checked to be what its name says, so that
// no measurement can be of a refusal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/coach.hpp"
#include "verbs/recorded.hpp"

namespace unknot::bench {

inline constexpr facts::Now now{{1'795'300'000'000}, 60};

/// Everything asked and everything denied: clear and complete.
facts::Check clear_check();

/// Everything asked, a third of it said to be so: an emergency with many reasons, the dearest kind of answer.
facts::Check alarming_check();

facts::Clearance clearance_of(const facts::Check& check, const facts::History* history = nullptr);

/// Ten places on both sides, four movements, three causes, three press tests.
facts::PainStory full_map();

/// The grounds of a first session for `full_map` in a shoulder without alarms.
facts::PlanGrounds plan_grounds();

/// The plan those grounds lead to.
facts::SessionPlan session_plan();

/// What happened in the first minute of that session; the last leaves the person pressing.
std::vector<facts::SessionEvent> session_events();

/// A session of twenty minutes as the journal holds it: two spots, a word at every check-in, a pause before every hold.
/// With `beats`, a tick every 200 ms besides, as often as a page looks.
verbs::RecordedSession recorded_session(bool beats);

facts::FollowUpAnswers follow_up_answers();

/// The journal of somebody who comes every other day: `count` events, oldest first, the last shortly before `now`.
std::vector<facts::Event> journal(std::size_t count);

/// What somebody measures who does it every day, for so many days until `now`: the pain now and the worst, every other
/// day a session and how it was borne, every week a goal and how far both shoulders go. With visits, all that the page
/// writes for a session besides: check, map, start, and every word while pressing.
std::vector<facts::Event> measured_daily(std::int64_t days, bool with_visits = false);

/// A whole check, answered at the end of such a journal: the event that changes most.
facts::Event checked_event();

facts::History history_of(const std::vector<facts::Event>& events);

/// A person's own words: five phrases, a side, a denial.
inline constexpr std::string_view sentence =
    "The front of my right shoulder aches at night, it hurts when I reach behind my back or put on a coat, "
    "no fever, but my thumb tingles and I sit at a desk all day.";

inline constexpr std::string_view search_words = "how hard should I press a sore knot";

}  // namespace unknot::bench
