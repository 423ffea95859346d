#include "core/learn/stem.hpp"

#include <rapidcheck/catch.h>
#include <catch2/catch.hpp>

#include <string>
#include <vector>

using unknot::learn::stems;
using Words = std::vector<std::string>;

namespace {

void one_stem(const Words& forms) {
    const Words first = stems(forms.front());
    REQUIRE(first.size() == 1);
    for (const std::string& form : forms) {
        INFO(form);
        CHECK(stems(form) == first);
    }
}

}  // namespace

TEST_CASE("the forms of a word a person may type have one stem") {
    one_stem({"ache", "aches", "ached", "aching", "Aching"});
    one_stem({"bruise", "bruises", "bruised", "bruising"});
    one_stem({"press", "presses", "pressed", "pressing"});
    one_stem({"stop", "stops", "stopped", "stopping"});
    one_stem({"pull", "pulls", "pulled", "pulling"});
    one_stem({"muscle", "muscles", "muscle's"});
    one_stem({"worry", "worries", "worried", "worrying"});
    one_stem({"light", "lightly", "lights"});
    one_stem({"touch", "touches", "touched", "touching"});
    one_stem({"massage", "massages", "massaged", "massaging"});
}

TEST_CASE("short words and words that only look like a plural are left whole") {
    for (const char* word : {"was", "his", "gas", "red", "bed", "ring", "string", "need", "bleed", "press", "pus",
                             "diagnosis", "daily", "early", "belly", "using"}) {
        CHECK(stems(word) == Words{word});
    }
}

TEST_CASE("words that mean different things keep different stems") {
    CHECK(stems("stop") != stems("step"));
    CHECK(stems("numb") != stems("number"));
    CHECK(stems("tense") != stems("tension"));
    CHECK(stems("bed") != stems("bee"));
}

TEST_CASE("apostrophes and hyphens inside a word belong to it, at its ends they do not") {
    CHECK(stems("don't") == Words{"don't"});
    CHECK(stems("don\xE2\x80\x99t") == Words{"don't"});
    CHECK(stems("'quoted'") == stems("quoted"));
    CHECK(stems("self-care -- well") == Words{"self-car", "well"});
    CHECK(stems("follow-up-") == Words{"follow-up"});
    CHECK(stems("a--b") == Words{"a", "b"});
}

TEST_CASE("punctuation, line breaks and typographic dashes part words") {
    CHECK(stems("numb,sore.hot\nlow/high") == Words{"numb", "sor", "hot", "low", "high"});
    CHECK(stems("sharp\xE2\x80\x94stop") == Words{"sharp", "stop"});
    CHECK(stems("  ").empty());
    CHECK(stems("").empty());
    CHECK(stems("...'-").empty());
    CHECK(stems("\xE2\x81").empty());  // cut off in the middle
}

TEST_CASE("words of other languages keep their bytes") {
    CHECK(stems("\xC3\xA9paules") == Words{"\xC3\xA9paules"});
    CHECK(stems("48s") == Words{"48s"});
}

TEST_CASE("capital letters change no stem") {
    rc::prop("upper case", [](const std::string& text) {
        std::string upper = text;
        for (char& c : upper) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        RC_ASSERT(stems(text) == stems(upper));
    });
}

TEST_CASE("stems of two texts side by side are the stems of each") {
    rc::prop("joined", [](const std::string& a, const std::string& b) {
        Words both = stems(a);
        const Words more = stems(b);
        both.insert(both.end(), more.begin(), more.end());
        RC_ASSERT(stems(a + " . " + b) == both);
    });
}

TEST_CASE("no stem is empty or has a blank") {
    rc::prop("whole", [](const std::string& text) {
        for (const std::string& stem : stems(text)) {
            RC_ASSERT(!stem.empty());
            RC_ASSERT(stem.find_first_of(" \t\n.,") == std::string::npos);
        }
    });
}
