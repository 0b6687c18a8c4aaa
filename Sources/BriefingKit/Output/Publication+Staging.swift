import Glibc

/// Why a new site cannot be put together beside the old one: then it is published file by file.
enum StagingError: Error {
  /// The file system cannot do it: no hard links, another device, no right to write beside the output.
  case notPossible
  case failed(FileError)
}

extension Publication {
  /// Makes the staging folder the whole new site: everything but what changed is linked from the old one,
  /// so that it keeps its inode and its times.
  func complete(_ plan: PublishPlan) throws(StagingError) {
    var folders = plan.foreignFolders
    for file in plan.files { folders.insertFolders(above: BytePath(file.path)) }
    let sortedFolders = folders.sorted()
    do {
      try createFolders(staging)
      if place.exists { copyTraits(of: place.folder, to: staging) }
      for folder in sortedFolders { try createFolders(staging / folder) }
    } catch {
      throw .failed(error)
    }
    let unchanged = plan.files.filter(\.isUnchanged)
    let failures = concurrentMap(unchanged.count, jobs: jobs) { index -> StagingError? in
      do throws(StagingError) {
        try link(BytePath(unchanged[index].path))
        return nil
      } catch {
        return error
      }
    }
    if let failure = failures.lazy.compactMap({ $0 }).first { throw failure }
    for entry in plan.foreign where entry.kind != .directory { try link(entry.path) }
    // Last, deepest first: links change a folder's time, and its mode may forbid them.
    for folder in sortedFolders.reversed() where isForeign(folder) {
      copyTraits(of: place.folder / folder, to: staging / folder)
    }
  }

  /// Carries over what somebody put into the old site while the new one was put together. `old` is
  /// where the old site stands after the exchange; what a new page took the place of is not kept.
  func keepLatecomers(of old: BytePath) throws(FileError) {
    for entry in try readTree(old) where entry.kind != .directory {
      guard published.kinds[entry.path] == nil else { continue }
      if let folder = entry.path.parent { try createFolders(place.folder / folder) }
      let target = place.folder / entry.path
      let result = (old / entry.path).withCString { old in
        target.withCString { new in linkat(AT_FDCWD, old, AT_FDCWD, new, 0) }
      }
      guard result == 0 || errno == EEXIST else { throw FileError(.link, entry.path, errno: errno) }
    }
  }

  private func isForeign(_ folder: BytePath) -> Bool {
    published.kinds[folder] == .directory && !published.ourFolders.contains(folder)
  }

  /// A symbolic link is linked itself, not what it points to.
  private func link(_ path: BytePath) throws(StagingError) {
    let old = place.folder / path
    let new = staging / path
    let result = old.withCString { old in
      new.withCString { new in linkat(AT_FDCWD, old, AT_FDCWD, new, 0) }
    }
    guard result != 0 else { return }
    switch errno {
    case EXDEV, EPERM, EMLINK, EOPNOTSUPP, ENOSYS, EACCES: throw .notPossible
    case let code: throw .failed(FileError(.link, path, errno: code))
    }
  }
}

/// Mode, owner and times of a folder that somebody else made; as far as this process may set them.
private func copyTraits(of old: BytePath, to new: BytePath) {
  var status = stat()
  guard old.withCString({ lstat($0, &status) }) == 0 else { return }
  new.withCString { new in
    _ = lchown(new, status.st_uid, status.st_gid)
    _ = chmod(new, status.st_mode & 0o7777)
    let times = [status.st_atim, status.st_mtim]
    _ = utimensat(AT_FDCWD, new, times, AT_SYMLINK_NOFOLLOW)
  }
}
