// A history as text, every part of it, so that two can be compared.
#pragma once

#include <string>

#include "tests/laws/world.hpp"

namespace unknot::laws {

class Digest {
public:
    std::string text;

    void number(std::int64_t value) { text += std::to_string(value) + ' '; }
    void when(const std::optional<Instant>& at) { at ? number(at->ms) : void(text += "- "); }
    void place(const Place& at) {
        number(at.zone.index);
        number(static_cast<int>(at.side));
    }
    void pain(const PainMark& mark) {
        place(mark.place);
        number(mark.strength.of_10);
        number(mark.quality ? mark.quality->index : -1);
        number(mark.share.of_10000);
    }
    void stroke(const Stroke& one) {
        number(static_cast<int>(one.kind));
        number(static_cast<int>(one.side));
        number(one.radius.count);
        number(one.strength ? one.strength->of_10 : -1);
        number(one.quality ? one.quality->index : -1);
        number(one.reason ? one.reason->index : -1);
        for (const SkinPoint& point : one.line) {
            number(point.x);
            number(point.y);
            number(point.z);
        }
    }
    void painting(const Painting& painted) {
        number(static_cast<int>(painted.build));
        number(painted.figure);
        for (const Stroke& one : painted.strokes) stroke(one);
    }
    void redraw(const Redraw& drawn) {
        number(drawn.overlap.of_10000);
        number(drawn.area_first.count);
        number(drawn.area_second.count);
    }
    void answer(const RememberedAnswer& past) {
        number(past.question.index);
        number(static_cast<int>(past.answer));
        when(past.at);
        when(past.yes_at);
        when(past.taken_back_at);
        number(static_cast<int>(past.taken_back_because));
        if (past.allowed) number(past.allowed->until.number * 10 + past.allowed->ceiling.of_10);
    }
    void session(const SessionDone& done) {
        text += done.id + ' ';
        when(done.at.at);
        number(done.begun);
        number(done.ended);
        number(static_cast<int>(done.record.purpose));
        number(done.record.length.count);
        number(done.record.pressed.count);
        number(done.record.finished);
        number(done.record.stop_sign ? static_cast<int>(*done.record.stop_sign) : -1);
        number(done.record.guarding);
        for (const SpotDone& spot : done.record.spots) {
            number(spot.muscle.index);
            number(static_cast<int>(spot.side));
            number(spot.pressed.count);
            number(spot.holds);
            number(spot.highest.of_10);
            number(spot.too_much);
            number(spot.spread);
            number(static_cast<int>(spot.end));
            number(spot.familiar ? static_cast<int>(*spot.familiar) : -1);
            number(spot.number ? spot.number->of_10 : -1);
        }
        for (const FollowUpDone& answer : done.follow_ups) {
            number(answer.day);
            when(answer.at);
            number(answer.soreness.of_10);
            number(static_cast<int>(answer.advice));
            number(answer.next.ceiling.of_10);
            number(answer.next.hold_share);
            number(answer.next.rest_until ? answer.next.rest_until->number : -1);
        }
        guarding(done.guarding_before);
        guarding(done.guarding_after);
    }
    void story(const PainStory& told) {
        for (const PainMark& mark : told.pains) pain(mark);
        for (const MovementMark& mark : told.movements) {
            number(mark.movement.index);
            number(static_cast<int>(mark.side));
        }
        for (const catalog::CauseId cause : told.causes) number(cause.index);
        for (const PressTest& test : told.press_tests) {
            number(test.muscle.index);
            number(static_cast<int>(test.side));
            number(static_cast<int>(test.familiar));
        }
        for (const catalog::QualityId quality : told.qualities.value_or(std::vector<catalog::QualityId>{}))
            number(quality.index);
        number(told.age_band ? static_cast<int>(*told.age_band) : -1);
    }
    void guarding(const std::optional<Guarding>& told) {
        number(told.has_value());
        if (!told) return;
        for (const Answer sign : {told->clenching, told->breath_held, told->shoulders_up}) {
            number(static_cast<int>(sign));
        }
    }
};

inline std::string digest(const History& history) {
    Digest out;
    out.text = history.person.value_or("-") + ' ' + history.country.value_or("-") + ' ';
    for (const auto& at : {history.first_at, history.last_at, history.last_whole_check_at, history.last_check_at,
                           history.locked_at, history.stop_sign_at, history.taken_back_at}) {
        out.when(at);
    }
    if (history.first_session_at) out.when(history.first_session_at->at);
    out.number(history.sessions);
    for (const RememberedAnswer& past : history.answers) out.answer(past);
    for (const RememberedMark& past : history.marks) {
        out.place(past.mark.place);
        out.number(past.mark.reason.index);
        out.when(past.since);
        out.when(past.told_at);
    }
    for (const RememberedPair& past : history.pairs) {
        out.number(past.pair.index);
        out.when(past.yes_at);
    }
    for (const KnownPain& past : history.known_pains) {
        out.pain(past.pain);
        out.when(past.last_at);
    }
    for (const SessionDone& done : history.recent) out.session(done);
    if (history.story) out.story(*history.story);
    if (history.painting) out.painting(*history.painting);
    if (history.redraw) out.redraw(*history.redraw);
    for (const Noted& note : history.notes) {
        out.text += note.text + ' ';
        out.number(note.pain ? note.pain->of_10 : -1);
    }
    return out.text;
}

/// The history of a journal, whatever order its lines came in.
inline History fold(std::vector<Event> journal) {
    std::sort(journal.begin(), journal.end(), comes_before);
    History history;
    for (const Event& one : journal) history = remember(rules(), std::move(history), one);
    return history;
}

}  // namespace unknot::laws
