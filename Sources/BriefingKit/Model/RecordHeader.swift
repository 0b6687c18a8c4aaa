/// What every record has, whatever its kind.
public struct RecordHeader: Sendable {
  public let kind: RecordKind
  /// The file's name without `.md`: lower-case ASCII letters, digits and hyphens; unique in its kind.
  public let id: String
  /// The file's path from the project's root.
  public let file: String
  public let title: Located<String>
  public let summary: String?
  public let ref: Located<String>?
  public let incident: Located<String>?
  /// The record's own marking, if it has one; `Site.marking(of:)` gives the one in force.
  public let tlp: TLP?
  public let isDraft: Bool
  /// Not built before this instant.
  public let publishAfter: Instant?
  public let aliases: [Located<String>]
  public let tags: [Located<String>]
  /// Newest last, as authors write them.
  public let revisions: [Revision]
  public let body: MarkdownBody

  public var reference: RecordReference { RecordReference(kind, id) }
  /// The path of the record's page below the site's root.
  public var path: String { reference.path }
}

/// A change to a published record.
public struct Revision: Sendable {
  public let date: Located<EDTF>
  public let kind: RevisionKind
  public let note: String?
}

/// Anything with a file of its own in `Content/`.
public protocol Record: Sendable {
  var header: RecordHeader { get }
}

extension Record {
  public var id: String { header.id }
  public var title: String { header.title.value }
  public var path: String { header.path }
  public var location: SourceLocation { header.title.location }
}
