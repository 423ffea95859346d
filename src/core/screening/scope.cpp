#include <algorithm>

#include "core/catalog/numbers.hpp"
#include "core/screening/screen.hpp"

namespace unknot::screening {

using namespace facts;
namespace numbers = catalog::numbers;

namespace {

bool longer_ago(Instant then, const Now& now, std::int32_t days) {
    const Millis age = now.at - then;
    return age < Millis{0} || age >= Hours{std::int64_t{days} * 24}.millis();
}

/// A pain is known if its place was cleared in the last weeks with the same quality, or with none said now.
bool known(const History& history, const PainMark& pain, const Now& now) {
    return std::any_of(history.known_pains.begin(), history.known_pains.end(), [&](const KnownPain& past) {
        const bool same = past.pain.place == pain.place && (!pain.quality || past.pain.quality == pain.quality);
        return same && !longer_ago(past.last_at, now, numbers::quiet_weeks);
    });
}

}  // namespace

CheckScope scope(const History* history, const std::optional<Now>& now,
                 const std::optional<std::vector<PainMark>>& pains) {
    if (!history || !now || !history->last_whole_check_at) return CheckScope::whole;
    const Instant whole = *history->last_whole_check_at;
    if (longer_ago(whole, *now, numbers::whole_check_every)) return CheckScope::whole;
    if (history->last_at && *history->last_at > now->at) return CheckScope::whole;
    if (const auto stopped = last_stop_sign(*history); stopped && *stopped >= whole) return CheckScope::whole;
    if (history->taken_back_at && *history->taken_back_at >= whole) return CheckScope::whole;
    if (history->last_at && longer_ago(*history->last_at, *now, numbers::quiet_weeks)) return CheckScope::whole;
    const auto is_known = [&](const PainMark& pain) { return known(*history, pain, *now); };
    if (pains && !std::all_of(pains->begin(), pains->end(), is_known)) return CheckScope::whole;
    return CheckScope::later;
}

}  // namespace unknot::screening
