#include "content_compiler/check.hpp"

#include <algorithm>

#include "content_compiler/resolve.hpp"

namespace unknot::content_compiler {
namespace {

using catalog::Tense;
using catalog::Verdict;

constexpr std::size_t questions_of_group_max = 5;

bool is_part(const Question& question) { return question.tense == Tense::part; }

void check_group(const Group& group, const Content& content, Problems& problems) {
    if (group.tense == Tense::part) {
        problems.add(group.at, "a group of parts", "give the group the tense of the questions the parts belong to");
    }
    std::size_t asked = 0;
    for (const Question& question : content.questions.all) {
        if (question.group.id != group.id || is_part(question)) continue;
        ++asked;
        if (question.tense != group.tense) {
            problems.add(question.at, fmt::format("\"{}\" is asked in another tense than its group", question.id),
                         fmt::format("move it to a group of tense {}", name_of(question.tense)));
        }
    }
    if (asked > questions_of_group_max) {
        problems.add(group.at, fmt::format("the group has {} questions", asked), "part it: five at most");
    }
}

void check_comfort(const Content& content, Problems& problems) {
    const auto opens = [](const Group& group) { return group.opens_comfort; };
    if (content.groups.all.empty() || std::ranges::count_if(content.groups.all, opens) == 1) return;
    problems.add(content.groups.all.front().at, "not exactly one group opens comfort",
                 "set `opens_comfort` on the one group after which warmth and movement may be offered");
}

/// A part stands right behind its question or behind another part of it, in the same group.
void check_part(const Question& part, const Question* before, const Content& content, Problems& problems) {
    if (!part.part_of) {
        problems.add(part.at, fmt::format("\"{}\" is a part of nothing", part.id), "name its question in `part_of`");
        return;
    }
    resolve(*part.part_of, content.questions, "question", problems);
    const Question* whole = content.questions.get(part.part_of->id);
    if (whole == nullptr) return;
    if (is_part(*whole) || whole->yes.verdict != Verdict::emergency) {
        problems.add(part.part_of->at, fmt::format("\"{}\" is no emergency question", whole->id),
                     "only emergency questions have parts");
    }
    const bool follows =
        before != nullptr && (before->id == whole->id || (before->part_of && before->part_of->id == whole->id));
    if (!follows || part.group.id != whole->group.id) {
        problems.add(part.at, fmt::format("\"{}\" does not follow its question", part.id),
                     fmt::format("move it right behind \"{}\", into its group", whole->id));
    }
    if (part.yes.verdict != Verdict::emergency) {
        problems.add(part.yes.at, "a part whose yes is no emergency", "set its verdict to \"emergency\"");
    }
}

void check_parts_of(const Question& question, const Content& content, Problems& problems) {
    if (is_part(question)) return;
    if (question.part_of) {
        problems.add(question.part_of->at, fmt::format("\"{}\" has `part_of` and is no part", question.id),
                     "set `tense = \"part\"`, or remove `part_of`");
    }
    const auto parts = std::ranges::count_if(content.questions.all, [&](const Question& other) {
        return other.part_of && other.part_of->id == question.id;
    });
    if (question.yes.verdict == Verdict::emergency && (parts < 2 || parts > 4)) {
        problems.add(question.at, fmt::format("the emergency question \"{}\" has {} parts", question.id, parts),
                     "give it two to four questions of tense part");
    }
}

void check_order(const Question& question, const Question* before, const Content& content, Problems& problems) {
    if (before == nullptr) return;
    const auto here = content.groups.find(question.group.id);
    const auto there = content.groups.find(before->group.id);
    if (!here || !there || *here >= *there) return;
    problems.add(question.at, fmt::format("\"{}\" stands behind a question of a later group", question.id),
                 "put the questions in the order of their groups");
}

/// Only a question that is not for everybody can be asked with another.
void check_asked_with(const Question& question, const Content& content, Problems& problems) {
    if (!question.asked_with) return;
    resolve(*question.asked_with, content.questions, "question", problems);
    if (question.applies_to == catalog::AppliesTo::everybody) {
        problems.add(question.asked_with->at, fmt::format("\"{}\" is asked of everybody", question.id),
                     "say in `applies_to` of whom it is asked else, or remove `asked_with`");
    }
}

void check_question(const Question& question, const Question* before, const Content& content, Problems& problems) {
    resolve(question.group, content.groups, "group", problems);
    resolve(question.asked_for, content.zones, "zone", problems);
    check_effect(question.yes, content, problems);
    check_effect(question.unsure, content, problems);
    check_unsure(question.yes, question.unsure, problems);
    check_order(question, before, content, problems);
    check_asked_with(question, content, problems);
    if (is_part(question)) check_part(question, before, content, problems);
    check_parts_of(question, content, problems);
}

void check_pair(const Pair& pair, const Content& content, Problems& problems) {
    resolve(pair.first, content.questions, "question", problems);
    resolve(pair.second, content.questions, "question", problems);
    check_effect(pair.both, content, problems);
    check_effect(pair.perhaps, content, problems);
    check_unsure(pair.both, pair.perhaps, problems);
    if (pair.first.id == pair.second.id) {
        problems.add(pair.at, "a pair of a question with itself", "name two questions");
    }
    for (const Ref& ref : {pair.first, pair.second}) {
        const Question* question = content.questions.get(ref.id);
        if (question == nullptr || question->yes.verdict < pair.both.verdict) continue;
        problems.add(pair.both.at,
                     fmt::format("both together lead to {}, \"{}\" alone to {}", name_of(pair.both.verdict), ref.id,
                                 name_of(question->yes.verdict)),
                     "make `both` graver than either alone, or remove the pair");
    }
}

/// The rules are the core's: each of them rests on something, and nothing else does.
void check_house_rules(const Content& content, Problems& problems) {
    constexpr auto& rules = Names<facts::HouseRule>::all;
    for (const HouseRule& record : content.house_rules.all) {
        if (!record.sound || std::ranges::count(rules, record.id) != 0) continue;
        problems.add(record.at, fmt::format("there is no house rule \"{}\"", record.id), "remove it, or mend its id");
    }
    if (!content.house_rules.known) return;
    for (const std::string_view rule : rules) {
        if (content.house_rules.get(std::string(rule)) != nullptr) continue;
        problems.add({"screening/house_rules.toml", 1}, fmt::format("the house rule \"{}\" rests on nothing", rule),
                     "add a [[house_rule]] with its sources and certainty");
    }
}

}  // namespace

void check_screening(const Content& content, Problems& problems) {
    for (const Group& group : content.groups.all) {
        if (group.sound) check_group(group, content, problems);
    }
    check_comfort(content, problems);
    const Question* before = nullptr;
    for (const Question& question : content.questions.all) {
        if (question.sound) check_question(question, before, content, problems);
        before = &question;
    }
    for (const Pair& pair : content.pairs.all) {
        if (pair.sound) check_pair(pair, content, problems);
    }
    for (const Mark& mark : content.marks.all) {
        if (mark.answers) resolve(*mark.answers, content.questions, "question", problems);
    }
    for (const HelpLine& line : content.help_lines.all) resolve(line.question, content.questions, "question", problems);
    check_house_rules(content, problems);
}

}  // namespace unknot::content_compiler
