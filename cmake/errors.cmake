# content/errors.toml -> the table of refusals. Included after core.cmake; a WebAssembly build is given the table of the
# native build, as content is.
include_guard(GLOBAL)
if(NOT CMAKE_SYSTEM_NAME STREQUAL "WASI")
  find_package(fmt REQUIRED)
  find_package(tomlplusplus REQUIRED)
  add_library(error_table_parts STATIC tools/error_table/error_table.cpp)
  target_include_directories(error_table_parts PUBLIC tools)
  target_link_libraries(error_table_parts PUBLIC tomlplusplus::tomlplusplus fmt::fmt)
  add_executable(error_table tools/error_table/main.cpp)
  target_link_libraries(error_table error_table_parts)
endif()
if(UNKNOT_CONTENT)
  add_custom_target(error_table_content)
else()
  file(MAKE_DIRECTORY ${CONTENT_OUT})
  add_custom_command(
    OUTPUT ${CONTENT_OUT}/errors_table.cpp
    COMMAND error_table ${CMAKE_SOURCE_DIR}/content/errors.toml ${CONTENT_OUT}/errors_table.cpp
    DEPENDS error_table ${CMAKE_SOURCE_DIR}/content/errors.toml
    COMMENT "Compiling content/errors.toml")
  add_custom_target(error_table_content DEPENDS ${CONTENT_OUT}/errors_table.cpp)
endif()
target_sources(unknot_verbs PRIVATE ${CONTENT_OUT}/errors_table.cpp)
