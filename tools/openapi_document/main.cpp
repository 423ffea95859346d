// Prints the OpenAPI document before the program itself can be built: the page's types come from it.
#include <cstdio>

#include "verbs/verbs.hpp"

int main() {
    const std::string document = unknot::verbs::openapi() + "\n";
    return std::fwrite(document.data(), 1, document.size(), stdout) == document.size() ? 0 : 1;
}
