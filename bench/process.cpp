// How long a program takes from its start to its first answer, and how much memory. A program of its own, and a small
// one: a large parent makes its children slow to start and look large.
//   bench_process answers RUNS REQUEST PROGRAM [ARGUMENT...]   REQUEST (a file) on its input, until it has ended
//   bench_process health RUNS PROGRAM [ARGUMENT...]            a server: until GET /health has been answered with 200
// Prints {"min_ms", "median_ms", "max_kb"}.
#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

extern char** environ;

namespace {

using Clock = std::chrono::steady_clock;

[[noreturn]] void give_up(const std::string& why) {
    std::fprintf(stderr, "bench_process: %s\n", why.c_str());
    std::exit(1);
}

struct Started {
    pid_t process = 0;
    int output = -1;  ///< its standard output, to be read
};

Started start(const char* input, char** arguments) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) give_up("pipe");
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1);
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);  // it says why by its exit code
    Started started;
    started.output = ends[0];
    if (posix_spawn(&started.process, arguments[0], &actions, nullptr, arguments, environ) != 0) {
        give_up(std::string{"cannot start "} + arguments[0]);
    }
    posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    return started;
}

/// Its largest size in kilobytes. Anything but a good end is the end of the run.
long wait_for(pid_t process) {
    int status = 0;
    rusage used{};
    if (::wait4(process, &status, 0, &used) != process || !WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        give_up("the program failed");
    }
    return used.ru_maxrss;
}

long answer(const char* input, char** arguments) {
    const Started started = start(input, arguments);
    char buffer[65536];
    while (::read(started.output, buffer, sizeof buffer) > 0) {
    }
    ::close(started.output);
    return wait_for(started.process);
}

/// The port in the line that a server prints when it listens: http://127.0.0.1:PORT/...
std::uint16_t port_told(int output) {
    std::string told;
    char byte = 0;
    while (::read(output, &byte, 1) == 1 && byte != '\n') told += byte;
    const std::size_t colon = told.rfind(':');
    if (colon == std::string::npos) give_up("the server tells no address");
    return static_cast<std::uint16_t>(std::strtoul(told.c_str() + colon + 1, nullptr, 10));
}

void ask_health(std::uint16_t port) {
    const int link = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in place{};
    place.sin_family = AF_INET;
    place.sin_port = htons(port);
    place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(link, reinterpret_cast<sockaddr*>(&place), sizeof place) != 0) give_up("cannot connect");
    constexpr std::string_view request = "GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
    if (::send(link, request.data(), request.size(), MSG_NOSIGNAL) < 0) give_up("cannot ask");
    char buffer[4096];
    const ssize_t got = ::recv(link, buffer, sizeof buffer, 0);
    ::close(link);
    if (got <= 0 || !std::string_view(buffer, static_cast<std::size_t>(got)).starts_with("HTTP/1.1 200 ")) {
        give_up("no good answer from /health");
    }
}

void print(std::vector<double>& took, long largest) {
    std::sort(took.begin(), took.end());
    std::printf("{\"min_ms\":%.3f,\"median_ms\":%.3f,\"max_kb\":%ld}\n", took.front(), took[took.size() / 2], largest);
}

double since(Clock::time_point before) {
    return std::chrono::duration<double, std::milli>(Clock::now() - before).count();
}

}  // namespace

int main(int argc, char** argv) {
    const std::string_view what = argc > 1 ? argv[1] : "";
    const int own = what == "answers" ? 4 : 3;
    if ((what != "answers" && what != "health") || argc <= own) {
        std::fprintf(stderr, "bench_process answers RUNS REQUEST PROGRAM... | health RUNS PROGRAM...\n");
        return 2;
    }
    const int runs = std::max(1, std::atoi(argv[2]));
    std::vector<double> took;
    long largest = 0;
    for (int run = 0; run < runs; ++run) {
        const auto before = Clock::now();
        if (what == "answers") {
            largest = std::max(largest, answer(argv[3], argv + own));
            took.push_back(since(before));
            continue;
        }
        const Started server = start("/dev/null", argv + own);
        ask_health(port_told(server.output));
        took.push_back(since(before));
        ::kill(server.process, SIGTERM);
        largest = std::max(largest, wait_for(server.process));
        ::close(server.output);
    }
    print(took, largest);
}
