# What is measured (docs/measured.md). Not part of `all`: cmake --build --preset release --target bench
find_package(benchmark REQUIRED)

add_executable(bench_core EXCLUDE_FROM_ALL bench/core.cpp bench/stories.cpp)
target_include_directories(bench_core PRIVATE ${CMAKE_SOURCE_DIR})
target_link_libraries(bench_core unknot_verbs benchmark::benchmark nlohmann_json::nlohmann_json)
add_executable(bench_store EXCLUDE_FROM_ALL bench/store.cpp)
target_link_libraries(bench_store unknot_server)
add_executable(bench_load EXCLUDE_FROM_ALL bench/load.cpp)
add_executable(bench_process EXCLUDE_FROM_ALL bench/process.cpp)
add_executable(bench_hello EXCLUDE_FROM_ALL bench/hello.cpp)
add_custom_target(bench DEPENDS bench_core bench_store bench_load bench_process bench_hello)
