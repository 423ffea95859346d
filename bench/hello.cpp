// The floor of a C++ program that reads a request and writes an answer: all it takes to start and end.
#include <iostream>
#include <iterator>
#include <string>

int main() {
    const std::string request{std::istreambuf_iterator<char>{std::cin}, {}};
    std::cout << "{\"bytes\":" << request.size() << "}\n";
}
