/// What a build that published leaves beside the cache: of what it was made, what it made, and what it said.
///
/// Where all that a build depends on is the same, and the output still holds what was made, the next build
/// would find and do the same, and so need not be made. Nothing is taken on trust: every file that would be
/// read is read, and stands in `inputs` with its path and its bytes, and so does every file of the output in
/// `outputs`.
struct LastBuild: Equatable, Sendable {
  let inputs: Fingerprint
  let outputs: Fingerprint
  let embargoes: EmbargoSpan
  let pageCount: Int
  let withheldCount: Int
  /// Warnings: with an error nothing is published.
  let findings: [Finding]
}

/// All that a build is made from, but for the time and the program.
///
/// It is made of what was read for the build, and not of what was there before or after.
struct BuildInputs {
  let files: ContentFiles
  let templates: TemplateFolder.Files
  /// As `ContentFiles` gives them.
  var content: [Fingerprint?] = []
  var staticFiles: [Fingerprint?] = []

  /// Nil where something could not be read, or is not to stand in `Content/`.
  func fingerprint(_ options: SiteBuilder.Options, _ key: Fingerprinter.Key) -> Fingerprint? {
    guard templates.findings.isEmpty else { return nil }
    var maker = Fingerprinter(key)
    maker.add((options.includesDrafts ? 1 : 0) | (options.isStrict ? 2 : 0))
    maker.add(UInt64(files.found.count))
    for file in files.found {
      guard let state = Self.state(of: file) else { return nil }
      maker.add(file.path)
      maker.add(state)
    }
    // Which file each of them belongs to follows from what was found.
    for fingerprint in content + staticFiles {
      guard let fingerprint else { return nil }
      maker.add(fingerprint)
    }
    maker.add(UInt64(templates.files.count))
    for (path, bytes) in templates.files {
      maker.add(path)
      bytes.withUnsafeBytes { maker.add($0) }
    }
    return maker.fingerprint
  }

  private static func state(of file: FoundFile) -> UInt64? {
    let peculiarity: UInt64
    switch file.peculiarity {
    case nil: peculiarity = 0
    case .hidden: peculiarity = 1
    case .leftover: peculiarity = 2
    case .invalidName, .unreadable, .tooDeep: return nil
    }
    switch file.kind {
    case .file: return peculiarity
    case .directory: return 4 | peculiarity
    case .symbolicLink: return 8 | peculiarity
    case .other: return 12 | peculiarity
    }
  }
}

extension Fingerprinter {
  /// A published file: what the manifest says of it, and what it holds.
  mutating func add(_ entry: Manifest.Entry, _ content: Fingerprint) {
    add(entry.path)
    add(UInt64(entry.bytes))
    add(entry.sha256)
    add(content)
  }
}
