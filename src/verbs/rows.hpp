// The rows of the table of verbs. What answers a verb (table.cpp), its schema (openapi.cpp) and the tables of the two
// WebAssembly modules are all made from these lists.
#pragma once

#include <tuple>

#include "verbs/describe_summary.hpp"
#include "verbs/describe_trial.hpp"
#include "verbs/exchange/requests.hpp"
#include "verbs/run.hpp"

namespace unknot::verbs {

template <class RequestType, class AnswerType, std::variant<AnswerType, Problem> (*Function)(const RequestType&)>
struct Row {
    using Request = RequestType;
    using Answer = AnswerType;
    static constexpr auto run = Function;
    std::string_view name;
    std::string_view summary;
    bool carries_history = false;  ///< may be sixteen megabytes
};

/// What the path from check to follow-up needs.
inline constexpr std::tuple path_rows{
    Row<VocabularyRequest, Vocabulary, vocabulary>{"vocabulary", "Every id that may be sent, with its words"},
    Row<ScreenRequest, facts::Clearance, screen>{"screen", "Answers of the safety check to a clearance", true},
    Row<facts::PainStory, FindAnswer, find>{"find", "Where it hurts to muscles worth trying"},
    Row<CompareRequest, CompareAnswer, compare>{"compare",
                                                "Two maps of where it hurts to what may be said of the change"},
    Row<RememberRequest, RememberAnswer, remember>{"remember", "Journal events to the history they amount to", true},
    Row<PlanRequest, PlanAnswer, plan>{"plan", "A session plan, or why there is none", true},
    Row<LedgerRequest, dosing::DoseHistory, ledger>{
        "ledger", "What was pressed, what today has left, and what the next dose is made from", true},
    Row<SessionRequest, SessionAnswer, run_session>{"session", "A plan and what happened so far to what to do now"},
    Row<FollowUpRequest, FollowUpAnswer, follow_up>{"follow_up", "How it was borne to advice and the next dose", true},
};

/// What comes after the first screen: a person's own words and the pages of Learn, with the lexicon and the index, and
/// the course over weeks, with the page for a clinician.
inline constexpr std::tuple words_rows{
    Row<UnderstandRequest, Understanding, understand>{"understand", "A person's own words to what was understood"},
    Row<LearnRequest, LearnAnswer, learn>{"learn", "Words to passages with their sources"},
    Row<ProgressRequest, ProgressAnswer, progress_of>{"progress", "Journal events to what changed over weeks", true},
    Row<TrialRequest, TrialAnswer, trial_of>{"trial", "Journal events to what a trial with lots tells", true},
    Row<SummaryRequest, SummaryAnswer, summarise>{"summary", "Journal events and days to the facts of one page", true},
};

/// What hands a journal on to other programs, and takes it in again.
inline constexpr std::tuple exchange_rows{
    Row<FhirRequest, BundleBytes, fhir>{"fhir", "Journal events of one person to a FHIR R4 bundle", true},
    Row<ReadFhirRequest, ReadFhirAnswer, read_fhir>{"read_fhir", "A FHIR bundle to the events it carries", true},
    Row<DiaryRequest, DiaryAnswer, diary>{"diary", "Journal events to a table of what was told and done", true},
    Row<ReadDiaryRequest, ReadDiaryAnswer, read_diary>{"read_diary", "Such a table to new journal events", true},
};

inline constexpr auto all_rows = std::tuple_cat(path_rows, words_rows, exchange_rows);

}  // namespace unknot::verbs
