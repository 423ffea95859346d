cmake_minimum_required(VERSION 3.25)
# Run at build time: cmake -DFILES=<a.sql|b.sql> -DOUT=<file.cpp> -P embed_migrations.cmake
# Writes the migrations of the store into the program, in the order of their numbers.
string(REPLACE "|" ";" files "${FILES}")
set(rows "")
set(number 1)
foreach(file IN LISTS files)
  get_filename_component(name ${file} NAME)
  string(REGEX MATCH "^[0-9][0-9][0-9][0-9]" given "${name}")
  string(REGEX REPLACE "^0+" "" given_number "${given}")
  if(NOT given_number STREQUAL "${number}")
    message(FATAL_ERROR "${file}: this is migration ${number}; its name must start with that number, in four digits.")
  endif()
  file(READ ${file} sql)
  string(APPEND rows "    R\"sql(${sql})sql\",\n")
  math(EXPR number "${number} + 1")
endforeach()
file(WRITE ${OUT} "// Written by cmake/embed_migrations.cmake from src/store/migrations.
#include \"store/migrations.hpp\"

namespace unknot::store {
namespace {

constexpr std::string_view texts[] = {
${rows}};

}  // namespace

std::span<const std::string_view> migrations() {
    return texts;
}

}  // namespace unknot::store
")
