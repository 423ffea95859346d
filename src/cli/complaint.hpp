// How the command line says that something went wrong: what, where, and how to mend it.
#pragma once

#include <string_view>

#include "store/store.hpp"

namespace unknot::cli {

/// Writes the error of content/errors.toml to standard error and gives its exit code. `where` is a file and line,
/// a folder, a port; may be empty.
int complain(std::string_view code, std::string_view where);

/// The same for a failure of the store; `place` is the folder or the file that was worked on.
int complain(const store::StoreFailure& failure, std::string_view place);

/// The exit code of an error: 2 for what was sent, 1 for the place it runs in.
int exit_code(std::string_view code);

}  // namespace unknot::cli
