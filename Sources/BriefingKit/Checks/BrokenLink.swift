/// A link in prose leads to a content file or a static file that does not exist.
enum BrokenLink: Check {
  static let rule = Rule(
    "broken-link",
    means: """
      A link in the text leads to a file that is not there. Links go to content files and to files below \
      `Content/static`, by their paths from the file with the link.
      """,
    why: "A reader who follows it would find an error in place of what was promised.",
    in: "Content/briefs/outlook.md",
    wrong: """
      ---
      title: Outlook
      incident: harbour-breach
      ---

      The office [has spoken](../responses/statement.md).
      """,
    right: """
      ---
      title: Outlook
      incident: harbour-breach
      ---

      The office [has spoken](../responses/office-statement.md).
      """)

  static func findings(in context: CheckContext) -> [Finding] {
    var candidates = Candidates(context)
    return context.links.compactMap { link in
      guard link.isBroken else { return nil }
      let location = context.location(of: link)
      switch context.kind(of: link) {
      case .record(let path, _):
        if let reference = ContentPath.record(at: path), context.isExcused(reference.kind, reference.id) {
          return nil
        }
        return finding(at: location, recordMessage(path, from: location.file, &candidates))
      case .staticFile(let path):
        return finding(at: location, staticMessage(path, from: location.file, &candidates))
      default: return nil
      }
    }
  }

  private static func recordMessage(_ path: String, from file: String, _ candidates: inout Candidates)
    -> String
  {
    "there is no file '\(path)'"
      + hint(candidates.nearest(to: path), from: file, or: "; link to a file that is there, or add this one")
  }

  private static func staticMessage(_ path: String, from file: String, _ candidates: inout Candidates)
    -> String
  {
    let folder = ProseLinkResolver.staticFolder
    let wanted = String(path.dropFirst(folder.utf8.count))
    let near = candidates.nearest(toStatic: wanted).map { folder + $0 }
    return "there is no file '\(path)'" + hint(near, from: file, or: "; put it there, or take the link out")
  }

  private static func hint(_ near: String?, from file: String, or otherwise: String) -> String {
    near.map { "; did you mean '\(ContentPath.relative($0, from: file))'?" } ?? otherwise
  }
}

extension BrokenLink {
  /// The files that an author may have meant.
  private struct Candidates {
    private let context: CheckContext
    private var ids: [RecordKind: NearMisses] = [:]
    private lazy var staticFiles = NearMisses(context.site.staticFiles)
    private var known: [String: String?] = [:]

    init(_ context: CheckContext) {
      self.context = context
    }

    mutating func nearest(to path: String) -> String? {
      if let near = known[path] { return near }
      let near = search(path)
      known[path] = near
      return near
    }

    /// The record of the same kind in another folder; of the same id in another kind; of a like id.
    private mutating func search(_ path: String) -> String? {
      guard let wanted = ContentPath.record(at: path) ?? ContentPath.likelyRecord(at: path) else {
        return nil
      }
      if let number = context.number(of: wanted) { return context.records[number].file }
      for kind in RecordKind.allCases {
        if let number = context.number(of: RecordReference(kind, wanted.id)) {
          return context.records[number].file
        }
      }
      let names =
        ids[wanted.kind] ?? NearMisses(context.records.lazy.filter { $0.kind == wanted.kind }.map(\.id))
      ids[wanted.kind] = names
      guard let id = names.nearest(to: wanted.id),
        let number = context.number(of: RecordReference(wanted.kind, id))
      else { return nil }
      return context.records[number].file
    }

    /// A static file of a like path.
    mutating func nearest(toStatic path: String) -> String? { staticFiles.nearest(to: path) }
  }
}
