// A load generator for the server on this machine: one thread, keep-alive connections, on each the next request as soon
// as the last is answered. Every request is an event of its own; every answer must be 200, anything else ends the run.
//   bench_load push PORT TOKEN CLIENTS SECONDS    one check-in a request, answered after its commit
//   bench_load health PORT TOKEN CLIENTS SECONDS  GET /health: what HTTP alone costs
// Prints {"per_second", "p50_ms", "p99_ms", "max_ms", "requests"}. The first tenth of the time is not counted.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

[[noreturn]] void give_up(const std::string& why) {
    std::fprintf(stderr, "bench_load: %s\n", why.c_str());
    std::exit(1);
}

struct Plan {
    bool push = false;
    std::uint16_t port = 0;
    std::string token;
    unsigned clients = 1;
    double seconds = 2;
};

/// Requests of one kind; the number makes each an event of its own, in one run as among several. Written once, and
/// only its digits anew: the load must cost little, for it takes its time from what is measured.
class Requests {
public:
    explicit Requests(const Plan& plan)
        : number_(static_cast<std::uint64_t>(std::chrono::system_clock::now().time_since_epoch().count())) {
        if (plan.push) write_push(plan.token);
        else text_ = "GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    }

    const std::string& next() {
        ++number_;
        for (std::uint64_t digit = 0; counter_at_ > 0 && digit < 12; ++digit) {
            const std::uint64_t value = number_ >> (44 - 4 * digit) & 15;
            text_[id_at_ + digit] = "0123456789abcdef"[value];
            // Of the counter the last seven digits change, of eight.
            if (digit > 4) text_[counter_at_ + digit - 4] = static_cast<char>('0' + value % 8);
        }
        return text_;
    }

private:
    void write_push(const std::string& token) {
        const std::string body =
            "{\"events\":[{\"at\":{\"at\":1795300000000,\"offset_minutes\":60},\"body\":{\"at\":17200,"
            "\"session\":\"01956f2c-1c00-7abc-8def-00000000abcd\",\"signal\":\"good\"},\"content\":\"1f0c\","
            "\"counter\":10000000,\"device\":\"phone-1\",\"engine\":\"0.1.0\",\"id\":"
            "\"01956f2c-1c00-7abc-8def-000000000000\",\"kind\":\"session_signalled\",\"person\":\"me\"}]}";
        text_ =
            "POST /v1/journal/push HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            "Authorization: token " +
            token + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
        constexpr std::string_view counter = "\"counter\":";
        counter_at_ = text_.find(counter) + counter.size();
        constexpr std::string_view id = "\"id\":\"01956f2c-1c00-7abc-8def-";
        id_at_ = text_.find(id) + id.size();
    }

    std::uint64_t number_;
    std::string text_;
    std::size_t id_at_ = 0;
    std::size_t counter_at_ = 0;
};

/// One connection with at most one request under way.
class Client {
public:
    explicit Client(const Plan& plan) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in place{};
        place.sin_family = AF_INET;
        place.sin_port = htons(plan.port);
        place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(socket_, reinterpret_cast<sockaddr*>(&place), sizeof place) != 0) give_up("cannot connect");
        const int on = 1;
        ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    }
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;
    ~Client() { ::close(socket_); }

    int socket() const { return socket_; }
    Clock::time_point sent() const { return sent_; }

    /// Requests are far smaller than a socket's buffer, so one call takes all.
    void send(const std::string& request) {
        held_ = 0;
        sent_ = Clock::now();
        const ssize_t put = ::send(socket_, request.data(), request.size(), MSG_NOSIGNAL);
        if (put != static_cast<ssize_t>(request.size())) give_up("the server does not take a request");
    }

    /// Reads what is there; true once the answer is whole.
    bool receive() {
        const ssize_t got = ::recv(socket_, buffer_.data() + held_, buffer_.size() - held_, 0);
        if (got <= 0) give_up("the server closed a connection");
        held_ += static_cast<std::size_t>(got);
        const std::string_view all(buffer_.data(), held_);
        const std::size_t head = all.find("\r\n\r\n");
        if (head == std::string_view::npos) return false;
        if (!all.starts_with("HTTP/1.1 200 ")) give_up("an answer that is not 200: " + std::string{all});
        constexpr std::string_view name = "Content-Length: ";
        const std::size_t at = all.find(name);
        std::size_t length = 0;
        if (at < head) std::from_chars(all.data() + at + name.size(), all.data() + head, length);
        return held_ >= head + 4 + length;
    }

private:
    int socket_;
    Clock::time_point sent_;
    std::size_t held_ = 0;
    std::array<char, 8192> buffer_;
};

void print(std::vector<float>& took, double seconds) {
    if (took.empty()) give_up("nothing was answered in time");
    std::sort(took.begin(), took.end());
    std::printf("{\"per_second\":%.0f,\"p50_ms\":%.3f,\"p99_ms\":%.3f,\"max_ms\":%.3f,\"requests\":%zu}\n",
                static_cast<double>(took.size()) / seconds, took[took.size() / 2], took[took.size() * 99 / 100],
                took.back(), took.size());
}

/// One request under way on every connection until the time is over.
void run(const Plan& plan) {
    Requests requests(plan);
    const int poll = ::epoll_create1(EPOLL_CLOEXEC);
    std::vector<std::unique_ptr<Client>> clients;
    for (unsigned i = 0; i < plan.clients; ++i) {
        Client& client = *clients.emplace_back(std::make_unique<Client>(plan));
        epoll_event wanted{};
        wanted.events = EPOLLIN;
        wanted.data.ptr = &client;
        if (::epoll_ctl(poll, EPOLL_CTL_ADD, client.socket(), &wanted) != 0) give_up("epoll");
    }
    std::vector<float> took;
    took.reserve(1u << 20);
    const auto seconds = [](double count) {
        return std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(count));
    };
    const auto counted_from = Clock::now() + seconds(plan.seconds / 10);
    const auto end = counted_from + seconds(plan.seconds * 9 / 10);
    for (const auto& client : clients) client->send(requests.next());
    std::array<epoll_event, 64> ready;
    for (auto present = Clock::now(); present < end;) {
        const int count = ::epoll_wait(poll, ready.data(), static_cast<int>(ready.size()), 10'000);
        if (count <= 0) give_up("no answer within ten seconds");
        for (int i = 0; i < count; ++i) {
            Client& client = *static_cast<Client*>(ready[static_cast<std::size_t>(i)].data.ptr);
            if (!client.receive()) continue;
            present = Clock::now();
            if (present >= counted_from && present < end) {
                took.push_back(std::chrono::duration<float, std::milli>(present - client.sent()).count());
            }
            if (present < end) client.send(requests.next());
        }
    }
    ::close(poll);
    print(took, plan.seconds * 9 / 10);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 6) {
        std::fprintf(stderr, "bench_load push|health PORT TOKEN CLIENTS SECONDS\n");
        return 2;
    }
    Plan plan;
    plan.push = std::string_view{argv[1]} == "push";
    plan.port = static_cast<std::uint16_t>(std::strtoul(argv[2], nullptr, 10));
    plan.token = argv[3];
    plan.clients = static_cast<unsigned>(std::strtoul(argv[4], nullptr, 10));
    plan.seconds = std::strtod(argv[5], nullptr);
    run(plan);
}
