#include "verbs/run.hpp"

namespace unknot::verbs {

using catalog::content_with_words;

std::variant<LearnAnswer, Problem> learn(const LearnRequest& request) {
    LearnAnswer out;
    for (const learn::Hit& hit : learn::search(content_with_words(), request.words)) {
        const catalog::Passage& passage = content_with_words().passages[hit.passage.index];
        out.passages.push_back({hit.passage, passage.kind, static_cast<std::int32_t>(hit.score),
                                sources(passage.grounds), passage.grounds.certainty});
    }
    return out;
}

}  // namespace unknot::verbs
