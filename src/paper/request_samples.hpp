// Requests for tests of the page: events of a made-up person, as JSON.
#pragma once

#include <string>
#include <vector>

#include <fmt/format.h>

namespace unknot::paper::samples {

inline constexpr std::int64_t now_ms = 1'795'300'000'000;  // 2026-11-21 23:26, local
inline constexpr std::int64_t day_ms = 86'400'000;

/// A text as JSON, every character beyond plain ones as it is.
inline std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        if (static_cast<unsigned char>(c) < 0x20) out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        else out += c;
    }
    return out + "\"";
}

/// Events so many days before now, each with an id of its own.
class Events {
public:
    void add(std::int32_t days_ago, const std::string& kind, const std::string& body) {
        events_.push_back(fmt::format(
            R"({{"id":"0192f5a0-0000-7000-8000-{:012x}","person":"me","at":{{"at":{},"offset_minutes":60}},)"
            R"("device":"phone-1","counter":{},"kind":"{}","engine":"0.1.0","content":"1","body":{}}})",
            events_.size(), now_ms - days_ago * day_ms, events_.size(), kind, body));
    }
    void mapped(std::int32_t days_ago, const std::string& pains) {
        add(days_ago, "mapped", R"({"pains":[)" + pains + R"(],"movements":[],"causes":[],"press_tests":[]})");
    }
    void note(std::int32_t days_ago, std::string_view text) {
        add(days_ago, "noted", R"({"text":)" + quoted(text) + "}");
    }
    void goal(std::int32_t days_ago, const std::string& id, std::string_view text) {
        add(days_ago, "goal_named", R"({"goal":")" + id + R"(","text":)" + quoted(text) + "}");
    }
    std::string list() const { return fmt::format("[{}]", fmt::join(events_, ",")); }

private:
    std::vector<std::string> events_;
};

inline std::string pain(const std::string& zone, const std::string& side, int strength) {
    return fmt::format(R"({{"zone":"{}","side":"{}","strength":{}}})", zone, side, strength);
}

inline constexpr const char* every_part =
    R"(["places","course","goals","sessions","borne","answers","checks","notes"])";

/// The whole request; `more` stands beside the summary: `,"paper":"letter"`.
inline std::string request(const Events& events, std::string_view name = "", const std::string& more = "",
                           const std::string& parts = every_part) {
    const std::string named = name.empty() ? "" : R"(,"name":)" + quoted(name);
    return fmt::format(
        R"({{"summary":{{"now":{{"at":{},"offset_minutes":60}},"from":"2026-09-01","to":"2026-11-21","parts":{},)"
        R"("events":{}}}{}{}}})",
        now_ms, parts, events.list(), named, more);
}

/// A few weeks of somebody with a sore right shoulder and a goal.
inline Events sore_shoulder() {
    Events events;
    events.mapped(40, pain("blade-top", "right", 7) + "," + pain("neck-base", "left", 4));
    events.goal(40, "g1", "hang up the washing");
    for (std::int32_t day = 40; day >= 0; --day) {
        const int pain_now = day > 20 ? 6 : 3;
        events.add(day, "pain_told",
                   fmt::format(R"({{"asked":"worst","pain":{},"side":"right"}})", pain_now + day % 2));
        if (day % 7 == 0) {
            events.add(day, "goal_scored", fmt::format(R"({{"goal":"g1","ability":{}}})", 8 - day / 7));
        }
    }
    for (std::int32_t day = 30; day >= 2; day -= 4) {
        const std::string id = "s" + std::to_string(day);
        const std::string spot = R"({"muscle":"infraspinatus","side":"right","spot":0,"technique":"ball_wall",)"
                                 R"("holds":2,"hold_seconds":30,"start":1,"ceiling":3})";
        events.add(day, "session_started", R"({"session":")" + id + R"(","purpose":"session","spots":[)" + spot + "]}");
        events.add(day, "session_ended",
                   R"({"session":")" + id +
                       R"(","record":{"purpose":"session","length_ms":480000,"pressed_ms":58000,"spots":[{)"
                       R"("muscle":"infraspinatus","side":"right","pressed_ms":58000,"holds":2,"highest":3,)"
                       R"("too_much":0,"spread":true,"end":"completed"}],"guarding":false,"finished":true}})");
        events.add(day - 1, "followed_up",
                   R"({"session":")" + id +
                       R"(","day":1,"answers":{"soreness":2,"trend":"better","bruise":"none","symptoms":{}},)"
                       R"("advice":"same","next":{"ceiling":3,"hold_share":100}})");
    }
    events.mapped(1, pain("blade-top", "right", 3) + "," + pain("neck-base", "left", 2));
    return events;
}

}  // namespace unknot::paper::samples
