// The core, and the one door of JSON in front of it, each beside its floor: an empty call for the core; for JSON, what
// a widely used library takes merely to read the same request and write the same answer, and to copy their bytes.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <nlohmann/json.hpp>
#include <utility>

#include "bench/stories.hpp"
#include "verbs/requests.hpp"
#include "verbs/verbs.hpp"

namespace unknot::bench {

namespace {

using benchmark::DoNotOptimize;
using catalog::content;
using catalog::content_with_words;

/// Registers `work` to be timed under `name`.
template <class Work>
void measure(const std::string& name, Work work) {
    benchmark::RegisterBenchmark(name.c_str(), [work = std::move(work)](benchmark::State& state) mutable {
        for (auto _ : state) work();
    })->Unit(benchmark::kNanosecond);
}

[[gnu::noinline]] int nothing(const facts::Check& check) {
    benchmark::ClobberMemory();
    return static_cast<int>(check.answers.size());
}

void core_checks() {
    measure("core/floor_call", [check = clear_check()] { DoNotOptimize(nothing(check)); });
    measure("core/verdict_clear", [check = clear_check()] { DoNotOptimize(clearance_of(check)); });
    measure("core/verdict_alarming", [check = alarming_check()] { DoNotOptimize(clearance_of(check)); });
    measure("core/rank", [story = full_map()] { DoNotOptimize(finding::rank(content(), story)); });
    measure("core/understand",
            [] { DoNotOptimize(finding::understand(content_with_words(), sentence, finding::When::before)); });
    measure("core/search", [] { DoNotOptimize(learn::search(content_with_words(), search_words)); });
    measure("core/plan", [grounds = plan_grounds()] { DoNotOptimize(planning::make(content(), grounds)); });
}

void core_session() {
    const facts::SessionPlan plan = session_plan();
    session::State state = session::begin(plan).state;
    for (const auto& event : session_events()) state = session::step(plan, now, std::move(state), event).state;
    measure("core/session_tick",
            [plan, state, tick = facts::SessionEvent{state.now, facts::Signal::tick, {}}]() mutable {
                session::Stepped stepped = session::step(plan, now, std::move(state), tick);
                DoNotOptimize(stepped);
                state = std::move(stepped.state);
            });
}

void core_history(std::size_t events) {
    facts::History history = history_of(journal(events));
    measure("core/remember_one/" + std::to_string(events), [history, event = checked_event()]() mutable {
        history = facts::remember(content(), std::move(history), event);
        DoNotOptimize(history);
    });
}

void core_fold(std::size_t events) {
    measure("core/fold_all/" + std::to_string(events), [all = journal(events)] { DoNotOptimize(history_of(all)); });
}

/// A verb through the door, and its floors.
void door(const std::string& name, const std::string& verb, const std::string& request) {
    const verbs::Reply reply = verbs::call(verb, request);
    if (!reply.ok) {
        std::fprintf(stderr, "bench: %s was refused: %s\n", name.c_str(), reply.body.c_str());
        std::exit(1);
    }
    measure("json/" + name, [verb, request] { DoNotOptimize(verbs::call(verb, request)); });
    measure("json_floor/" + name, [request, answer = nlohmann::json::parse(reply.body)] {
        DoNotOptimize(nlohmann::json::parse(request));
        DoNotOptimize(answer.dump());
    });
    measure("json_copy/" + name,
            [request, answer = reply.body, to = std::string(request.size() + reply.body.size(), 0)]() mutable {
                std::memcpy(to.data(), request.data(), request.size());
                std::memcpy(to.data() + request.size(), answer.data(), answer.size());
                DoNotOptimize(to.data());
                benchmark::ClobberMemory();
            });
    benchmark::AddCustomContext("bytes/" + name,
                                std::to_string(request.size()) + "+" + std::to_string(reply.body.size()));
}

/// A session of twenty minutes: folded through the machine alone; and from the bytes of its record to its cues
/// as bytes, beside what a widely used library takes to read the record and write it again.
void replays(const std::string& name, bool beats) {
    const verbs::RecordedSession recorded = recorded_session(beats);
    measure("core/" + name, [recorded] {
        session::Stepped stepped = session::begin(recorded.plan);
        for (const facts::SessionEvent& event : recorded.events) {
            stepped = session::step(recorded.plan, recorded.started, std::move(stepped.state), event);
            DoNotOptimize(stepped.cues.data());
        }
        DoNotOptimize(stepped);
    });
    const std::string record = verbs::written_record(recorded);
    measure("json/" + name, [record] {
        const auto read = verbs::read_recorded(record);
        const auto replayed = verbs::replay(std::get<verbs::RecordedSession>(read));
        std::string cues;
        for (const verbs::Moment& moment : std::get<verbs::Replayed>(replayed).moments) {
            if (const auto* cue = std::get_if<facts::TimedCue>(&moment.what)) cues += verbs::written_cue(*cue) + "\n";
        }
        DoNotOptimize(cues);
    });
    measure("json_floor/" + name, [record] {
        const auto parsed = nlohmann::json::parse(record);
        DoNotOptimize(parsed.dump());
    });
    benchmark::AddCustomContext("bytes/" + name, std::to_string(record.size()));
    benchmark::AddCustomContext("events/" + name, std::to_string(recorded.events.size()));
}

/// Half of the days, all of them, and twice as many: the cost may grow no faster than they do.
void core_years(std::int64_t days) {
    for (const std::int64_t past : {days / 2, days, days * 2}) {
        measure("core/progress/" + std::to_string(past), [all = measured_daily(past)] {
            std::vector<const facts::Event*> order;
            for (const facts::Event& one : all) order.push_back(&one);
            DoNotOptimize(progress::progress(order, now));
        });
        measure("core/remember_measured/" + std::to_string(past),
                [all = measured_daily(past)] { DoNotOptimize(history_of(all)); });
        measure("core/remember_all/" + std::to_string(past),
                [all = measured_daily(past, true)] { DoNotOptimize(history_of(all)); });
        benchmark::AddCustomContext("events/measured/" + std::to_string(past),
                                    std::to_string(measured_daily(past).size()));
        benchmark::AddCustomContext("events/all/" + std::to_string(past),
                                    std::to_string(measured_daily(past, true).size()));
    }
}

void doors(std::size_t events) {
    door("screen_clear", "screen", verbs::written(verbs::ScreenRequest{clear_check(), now, "me", {}}));
    door("screen_alarming", "screen", verbs::written(verbs::ScreenRequest{alarming_check(), now, "me", {}}));
    door("find", "find", verbs::written(full_map()));
    door("session", "session", verbs::written(verbs::SessionRequest{session_plan(), now, session_events(), {}}));
    door("follow_up", "follow_up", verbs::written(verbs::FollowUpRequest{now, {}, 1, follow_up_answers(), {}}));
    for (const std::size_t past : {events / 100, events}) {
        door("open/" + std::to_string(past), "screen",
             verbs::written(verbs::ScreenRequest{clear_check(), now, "me", history_of(journal(past))}));
    }
}

}  // namespace

}  // namespace unknot::bench

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    // What is left of the arguments: how long the long journal is.
    const std::size_t events = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 100'000;
    unknot::bench::core_checks();
    unknot::bench::core_session();
    unknot::bench::core_history(events);
    unknot::bench::core_fold(events);
    unknot::bench::core_years(3'650);
    unknot::bench::doors(events);
    unknot::bench::replays("replay", false);
    unknot::bench::replays("replay_beats", true);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
