#include "tests/simulation/year_person.hpp"

#include <cmath>

namespace unknot::simulation {

using catalog::Advice;
using laws::rules;

namespace {

/// Chances of a body, one in so many; judgement.
constexpr std::int64_t grave_after_session = 400, bruise_after_session = 150, illness_of_day = 180, stop_sign = 1500;
constexpr std::int32_t illness_lasts = 4, grave_lasts = 10, bruise_lasts = 6;

/// A question about now, as a passing illness or hurt would answer it.
QuestionId illness_drawn(laws::Draw& draw) {
    std::vector<QuestionId> about_now;
    for (const QuestionId id : laws::whole_questions()) {
        if (rules().questions[id.index].tense == catalog::Tense::now) about_now.push_back(id);
    }
    return draw.of(about_now);
}

}  // namespace

/// A night has passed: what was pressed is felt, an illness comes or goes.
void YearPerson::body_in_the_morning(Outcome& outcome) {
    pain_.live(day_, pressed_yesterday_);
    pressed_yesterday_ = false;
    muscle_.sleep(draw_.number(-8, 8));
    week(outcome).soreness.add(muscle_.soreness_tenths());
    week(outcome).pain.add(std::lround(10 * pain_.told_in_the_mean()));
    life_.truth.push_back(pain_.told_in_the_mean());
    if (illness_ && illness_->second <= day_) illness_.reset();
    if (!illness_ && draw_.one_in(illness_of_day)) illness_ = {illness_drawn(draw_), day_ + illness_lasts};
    if (bruise_over_ <= day_) bruise_ = catalog::Bruise::none;
    if (grave_ && day_ - grave_->since >= grave_lasts) {
        outcome.sent.never_sent += !grave_->sent;
        grave_.reset();
    }
}

/// Somebody who knows has looked: what can be opened by it is.
void YearPerson::be_seen(Outcome& outcome) {
    outcome.seen += 1;
    for (const OpensBy& lock : locks_) {
        if (lock.kind != RuleKind::question) continue;
        const QuestionId question{lock.index};
        if (lock.opening == catalog::Opening::seen) write(TakenBack{question, TakenBackBecause::seen});
        if (lock.opening == catalog::Opening::clinician) write(ClinicianAllowed{question, now_.day() + 60, {3}});
    }
    if (grave_) outcome.sent.never_sent += !grave_->sent;
    grave_.reset();
    illness_.reset();
    locks_.clear();
    appointment_.reset();
}

/// The numbers that are told beside sessions: pain on most days, an activity every week, the whole every four.
void YearPerson::tell_of_the_day() {
    if (day_ == 0) write(GoalNamed{"reach", "take a jar from the upper shelf"});
    if (percent(kind_.tells)) write(PainTold{PainAsked::now, {}, pain_.felt()});
    if (day_ % 7 == 2 && percent(kind_.tells)) write(GoalScored{"reach", {10 - pain_.felt().of_10}});
    if (day_ % 28 != 27 || !percent(kind_.tells)) return;
    const double change = pain_.told_in_the_mean() - life_.truth.front() + pain_.bell();
    const auto steps = std::lround(std::clamp(change / 1.5, -3.0, 3.0));
    write(GlobalChangeTold{static_cast<GlobalChange>(static_cast<std::int32_t>(GlobalChange::no_change) + steps)});
}

FollowUpAnswers YearPerson::answers_about(const Pressed& asked, std::int32_t after) {
    FollowUpAnswers told;
    if (after > 0) told.soreness = muscle_.felt();
    told.pain = pain_.felt(0.5 * pain_.bell() - (after == 0 && kind_.helped > 0 ? 0.5 : 0));
    told.pain_before = asked.pain_before;
    const std::int32_t rise = told.pain->of_10 - asked.pain_before.of_10;
    told.trend = rise < 0 ? catalog::Trend::better : rise < 2 ? catalog::Trend::same : catalog::Trend::worse;
    if (told.soreness.of_10 >= 5 && draw_.one_in(2)) told.trend = catalog::Trend::worse;
    if (after > 0) told.bruise = bruise_;
    for (std::uint16_t i = 0; i < rules().symptoms.size(); ++i) {
        const bool so = grave_ && grave_->symptom == i;
        told.symptoms.push_back({{i}, so ? Answer::yes : draw_.one_in(2000) ? Answer::unsure : Answer::no});
    }
    return told;
}

/// What was grave is sent to somebody, once.
void YearPerson::sent(Sent& counts) {
    if (!grave_ || grave_->sent) return;
    grave_->sent = true;
    counts.days_until_sent.add(day_ - grave_->since);
}

void YearPerson::count(const FollowUpAnswers& told, const aftercare::FollowedUpAdvice& made, Sent& counts) {
    const bool severe = told.soreness.of_10 >= 8 || told.bruise == catalog::Bruise::large;
    const bool goes = made.advice >= Advice::seek_care;
    counts.told_and_sent += goes && (grave_ || severe);
    counts.told_and_not_sent += !goes && (grave_ || severe);
    if (goes) sent(counts);
    if (!goes || grave_ || severe) return;
    const auto not_sure = [](const SymptomAnswer& one) { return one.answer != Answer::no; };
    const auto earlier = [](const aftercare::Because& why) {
        const auto* row = std::get_if<catalog::ReactionId>(&why.rule);
        return row && rules().reactions[row->index].told_from >= Advice::seek_care;
    };
    if (std::any_of(told.symptoms.begin(), told.symptoms.end(), not_sure)) counts.by_doubt += 1;
    else if (std::any_of(made.because.begin(), made.because.end(), earlier)) counts.still += 1;
    else if (told.pain->of_10 - told.pain_before->of_10 >= 3) counts.by_pain += 1;
    else counts.needless += 1;
}

Counterexample YearPerson::follow_up(Pressed& asked, std::int32_t after, Outcome& outcome) {
    const FollowUpAnswers told = answers_about(asked, after);
    const auto made = aftercare::follow_up(rules(), told, after, now_, &history_, asked.id);
    if (auto broken = law_of_follow_up(told, made, now_.day())) return broken;
    const FollowUpAnswers graver = worse(told, draw_);
    const auto more = aftercare::follow_up(rules(), graver, after, now_, &history_, asked.id);
    if (auto broken = law_of_a_worse_follow_up(made, more)) return broken;
    count(told, made, outcome.sent);
    if (after > 0) week(outcome).advised[static_cast<std::size_t>(made.advice)] += 1;
    asked.answered |= after > 0;
    asked.worst = std::max(asked.worst, made.advice);
    books_.told_since_the_last_session(made.advice);
    write(FollowedUp{asked.id, after, told, made.advice, made.next});
    return std::nullopt;
}

/// On the two days after it, as the page asks: sessions, and what a stop sign ended.
Counterexample YearPerson::follow_ups(Outcome& outcome) {
    for (Pressed& one : books_.pressed) {
        const std::int32_t after = now_.day() - one.day;
        const bool waits = one.record.stop_sign && !one.answered;
        const bool asked = one.is_session() && after >= 1 && after <= numbers::follow_up_days;
        if ((!asked && !waits) || after < 1 || !percent(kind_.answers)) continue;
        if (auto broken = follow_up(one, after, outcome)) return broken;
    }
    return std::nullopt;
}

Check YearPerson::answers_today() {
    Check check = laws::calm_check();
    check.about = {AgeBand::from_40, false};
    const std::int32_t pain = std::max(1, pain_.felt().of_10);
    check.pains = std::vector{laws::pain_at("blade-whole", Side::right, pain)};
    if (pain > 3) check.pains->push_back(laws::pain_at("shoulder-back", Side::right, pain - 2));
    if (draw_.one_in(150)) laws::answer(check, draw_.of(laws::whole_questions()), Answer::unsure);
    if (illness_) laws::answer(check, illness_->first, Answer::yes);
    if (grave_ && rules().symptoms[grave_->symptom].question)
        laws::answer(check, *rules().symptoms[grave_->symptom].question, Answer::yes);
    check.standing_confirmed = true;
    return check;
}

PlanGrounds YearPerson::wish(const Clearance& clearance, const PainStory& story) {
    PlanGrounds wanted;
    wanted.now = laws::later(now_, laws::minutes(draw_.number(1, 10)));
    wanted.clearance = clearance;
    const Candidates found = finding::rank(rules(), story);
    wanted.candidates = found.candidates;
    wanted.patterns = found.patterns;
    wanted.means = means_;
    wanted.ledger = dosing::ledger(history_, wanted.now);
    if ((day_ == 0 || draw_.one_in(40)) && !wanted.candidates.empty()) {
        wanted.purpose = Purpose::press_test;
        wanted.test_muscle = wanted.candidates.front().muscle;
        wanted.test_side = wanted.candidates.front().side;
    }
    return wanted;
}

namespace {

Wanted refused_for(NoPlan because) {
    if (because == NoPlan::resting) return Wanted::rest;
    if (because == NoPlan::waits_for_follow_up) return Wanted::follow_up;
    return refused_by_check(because) ? Wanted::check : Wanted::cap;
}

}  // namespace

Counterexample YearPerson::visit(Outcome& outcome) {
    const Check check = answers_today();
    const Clearance clearance = screening::screen(rules(), check, now_, "p", &history_);
    if (auto broken = law_of_clearance(past(), clearance)) return broken;
    if (draw_.one_in(6)) {
        if (auto broken = law_of_a_worse_check(past(), check, clearance, draw_)) return broken;
    }
    write(laws::checked(check, clearance));
    PainStory story;
    story.pains = *check.pains;
    if (history_.story) story.press_tests = history_.story->press_tests;
    write(Mapped{story});
    if (clearance.verdict >= Verdict::seek_care) sent(outcome.sent);
    if (clearance.verdict >= Verdict::ask_first) {
        locks_ = clearance.opens_by;
        if (!appointment_) appointment_ = day_ + static_cast<std::int32_t>(draw_.number(2, 9));
    }
    const PlanGrounds wanted = wish(clearance, story);
    now_ = wanted.now;
    const auto planned = planning::make(rules(), wanted);
    const SessionPlan* plan = laws::plan_of(planned);
    if (!plan) {
        const NoPlan because = std::get<planning::NoSession>(planned).because;
        if (today_ != Wanted::session) today_ = refused_for(because);
        return std::nullopt;
    }
    if (auto broken = law_of_plan(past(), *plan, wanted)) return broken;
    if (auto broken = law_of_spots(books_, *plan, now_.day())) return broken;
    const bool session = wanted.purpose == Purpose::session;
    if (auto broken = law_of_next_session(books_, *plan, now_.day()); broken && session) return broken;
    if (session) today_ = Wanted::session;
    return press(*plan, outcome);
}

/// While pressing mostly good; now and then more, less, or a sign that ends it.
SessionEvent YearPerson::next_saying(const session::State& state) {
    SessionEvent event{state.now + Millis{draw_.number(3'000, 15'000)}, Signal::tick, {}};
    if (draw_.one_in(3)) event.signal = Signal::good;  // also while nothing is pressed
    if (session::pressing(state)) {
        event.signal = Signal::good;
        constexpr std::array too_much{Signal::ease_off, Signal::breath_held, Signal::tensing, Signal::too_sharp};
        if (draw_.one_in(kind_.more)) event.signal = Signal::more;
        if (draw_.one_in(40)) event.signal = draw_.of(too_much);
        if (draw_.one_in(stop_sign)) event.signal = Signal::numb_or_shooting;
    }
    if (state.phase == Phase::find) event.signal = draw_.one_in(40) ? Signal::cannot_find : Signal::found;
    if (state.phase == Phase::paused) event.signal = Signal::resume;
    if (state.phase == Phase::familiar) event.signal = draw_.one_in(4) ? Signal::familiar_partly : Signal::familiar_yes;
    return event;
}

/// To its end, or to where the program was closed. Every word is written down as it is said, as the page does.
Counterexample YearPerson::until_it_ends(const SessionPlan& plan, session::Stepped& stepped, const std::string& id) {
    const std::int64_t says_most = draw_.one_in(kind_.closes) ? draw_.number(0, 30) : 2000;
    const Now started = now_;
    const auto ended = [&] { return stepped.state.phase == Phase::done || stepped.state.phase == Phase::over; };
    for (std::int64_t i = 0; i < says_most && !ended(); ++i) {
        const session::State before = stepped.state;
        const SessionEvent event = next_saying(before);
        stepped = session::step(plan, started, before, event);
        if (event.signal != Signal::tick) write(laws::later(started, event.at), SessionSignalled{id, event});
        if (auto broken = law_of_step(plan, started, before, event, stepped)) return broken;
    }
    return ended() || says_most < 2000 ? std::nullopt : Counterexample{"a session that never ends"};
}

/// In the books and in the body: of what was closed before its end, what was planned and what was done.
void YearPerson::keep(const SessionPlan& plan, const SessionRecord& done, const std::string& id, Outcome& outcome) {
    const SessionDone& known = history_.recent.back();
    books_.pressed.push_back({id, now_.day(), known.record, pain_.felt()});
    muscle_.press(done);
    pressed_yesterday_ |= done.pressed > Millis{};
    outcome.stop_signs += done.stop_sign.has_value();
    pressed_this_week_ += done.pressed.count / 1000;
    if (done.purpose != Purpose::session || done.pressed == Millis{}) return;
    sessions_this_week_ += 1;
    if (!life_.first_session) life_.first_session = now_.day();
    std::int32_t reached = 0;
    for (const SpotDone& spot : done.spots) reached = std::max(reached, spot.highest.of_10);
    week(outcome).reached.add(reached);
    week(outcome).hold.add(plan.spots.front().hold.count);
    week(outcome).allowed.add(plan.spots.front().ceiling.of_10);
    if (draw_.one_in(bruise_after_session)) {
        bruise_ = draw_.one_in(20) ? catalog::Bruise::large : catalog::Bruise::small;
        bruise_over_ = day_ + bruise_lasts;
    }
    if (grave_ || !draw_.one_in(grave_after_session)) return;
    const auto symptoms = static_cast<std::int64_t>(rules().symptoms.size());
    grave_ = Grave{static_cast<std::uint16_t>(draw_.number(0, symptoms - 1)), day_, false};
    outcome.sent.grave += 1;
}

Counterexample YearPerson::press(const SessionPlan& plan, Outcome& outcome) {
    const std::string id = "s" + std::to_string(books_.pressed.size());
    const bool test = plan.made_from.purpose == Purpose::press_test;
    write(laws::started(id, plan.made_from.purpose, plan.spots));
    session::Stepped stepped = session::begin(plan);
    if (auto broken = until_it_ends(plan, stepped, id)) return broken;
    now_.at = now_.at + stepped.state.now;
    const SessionRecord& done = stepped.state.record;
    if (auto broken = law_of_record(plan, done)) return broken;
    const bool ended = stepped.state.phase == Phase::done || stepped.state.phase == Phase::over;
    if (ended) write(SessionEnded{id, done});
    outcome.closed += !ended;
    keep(plan, done, id, outcome);
    if (!ended || test || done.stop_sign || done.pressed == Millis{}) return std::nullopt;
    return percent(kind_.answers) ? follow_up(books_.pressed.back(), 0, outcome) : std::nullopt;
}

Counterexample YearPerson::day(Outcome& outcome) {
    go_to(-4 * 60);
    body_in_the_morning(outcome);
    if (appointment_ && *appointment_ <= day_) be_seen(outcome);
    if (auto broken = follow_ups(outcome)) return broken;
    tell_of_the_day();
    const bool on_this_day = !kind_.comes_when_worse || pain_.worse_than_usual();
    if (percent(kind_.comes) && on_this_day && pain_.felt().of_10 > 0) {
        today_ = Wanted::cap;
        for (std::int64_t i = 0; i < kind_.visits; ++i) {
            go_to(kind_.visits == 1 ? 5 * 60 : -3 * 60 + i * 6 * 60 + 30 * i);
            if (auto broken = visit(outcome)) return broken;
        }
        week(outcome).wanted[static_cast<std::size_t>(today_)] += 1;
        if (today_ != Wanted::session && percent(kind_.beyond)) muscle_.press_besides({120}, {5});
    }
    if (day_ % 7 != 6) return std::nullopt;
    week(outcome).pressed.add(pressed_this_week_);
    week(outcome).sessions.add(sessions_this_week_);
    pressed_this_week_ = sessions_this_week_ = 0;
    life_.until[static_cast<std::size_t>(day_ / 7)] = life_.journal.size();
    return std::nullopt;
}

Counterexample YearPerson::live(std::int32_t days, Outcome& outcome) {
    now_ = noon();
    now_.at = now_.at + laws::hours(-12);
    for (day_ = 0; day_ < days; ++day_) {
        if (auto broken = day(outcome)) return *broken + ", day " + std::to_string(day_);
    }
    if (grave_) outcome.sent.never_sent += !grave_->sent;
    outcome.people += 1;
    return law_of_journal(life_.journal, history_, draw_);
}

}  // namespace unknot::simulation
