# content/figure, and of body, muscles, techniques and their words what it names -> meshes, outlines, and the pictures
# of the body and of how to press, in build/figure (docs/figure.md).
find_package(PNG REQUIRED)
find_library(WEBP webp REQUIRED)
find_package(Threads REQUIRED)
set(FIGURE_OUT ${CMAKE_SOURCE_DIR}/build/figure)
file(GLOB FIGURE_SOURCES CONFIGURE_DEPENDS tools/figure/*.cpp)
list(FILTER FIGURE_SOURCES EXCLUDE REGEX "(_test|/main)\\.cpp$")
add_library(figure_parts STATIC EXCLUDE_FROM_ALL ${FIGURE_SOURCES})
target_include_directories(figure_parts PUBLIC tools)
target_link_libraries(figure_parts PUBLIC tomlplusplus::tomlplusplus fmt::fmt PNG::PNG ${WEBP} Threads::Threads)
add_executable(figure_maker EXCLUDE_FROM_ALL tools/figure/main.cpp)
target_link_libraries(figure_maker figure_parts)

file(GLOB FIGURE_CONTENT CONFIGURE_DEPENDS content/figure/*.toml content/body/*.toml content/muscles/*.toml
     content/techniques/*.toml content/text/en/techniques.toml)
add_custom_command(
  OUTPUT ${CMAKE_BINARY_DIR}/figure.stamp
  COMMAND figure_maker ${CMAKE_SOURCE_DIR}/content ${FIGURE_OUT}
  COMMAND ${CMAKE_COMMAND} -E touch ${CMAKE_BINARY_DIR}/figure.stamp
  DEPENDS figure_maker ${FIGURE_CONTENT}
  COMMENT "Making the body figure")
add_custom_target(body_figure DEPENDS ${CMAKE_BINARY_DIR}/figure.stamp)
