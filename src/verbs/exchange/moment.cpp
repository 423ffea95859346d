#include "verbs/exchange/moment.hpp"

#include "verbs/codec.hpp"

namespace unknot::verbs::exchange {

namespace {

constexpr std::int32_t offset_minutes_max = 1'080;
constexpr std::size_t day_length = 10;

/// Takes text from its front; one thing that does not fit, and the rest does not either.
class Taken {
public:
    explicit Taken(std::string_view text) : rest_(text) {}

    bool take(char wanted) {
        const bool there = !rest_.empty() && rest_.front() == wanted;
        if (there) rest_.remove_prefix(1);
        return there;
    }
    void need(char wanted) { sound_ = take(wanted) && sound_; }
    std::int64_t number(std::size_t digits, std::int64_t below) {
        std::int64_t out = 0;
        for (std::size_t i = 0; i < digits; ++i) {
            if (rest_.empty() || rest_.front() < '0' || rest_.front() > '9') {
                sound_ = false;
                return 0;
            }
            out = out * 10 + (rest_.front() - '0');
            rest_.remove_prefix(1);
        }
        sound_ = sound_ && out < below;
        return out;
    }
    bool done() const { return sound_ && rest_.empty(); }

private:
    std::string_view rest_;
    bool sound_ = true;
};

}  // namespace

std::optional<measure::Now> read_moment(std::string_view text) {
    measure::Day day;
    Trouble trouble;
    Codec<measure::Day>::read({std::string{text.substr(0, day_length)}}, {}, trouble, day);
    if (!trouble.none() || text.size() <= day_length) return std::nullopt;
    Taken rest{text.substr(day_length)};
    rest.need('T');
    std::int64_t ms = rest.number(2, 24) * 3'600'000;
    rest.need(':');
    ms += rest.number(2, 60) * 60'000;
    if (rest.take(':')) ms += rest.number(2, 60) * 1000;
    if (rest.take('.')) ms += rest.number(3, 1000);
    std::int64_t offset = 0;
    if (!rest.take('Z')) {
        const bool behind = rest.take('-');
        if (!behind) rest.need('+');
        offset = rest.number(2, 24) * 60;
        rest.need(':');
        offset += rest.number(2, 60);
        if (offset > offset_minutes_max) return std::nullopt;
        if (behind) offset = -offset;
    }
    if (!rest.done()) return std::nullopt;
    const auto minutes = static_cast<std::int32_t>(offset);
    const measure::Now now{{measure::begin_of(day, minutes).ms + ms}, minutes};
    return now.at.ms >= 0 && now.at.ms <= instant_ms_max ? std::optional{now} : std::nullopt;
}

}  // namespace unknot::verbs::exchange
