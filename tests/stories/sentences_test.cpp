// How much of what people type is understood, by kind, and what words may never do. The floors lie a little under what
// was measured.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdio>
#include <initializer_list>

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

struct Floor {
    What what;
    double precision = 0, recall = 0;
};

void hold(const Figures& figures, std::initializer_list<Floor> floors) {
    for (const Floor& floor : floors) {
        INFO(sentences::what_names[static_cast<std::size_t>(floor.what)]);
        CHECK(figures.of.at(floor.what).precision() >= floor.precision);
        CHECK(figures.of.at(floor.what).recall() >= floor.recall);
    }
}

std::set<std::string> raised(const std::string& text) {
    return sentences::understood(text, finding::When::before).raised;
}

}  // namespace

TEST_CASE("sentences that the lexicon was made with are understood") {
    const Figures figures = figures_of("tuned.toml");
    hold(figures, {{What::zones, 0.92, 0.96},
                   {What::sides, 0.98, 0.98},
                   {What::raised, 0.95, 0.96},
                   {What::signals, 0.94, 0.97},
                   {What::follow_up, 0.97, 0.97},
                   {What::durations, 0.93, 0.93}});
    CHECK(figures.milder == 0);
}

TEST_CASE("sentences of somebody else, heard since, are understood") {
    const Figures figures = figures_of("second.toml");
    hold(figures, {{What::zones, 0.80, 0.92},
                   {What::sides, 0.88, 0.86},
                   {What::movements, 0.72, 0.93},
                   {What::causes, 0.80, 0.90},
                   {What::qualities, 0.90, 0.94},
                   {What::marks, 0.75, 0.76},
                   {What::raised, 0.83, 0.95},
                   {What::signals, 0.82, 0.97},
                   {What::follow_up, 0.80, 0.85},
                   {What::durations, 0.80, 0.73}});
    CHECK(figures.of_kind.at("harmless").found == 0);
    CHECK(figures.milder == 0);
}

TEST_CASE("sentences that nothing was made with are understood no worse than was measured") {
    const Figures figures = figures_of("untouched.toml");
    hold(figures, {{What::zones, 0.78, 0.93},
                   {What::sides, 0.93, 0.92},
                   {What::movements, 0.57, 0.60},
                   {What::causes, 0.44, 0.55},
                   {What::qualities, 0.83, 0.91},
                   {What::marks, 0.62, 0.58},
                   {What::raised, 0.73, 0.74},
                   {What::signals, 0.74, 0.69},
                   {What::follow_up, 0.94, 0.80},
                   {What::durations, 0.69, 0.69}});
    CHECK(figures.of_kind.at("harmless").found <= 20);
    CHECK(figures.milder <= 7);
}

TEST_CASE("signs that alarm together do so in any order and wording, and not when one is denied") {
    for (const char* text :
         {"my smile looks a bit lopsided today", "the left corner of my mouth is sagging", "one eyelid has dropped",
          "woke up and half my face was hanging", "mouth slack this morning"})
        CHECK(raised(text).contains("stroke_signs=yes"));
    for (const char* text : {"there is a weight on the middle of my chest", "my chest felt squeezed on the bus",
                             "something presses on my breastbone", "Chest. Crushing."})
        CHECK(raised(text).contains("chest_pain=yes"));
    for (const char* text : {"i came off my scooter on the way here", "slipped on the stairs and landed badly",
                             "knocked over by a cyclist", "tumbled from a ladder", "the horse threw me"})
        CHECK(raised(text).contains("unseen_injury=yes"));
    for (const char* text : {"my chest is not tight", "my face is not drooping", "my sister fell off a horse",
                             "shoulders tight, chest fine", "tight left shoulder, the chest feels fine"})
        CHECK(raised(text).empty());
}

TEST_CASE("what was so once hides nothing of what is so now") {
    const std::pair<const char*, const char*> told[] = {
        {"my speech and memory were garbled years ago. my speech is garbled", "stroke_signs=yes"},
        {"chest and left side squeezed in 2012. chest squeezed again", "chest_pain=yes"},
        {"my mouth and i maybe it is sagging. my mouth is sagging", "stroke_signs=yes"},
        {"i have chest pain now and had an operation, but that was in 2012", "chest_pain=yes"},
        {"my arm is numb and i broke it, but that was in 2012", "arm_tingling=yes"},
    };
    for (const auto& [text, answer] : told) {
        INFO(text);
        CHECK(raised(text).contains(answer));
    }
}

TEST_CASE("no better is not better, whatever phrase it is part of") {
    for (const char* text : {"no better, no worse", "not getting better", "it's no better", "not any better today"}) {
        INFO(text);
        CHECK_FALSE(sentences::understood(text, finding::When::after).follow_up.contains("trend=better"));
    }
}

TEST_CASE("what is found stands in the order of the text, also what signs far apart say together") {
    const auto heard =
        finding::understand(catalog::content_with_words(), "arm hurts and breathless", finding::When::after);
    CHECK(heard.spans.size() >= 4);
    CHECK(std::is_sorted(heard.spans.begin(), heard.spans.end(),
                         [](const auto& a, const auto& b) { return a.from < b.from; }));
}

TEST_CASE("what was once and is asked as such is sure, however long ago") {
    for (const char* text : {"had a small stroke in 2015, all fine since", "heart attack ten years ago",
                             "a mini-stroke years ago", "two stents in 2018", "had a tia in 2012"})
        CHECK(raised(text).contains("heart_stroke_fits=yes"));
    for (const char* text : {"a clot in my leg in 2010", "a lung embolism years ago", "dvt in 2016"})
        CHECK(raised(text).contains("clot_history=yes"));
    CHECK(raised("broke my arm in 1998").contains("fracture_history=unsure"));
    CHECK(raised("angina, well under control").contains("heart_stroke_fits=yes"));
    CHECK(raised("angina, well under control").contains("effort_pain=unsure"));
}

TEST_CASE("a reason not to press has its side, its part and the place that stands alone beside it") {
    const auto marks = [](const std::string& text) { return sentences::understood(text, finding::When::before).marks; };
    CHECK(marks("psoriasis on both thumbs") == std::set<std::string>{"rash thumb left", "rash thumb right"});
    CHECK(marks("strained something at the gym, left upper chest").contains("fresh_strain chest-upper left"));
    CHECK(marks("a bruise on my right upper arm, on the outside") == std::set<std::string>{"bruise arm-outer right"});
    CHECK(marks("please leave the left elbow alone").contains("other elbow-outer left"));
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
                const bool heard_of = mark ? std::any_of(heard.marks.begin(), heard.marks.end(),
                                                         [&](const auto& one) { return one.reason.index == target; })
                                           : std::any_of(heard.answers.begin(), heard.answers.end(),
                                                         [&](const auto& one) { return one.question.index == target; });
                if (heard_of) continue;
                FAIL_CHECK(text);
            }
        }
    }
}

TEST_CASE("no sentence clears an answer") {
    for (const char* name : {"tuned.toml", "second.toml", "untouched.toml"}) {
        for (const auto& sentence : sentences::read(name)) {
            for (const auto when : {finding::When::before, finding::When::after})
                CHECK_NOTHROW(sentences::understood(sentence.text, when));
        }
    }
}
