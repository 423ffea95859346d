#include "store/folder_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "store/store.hpp"

namespace unknot::store {

// A file of its own: closing any descriptor of the database would let go of the locks that SQLite holds on it.
FolderLock::FolderLock(const std::filesystem::path& folder)
    : descriptor_(::open(lock_file(folder).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {
    const auto refuse = [&](int reason) {
        if (descriptor_ >= 0) ::close(descriptor_);
        if (reason == EWOULDBLOCK) throw StoreFailure{StoreTrouble::data_in_use, folder.string()};
        const auto trouble = reason == ENOSPC ? StoreTrouble::disk_full : StoreTrouble::data_unwritable;
        throw StoreFailure{trouble, lock_file(folder).string() + ": " + std::strerror(reason)};
    };
    if (descriptor_ < 0) refuse(errno);
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) refuse(errno);
}

FolderLock::~FolderLock() { ::close(descriptor_); }

std::filesystem::path lock_file(const std::filesystem::path& folder) { return folder / "journal.lock"; }

}  // namespace unknot::store
