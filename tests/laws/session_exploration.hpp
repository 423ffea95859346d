// Every state a session can reach by any signal at the times that matter, breadth first, and what silence makes of
// each.
#pragma once

#include <chrono>
#include <functional>
#include <unordered_map>

#include "tests/laws/session_laws.hpp"

namespace unknot::laws {

/// One state of every cut, as it was met first.
struct Visited {
    Reached reached;
    std::uint32_t depth = 0;
    std::optional<std::uint32_t> in_silence;  ///< where the next deadline leads, if nobody says anything
    Millis wait;  ///< until then
};

struct Exploration {
    std::size_t states_max = 0;
    std::uint64_t compared_one_in = 0;  ///< of the steps that meet a cut again; 0: none
    Part left_out = Part::none;
};

struct Explored {
    std::vector<Visited> visited;
    std::size_t edges = 0;
    std::size_t compared = 0;  ///< steps of two states with the same cut
    std::uint32_t depth = 0;
    double seconds = 0;
    bool whole = false;  ///< nothing was left to explore
};

class Explorer {
public:
    using Law = std::function<Counterexample(const Edge&)>;
    Explorer(const SessionPlan& plan, const Exploration& how, Explored& out)
        : plan_(plan), clocks_(plan), how_(how), out_(out), said_(sayings()) {}

    /// Stops at the first counterexample to the law of an edge, or to the cut.
    Counterexample run(const Law& law) {
        const auto began = std::chrono::steady_clock::now();
        auto found = meet({session::begin(plan_).state, {}}, 0);
        std::size_t next = 0;
        for (; !found && next < out_.visited.size() && next < how_.states_max; ++next) {
            found = leave(static_cast<std::uint32_t>(next), law);
        }
        out_.whole = !found && next == out_.visited.size();
        out_.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
        return found;
    }

private:
    /// Every step from one state, and the same state later in the day.
    Counterexample leave(std::uint32_t index, const Law& law) {
        const Reached before = out_.visited[index].reached;
        const std::uint32_t depth = out_.visited[index].depth + 1;
        const auto deadline = session::next_deadline(before.state);
        for (const Millis at : times(before.state)) {
            for (SessionEvent event : said_) {
                event.at = at;
                Stepped after = session::step(plan_, plan_.made_from.now, before.state, event);
                out_.edges += 1;
                if (auto found = law({plan_, before, event, after, before.onlooker})) return found;
                const Onlooker onlooker = listen(before.onlooker, before.state.spot, event, after);
                if (auto found = meet({std::move(after.state), onlooker}, depth)) return found;
                if (event.signal != Signal::tick || deadline != at) continue;
                out_.visited[index].in_silence = met_;
                out_.visited[index].wait = at - before.state.now;
            }
        }
        if (pressing(before.state) || over(before.state)) return std::nullopt;
        for (const Millis at : clocks_.to_come(before.state)) {
            if (auto found = meet(aged(before, at), depth)) return found;
        }
        return std::nullopt;
    }

    Counterexample meet(Reached reached, std::uint32_t depth) {
        const std::uint64_t key = cut(reached, clocks_, how_.left_out);
        const auto [where, is_new] = index_.try_emplace(key, static_cast<std::uint32_t>(out_.visited.size()));
        met_ = where->second;
        if (is_new) {
            out_.visited.push_back({std::move(reached), depth, std::nullopt, {}});
            out_.depth = std::max(out_.depth, depth);
            return std::nullopt;
        }
        again_ += 1;
        const bool chosen =
            how_.compared_one_in != 0 && (again_ * 0x9e3779b97f4a7c15ULL >> 32) % how_.compared_one_in == 0;
        if (!chosen) return std::nullopt;
        return behaves_like(out_.visited[met_].reached, reached);
    }

    /// The same cut, so: the same cues and the same next cut, whatever is said and when, unless a clock runs out on
    /// the way or a hold is cut short to what is left of the minutes.
    Counterexample behaves_like(const Reached& one, const Reached& other) {
        if (one.state == other.state) return std::nullopt;
        const auto when = times(one.state);
        const auto when_other = times(other.state);
        if (when.size() != when_other.size()) return "the cut is too coarse: other deadlines";
        for (std::size_t i = 0; i < when.size(); ++i) {
            if (when[i] - one.state.now != when_other[i] - other.state.now) return "the cut is too coarse: deadlines";
            for (SessionEvent event : said_) {
                if (auto found = same_step(one, other, event, when[i] - one.state.now)) return found;
            }
        }
        return std::nullopt;
    }

    Counterexample same_step(const Reached& one, const Reached& other, SessionEvent event, Millis in) {
        const auto step = [&](const Reached& from) {
            event.at = from.state.now + in;
            return session::step(plan_, plan_.made_from.now, from.state, event);
        };
        const Stepped a = step(one);
        const Stepped b = step(other);
        if (!clocks_.same(one.state, a.state) || !clocks_.same(other.state, b.state)) return std::nullopt;
        if (!clocks_.same(one.state, other.state)) return "the cut is too coarse: other clocks";
        const bool cut_short = clocks_.left(a.state) == MinutesLeft::cut_short;
        if (cut_short && has_cue(a.cues, Cue::press) && has_cue(b.cues, Cue::press)) return std::nullopt;
        out_.compared += 1;
        const bool same_cues = std::equal(
            a.cues.begin(), a.cues.end(), b.cues.begin(), b.cues.end(), [&](const TimedCue& x, const TimedCue& y) {
                return x.cue == y.cue && x.spot == y.spot && x.side == y.side && x.step == y.step && x.why == y.why &&
                       x.at - one.state.now == y.at - other.state.now;
            });
        const auto next = [&](const Reached& from, const Stepped& after) {
            return cut({after.state, listen(from.onlooker, from.state.spot, event, after)}, clocks_, how_.left_out);
        };
        if (same_cues && next(one, a) == next(other, b)) return std::nullopt;
        return "the cut is too coarse: phase " + std::to_string(static_cast<int>(one.state.phase)) + ", signal " +
               std::to_string(static_cast<int>(event.signal)) + " in " + std::to_string(in.count) + " ms";
    }

    const SessionPlan& plan_;
    const Clocks clocks_;
    const Exploration how_;
    Explored& out_;
    const std::vector<SessionEvent> said_;
    std::unordered_map<std::uint64_t, std::uint32_t> index_;
    std::uint32_t met_ = 0;
    std::uint64_t again_ = 0;
};

/// What silence makes of a state: how long it still presses without a break, and in all, before its end.
struct Silence {
    Millis unbroken;
    Millis in_all;
};

/// From every state silence leads on, to the end, and within the law's seconds of pressing (S6); so no state is stuck,
/// and the end can be reached from each.
inline Counterexample silence_ends(const Explored& explored, Silence& longest) {
    enum class Known : std::uint8_t { no, on_the_way, yes };
    std::vector<Known> known(explored.visited.size(), Known::no);
    std::vector<Silence> silence(explored.visited.size());
    std::vector<std::uint32_t> way;
    for (std::uint32_t from = 0; from < explored.visited.size(); ++from) {
        for (std::uint32_t at = from; known[at] == Known::no; at = *explored.visited[at].in_silence) {
            known[at] = Known::on_the_way;
            way.push_back(at);
            const Visited& here = explored.visited[at];
            if (over(here.reached.state)) break;
            if (!here.in_silence) return "stuck: nothing ends phase " + std::to_string(int(here.reached.state.phase));
            if (known[*here.in_silence] == Known::on_the_way) return "silence goes round and never ends";
        }
        for (; !way.empty(); way.pop_back()) {
            const Visited& here = explored.visited[way.back()];
            Silence& mine = silence[way.back()];
            known[way.back()] = Known::yes;
            if (over(here.reached.state)) continue;
            mine.in_all = silence[*here.in_silence].in_all;
            if (!pressing(here.reached.state)) continue;
            mine.in_all = mine.in_all + here.wait;
            mine.unbroken = silence[*here.in_silence].unbroken + here.wait;
            longest.in_all = std::max(longest.in_all, mine.in_all);
            longest.unbroken = std::max(longest.unbroken, mine.unbroken);
        }
    }
    // A hold that ends unasked, or before its check-in has let go, may be followed by one more, asked in its turn.
    const Millis let_go = numbers::silence_ease.millis() + numbers::silence_let_go.millis();
    const Millis once = std::max(numbers::check_in_every.millis(), let_go);
    if (longest.unbroken > numbers::check_in_every.millis() + let_go) return "silence, and pressing goes on too long";
    if (longest.in_all > once + numbers::check_in_first.millis() + let_go) return "silence, and pressing comes back";
    return std::nullopt;
}

}  // namespace unknot::laws
