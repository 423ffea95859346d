#include "cli/file_in_place.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>

namespace unknot::cli {
namespace {

/// On disk under its own name, or not at all.
bool put_in_place(const std::string& unfinished, const std::string& file) {
    const int descriptor = ::open(unfinished.c_str(), O_RDONLY | O_CLOEXEC);
    const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0) ::close(descriptor);
    return synced && std::rename(unfinished.c_str(), file.c_str()) == 0;
}

}  // namespace

std::optional<std::string> write_in_place(const std::string& file, const std::function<void(std::ostream&)>& write) {
    const std::string unfinished = file + ".unfinished";
    // For its owner alone, before the first byte is in it.
    const int descriptor = ::open(unfinished.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (descriptor < 0) return unfinished + ": " + std::strerror(errno);
    ::close(descriptor);
    std::ofstream out(unfinished, std::ios::binary);
    write(out);
    out.close();
    if (out && put_in_place(unfinished, file)) return std::nullopt;
    const int reason = errno;
    std::remove(unfinished.c_str());
    return file + ": " + std::strerror(reason);
}

}  // namespace unknot::cli
