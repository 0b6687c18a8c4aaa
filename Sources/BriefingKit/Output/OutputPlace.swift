import Glibc

/// Where a site is published, after all symbolic links: the folder, and the one beside which it is
/// staged.
struct OutputPlace: Sendable {
  /// Canonical: no symbolic links, no dots.
  let folder: BytePath
  let parent: BytePath
  /// As the caller wrote it, for messages.
  let written: String
  let exists: Bool

  /// The folders of a project that hold what was written by hand.
  static let sourceFolders = ["Content", "Templates", "Sources", "Tests", ".git"]

  init(output: String, projectRoot: String, home: String?) throws(PublishError) {
    func refuse(_ refusal: PublishError.Refusal) -> PublishError { .refusedOutput(output, refusal) }
    guard output.utf8.first == UInt8(ascii: "/") else { throw refuse(.notAbsolute) }
    let folder = canonical(BytePath(output))
    guard let parent = folder.parent else { throw refuse(.root) }

    let root = canonical(BytePath(projectRoot))
    if folder == root { throw refuse(.projectRoot) }
    if let home, !home.isEmpty {
      let home = canonical(BytePath(home))
      if folder == home { throw refuse(.home) }
      if folder.contains(home) { throw refuse(.containsHome) }
    }
    if folder.contains(root) { throw refuse(.containsProjectRoot) }
    for name in Self.sourceFolders {
      let source = canonical(BytePath(projectRoot) / name)
      if source.contains(folder) { throw refuse(.source(name)) }
      if folder.contains(source) { throw refuse(.containsSource(name)) }
    }

    switch FileKind(at: folder) {
    case nil: exists = false
    case .directory?: exists = true
    case .symbolicLink?: throw refuse(.danglingLink)
    case let kind?: throw refuse(.notAFolder(kind))
    }
    self.folder = folder
    self.parent = parent
    written = output
  }
}

/// `path` with its symbolic links resolved as far as it exists, and without dots.
private func canonical(_ path: BytePath) -> BytePath {
  var missing: [BytePath] = []
  var next: BytePath? = path
  while let existing = next {
    if let resolved = existing.withCString({ realpath($0, nil) }) {
      defer { free(resolved) }
      let start = UnsafeRawPointer(resolved)
      let bytes = [UInt8](UnsafeRawBufferPointer(start: start, count: strlen(resolved)))
      return missing.reversed().reduce(BytePath(bytes), append)
    }
    missing.append(BytePath(Array(existing.name)))
    next = existing.parent
  }
  return path
}

private func append(_ folder: BytePath, _ name: BytePath) -> BytePath {
  switch name.text {
  case "", ".": folder
  case "..": folder.parent ?? folder
  default: folder / name
  }
}
