// Who may change a journal: one holder at a time, in this process or another.
#pragma once

#include <filesystem>

namespace unknot::store {

/// Held from its making until it goes or its process ends, however that happens. Reading needs no lock.
class FolderLock {
public:
    /// Takes the lock of a folder that exists. Throws StoreFailure: data_in_use when another holds it.
    explicit FolderLock(const std::filesystem::path& folder);
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;
    ~FolderLock();

private:
    int descriptor_;
};

/// The file that is locked, within the folder. Empty, and left there.
std::filesystem::path lock_file(const std::filesystem::path& folder);

}  // namespace unknot::store
