# The fuzz targets, each a program of its own: cmake --preset fuzz && cmake --build --preset fuzz.
# Run by tests/fuzz/run.mjs.
# Doors without sockets and without a database: the router, and the journal in memory.
add_library(fuzzing STATIC EXCLUDE_FROM_ALL tests/fuzz/fuzzing.cpp tests/fuzz/json_mutation.cpp tests/fuzz/answers.cpp
            tests/laws/current_break.cpp)
target_include_directories(fuzzing PUBLIC ${CMAKE_SOURCE_DIR})
target_link_libraries(fuzzing PUBLIC unknot_verbs nlohmann_json::nlohmann_json)

add_library(fuzz_doors STATIC EXCLUDE_FROM_ALL src/store/memory_journal.cpp src/store/store.cpp src/store/transfer.cpp
            src/store/writer.cpp src/server/guard.cpp src/server/journal_request.cpp src/server/launch_token.cpp
            src/server/message.cpp src/server/page_files.cpp src/server/router.cpp)
target_include_directories(fuzz_doors PUBLIC src)
target_link_libraries(fuzz_doors PUBLIC unknot_verbs unknot_paper ${SODIUM} Threads::Threads
                                        nlohmann_json::nlohmann_json)

add_custom_target(fuzz_targets)
function(fuzz_target name source)
  add_executable(${name} EXCLUDE_FROM_ALL ${source})
  target_link_libraries(${name} PRIVATE fuzzing fuzz_doors)
  target_link_options(${name} PRIVATE -fsanitize=fuzzer)
  add_dependencies(fuzz_targets ${name})
endfunction()
fuzz_target(verbs_fuzz tests/fuzz/verbs_fuzz.cpp)
fuzz_target(screening_fuzz tests/fuzz/screening_fuzz.cpp)
fuzz_target(session_fuzz tests/fuzz/session_fuzz.cpp)
fuzz_target(import_fuzz tests/fuzz/import_fuzz.cpp)
fuzz_target(router_fuzz tests/fuzz/router_fuzz.cpp)
fuzz_target(understand_fuzz tests/fuzz/understand_fuzz.cpp)
