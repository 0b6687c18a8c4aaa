/// What a project holds, for people and for the completion of their shells: ids and titles.
///
/// Files with errors are listed as far as they can be read; drafts and embargoed records are listed, too.
public struct ContentList: Sendable {
  public struct Entry: Hashable, Sendable {
    /// Of a record or a claim; the tag itself.
    public let id: String
    /// A record's title, or what a claim says. Nil for a tag, and where the file does not say.
    public let title: String?
    /// How many records have the tag.
    public let count: Int?
    /// Where it stands, from the project's root; nil for a tag.
    public let file: String?
  }

  public enum Subject: Hashable, Sendable {
    case records(RecordKind)
    case claims
    case tags
  }

  public let subject: Subject
  public let entries: [Entry]
  /// How many files could not be read whole: the list may lack what stands in them.
  public let damagedCount: Int

  /// - Parameter root: The project's, an absolute path.
  public init(_ subject: Subject, root: String, jobs: Int) throws(FileError) {
    let loader = ContentLoader(
      root: root, includesDrafts: true, now: Instant(secondsSince1970: 0), cache: BuildCache.read(root: root),
      jobs: jobs)
    let files = try ContentFiles(root: root).survey.records.filter { subject.includes($0.kind) }
    let loaded = loader.load(files)
    let records = loaded.compactMap(\.outcome.record)
    self.subject = subject
    damagedCount = loaded.count { !$0.outcome.isWhole }
    entries =
      switch subject {
      case .records: Self.entries(files, loaded)
      case .claims: Self.claims(records)
      case .tags: Self.tags(records)
      }
  }

  /// A record that cannot be read still has its file's name.
  private static func entries(_ files: [ContentSurvey.RecordFile], _ loaded: [LoadedFile]) -> [Entry] {
    zip(files, loaded).map { file, loaded in
      Entry(id: file.id, title: loaded.outcome.record?.header.title.value, count: nil, file: file.path)
    }.sorted { bytesPrecede($0.id, $1.id) }
  }

  private static func claims(_ records: [LoadedRecord]) -> [Entry] {
    let entries = records.flatMap { record -> [Entry] in
      guard case .source(let source) = record else { return [] }
      return source.claims.map {
        Entry(id: $0.id.value, title: $0.says, count: nil, file: source.header.file)
      }
    }
    return entries.map { ($0, LabelOrder.Key($0.id)) }.sorted { $0.1 < $1.1 }.map(\.0)
  }

  private static func tags(_ records: [LoadedRecord]) -> [Entry] {
    let tags = records.flatMap { Set($0.header.tags.map(\.value)) }
    let counts = tags.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    return counts.sorted { bytesPrecede($0.key, $1.key) }.map {
      Entry(id: $0.key, title: nil, count: $0.value, file: nil)
    }
  }
}

extension ContentList.Subject {
  fileprivate func includes(_ kind: RecordKind) -> Bool {
    switch self {
    case .records(let wanted): kind == wanted
    case .claims: kind == .source
    case .tags: true
    }
  }
}

extension ContentList {
  /// The ids of a kind, by the files' names alone, sorted.
  public static func ids(of kind: RecordKind, root: String) throws(FileError) -> [String] {
    try ContentFiles(root: root).survey.records.filter { $0.kind == kind }.map(\.id).sorted(by: bytesPrecede)
  }

  /// A line for each entry: the id, spaces up to a column, and the title.
  public var text: String {
    let width = entries.map(\.id.count).max() ?? 0
    return entries.map { entry in
      let title = entry.title ?? entry.count.map { "\($0)" } ?? ""
      let words = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let spaces = String(repeating: " ", count: width - entry.id.count + 2)
      return VisibleCharacters.line(words.isEmpty ? entry.id : entry.id + spaces + words) + "\n"
    }.joined()
  }

  /// One list of objects, with a line feed at its end.
  public var json: String {
    JSONText.document(
      .list(
        entries.map { entry in
          let title = entry.title.map { JSONText.Value.text($0) } ?? .null
          let file = JSONText.Value.text(entry.file ?? "")
          return switch subject {
          case .records: .object([("id", .text(entry.id)), ("title", title), ("file", file)])
          case .claims: .object([("id", .text(entry.id)), ("says", title), ("file", file)])
          case .tags: .object([("tag", .text(entry.id)), ("records", .number(entry.count ?? 0))])
          }
        }))
  }
}
