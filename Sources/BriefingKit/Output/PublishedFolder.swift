import Glibc

/// What stands in the output before publishing.
struct PublishedFolder: Sendable {
  /// Nil where nothing was published yet: the folder is absent or empty.
  let manifest: Manifest?
  /// A folder before what is in it; without staging folders.
  let entries: [TreeEntry]
  let kinds: [BytePath: FileKind]
  /// The paths that earlier builds wrote, the manifest's own among them.
  let ours: Set<BytePath>
  /// The folders that earlier builds needed.
  let ourFolders: Set<BytePath>

  init(at place: OutputPlace) throws(PublishError) {
    let entries = try place.exists ? Self.entries(of: place) : []
    manifest = entries.isEmpty ? nil : try readManifest(in: place)
    self.entries = entries
    var kinds = [BytePath: FileKind](minimumCapacity: entries.count)
    for entry in entries { kinds[entry.path] = entry.kind }
    self.kinds = kinds

    var ours: Set<BytePath> = []
    if let manifest {
      ours = Set(manifest.entries.map { BytePath($0.path) })
      ours.insert(BytePath(Manifest.path))
    }
    self.ours = ours
    ourFolders = ours.reduce(into: []) { $0.insertFolders(above: $1) }
  }

  func isOurs(_ entry: TreeEntry) -> Bool {
    switch entry.kind {
    case .file: ours.contains(entry.path)
    case .directory: ourFolders.contains(entry.path)
    case .symbolicLink, .other: false
    }
  }

  private static func entries(of place: OutputPlace) throws(PublishError) -> [TreeEntry] {
    do {
      return try readTree(place.folder).filter { entry in
        let first = entry.path.bytes.prefix { $0 != UInt8(ascii: "/") }
        return !StagingFolder.isStaging(first, for: place)
      }
    } catch {
      throw .file(error)
    }
  }
}

extension Set<BytePath> {
  mutating func insertFolders(above path: BytePath) {
    var next = path.parent
    while let folder = next, insert(folder).inserted { next = folder.parent }
  }
}

/// The manifest of a folder that is not empty.
private func readManifest(in place: OutputPlace) throws(PublishError) -> Manifest {
  let path = place.folder / Manifest.path
  guard FileKind(at: path) == .file else { throw .refusedOutput(place.written, .foreignFiles) }
  let bytes: [UInt8]
  do { bytes = try readFile(path.text, limit: 1 << 30) } catch { throw .file(error) }
  do {
    return try ManifestReader.read(bytes)
  } catch {
    switch error {
    case .foreign: throw .refusedOutput(place.written, .foreignFiles)
    case .unknownVersion: throw .unknownManifestVersion(path.text)
    case .damaged(let line): throw .damagedManifest(path.text, line: line)
    }
  }
}
