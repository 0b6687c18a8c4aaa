import Glibc

extension StarterProject {
  /// Writes all of it, or nothing. The folder is new, or empty but for a repository's `.git`.
  ///
  /// - Parameter folder: An absolute path.
  /// - Returns: how many files were written.
  public func write(to folder: String) throws(StarterError) -> Int {
    let place = BytePath(folder)
    let files = files
    switch FileKind(at: place) {
    case nil:
      do { try add(files, as: place) } catch { throw .file(error) }
    case .directory:
      let names: [String]
      do {
        names = try readFolder(place).map { BytePath($0.name).text }.filter { $0 != ".git" }.sorted()
      } catch {
        throw .file(error)
      }
      if let name = names.first { throw .notEmpty(folder, name: name) }
      do { try add(files, in: place) } catch { throw .file(error) }
    case let kind?: throw .notAFolder(folder, kind)
    }
    return files.count
  }

  /// A new folder is put together beside its place, and appears there at once.
  private func add(_ files: [(path: String, text: String)], as place: BytePath) throws(FileError) {
    let parent = place.parent ?? BytePath(".")
    let missing = Self.missingFolders(parent)
    let staging = parent / BytePath([UInt8(ascii: ".")] + place.name + Array(".staging-\(getpid())".utf8))
    do throws(FileError) {
      try createFolders(parent, mode: nil)
      try Self.write(files, in: staging)
      try Self.move(staging, to: place)
    } catch {
      try? removeTree(staging)
      for folder in missing { _ = folder.withCString { rmdir($0) } }
      throw error
    }
  }

  /// What fills a folder is put together in it, under a hidden name. `Content`, which makes it a project, is the
  /// last to get its own.
  private func add(_ files: [(path: String, text: String)], in place: BytePath) throws(FileError) {
    let staging = place / ".briefing.staging-\(getpid())"
    var added: [BytePath] = []
    do throws(FileError) {
      try Self.write(files, in: staging)
      let names = try readFolder(staging).map { BytePath($0.name) }.sorted {
        ($0.text == ContentLoader.folder ? 1 : 0, $0.text) < (
          $1.text == ContentLoader.folder ? 1 : 0, $1.text
        )
      }
      for name in names {
        try Self.move(staging / name, to: place / name)
        added.append(place / name)
      }
      try removeTree(staging)
    } catch {
      for path in added {
        if path.withCString({ unlink($0) }) != 0 { try? removeTree(path) }
      }
      try? removeTree(staging)
      throw error
    }
  }

  private static func write(
    _ files: [(path: String, text: String)], in folder: BytePath
  ) throws(FileError) {
    try createFolder(folder, mode: nil)
    for (path, text) in files {
      let file = folder / path
      if let parent = file.parent { try createFolders(parent, mode: nil) }
      try writeNewFile(file, Array(text.utf8), mode: nil)
    }
  }

  /// `path` must be free.
  private static func move(_ old: BytePath, to path: BytePath) throws(FileError) {
    guard FileKind(at: path) == nil else { throw FileError(.create, path, errno: EEXIST) }
    let result = old.withCString { old in path.withCString { new in rename(old, new) } }
    guard result == 0 else { throw FileError(.rename, path, errno: errno) }
  }

  /// The folder and those above it that are not there, the deepest first.
  private static func missingFolders(_ folder: BytePath) -> [BytePath] {
    var missing: [BytePath] = []
    var next: BytePath? = folder
    while let folder = next, FileKind(at: folder) == nil {
      missing.append(folder)
      next = folder.parent
    }
    return missing
  }
}
