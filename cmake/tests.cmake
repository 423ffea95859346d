# Unit tests sit beside their source, one binary a room; what crosses rooms is in tests/.
# Whoever only runs the program need not have what tests it.
enable_testing()
find_package(Catch2 2 QUIET)
find_package(benchmark QUIET)
find_path(RAPIDCHECK_INCLUDE rapidcheck.h)
find_library(RAPIDCHECK rapidcheck)
if(NOT (Catch2_FOUND AND benchmark_FOUND AND RAPIDCHECK_INCLUDE AND RAPIDCHECK))
  message(STATUS "Built without tests: Catch2 2, RapidCheck or Google Benchmark is not here; ./test installs them.")
  return()
endif()

add_library(test_main STATIC tests/main.cpp)
# Catch2's own body: not ours to sanitize, and a minute of compiling if it were.
set_source_files_properties(tests/main.cpp PROPERTIES COMPILE_OPTIONS "-O0;-fno-sanitize=all")
target_link_libraries(test_main PUBLIC Catch2::Catch2 ${RAPIDCHECK})
target_include_directories(test_main SYSTEM PUBLIC ${RAPIDCHECK_INCLUDE})
target_include_directories(test_main PUBLIC ${CMAKE_SOURCE_DIR} ${CMAKE_SOURCE_DIR}/src ${CMAKE_SOURCE_DIR}/tools)

add_custom_target(all_tests)

# A room's tests: every *_test.cpp of a folder, linked with what the folder needs.
function(unknot_tests name folder)
  file(GLOB_RECURSE found CONFIGURE_DEPENDS ${folder}/*_test.cpp)
  if(found)
    add_executable(${name} EXCLUDE_FROM_ALL ${found})
    target_link_libraries(${name} PRIVATE test_main ${ARGN})
    add_test(NAME ${name} COMMAND ${name})
    add_dependencies(all_tests ${name})
  endif()
endfunction()

unknot_tests(core_test src/core unknot_core)
unknot_tests(verbs_test src/verbs unknot_verbs)
unknot_tests(words_test src/words unknot_words nlohmann_json::nlohmann_json)
unknot_tests(paper_test src/paper unknot_paper PkgConfig::PANGOCAIRO)
unknot_tests(store_test src/store unknot_store)
unknot_tests(server_test src/server unknot_server)
unknot_tests(cli_test src/cli unknot_cli)
unknot_tests(journeys_test tests/journeys unknot_cli)
# The rules of the house, as a program with tests of its own.
file(GLOB TIDY_SOURCES CONFIGURE_DEPENDS tools/tidy/*.cpp)
list(FILTER TIDY_SOURCES EXCLUDE REGEX "(_test|/main)\\.cpp$")
add_library(tidy_parts STATIC EXCLUDE_FROM_ALL ${TIDY_SOURCES})
target_include_directories(tidy_parts PUBLIC tools tools/tidy)
target_link_libraries(tidy_parts PUBLIC tomlplusplus::tomlplusplus fmt::fmt)
add_executable(tidy EXCLUDE_FROM_ALL tools/tidy/main.cpp)
target_link_libraries(tidy tidy_parts)

# The build's own tools: what they read is ours, so they are tested as they run.
if(NOT UNKNOT_SANITIZE)
  unknot_tests(content_compiler_test tools/content_compiler content_compiler_parts)
  unknot_tests(error_table_test tools/error_table error_table_parts)
  unknot_tests(tidy_test tools/tidy tidy_parts)
  unknot_tests(figure_test tools/figure figure_parts)
endif()

# The laws run against a build of the core that carries their deliberate breaks; in Release, since they exhaust spaces.
if(NOT UNKNOT_SANITIZE)
  add_library(unknot_core_breakable STATIC EXCLUDE_FROM_ALL ${CORE_SOURCES} ${CONTENT_OUT}/catalog_content.cpp
              ${CONTENT_OUT}/catalog_lexicon.cpp tests/laws/current_break.cpp)
  target_include_directories(unknot_core_breakable PUBLIC src ${CONTENT_OUT})
  target_compile_definitions(unknot_core_breakable PUBLIC UNKNOT_MUTATIONS)
  add_dependencies(unknot_core_breakable content)
  unknot_tests(laws_test tests/laws unknot_core_breakable)
  unknot_tests(simulation_test tests/simulation unknot_core_breakable)
  target_sources(simulation_test PRIVATE tests/simulation/year_person.cpp)
  unknot_tests(agreement_test tests/spin unknot_core_breakable)
  # The finder on published cases, and what was told against what was understood: of what they were tuned on and of
  # what they were not.
  unknot_tests(stories_test tests/stories unknot_verbs tomlplusplus::tomlplusplus nlohmann_json::nlohmann_json)
  file(GLOB STORY_PARTS CONFIGURE_DEPENDS tests/stories/*.cpp)
  list(FILTER STORY_PARTS EXCLUDE REGEX "_test\\.cpp$")
  target_sources(stories_test PRIVATE ${STORY_PARTS})
  target_compile_definitions(stories_test PRIVATE UNKNOT_CASES="${CMAKE_SOURCE_DIR}/tests/stories/cases"
                             UNKNOT_SENTENCES="${CMAKE_SOURCE_DIR}/tests/stories/sentences")
  include(cmake/bench.cmake)
endif()
