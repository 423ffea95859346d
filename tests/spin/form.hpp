// The second form of the session (session.pml) as spin walked it: its states, and where each thing that happens leads
// from each. Read from what tests/spin/run.mjs wrote to build/spin.
#pragma once

#include <array>
#include <cstdint>
#include <fstream>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace unknot::agreement {

/// The variables of session.pml that its next step hangs on, by their names there.
struct FormState {
    std::uint8_t phase, back, because, minutes, spot, begun, step, cap, hurt, item, asked;
    bool barred, raised, unheard, old, sign, test;
};

/// Where a step leads, and in how many seconds the check-in does something next, if the step set that anew.
struct Move {
    std::uint32_t to = 0;
    std::uint8_t due = 0;
};

class Form {
public:
    /// `folder` holds `names` (number and name of every mtype) and `<which>.steps`. Throws with the mend.
    Form(const std::string& folder, const std::string& which) {
        read_names(folder + "/names");
        first_ = number("begins");
        events_ = std::size_t{number("nothing")} - first_ + 1;
        read_steps(folder + "/" + which + ".steps");
    }

    std::uint8_t number(std::string_view name) const {
        const auto found = numbers_.find(name);
        if (found == numbers_.end()) throw std::runtime_error("session.pml has no mtype " + std::string{name});
        return found->second;
    }
    std::uint32_t start(bool test) const { return starts_[test]; }
    const FormState& at(std::uint32_t state) const { return states_[state]; }
    const std::optional<Move>& move(std::uint32_t from, std::uint8_t event) const { return moves_[row(from, event)]; }
    std::size_t row(std::uint32_t from, std::uint8_t event) const { return from * events_ + (event - first_); }

    std::size_t states() const { return states_.size(); }
    std::size_t rows() const { return moves_.size(); }
    std::size_t steps() const { return steps_; }

private:
    static std::ifstream opened(const std::string& path) {
        std::ifstream file(path, std::ios::binary);
        if (!file) throw std::runtime_error(path + " is not there: run `node tests/spin/run.mjs`, which writes it");
        return file;
    }

    void read_names(const std::string& path) {
        auto file = opened(path);
        int number = 0;
        for (std::string name; file >> number >> name;) numbers_[name] = static_cast<std::uint8_t>(number);
    }

    void read_steps(const std::string& path) {
        auto file = opened(path);
        std::array<std::uint32_t, 6> step{};
        while (file.read(reinterpret_cast<char*>(step.data()), sizeof step)) {
            const auto [from_a, from_b, event, due, to_a, to_b] = step;
            const std::uint32_t to = state(to_a, to_b);
            if (event == number("begins")) {
                starts_[states_[to].test] = to;
                continue;
            }
            const std::uint32_t from = state(from_a, from_b);
            moves_.resize(states_.size() * events_);
            auto& known = moves_[row(from, static_cast<std::uint8_t>(event))];
            if (known && (known->to != to || known->due != due))
                throw std::runtime_error("session.pml goes two ways from one state");
            steps_ += !known;
            known = Move{to, static_cast<std::uint8_t>(due)};
        }
        moves_.resize(states_.size() * events_);
    }

    /// As session.pml packs it: key_a and key_b.
    std::uint32_t state(std::uint32_t a, std::uint32_t b) {
        const auto [where, is_new] =
            index_.try_emplace(std::uint64_t{a} << 32 | b, static_cast<std::uint32_t>(states_.size()));
        if (!is_new) return where->second;
        const auto byte = [](std::uint32_t of, int from, int bits) {
            return static_cast<std::uint8_t>(of >> from & ((1U << bits) - 1));
        };
        const auto flag = [&](int from) { return byte(b, from, 1) != 0; };
        states_.push_back({byte(a, 0, 8), byte(a, 8, 8), byte(a, 16, 8), byte(a, 24, 8), byte(b, 0, 2), byte(b, 2, 2),
                           byte(b, 4, 3), byte(b, 7, 3), byte(b, 10, 2), byte(b, 12, 2), byte(b, 14, 2), flag(16),
                           flag(17), flag(18), flag(19), flag(20), flag(21)});
        return where->second;
    }

    std::map<std::string, std::uint8_t, std::less<>> numbers_;
    std::uint8_t first_ = 0;
    std::size_t events_ = 0;
    std::size_t steps_ = 0;
    std::array<std::uint32_t, 2> starts_{};
    std::vector<FormState> states_;
    std::vector<std::optional<Move>> moves_;
    std::unordered_map<std::uint64_t, std::uint32_t> index_;
};

}  // namespace unknot::agreement
