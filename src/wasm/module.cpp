// A WebAssembly module: one call, a verb's name and a JSON request in, a JSON answer out. The same bytes as the other
// hosts give.
#include <cstdlib>
#include <string>

#include "verbs/verbs.hpp"

namespace {

unknot::verbs::Reply reply;  // the last answer, until the next call; the module has one thread

}  // namespace

// Without memory, or with what the library holds for our bug: trap at once as well, without exceptions and printing.
void std::__libcpp_verbose_abort(const char*, ...) noexcept { __builtin_trap(); }

void* operator new(std::size_t size) {
    void* const place = std::malloc(size);
    if (!place) __builtin_trap();
    return place;
}

void operator delete(void* place) noexcept { std::free(place); }

void operator delete(void* place, std::size_t) noexcept { std::free(place); }

extern "C" {

// A failed assertion is our bug: trap at once, without the machinery of printing.
[[noreturn]] void __assert_fail(const char*, const char*, int, const char*) { __builtin_trap(); }

__attribute__((export_name("u_alloc"))) void* u_alloc(unsigned size) { return std::malloc(size); }

__attribute__((export_name("u_free"))) void u_free(void* place) { std::free(place); }

__attribute__((export_name("u_call"))) const char* u_call(const char* verb, unsigned verb_length, const char* request,
                                                          unsigned request_length) {
    reply = unknot::verbs::call({verb, verb_length}, {request, request_length});
    return reply.body.data();
}

__attribute__((export_name("u_len"))) unsigned u_len() { return static_cast<unsigned>(reply.body.size()); }

__attribute__((export_name("u_ok"))) int u_ok() { return reply.ok ? 1 : 0; }
}
