import Glibc

extension PublishPlan {
  /// Publishes where folders cannot be exchanged: the output is a mount point, or its file system has
  /// no hard links. Every file is complete whenever it is read, but a reader may meet new pages beside
  /// old ones, and so may the next build if this one is killed. That is why the first step is a
  /// manifest of the old files and the new ones: the next build then knows all of them as ours. The
  /// manifest proper comes last.
  func publishFileByFile() throws(FileError) {
    // Inside the output, to be in the same file system.
    let staging = place.folder / StagingFolder.name(for: place)
    try createFolder(staging)
    do {
      try writeChanges(to: staging)
      try replace(BytePath(Manifest.path), by: staging / "transition")
      try removeOldFiles()
      try moveChanges(from: staging)
    } catch {
      // What failed is told; what could not be removed either, the next build removes.
      try? removeTree(staging)
      throw error
    }
    try removeTree(staging)
  }

  /// Under their numbers, so that no folders are needed.
  private func writeChanges(to staging: BytePath) throws(FileError) {
    do {
      for (index, file) in files.enumerated() where !isUnchanged[index] {
        try writeNewFile(staging / String(index), file.bytes)
      }
      try writeNewFile(staging / "transition", transition.serialized(), durable: true)
    } catch {
      throw FileError(error.operation, place.written, error.reason)
    }
  }

  /// Lists what either manifest lists.
  private var transition: Manifest {
    var entries = [BytePath: Manifest.Entry]()
    for entry in (published.manifest?.entries ?? []) + manifest.entries {
      entries[BytePath(entry.path)] = entry
    }
    return Manifest(entries: entries.sorted { $0.key < $1.key }.map(\.value))
  }

  private func removeOldFiles() throws(FileError) {
    for path in removed {
      guard (place.folder / path).withCString({ unlink($0) }) == 0 || errno == ENOENT else {
        throw FileError(.remove, path, errno: errno)
      }
    }
    var needed: Set<BytePath> = foreignFolders
    for file in files { needed.insertFolders(above: BytePath(file.path)) }
    for folder in published.ourFolders.subtracting(needed).sorted().reversed() {
      // A folder that is not empty, or not there, is left as it is.
      _ = (place.folder / folder).withCString { rmdir($0) }
    }
  }

  private func moveChanges(from staging: BytePath) throws(FileError) {
    for (index, file) in files.enumerated() where !isUnchanged[index] {
      let path = BytePath(file.path)
      if let folder = path.parent { try createFolders(place.folder / folder) }
      try replace(path, by: staging / String(index))
    }
    // The manifest proper may be the one of before, and then is not among the changes.
    if isUnchanged.last == true, !isUpToDate {
      let path = staging / "manifest"
      try writeNewFile(path, manifest.serialized(), durable: true)
      try replace(BytePath(Manifest.path), by: path)
    }
  }

  private func replace(_ path: BytePath, by new: BytePath) throws(FileError) {
    let target = place.folder / path
    let result = new.withCString { new in target.withCString { rename(new, $0) } }
    guard result == 0 else { throw FileError(.write, path, errno: errno) }
  }
}
