cmake_minimum_required(VERSION 3.25)
# Run at build time: cmake -DFIGURE=<folder> -DOUT=<file.cpp> -P embed_outlines.cmake
# Writes the outlines of the body figure, from the front and from behind, into the program; empty if it was not made.
foreach(view front back)
  set(${view} "")
  if(EXISTS "${FIGURE}/softer-${view}.svg")
    file(READ "${FIGURE}/softer-${view}.svg" ${view})
  endif()
endforeach()
file(WRITE ${OUT} "// Written by cmake/embed_outlines.cmake from the outlines of the body figure.
#include \"paper/body_drawing.hpp\"

namespace unknot::paper {

std::string_view outlines_from_the_front() {
    return R\"svg(${front})svg\";
}

std::string_view outlines_from_behind() {
    return R\"svg(${back})svg\";
}

}  // namespace unknot::paper
")
