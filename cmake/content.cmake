# content/ -> tables. The compiler is a host program; a build that is given UNKNOT_CONTENT (for WebAssembly, with
# sanitizers) takes the tables another build has made.
set(CONTENT_OUT ${CMAKE_BINARY_DIR}/content)
if(UNKNOT_CONTENT)
  set(CONTENT_OUT ${UNKNOT_CONTENT})
endif()
if(NOT CMAKE_SYSTEM_NAME STREQUAL "WASI")
  find_package(tomlplusplus REQUIRED)
  find_package(fmt REQUIRED)
  file(GLOB COMPILER_SOURCES CONFIGURE_DEPENDS tools/content_compiler/*.cpp)
  list(FILTER COMPILER_SOURCES EXCLUDE REGEX "_test\\.cpp$")
  list(FILTER COMPILER_SOURCES EXCLUDE REGEX "main\\.cpp$")
  add_library(content_compiler_parts STATIC ${COMPILER_SOURCES} src/core/learn/stem.cpp)
  target_include_directories(content_compiler_parts PUBLIC src tools)
  target_link_libraries(content_compiler_parts PUBLIC tomlplusplus::tomlplusplus fmt::fmt)
  add_executable(content_compiler tools/content_compiler/main.cpp)
  target_link_libraries(content_compiler content_compiler_parts)
endif()
if(UNKNOT_CONTENT)
  add_custom_target(content)
else()
  file(GLOB_RECURSE CONTENT_FILES CONFIGURE_DEPENDS content/*.toml)
  add_custom_command(
    OUTPUT ${CONTENT_OUT}/stamp
    BYPRODUCTS ${CONTENT_OUT}/catalog_content.cpp ${CONTENT_OUT}/catalog_lexicon.cpp ${CONTENT_OUT}/words_content.cpp
               ${CONTENT_OUT}/core/catalog/numbers.hpp ${CONTENT_OUT}/verbs/exchange/code_table.hpp
    COMMAND content_compiler ${CMAKE_SOURCE_DIR}/content ${CONTENT_OUT}
    COMMAND ${CMAKE_COMMAND} -E touch ${CONTENT_OUT}/stamp
    DEPENDS content_compiler ${CONTENT_FILES}
    COMMENT "Compiling content/")
  add_custom_target(content DEPENDS ${CONTENT_OUT}/stamp)
endif()
