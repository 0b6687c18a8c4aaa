import Glibc

extension Publication {
  /// Publishes where folders cannot be exchanged: the output is a mount point, or its file system has
  /// no hard links. Every file is complete whenever it is read, but a reader may meet new pages beside
  /// old ones, and so may the next build if this one is killed. That is why the first step is a
  /// manifest of the old files and the new ones: the next build then knows all of them as ours. The
  /// manifest proper comes last.
  func publishFileByFile(_ plan: PublishPlan) throws(FileError) {
    // Inside the output, to be in the same file system.
    let inside = place.folder / StagingFolder.name(for: place)
    try createFolders(inside)
    do {
      let changes = try bring(plan.files.filter { !$0.isUnchanged }, into: inside)
      let manifest = inside / "manifest"
      try write(transition(to: plan.manifest), to: inside / "transition")
      try write(plan.manifest, to: manifest)
      try replace(BytePath(Manifest.path), by: inside / "transition")
      try removeOldFiles(plan)
      for change in changes where change.path != Manifest.path {
        let path = BytePath(change.path)
        if let folder = path.parent { try createFolders(place.folder / folder) }
        try replace(path, by: change.place)
      }
      try replace(BytePath(Manifest.path), by: manifest)
    } catch {
      // What failed is told; what could not be removed either, the next build removes.
      try? removeTree(inside)
      throw error
    }
    try removeTree(inside)
  }

  /// Where the changed files wait in the output. From a staging folder beside it, which may be in another
  /// file system, they are moved under their numbers, so that no folders are needed.
  private func bring(
    _ files: [PlacedFile], into inside: BytePath
  ) throws(FileError) -> [(path: String, place: BytePath)] {
    var changes: [(path: String, place: BytePath)] = []
    for (index, file) in files.enumerated() {
      let staged = staging / BytePath(file.path)
      guard isBeside else {
        changes.append((file.path, staged))
        continue
      }
      let target = inside / String(index)
      if staged.withCString({ old in target.withCString { rename(old, $0) } }) != 0 {
        try copy(staged, to: target)
      }
      changes.append((file.path, target))
    }
    return changes
  }

  private func copy(_ file: BytePath, to target: BytePath) throws(FileError) {
    do {
      try writeNewFile(target, try readFile(file.text, limit: .max))
    } catch {
      throw FileError(error.operation, place.written, error.reason)
    }
  }

  private func write(_ manifest: Manifest, to path: BytePath) throws(FileError) {
    do {
      try writeNewFile(path, manifest.serialized(), durable: true)
    } catch {
      throw FileError(error.operation, place.written, error.reason)
    }
  }

  /// Lists what either manifest lists.
  private func transition(to manifest: Manifest) -> Manifest {
    var entries = [BytePath: Manifest.Entry]()
    for entry in (published.manifest?.entries ?? []) + manifest.entries {
      entries[BytePath(entry.path)] = entry
    }
    return Manifest(entries: entries.sorted { $0.key < $1.key }.map(\.value))
  }

  private func removeOldFiles(_ plan: PublishPlan) throws(FileError) {
    for path in plan.removed {
      guard (place.folder / path).withCString({ unlink($0) }) == 0 || errno == ENOENT else {
        throw FileError(.remove, path, errno: errno)
      }
    }
    var needed: Set<BytePath> = plan.foreignFolders
    for file in plan.files { needed.insertFolders(above: BytePath(file.path)) }
    for folder in published.ourFolders.subtracting(needed).sorted().reversed() {
      // A folder that is not empty, or not there, is left as it is.
      _ = (place.folder / folder).withCString { rmdir($0) }
    }
  }

  private func replace(_ path: BytePath, by new: BytePath) throws(FileError) {
    let target = place.folder / path
    let result = new.withCString { new in target.withCString { rename(new, $0) } }
    guard result == 0 else { throw FileError(.write, path, errno: errno) }
  }
}
