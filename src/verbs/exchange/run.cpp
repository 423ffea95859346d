#include "verbs/exchange/requests.hpp"

namespace unknot::verbs {

namespace {

std::vector<EventBytes> as_bytes(std::vector<std::string> events) {
    std::vector<EventBytes> out;
    for (std::string& event : events) out.push_back({std::move(event)});
    return out;
}

}  // namespace

std::variant<BundleBytes, Problem> fhir(const FhirRequest& request) {
    const auto order = in_order(request.events, {});
    if (const auto* problem = std::get_if<Problem>(&order)) return *problem;
    exchange::Bundle bundle{request.originals.value_or(false) ? exchange::Originals::carried
                                                              : exchange::Originals::left_out};
    for (const GivenEvent* given : std::get<0>(order)) bundle.take(*given, given->bytes);
    return BundleBytes{std::move(bundle).finish()};
}

std::variant<ReadFhirAnswer, Problem> read_fhir(const ReadFhirRequest& request) {
    auto read = exchange::read_bundle(request.bundle.held);
    if (auto* problem = std::get_if<Problem>(&read)) return std::move(*problem);
    auto& bundle = std::get<exchange::BundleRead>(read);
    return ReadFhirAnswer{as_bytes(std::move(bundle.events)), bundle.other_version};
}

std::variant<DiaryAnswer, Problem> diary(const DiaryRequest& request) {
    const auto order = in_order(request.events, {});
    if (const auto* problem = std::get_if<Problem>(&order)) return *problem;
    exchange::Diary diary;
    for (const GivenEvent* given : std::get<0>(order)) diary.take(*given);
    return DiaryAnswer{diary.csv()};
}

std::variant<ReadDiaryAnswer, Problem> read_diary(const ReadDiaryRequest& request) {
    if (request.person.empty()) return Problem{"text_empty", "/person"};
    exchange::Diary known;
    if (request.events) {
        const auto order = in_order(*request.events, request.person);
        if (const auto* problem = std::get_if<Problem>(&order)) return *problem;
        for (const GivenEvent* given : std::get<0>(order)) known.take(*given);
    }
    auto read = exchange::read_diary(request.csv, request.person, known.counted());
    if (auto* problem = std::get_if<Problem>(&read)) return std::move(*problem);
    auto& diary = std::get<exchange::DiaryRead>(read);
    return ReadDiaryAnswer{as_bytes(std::move(diary.events)), static_cast<std::int64_t>(diary.known)};
}

}  // namespace unknot::verbs
