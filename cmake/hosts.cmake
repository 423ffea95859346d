# What runs on a machine: the store, the server, the command line.
include(cmake/errors.cmake)
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(spdlog REQUIRED)
find_package(CLI11 REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(Boost 1.81 REQUIRED)
find_library(SODIUM sodium REQUIRED)
find_library(SQLITE3 sqlite3 REQUIRED)
# Archives: the program then needs no SOCI where it runs.
find_library(SOCI_SQLITE3 NAMES libsoci_sqlite3.a REQUIRED)
find_library(SOCI_CORE NAMES libsoci_core.a REQUIRED)

# The API document, from which the page's types are made before the program can be built.
add_executable(openapi_document tools/openapi_document/main.cpp)
target_link_libraries(openapi_document unknot_verbs)

# The sources of a folder without its tests.
function(sources_of folder out)
  file(GLOB found CONFIGURE_DEPENDS ${folder}/*.cpp)
  list(FILTER found EXCLUDE REGEX "_test\\.cpp$")
  set(${out} ${found} PARENT_SCOPE)
endfunction()

# --- words
sources_of(src/words WORDS_SOURCES)
add_library(unknot_words STATIC ${WORDS_SOURCES} ${CONTENT_OUT}/words_content.cpp)
target_include_directories(unknot_words PUBLIC src ${CONTENT_OUT})
add_dependencies(unknot_words content)

# --- paper: the page for a clinician, with the outlines of the body figure when it has been made
find_package(PkgConfig REQUIRED)
pkg_check_modules(PANGOCAIRO REQUIRED IMPORTED_TARGET pangocairo cairo-pdf)
file(GLOB OUTLINES CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/build/figure/softer-front.svg
     ${CMAKE_SOURCE_DIR}/build/figure/softer-back.svg)
set(OUTLINES_OUT ${CMAKE_BINARY_DIR}/paper/outlines.cpp)
add_custom_command(
  OUTPUT ${OUTLINES_OUT}
  COMMAND ${CMAKE_COMMAND} -DFIGURE=${CMAKE_SOURCE_DIR}/build/figure -DOUT=${OUTLINES_OUT}
          -P ${CMAKE_SOURCE_DIR}/cmake/embed_outlines.cmake
  DEPENDS ${OUTLINES} ${CMAKE_SOURCE_DIR}/cmake/embed_outlines.cmake
  COMMENT "Taking the outlines of the figure into the program"
  VERBATIM)
sources_of(src/paper PAPER_SOURCES)
add_library(unknot_paper STATIC ${PAPER_SOURCES} ${OUTLINES_OUT})
target_include_directories(unknot_paper PUBLIC src)
target_link_libraries(unknot_paper PUBLIC unknot_verbs unknot_words PRIVATE PkgConfig::PANGOCAIRO fmt::fmt)

# --- store
file(GLOB MIGRATIONS CONFIGURE_DEPENDS src/store/migrations/*.sql)
list(SORT MIGRATIONS)
list(JOIN MIGRATIONS "|" MIGRATIONS_ARGUMENT)
set(MIGRATIONS_OUT ${CMAKE_BINARY_DIR}/store/migrations.cpp)
add_custom_command(
  OUTPUT ${MIGRATIONS_OUT}
  COMMAND ${CMAKE_COMMAND} "-DFILES=${MIGRATIONS_ARGUMENT}" -DOUT=${MIGRATIONS_OUT}
          -P ${CMAKE_SOURCE_DIR}/cmake/embed_migrations.cmake
  DEPENDS ${MIGRATIONS} ${CMAKE_SOURCE_DIR}/cmake/embed_migrations.cmake
  VERBATIM)
sources_of(src/store STORE_SOURCES)
add_library(unknot_store STATIC ${STORE_SOURCES} ${MIGRATIONS_OUT})
target_include_directories(unknot_store PUBLIC src)
target_link_libraries(unknot_store PUBLIC ${SOCI_SQLITE3} ${SOCI_CORE} ${SQLITE3} ${SODIUM} Threads::Threads
                                          ${CMAKE_DL_LIBS})

# --- the page, when it has been built
set(UNKNOT_PAGE ${CMAKE_SOURCE_DIR}/build/page CACHE PATH "The built page, held by the program")
file(GLOB_RECURSE PAGE_FILES CONFIGURE_DEPENDS ${UNKNOT_PAGE}/*)
set(PAGE_OUT ${CMAKE_BINARY_DIR}/server/page_files_content.cpp)
add_custom_command(
  OUTPUT ${PAGE_OUT}
  COMMAND ${CMAKE_COMMAND} -DPAGE=${UNKNOT_PAGE} -DOUT=${PAGE_OUT} -P ${CMAKE_SOURCE_DIR}/cmake/embed_page.cmake
  DEPENDS ${PAGE_FILES} ${CMAKE_SOURCE_DIR}/cmake/embed_page.cmake
  COMMENT "Taking the page into the program"
  VERBATIM)
add_library(unknot_page STATIC ${PAGE_OUT})
target_include_directories(unknot_page PUBLIC src)

# --- server
sources_of(src/server SERVER_SOURCES)
add_library(unknot_server STATIC ${SERVER_SOURCES})
target_link_libraries(unknot_server PUBLIC unknot_store unknot_verbs unknot_page unknot_paper ${SODIUM} Threads::Threads
                                    PRIVATE Boost::headers nlohmann_json::nlohmann_json)
set_source_files_properties(src/server/http_server.cpp PROPERTIES COMPILE_DEFINITIONS BOOST_ASIO_NO_DEPRECATED)

# --- command line
sources_of(src/cli CLI_SOURCES)
list(FILTER CLI_SOURCES EXCLUDE REGEX "/main\\.cpp$")
add_library(unknot_cli STATIC ${CLI_SOURCES})
target_link_libraries(unknot_cli PUBLIC unknot_server unknot_words CLI11::CLI11 spdlog::spdlog fmt::fmt
                                        nlohmann_json::nlohmann_json)
target_compile_definitions(unknot_cli PRIVATE SPDLOG_FMT_EXTERNAL UNKNOT_VERSION="${PROJECT_VERSION}")
add_executable(unknot src/cli/main.cpp)
target_link_libraries(unknot unknot_cli)
