#include "core/screening/screen.hpp"

#include <algorithm>

#include "core/catalog/numbers.hpp"
#include "core/dosing/dosing.hpp"
#include "core/measure/mutation.hpp"
#include "core/measure/order.hpp"

namespace unknot::screening {

using namespace facts;
using catalog::Catalog;
using catalog::Effect;
using catalog::Opening;
using catalog::Question;
using catalog::Reach;
using catalog::Tense;
using measure::Break;
using measure::broken;
namespace numbers = catalog::numbers;

namespace {

/// What is known of one question in this check.
struct Known {
    std::optional<Answer> said;       ///< at this visit, or standing and confirmed
    bool by_old_mark = false;         ///< said yes only by a mark of an earlier visit: its waiting time runs on
    const RememberedAnswer* past = nullptr;
    bool applies = false;
};

/// Gathers the parts of a clearance. Everything it does makes the clearance more careful or leaves it as it is.
class Screening {
public:
    Screening(const Catalog& catalog, const Check& check, const std::optional<Now>& now, const History* history)
        : catalog_(catalog), check_(check), now_(now), history_(history) {}

    Clearance run(const std::optional<std::string>& person);

private:
    void learn_answers();
    void take_marks();
    void question(std::uint16_t index);
    void pairs();
    void house_rules();
    void what_to_ask();
    void offer();

    void apply(const Effect& effect, Reason reason, std::optional<Instant> since, bool named = true);
    void house(HouseRule rule, Verdict verdict, bool hand_only = true);
    void by_hand(std::optional<Instant> until);
    void by_hand_since(Instant last);
    bool told_before(const NoGoMark& mark) const;
    PlaceSet marked_places(const Reason& reason) const;
    PlaceSet reach_of(const Effect& effect, const Reason& reason) const;
    bool not_denied(QuestionId question) const;
    bool applies(const Question& question) const;
    bool seen_since(const RememberedAnswer* past, Instant yes_at) const;
    bool lifted(const Question& question, const Known& known) const;
    bool lifted(const RememberedPair& past) const;
    const ClinicianAllowed* clinician_allowed(const Question& question, const Known& known) const;
    Answer counted(std::uint16_t index) const;
    const RememberedPair* remembered(std::uint16_t pair) const;

    const Catalog& catalog_;
    const Check& check_;
    const std::optional<Now>& now_;
    const History* history_;
    std::vector<Known> known_;
    std::vector<NoGoMark> marks_;
    Clearance out_;
};

/// From when time opens what was said then: after its wait, and on another day where the person is.
Instant open_from(const Effect& effect, Instant since, std::int32_t offset_minutes) {
    const Instant next_day = measure::begin_of(Now{since, offset_minutes}.day() + 1, offset_minutes);
    return std::max(since + effect.after.millis(), next_day);
}

PlaceSet everywhere(const Catalog& catalog) {
    PlaceSet all;
    for (std::uint16_t zone = 0; zone < catalog.zones.size(); ++zone) {
        for (const Side side : {Side::middle, Side::left, Side::right}) all.add(Place{{zone}, side});
    }
    return all;
}

/// Said yes or not sure at this visit, or yes before and nothing since.
bool Screening::not_denied(QuestionId question) const {
    const Known& known = known_[question.index];
    return known.said ? *known.said != Answer::no : known.past && known.past->yes_at;
}

bool Screening::applies(const Question& question) const {
    using catalog::AppliesTo;
    const bool asked_with = question.asked_with && not_denied(*question.asked_with);
    const auto age_from = [&](AgeBand band) { return !check_.about.age_band || *check_.about.age_band >= band; };
    switch (question.applies_to) {
        case AppliesTo::everybody: break;
        case AppliesTo::from_40:
            if (!asked_with && !age_from(AgeBand::from_40)) return false;
            break;
        case AppliesTo::from_50:
            if (!asked_with && !age_from(AgeBand::from_50)) return false;
            break;
        case AppliesTo::maybe_pregnant:
            if (!asked_with && !check_.about.maybe_pregnant.value_or(true)) return false;
            break;
    }
    if (question.asked_for.empty() || !check_.pains) return true;
    return std::any_of(check_.pains->begin(), check_.pains->end(),
                       [&](const PainMark& pain) { return question.asked_for.has(pain.place.zone); });
}

void Screening::learn_answers() {
    known_.resize(catalog_.questions.size());
    if (history_) {
        for (const RememberedAnswer& past : history_->answers) known_[past.question.index].past = &past;
    }
    for (const GivenAnswer& given : check_.answers) {
        auto& said = known_[given.question.index].said;
        said = said ? std::max(*said, given.answer) : given.answer;
    }
    for (const NoGoMark& mark : check_.marks) {
        const auto& answered = catalog_.marks[mark.reason.index].answers;
        if (!answered) continue;
        Known& known = known_[answered->index];
        known.by_old_mark = told_before(mark) && (known.said != Answer::yes || known.by_old_mark);
        known.said = Answer::yes;
    }
    const bool take_standing = out_.scope == CheckScope::later && check_.standing_confirmed;
    for (std::uint16_t i = 0; i < known_.size(); ++i) {
        const Question& question = catalog_.questions[i];
        Known& known = known_[i];
        const bool standing = question.tense == Tense::standing;
        if (!known.said && take_standing && standing && known.past) known.said = known.past->answer;
    }
    for (std::uint16_t i = 0; i < known_.size(); ++i) {
        const Question& question = catalog_.questions[i];
        known_[i].applies = question.tense != Tense::part && applies(question);
    }
}

/// Marks of earlier visits stay until they are named as over and their time has passed (S5).
void Screening::take_marks() {
    marks_ = check_.marks;
    if (history_) {
        for (const RememberedMark& past : history_->marks) {
            const Hours wait = catalog_.marks[past.mark.reason.index].asked_again_after;
            const bool named_off =
                std::find(check_.marks_off.begin(), check_.marks_off.end(), past.mark) != check_.marks_off.end();
            const bool waited = now_ && now_->at - past.since >= wait.millis();
            if (!(named_off && waited)) marks_.push_back(past.mark);
        }
    }
    measure::put_in_order(marks_);
    marks_.erase(std::unique(marks_.begin(), marks_.end()), marks_.end());
    for (const NoGoMark& mark : marks_) {
        out_.excluded.add(mark.place);
        out_.verdict = std::max(out_.verdict, Verdict::avoid_area);
        const Reason reason{RuleKind::mark, mark.reason.index, Answer::yes, Verdict::avoid_area};
        if (std::find(out_.reasons.begin(), out_.reasons.end(), reason) == out_.reasons.end()) {
            out_.reasons.push_back(reason);
        }
    }
}

/// A mark of an earlier visit, marked again: it is still there, and its waiting time runs on.
bool Screening::told_before(const NoGoMark& mark) const {
    return history_ && std::any_of(history_->marks.begin(), history_->marks.end(),
                                   [&](const RememberedMark& past) { return past.mark == mark; });
}

/// Where a yes is. What is said today is where it is marked today, new or once more; what was said before, where it was
/// marked then or since: an older mark may be of another bruise (S3).
PlaceSet Screening::marked_places(const Reason& reason) const {
    PlaceSet places;
    const auto answers = [&](const NoGoMark& mark) {
        const auto& answered = catalog_.marks[mark.reason.index].answers;
        return answered && answered->index == reason.index;
    };
    if (!reason.remembered) {
        for (const NoGoMark& mark : check_.marks) {
            if (answers(mark)) places.add(mark.place);
        }
        return places;
    }
    const Instant yes_at = *known_[reason.index].past->yes_at;
    for (const RememberedMark& past : history_->marks) {
        const bool stands = std::find(marks_.begin(), marks_.end(), past.mark) != marks_.end();
        if (stands && answers(past.mark) && past.told_at >= yes_at) places.add(past.mark.place);
    }
    return places;
}

/// Where a question's answer reaches.
PlaceSet Screening::reach_of(const Effect& effect, const Reason& reason) const {
    PlaceSet places;
    switch (effect.reach) {
        case Reach::nothing: break;
        case Reach::everywhere: return everywhere(catalog_);
        case Reach::listed:
            for (const Side side : {Side::middle, Side::left, Side::right}) places.add(effect.zones, side);
            break;
        case Reach::marked:
            places = marked_places(reason);
            if (places.empty()) return everywhere(catalog_);  // said, but not where
            break;
    }
    return places;
}

void Screening::apply(const Effect& effect, Reason reason, std::optional<Instant> since, bool named) {
    reason.verdict = effect.verdict;
    out_.verdict = std::max(out_.verdict, effect.verdict);
    out_.ceiling = broken(Break::s3_ceiling_of_last_answer) ? effect.ceiling : std::min(out_.ceiling, effect.ceiling);
    if (effect.hand_only) by_hand(std::nullopt);
    out_.half_time |= effect.half_time;
    if (reason.kind == RuleKind::question) out_.excluded = out_.excluded | reach_of(effect, reason);
    if (reason.kind == RuleKind::pair && effect.reach == Reach::everywhere) {
        out_.excluded = out_.excluded | everywhere(catalog_);
    }
    if (!named || effect.verdict == Verdict::clear) return;
    if (!broken(Break::s14_reason_left_out)) out_.reasons.push_back(reason);
    if (effect.opening == Opening::nothing) return;
    OpensBy opens{reason.kind, reason.index, effect.opening, std::nullopt};
    if (effect.opening == Opening::time && since) {
        opens.not_before = open_from(effect, *since, now_ ? now_->offset_minutes : 0);
        out_.not_before = std::max(out_.not_before.value_or(Instant{0}), *opens.not_before);
    }
    out_.opens_by.push_back(opens);
}

/// Only the hand, until then; no time: time alone does not open it. Of several the longest holds.
void Screening::by_hand(std::optional<Instant> until) {
    const bool by_time = until && (!out_.hand_only || out_.hand_only_until);
    if (by_time) out_.hand_only_until = std::max(*until, out_.hand_only_until.value_or(*until));
    else out_.hand_only_until.reset();
    out_.hand_only = true;
}

/// After what was borne badly no tool for a while, and not for good: some muscles are reached by a tool alone, and
/// where no session can be done, no session done without it can open them (decision 0027).
void Screening::by_hand_since(Instant last) {
    Millis lasts = numbers::tools_again_after.millis();
    if (broken(Break::s4_tools_back_early)) lasts = lasts - Millis{1};
    const Instant until = last + lasts;
    if (!now_ || now_->at < until) by_hand(until);
}

/// Taken back because somebody was seen for it, or by mistake, and the whole check asked since (S4).
bool Screening::seen_since(const RememberedAnswer* past, Instant yes_at) const {
    if (!past || !past->taken_back_at || *past->taken_back_at < yes_at) return false;
    const auto& whole = history_->last_whole_check_at;
    return past->taken_back_because != TakenBackBecause::changed &&
           (out_.scope == CheckScope::whole || (whole && *whole > *past->taken_back_at));
}

/// S4: two findings told together stand until one was seen for; that one of them is denied does not part them.
bool Screening::lifted(const RememberedPair& past) const {
    const catalog::Pair& pair = catalog_.pairs[past.pair.index];
    return broken(Break::s4_yes_forgotten) || seen_since(known_[pair.first.index].past, past.yes_at) ||
           seen_since(known_[pair.second.index].past, past.yes_at);
}

/// S4: a yes of an earlier visit stands until what opens it has happened.
bool Screening::lifted(const Question& question, const Known& known) const {
    if (broken(Break::s4_yes_forgotten)) return true;
    const RememberedAnswer& past = *known.past;
    const bool whole_denied = question.part_of && !known.said && known_[question.part_of->index].said == Answer::no;
    const bool denied = known.said == Answer::no || whole_denied;  // a part is not asked where its whole is denied
    const bool taken_back = past.taken_back_at && *past.taken_back_at >= *past.yes_at;
    switch (question.yes.opening) {
        case Opening::nothing: return true;
        case Opening::recheck: return denied;
        case Opening::time: {
            const bool waited = now_ && now_->at >= open_from(question.yes, *past.yes_at, now_->offset_minutes);
            return denied && (waited || (taken_back && past.taken_back_because == TakenBackBecause::mistake));
        }
        case Opening::clinician: return denied && taken_back;
        case Opening::seen: return denied && seen_since(&past, *past.yes_at);
    }
    return false;
}

/// A clinician's yes to this question that is valid today. It never does more than `go_lighter`, and it is about a
/// finding that was told: else a yes today would be milder than not being sure (S3).
const ClinicianAllowed* Screening::clinician_allowed(const Question& question, const Known& known) const {
    if (question.yes.opening != Opening::clinician || !known.past || !now_) return nullptr;
    if (!known.past->allowed || !known.past->yes_at) return nullptr;
    const bool valid = now_->day() <= known.past->allowed->until;
    return valid ? &*known.past->allowed : nullptr;
}

void Screening::question(std::uint16_t index) {
    const Question& question = catalog_.questions[index];
    const Known& known = known_[index];
    Reason reason{RuleKind::question, index};
    const bool past_yes = known.past && known.past->yes_at;
    const bool still_yes = past_yes && known.said != Answer::yes && !lifted(question, known);
    if (known.said == Answer::yes || still_yes) {
        reason.remembered = known.said != Answer::yes;
        const bool told_before = past_yes && (still_yes || known.by_old_mark);
        const std::optional<Instant> told_now = now_ ? std::optional{now_->at} : std::nullopt;
        const std::optional<Instant> since = told_before ? known.past->yes_at : told_now;
        Effect effect = question.yes;
        if (const ClinicianAllowed* allowed = clinician_allowed(question, known)) {
            // What came back after it was gone may be another finding, and locks. The limits for the first stay (S3).
            reason.clinician_allowed = known.said == Answer::no || !is_another_finding(question, *known.past);
            if (reason.clinician_allowed) effect.verdict = Verdict::go_lighter;
            effect.ceiling = std::min({effect.ceiling, allowed->ceiling, numbers::clinician_ceiling});
            effect.hand_only = effect.half_time = true;
        }
        apply(effect, reason, since);
    }
    if (reason.clinician_allowed) {  // known and looked after: being unsure of it adds nothing graver than the yes
        if (!known.said && known.applies) out_.missing.push_back({index});
        return;
    }
    if (known.said == Answer::unsure) {
        reason.answer = Answer::unsure;
        reason.remembered = false;
        reason.if_so = question.yes.verdict;
        apply(broken(Break::s1_unsure_counts_as_no) ? Effect{} : question.unsure, reason, std::nullopt);
    }
    if (!known.said && known.applies) {
        out_.missing.push_back({index});
        if (broken(Break::s1_unsure_counts_as_no)) return;
        apply(question.unsure, {RuleKind::question, index, Answer::unsure}, std::nullopt, false);
    }
}

/// The answer as it counts in pairs: an old yes that still stands is a yes, a missing one is unsure.
Answer Screening::counted(std::uint16_t index) const {
    const Known& known = known_[index];
    const bool past_yes = known.past && known.past->yes_at;
    if (known.said == Answer::yes || (past_yes && !lifted(catalog_.questions[index], known))) return Answer::yes;
    if (known.said) return *known.said;
    return known.applies ? Answer::unsure : Answer::no;
}

const RememberedPair* Screening::remembered(std::uint16_t pair) const {
    if (!history_) return nullptr;
    const auto found = std::find_if(history_->pairs.begin(), history_->pairs.end(),
                                    [&](const RememberedPair& past) { return past.pair.index == pair; });
    return found == history_->pairs.end() ? nullptr : &*found;
}

void Screening::pairs() {
    if (broken(Break::s3_pair_ignored)) return;
    for (std::uint16_t i = 0; i < catalog_.pairs.size(); ++i) {
        const catalog::Pair& pair = catalog_.pairs[i];
        const Answer weaker = std::min(counted(pair.first.index), counted(pair.second.index));
        if (const RememberedPair* past = remembered(i); past && weaker != Answer::yes && !lifted(*past)) {
            Reason reason{RuleKind::pair, i};
            reason.remembered = true;
            apply(pair.both, reason, past->yes_at);
            continue;
        }
        if (weaker == Answer::no) continue;
        const bool said = known_[pair.first.index].said && known_[pair.second.index].said;
        const bool named = said || weaker == Answer::yes;
        Reason reason{RuleKind::pair, i, weaker};
        if (weaker == Answer::unsure) reason.if_so = pair.both.verdict;
        apply(weaker == Answer::yes ? pair.both : pair.perhaps, reason, std::nullopt, named);
    }
}

void Screening::house(HouseRule rule, Verdict verdict, bool hand_only) {
    Effect effect;
    effect.verdict = verdict;
    effect.ceiling = numbers::ceiling_after_bad;
    effect.hand_only = hand_only;
    effect.half_time = true;
    apply(effect, {RuleKind::house, static_cast<std::uint16_t>(rule)}, std::nullopt);
}

/// When the last answer that asks for rest was told, or its rest was over everywhere on earth.
Instant last_bad_reaction(const Borne& borne) {
    Instant last;
    for (const FollowUpDone& answer : borne.answers) {
        if (answer.advice < catalog::Advice::rest) continue;
        last = std::max(last, answer.at);
        if (answer.next.rest_until) last = std::max(last, measure::begin_of(*answer.next.rest_until + 1, 0));
    }
    return last;
}

/// What makes today gentler without being a question: stale rules, a clock in doubt, how the last time was borne.
void Screening::house_rules() {
    if (now_ && now_->day() > catalog_.review_by && !broken(Break::s15_stale_rules_trusted)) {
        house(HouseRule::rules_stale, Verdict::go_lighter);
    }
    if (!history_) return;
    if (now_ && history_->last_at && *history_->last_at > now_->at && !broken(Break::s15_clock_back_trusted)) {
        house(HouseRule::clock_unsure, Verdict::go_lighter);
    }
    const Borne borne = facts::borne(*history_, now_ ? now_->day() : Day{0});
    if (borne.guarding) house(HouseRule::guarding_before, Verdict::go_lighter, false);
    if (borne.guarding_in_hold_at) by_hand_since(*borne.guarding_in_hold_at);  // told after it, it takes away no tool
    if (borne.missing) house(HouseRule::follow_up_missing, Verdict::go_lighter);
    if (borne.worst < catalog::Advice::rest) return;
    house(HouseRule::bad_reaction, Verdict::go_lighter, false);
    by_hand_since(last_bad_reaction(borne));
}

/// Deadliest first. A yes to an emergency ends the check; an unsure one is asked again in its parts at once.
void Screening::what_to_ask() {
    if (out_.verdict == Verdict::emergency) return;
    for (std::uint16_t i = 0; i < catalog_.questions.size(); ++i) {
        const Question& question = catalog_.questions[i];
        const Known& known = known_[i];
        const bool parent_unsure = question.part_of && known_[question.part_of->index].said == Answer::unsure;
        if (question.tense == Tense::part ? parent_unsure && !known.said : known.applies && !known.said) {
            const bool can_confirm = out_.scope == CheckScope::later && question.tense == Tense::standing && known.past;
            (can_confirm ? out_.read_back : out_.ask).push_back({i});
        }
    }
}

void Screening::offer() {
    if (out_.verdict == Verdict::emergency && !broken(Break::s2_emergency_offers_coaching)) return;
    out_.offer.learn = out_.offer.breathing = true;
    std::uint16_t comfort = 0;
    for (std::uint16_t g = 0; g < catalog_.groups.size(); ++g) {
        if (catalog_.groups[g].opens_comfort) comfort = g;
    }
    const bool asked = std::none_of(out_.missing.begin(), out_.missing.end(),
                                    [&](QuestionId id) { return catalog_.questions[id.index].group.index <= comfort; });
    const bool allowed = std::all_of(out_.reasons.begin(), out_.reasons.end(), [&](const Reason& reason) {
        if (reason.verdict < Verdict::ask_first) return true;
        return reason.kind == RuleKind::question && catalog_.questions[reason.index].movement_allowed;
    });
    const bool warmth_harms = std::any_of(out_.reasons.begin(), out_.reasons.end(), [&](const Reason& reason) {
        if (reason.kind == RuleKind::question) return catalog_.questions[reason.index].warmth_barred;
        if (reason.kind != RuleKind::mark) return false;
        const auto& answered = catalog_.marks[reason.index].answers;
        return answered && catalog_.questions[answered->index].warmth_barred;
    });
    out_.offer.movement = asked && allowed;
    out_.offer.warmth = out_.offer.movement && !warmth_harms;
}

Clearance Screening::run(const std::optional<std::string>& person) {
    out_.verdict = Verdict::clear;
    out_.at = now_;
    out_.person = person;
    out_.pains = check_.pains;
    if (history_) out_.history_at = history_->last_at;
    out_.scope = scope(history_, now_, check_.pains);
    take_marks();
    learn_answers();
    for (std::uint16_t i = 0; i < catalog_.questions.size(); ++i) question(i);
    pairs();
    house_rules();
    out_.complete = out_.missing.empty();
    what_to_ask();
    offer();
    if (history_ && now_) out_.resting_until = dosing::resting_until(dosing::ledger(*history_, *now_), *now_);
    measure::put_in_order(out_.reasons, [](const Reason& a, const Reason& b) { return a.verdict > b.verdict; });
    return std::move(out_);
}

}  // namespace

Clearance screen(const Catalog& catalog, const Check& check, const std::optional<Now>& now,
                 const std::optional<std::string>& person, const History* history) {
    return Screening{catalog, check, now, history}.run(person);
}

}  // namespace unknot::screening
