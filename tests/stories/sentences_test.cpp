// How much of what people type is understood, by kind, and what words may never do. Figures are printed for both
// halves; the floors lie a little under what was measured.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdio>

#include "tests/stories/sentences.hpp"

using namespace unknot;
using sentences::Count;
using sentences::Figures;
using sentences::What;

namespace {

void print(const char* name, const Count& count) {
    std::printf("  %-12s precision %5.1f %%  recall %5.1f %%  (%d of %d found, %d wanted)\n", name,
                100 * count.precision(), 100 * count.recall(), count.right, count.found, count.wanted);
}

Figures figures_of(const std::string& name) {
    const auto all = sentences::read(name);
    const Figures figures = sentences::measure(all);
    std::printf("%s: %zu sentences, %d answers milder than said\n", name.c_str(), all.size(), figures.milder);
    for (const auto& [what, count] : figures.of) print(sentences::what_names[static_cast<std::size_t>(what)], count);
    for (const auto& [kind, count] : figures.of_kind) print(kind.c_str(), count);
    return figures;
}

void at_least(const Figures& figures, What what, double precision, double recall) {
    INFO(sentences::what_names[static_cast<std::size_t>(what)]);
    CHECK(figures.of.at(what).precision() >= precision);
    CHECK(figures.of.at(what).recall() >= recall);
}

}  // namespace

TEST_CASE("sentences that the lexicon was made with are understood") {
    const Figures figures = figures_of("tuned.toml");
    at_least(figures, What::zones, 0.92, 0.96);
    at_least(figures, What::sides, 0.98, 0.98);
    at_least(figures, What::raised, 0.95, 0.96);
    at_least(figures, What::signals, 0.97, 0.97);
    at_least(figures, What::follow_up, 0.97, 0.97);
    at_least(figures, What::durations, 0.93, 0.93);
}

TEST_CASE("sentences that nothing was made with are measured") {
    const Figures figures = figures_of("untouched.toml");
    for (const auto& [what, count] : figures.of) CHECK(count.found >= count.right);
}

TEST_CASE("every alarming word raises its question, whatever stands around it") {
    const auto& lexicon = catalog::content_with_words();
    for (const catalog::Phrase& phrase : lexicon.phrases) {
        const bool mark = phrase.kind == catalog::PhraseKind::mark;
        if (!mark && phrase.kind != catalog::PhraseKind::question) continue;
        const std::string said(phrase.words);
        for (const std::string& text : {"my left shoulder aches for two weeks. " + said, "hi, " + said + ", thanks",
                                        "probably nothing. " + said, "my sister is well. " + said}) {
            const auto heard = finding::understand(lexicon, text, finding::When::before);
            for (const std::uint16_t target : phrase.targets) {
                const bool raised = mark ? std::any_of(heard.marks.begin(), heard.marks.end(),
                                                       [&](const auto& one) { return one.reason.index == target; })
                                         : std::any_of(heard.answers.begin(), heard.answers.end(),
                                                       [&](const auto& one) { return one.question.index == target; });
                if (raised) continue;
                FAIL_CHECK(text);
            }
        }
    }
}

TEST_CASE("no sentence clears an answer") {
    for (const char* name : {"tuned.toml", "untouched.toml"}) {
        for (const auto& sentence : sentences::read(name)) {
            for (const auto when : {finding::When::before, finding::When::after})
                CHECK_NOTHROW(sentences::understood(sentence.text, when));
        }
    }
}
