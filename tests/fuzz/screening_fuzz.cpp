// Arbitrary bytes as a past and a check, and one thing more that is alarming: S3 over whole stories rather than over
// three questions at a time, and what S1, S2, S4 and S14 say of each clearance on the way.
#include "tests/fuzz/fuzzing.hpp"
#include "tests/laws/world.hpp"

namespace unknot::fuzz {
namespace {

using namespace laws;

QuestionId question_of(Bytes& bytes) {
    return {static_cast<std::uint16_t>(bytes.number(0, static_cast<std::int64_t>(rules().questions.size()) - 1))};
}

NoGoMark mark_of(Bytes& bytes) {
    const ZoneId zone{static_cast<std::uint16_t>(bytes.number(0, static_cast<std::int64_t>(rules().zones.size()) - 1))};
    const auto reason = bytes.number(0, static_cast<std::int64_t>(rules().marks.size()) - 1);
    return {place_on(rules(), zone, bytes.odd() ? Side::left : Side::right), {static_cast<std::uint16_t>(reason)}};
}

/// Everything denied but for a few questions; what was pained and marked; who it is.
Check check_of(Bytes& bytes, const History& history) {
    Check check = calm_check();
    for (std::int64_t left = bytes.number(0, 4); left > 0; --left) {
        const QuestionId question = question_of(bytes);
        const std::int64_t given = bytes.number(0, 3);
        if (given == 3) answer(check, question, std::nullopt);
        else answer(check, question, static_cast<Answer>(given));
    }
    const std::int64_t who = bytes.number(0, 11);
    if (who % 4 != 3) check.about.age_band = static_cast<AgeBand>(who % 4);
    if (who >= 8) check.about.age_band.reset();
    check.about.maybe_pregnant = who < 4;
    for (std::int64_t left = bytes.number(0, 5) % 3; left > 0; --left) check.marks.push_back(mark_of(bytes));
    if (bytes.odd() && !history.marks.empty()) check.marks_off = {history.marks.front().mark};
    check.standing_confirmed = bytes.odd();
    return check;
}

EventBody body_of(Bytes& bytes, const History& history, const Now& now) {
    switch (bytes.number(0, 6)) {
        case 0: {
            const Check check = check_of(bytes, history);
            return checked(check, clear(check, now, &history));
        }
        case 1: return TakenBack{question_of(bytes), static_cast<TakenBackBecause>(bytes.number(0, 2))};
        case 2:
            return ClinicianAllowed{question_of(bytes),
                                    now.day() + static_cast<std::int32_t>(bytes.number(0, 60)),
                                    {static_cast<std::int32_t>(bytes.number(1, 5))}};
        case 3: return started(std::to_string(bytes.number(0, 2)));
        case 4: {
            SessionRecord record;
            record.guarding = bytes.odd();
            if (bytes.odd()) record.stop_sign = Signal::unwell;
            return SessionEnded{std::to_string(bytes.number(0, 2)), record};
        }
        case 5: {
            FollowUpAnswers answers;
            answers.soreness = {static_cast<std::int32_t>(bytes.number(0, 10))};
            const auto day = static_cast<std::int32_t>(bytes.number(0, 3));
            const auto advised = aftercare::follow_up(rules(), answers, day, now, &history);
            return FollowedUp{std::to_string(bytes.number(0, 2)), day, answers, advised.advice, advised.next};
        }
        default: {
            Check one;  // a single answer, as "something to add about my health" tells it
            one.answers = {{question_of(bytes), static_cast<Answer>(bytes.number(0, 2))}};
            return Checked{one, Verdict::clear, CheckScope::later, false};
        }
    }
}

History history_of(Bytes& bytes, Now& now) {
    History history;
    for (std::int64_t left = bytes.number(0, 6); left > 0; --left) {
        history = remember(rules(), history, event(now, body_of(bytes, history, now), left));
        now = later(now, hours(bytes.number(0, 200)));
    }
    return history;
}

bool clinician_has_a_say(const History& history, QuestionId question) {
    return std::any_of(history.answers.begin(), history.answers.end(),
                       [&](const RememberedAnswer& past) { return past.question == question && past.allowed; });
}

std::string name(QuestionId question) { return std::string{rules().questions[question.index].id}; }

/// S1, S2, S4 and S14 of one clearance.
void of_its_own(const Check& check, const History& history, const Clearance& given) {
    const bool emergency = given.verdict == Verdict::emergency;
    const bool offers = given.offer.learn || given.offer.breathing || given.offer.warmth || given.offer.movement;
    holds(!emergency || (!offers && given.ask.empty()), "S2: an emergency stands alone");
    for (const GivenAnswer& said : check.answers) {
        if (clinician_has_a_say(history, said.question)) continue;
        const catalog::Question& question = rules().questions[said.question.index];
        if (said.answer == Answer::yes)
            holds(given.verdict >= question.yes.verdict, "S1: a yes is not heeded", name(said.question));
        if (said.answer == Answer::unsure)
            holds(given.verdict >= question.unsure.verdict, "S1: an unsure is not heeded", name(said.question));
    }
    for (const RememberedAnswer& past : history.answers) {
        const catalog::Question& question = rules().questions[past.question.index];
        if (!past.yes_at || past.taken_back_at || question.yes.opening != catalog::Opening::seen) continue;
        holds(given.verdict >= question.yes.verdict, "S4: a yes nobody took back is forgotten", name(past.question));
    }
    Verdict gravest = Verdict::clear;
    for (const Reason& reason : given.reasons) gravest = std::max(gravest, reason.verdict);
    holds(!given.complete || gravest == given.verdict, "S14: a verdict without its reason");
}

/// A yes that was, is or may be told of the question a mark answers: naming the place may then narrow its reach.
bool told_of(const Check& check, const History& history, catalog::MarkId mark) {
    const auto& question = rules().marks[mark.index].answers;
    if (!question) return false;
    const auto said = std::find_if(check.answers.begin(), check.answers.end(),
                                   [&](const GivenAnswer& given) { return given.question == *question; });
    const bool denied = said != check.answers.end() && said->answer == Answer::no;
    const bool before = std::any_of(history.answers.begin(), history.answers.end(), [&](const RememberedAnswer& past) {
        return past.question == *question && past.yes_at;
    });
    return !denied || before;
}

/// What one more alarm may rightly make milder, because it tells more than that it is alarming.
struct TellsMore {
    bool a_place = false;    ///< where it is: the reach may shrink from everywhere to there
    bool an_answer = false;  ///< where none was: comfort is on offer once the questions before it are answered
};

/// The check with one more alarm, and what it is in words.
std::string alarm(Bytes& bytes, Check& check, History& history, const Now& now, TellsMore& tells) {
    const std::int64_t kind = bytes.number(0, 3);
    if (kind == 0) {
        const NoGoMark mark = mark_of(bytes);
        tells.a_place = told_of(check, history, mark.reason);
        check.marks.push_back(mark);
        return "a mark " + std::string{rules().marks[mark.reason.index].id};
    }
    const QuestionId question = question_of(bytes);
    if (kind == 1) {
        Check yes;
        yes.answers = {{question, Answer::yes}};
        history = remember(rules(), history, event(now, Checked{yes, Verdict::clear, CheckScope::later, false}, 99));
        return "a yes in the past, " + name(question);
    }
    const auto said = std::find_if(check.answers.begin(), check.answers.end(),
                                   [&](const GivenAnswer& given) { return given.question == question; });
    tells.an_answer = said == check.answers.end();
    const Answer now_said = tells.an_answer ? Answer::no : said->answer;
    answer(check, question, bytes.odd() || now_said != Answer::no ? Answer::yes : Answer::unsure);
    return "an answer, " + name(question);
}

void run(Bytes bytes) {
    Now now = noon();
    const Now told = now;
    History history = history_of(bytes, now);
    const Check check = check_of(bytes, history);
    Clearance before = clear(check, now, &history);
    of_its_own(check, history, before);
    Check worse = check;
    History past = history;
    TellsMore tells;
    const Instant last = history.last_at.value_or(told.at);
    const std::string what = alarm(bytes, worse, past, Now{last, now.offset_minutes}, tells);
    const Clearance after = clear(worse, now, &past);
    of_its_own(worse, past, after);
    if (tells.a_place) before.excluded = {};
    if (tells.a_place || tells.an_answer) before.offer = after.offer;
    if (const auto part = milder(before, after)) fails("S3: more alarm is milder", *part + " with " + what);
}

}  // namespace
}  // namespace unknot::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    unknot::fuzz::run({data, size});
    return 0;
}
