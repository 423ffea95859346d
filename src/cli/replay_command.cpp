#include "cli/replay_command.hpp"

#include <istream>
#include <ostream>
#include <string>

#include "cli/complaint.hpp"
#include "cli/language.hpp"
#include "cli/story.hpp"
#include "cli/verb_command.hpp"

namespace unknot::cli {
namespace {

struct Run {
    verbs::RecordedSession recorded;
    verbs::Replayed replayed;
};

/// Reads and replays; or complains, and gives the exit code.
std::variant<Run, int> run(std::istream& in) {
    const std::string text = read_request(in, verbs::record_bytes_max);
    if (in.bad()) return complain("input_failed", {});
    auto recorded = verbs::read_recorded(text);
    if (const auto* problem = std::get_if<verbs::Problem>(&recorded)) return complain(problem->code, problem->path);
    auto& session = std::get<verbs::RecordedSession>(recorded);
    auto replayed = verbs::replay(session);
    if (const auto* problem = std::get_if<verbs::Problem>(&replayed)) return complain(problem->code, problem->path);
    return Run{std::move(session), std::get<verbs::Replayed>(std::move(replayed))};
}

/// With the same engine and content what comes out must be what came out then.
int settled(const Run& done, std::ostream& out) {
    if (!out.flush()) return complain("output_failed", {});
    const bool broken = !done.replayed.agrees && !done.replayed.other_version;
    return broken ? complain("replay_differs", done.recorded.session) : 0;
}

}  // namespace

int replay_as_story(std::string_view locale, std::istream& in, std::ostream& out) {
    if (!is_language(locale)) return complain("locale_unknown", locale);
    const auto done = run(in);
    if (const int* code = std::get_if<int>(&done)) return *code;
    const Run& told = std::get<Run>(done);
    out << story(told.recorded, told.replayed, locale);
    return settled(told, out);
}

int replay_as_cues(std::istream& in, std::ostream& out, std::ostream& beside) {
    const auto done = run(in);
    if (const int* code = std::get_if<int>(&done)) return *code;
    const Run& told = std::get<Run>(done);
    const std::string other = other_version(told.recorded, told.replayed, "en");
    if (!other.empty()) beside << other << '\n' << std::flush;
    for (const verbs::Moment& moment : told.replayed.moments) {
        if (const auto* cue = std::get_if<facts::TimedCue>(&moment.what)) out << verbs::written_cue(*cue) << '\n';
    }
    return settled(told, out);
}

}  // namespace unknot::cli
