/// A record to begin with: its file is written, and its author fills it in.
public struct NewRecord: Sendable {
  public struct Written: Sendable {
    /// From the project's root.
    public let path: String
    /// The keys that a check will ask for.
    public let open: [String]
    /// Values that name a record which is not there yet: `no actor has the id 'x'; …`
    public let unknownReferences: [String]
  }

  public let kind: RecordKind
  public let id: String
  private var values: [String: RecordSkeleton.Value] = [:]
  private var comments: [String: String] = [:]

  public init(_ kind: RecordKind, _ id: String) throws(NewRecordError) {
    guard ContentSurvey.isID(id) else {
      throw .badID(id, proposal: ContentSurvey.proposedID(for: id))
    }
    self.kind = kind
    self.id = id
    values["title"] = .text(Self.title(for: id))
    if Self.has("date", kind) { self["date"] = nil }
  }

  /// An id for a record of this title; empty where its letters give none.
  public static func id(for title: String) -> String {
    String(ContentSurvey.proposedID(for: title).split(separator: "-").prefix(8).joined(separator: "-"))
  }

  public static func has(_ key: String, _ kind: RecordKind) -> Bool {
    RecordKeys.all(of: kind).contains { $0.name == key }
  }

  public subscript(key: String) -> String? {
    get { if case .text(let text) = values[key] { text } else { nil } }
    set {
      values[key] = newValue.map { .text($0) }
      comments[key] = nil
      guard newValue == nil, key == "date",
        let date = RecordKeys.all(of: kind).first(where: { $0.name == key })
      else { return }
      values[key] = .text(DateBasis.notStated.rawValue)
      comments[key] = date.purpose
    }
  }

  public mutating func set(_ key: String, to items: [String]) { values[key] = .list(items) }

  /// Takes over what a snapshot says of itself.
  public mutating func describe(_ snapshot: SnapshotFacts) {
    self["snapshot"] = snapshot.name
    comments["snapshot"] = "kept outside the project; briefing check --snapshots compares it"
    self["snapshot_sha256"] = snapshot.sha256
    guard let title = snapshot.title else { return }
    self["title"] = title
    comments["title"] = "from the copy; correct it if need be"
  }

  /// `mail-read` becomes `Mail read`.
  private static func title(for id: String) -> String {
    let words = id.split(separator: "-").joined(separator: " ")
    return words.isEmpty ? id : words.prefix(1).uppercased() + words.dropFirst()
  }
}

extension NewRecord {
  /// - Parameter root: The project's, an absolute path.
  public func write(root: String) throws(NewRecordError) -> Written {
    let survey: ContentSurvey
    do throws(FileError) { survey = try ContentFiles(root: root).survey } catch { throw .file(error) }
    if let present = survey.records.first(where: { $0.kind == kind && $0.id == id }) {
      throw .exists(RecordReference(kind, id), path: present.path)
    }
    let path = "\(ContentLoader.folder)/\(kind.folder)/\(id).md"
    let (values, text) = text(amongIncidents: survey.records.count { $0.kind == .incident }, root: root)
    if let fault = fault(in: text, path) { throw .badValue(fault) }
    do throws(FileError) {
      let file = BytePath("\(root)/\(path)")
      if let folder = file.parent { try createFolders(folder, mode: nil) }
      try addFile(file, Array(text.utf8))
    } catch {
      throw error.code == 17 ? .exists(RecordReference(kind, id), path: path) : .file(error)
    }
    return Written(
      path: path, open: open(values), unknownReferences: unknownReferences(survey))
  }

  private func text(
    amongIncidents count: Int, root: String
  ) -> (values: [String: RecordSkeleton.Value], text: String) {
    var values = values
    let belongs = kind == .event || kind == .response || kind == .brief
    if belongs, count > 1, values["incident"] == nil { values["incident"] = .open }
    let skeleton = RecordSkeleton(RecordKeys.all(of: kind), values, comments: comments)
    let schema = ContentSchemas.comment(for: kind, root: root) ?? ""
    return (values, "---\n\(schema)\(skeleton.text)---\n\n")
  }

  private func open(_ values: [String: RecordSkeleton.Value]) -> [String] {
    RecordKeys.all(of: kind).filter { key in
      switch values[key.name] {
      case .open: true
      case .text: false
      case .list(let items): items.isEmpty && key.isRequired
      case nil: key.isRequired
      }
    }.map(\.name)
  }

  /// What a check would say of a value that was given.
  private func fault(in text: String, _ path: String) -> String? {
    let loader = RecordLoader(markdown: MarkdownRenderer(imageSize: { _ in nil }))
    let file = SourceFile(path: path, bytes: Array(text.utf8))
    return loader.load(file, as: kind, id: id).findings.first { $0.rule != "missing-value" }?.message
  }

  private func unknownReferences(_ survey: ContentSurvey) -> [String] {
    RecordKeys.all(of: kind).compactMap { key in
      guard case .reference(let kind, let alternative) = key.schema, let id = self[key.name],
        id != alternative
      else { return nil }
      let ids = survey.records.filter { $0.kind == kind }.map(\.id)
      guard !ids.contains(id) else { return nil }
      let hint = NearMiss.hint(for: id, among: ids)
      return "no \(kind.noun) has the id '\(id)'"
        + (hint.isEmpty ? "; make it with 'briefing new \(kind.noun) \(id)'" : hint)
    }
  }
}
