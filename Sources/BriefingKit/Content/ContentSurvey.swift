/// What stands in `Content/`, sorted into records, static files, and what belongs to neither.
struct ContentSurvey: Sendable {
  struct RecordFile: Sendable {
    /// From the project's root.
    let path: String
    let kind: RecordKind
    let id: String
  }

  private(set) var records: [RecordFile] = []
  /// Below `Content/static/`.
  private(set) var staticFiles: [String] = []
  private(set) var findings: [Finding] = []

  init(of files: [FoundFile]) {
    for file in files { add(file) }
  }

  private mutating func add(_ file: FoundFile) {
    let location = SourceLocation.start(of: "\(ContentLoader.folder)/\(file.path)")
    switch file.peculiarity {
    case .leftover: return
    case .hidden:
      reportHidden(file.path, location)
      return
    case .invalidName:
      report(.fileName, location, "the file's name is not UTF-8; rename it with ASCII letters")
      return
    case .unreadable(let error):
      report(
        .unreadableFile, location,
        "the folder cannot be read: \(error.reason); make it readable, or take it out of Content/")
      return
    case .tooDeep:
      report(.fileName, location, "more than \(FoundFile.depthLimit) folders deep; move it up")
      return
    case nil: break
    }
    switch file.kind {
    case .symbolicLink:
      report(.symbolicLink, location, "symbolic links are not followed; put the file itself here")
    case .other:
      report(.fileName, location, "not a regular file; remove it")
    case .directory:
      addFolder(file.path, location)
    case .file:
      addFile(file.path, location)
    }
  }

  /// Hidden names are for tools, and passed over; but whoever puts one below `static/` may count on its
  /// being published.
  private mutating func reportHidden(_ path: String, _ location: SourceLocation) {
    let name = name(of: path)
    guard isStatic(path), !Self.toolFiles.contains(String(name)) else { return }
    findings.append(
      Finding(
        .hiddenFile, at: location,
        "'\(name)' is hidden and is not copied; rename it without the '.', or move it out of Content/"))
  }

  private static let toolFiles: Set = [".DS_Store", ".gitattributes", ".gitignore", ".gitkeep"]

  /// The hidden names that are copied as any other: GitHub Pages' switch, and the folder of RFC 8615.
  static func isPublished(hidden path: String) -> Bool {
    path == "\(ContentLoader.staticFolder)/.nojekyll" || path == "\(ContentLoader.staticFolder)/.well-known"
  }

  private mutating func addFolder(_ path: String, _ location: SourceLocation) {
    if path.hasSuffix(".md"), !isStatic(path) {
      report(.fileName, location, "a folder has the name of a content file; rename it without '.md'")
    } else if !path.utf8.contains(UInt8(ascii: "/")), path != ContentLoader.staticFolder,
      RecordKind(rawValue: path) == nil
    {
      let names = RecordKind.allCases.map(\.folder) + [ContentLoader.staticFolder]
      let hint = NearMiss.hint(for: path, among: names)
      let known = hint.isEmpty ? "; the folders are \(names.joined(separator: ", "))" : hint
      report(.unknownFolder, location, "no kind of record has the folder '\(path)'\(known)")
    }
  }

  private mutating func addFile(_ path: String, _ location: SourceLocation) {
    if path == "site.yml" { return }
    if isStatic(path) {
      staticFiles.append(String(path.dropFirst(ContentLoader.staticFolder.utf8.count + 1)))
      return
    }
    guard let slash = path.utf8.firstIndex(of: UInt8(ascii: "/")) else {
      report(
        .unknownFile, location,
        "only site.yml and the kinds' folders stand in Content/; move the file into one")
      return
    }
    // A file in an unknown folder has been reported with the folder.
    guard let kind = RecordKind(rawValue: String(path[..<slash])) else { return }
    let name = name(of: path)
    guard name.utf8.suffix(3).elementsEqual(".md".utf8) else {
      let stem = name.lowercased().hasSuffix(".md") ? name.dropLast(3) : nil
      report(
        .unknownFile, location,
        "content files end in '.md'; "
          + (stem.map { "rename the file to '\($0).md'" } ?? "put other files below Content/static/"))
      return
    }
    let id = String(name.utf8.dropLast(3)) ?? ""
    guard Self.isID(id) else {
      let proposal = Self.proposedID(for: id)
      report(
        .badID, location,
        "'\(id)' cannot be an id; use lower-case ASCII letters, digits and hyphens"
          + (proposal.isEmpty ? "" : ", such as '\(proposal).md'"))
      return
    }
    records.append(RecordFile(path: location.file, kind: kind, id: id))
  }

  /// The last part of the path.
  private func name(of path: String) -> Substring {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path[...] }
    return path[path.utf8.index(after: slash)...]
  }

  private func isStatic(_ path: String) -> Bool {
    path.hasPrefix(ContentLoader.staticFolder + "/")
  }

  private mutating func report(_ rule: Rule, _ location: SourceLocation, _ message: String) {
    findings.append(Finding(rule, at: location, message))
  }

  static func isID(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy(isIDByte)
  }

  static func isIDByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
  }

  /// The nearest id to `text`; empty where there is none.
  static func proposedID(for text: String) -> String {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return "" }
    let bytes = text.lowercased().utf8.map { isIDByte($0) ? $0 : UInt8(ascii: "-") }
    let words = bytes.split(separator: UInt8(ascii: "-"))
    return String(decoding: Array(words.joined(separator: [UInt8(ascii: "-")])), as: UTF8.self)
  }
}
