// A value, or the fact that was missing for it. The core has no exceptions; a failure is an answer.
#pragma once

#include <cassert>
#include <utility>
#include <variant>

namespace unknot::measure {

template <class T, class Failure>
class Result {
public:
    Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}
    Result(Failure failure) : held_(std::in_place_index<1>, std::move(failure)) {}

    explicit operator bool() const { return held_.index() == 0; }
    const T& value() const& {
        assert(*this);
        return std::get<0>(held_);
    }
    T&& value() && {
        assert(*this);
        return std::get<0>(std::move(held_));
    }
    const Failure& failure() const {
        assert(!*this);
        return std::get<1>(held_);
    }

private:
    std::variant<T, Failure> held_;
};

}  // namespace unknot::measure
