# The centre: values in, values out. Without exceptions and run-time types, natively as in WebAssembly.
file(GLOB_RECURSE CORE_SOURCES CONFIGURE_DEPENDS src/core/*.cpp)
list(FILTER CORE_SOURCES EXCLUDE REGEX "_test\\.cpp$")
add_library(unknot_core STATIC ${CORE_SOURCES} ${CONTENT_OUT}/catalog_content.cpp
            ${CONTENT_OUT}/catalog_lexicon.cpp)
target_include_directories(unknot_core PUBLIC src ${CONTENT_OUT})
target_compile_options(unknot_core PRIVATE -fno-exceptions -fno-rtti)

file(GLOB_RECURSE VERB_SOURCES CONFIGURE_DEPENDS src/verbs/*.cpp)
list(FILTER VERB_SOURCES EXCLUDE REGEX "_test\\.cpp$")
if(CMAKE_SYSTEM_NAME STREQUAL "WASI")
  list(FILTER VERB_SOURCES EXCLUDE REGEX "/(table|openapi)\\.cpp$")  # each module has a table of its own
endif()
add_library(unknot_verbs STATIC ${VERB_SOURCES})
target_link_libraries(unknot_verbs PUBLIC unknot_core)
target_compile_options(unknot_verbs PRIVATE -fno-exceptions -fno-rtti)
target_compile_definitions(unknot_verbs PRIVATE UNKNOT_VERSION="${PROJECT_VERSION}")
add_dependencies(unknot_core content)
