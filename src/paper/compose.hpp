// The facts of the page as words of a language.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "paper/document.hpp"
#include "verbs/describe_summary.hpp"

namespace unknot::paper {

/// The page that `told` makes, in a language that there is; `name` stands on it as it is given, made visible. Every
/// part that was chosen has its section, also where there is nothing to say; parts not chosen are named at the end.
Document compose(const verbs::SummaryAnswer& told, const measure::Now& now, std::string_view name,
                 std::string_view locale);

/// The words of `paper.*` and of records, filled.
class Words {
public:
    explicit Words(std::string_view locale) : locale_(locale) {}
    std::string say(const std::string& key, const std::map<std::string, std::string, std::less<>>& slots = {}) const;
    std::string day(measure::Day day) const;
    std::string place(const body::Place& place) const;
    std::string muscle(body::MuscleId muscle, body::Side side) const;
    std::string question(catalog::QuestionId question) const;
    std::string listed(const std::vector<std::string>& items) const;
    /// The first `most`, and with the words of `more` how many others there are.
    std::string first_of(std::vector<std::string> items, std::size_t most,
                         const std::string& more = "paper.more") const;
    std::string pressing(measure::Seconds seconds) const;

private:
    std::string_view locale_;
};

// Sections, each from its part.
Section places_section(const Words& words, const std::vector<summary::PlaceTold>& places);
Section course_section(const Words& words, const summary::CourseTold& course);
Section goals_section(const Words& words, const std::vector<progress::Course>& goals);
Section sessions_section(const Words& words, const summary::SessionsTold& sessions);
Section borne_section(const Words& words, const summary::BorneTold& borne);
Section answers_section(const Words& words, const summary::AnswersTold& answers);
Section checks_section(const Words& words, const summary::ChecksTold& checks);
Section notes_section(const Words& words, const summary::NotesTold& notes);

/// The course of one measure in a line.
std::string course_words(const Words& words, const progress::Course& course);

}  // namespace unknot::paper
