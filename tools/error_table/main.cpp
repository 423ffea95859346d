// error_table <errors.toml> <out.cpp>
#include <cstdio>
#include <fstream>
#include <iterator>

#include "error_table/error_table.hpp"

int main(int count, char** arguments) {
    using namespace unknot;
    if (count != 3) {
        std::fprintf(stderr, "usage: error_table <errors.toml> <out.cpp>\n");
        return 2;
    }
    std::ifstream in(arguments[1], std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    if (!in) {
        std::fprintf(stderr, "%s can not be read.\n", arguments[1]);
        return 1;
    }
    const auto result = error_table::read(arguments[1], text);
    if (const auto* problems = std::get_if<std::vector<std::string>>(&result)) {
        for (const std::string& problem : *problems) std::fprintf(stderr, "%s\n", problem.c_str());
        return 1;
    }
    std::ofstream out(arguments[2], std::ios::binary);
    out << error_table::as_cpp(std::get<std::vector<error_table::Record>>(result));
    out.close();
    if (!out) {
        std::fprintf(stderr, "%s can not be written.\n", arguments[2]);
        return 1;
    }
    return 0;
}
