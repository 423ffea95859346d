# The modules for the page.
target_sources(unknot_verbs PRIVATE ${CONTENT_OUT}/errors_table.cpp)
# One thread: without guards of statics, whose complaint would bring printf along.
target_compile_options(unknot_core PUBLIC -fno-exceptions -fno-rtti -fno-threadsafe-statics)
function(unknot_module name table)
  add_executable(${name} src/wasm/module.cpp ${table})
  set_target_properties(${name} PROPERTIES SUFFIX .wasm)
  target_link_libraries(${name} unknot_verbs)
  target_link_options(${name} PRIVATE -mexec-model=reactor -Wl,--strip-all,--gc-sections)
endfunction()
unknot_module(unknot src/wasm/path_table.cpp)
unknot_module(unknot_words src/wasm/words_table.cpp)
unknot_module(unknot_exchange src/wasm/exchange_table.cpp)
