cmake_minimum_required(VERSION 3.25)
# Run at build time: cmake -DPAGE=<folder> -DOUT=<file.cpp> -P embed_page.cmake
# Writes the files of the page into the program. `x.br` and `x.gz` are other forms of `x`, not files of their own.
file(GLOB_RECURSE files LIST_DIRECTORIES false RELATIVE ${PAGE} ${PAGE}/*)
list(SORT files COMPARE STRING)
set(count 0)
set(bytes "")
set(symbols "")
set(rows "")

# Appends one file to `bytes` and gives the name of its symbols.
function(embed file symbol)
  set(bytes "${bytes}    \"${symbol}: .incbin \\\"${PAGE}/${file}\\\"\\n${symbol}_end: .byte 0\\n\"\n" PARENT_SCOPE)
  set(symbols "${symbols}extern \"C\" const char ${symbol}[];\nextern \"C\" const char ${symbol}_end[];\n" PARENT_SCOPE)
endfunction()

foreach(file IN LISTS files)
  if(file MATCHES "\\.(br|gz)$")
    string(REGEX REPLACE "\\.(br|gz)$" "" plain "${file}")
    if(plain IN_LIST files)
      continue()
    endif()
  endif()
  set(symbol unknot_page_${count})
  file(SHA256 "${PAGE}/${file}" hash)
  string(SUBSTRING ${hash} 0 32 hash)
  embed("${file}" ${symbol})
  set(row "{\"/${file}\", \"${hash}\", between(${symbol}, ${symbol}_end)")
  foreach(form br gz)
    if("${file}.${form}" IN_LIST files)
      embed("${file}.${form}" ${symbol}_${form})
      string(APPEND row ", between(${symbol}_${form}, ${symbol}_${form}_end)")
    else()
      string(APPEND row ", {}")
    endif()
  endforeach()
  string(APPEND rows "        ${row}},\n")
  math(EXPR count "${count} + 1")
endforeach()

set(text "// Written by cmake/embed_page.cmake from the folder of the built page.
#include \"server/page_files.hpp\"

#include <array>
#include <cstddef>

asm(
    \".pushsection .rodata\\n\"
${bytes}    \".popsection\\n\");
${symbols}
namespace unknot::server {
namespace {

[[maybe_unused]] std::string_view between(const char* from, const char* to) {
    return {from, static_cast<std::size_t>(to - from)};
}

}  // namespace

std::span<const PageFile> page_files() {
    static const std::array<PageFile, ${count}> files = {{
${rows}    }};
    return files;
}

}  // namespace unknot::server
")
file(WRITE ${OUT} "${text}")
