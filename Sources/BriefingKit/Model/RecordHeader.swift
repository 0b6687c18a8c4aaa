/// What every record has, whatever its kind.
///
/// Headers are handed around with every record, link and page. They are immutable and share what they
/// hold, so that a copy counts one reference, and not one for each field.
public struct RecordHeader: Sendable {
  struct Values: Sendable {
    let kind: RecordKind
    let id: String
    let file: String
    let title: Located<String>
    let summary: String?
    let ref: Located<String>?
    let incident: Located<String>?
    let tlp: TLP?
    let isDraft: Bool
    let publishAfter: Instant?
    let aliases: [Located<String>]
    let tags: [Located<String>]
    let revisions: [Revision]
    let body: MarkdownBody
  }

  /// A class, since sharing is its only purpose.
  private final class Storage: Sendable {
    let values: Values
    /// Asked for by every link to the record.
    let path: String

    init(_ values: Values) {
      self.values = values
      path = RecordReference(values.kind, values.id).path
    }
  }

  private let storage: Storage

  init(_ values: Values) {
    storage = Storage(values)
  }

  public var kind: RecordKind { storage.values.kind }
  /// The file's name without `.md`: lower-case ASCII letters, digits and hyphens; unique in its kind.
  public var id: String { storage.values.id }
  /// The file's path from the project's root.
  public var file: String { storage.values.file }
  public var title: Located<String> { storage.values.title }
  public var summary: String? { storage.values.summary }
  public var ref: Located<String>? { storage.values.ref }
  public var incident: Located<String>? { storage.values.incident }
  /// The record's own marking, if it has one; `Site.marking(of:)` gives the one in force.
  public var tlp: TLP? { storage.values.tlp }
  public var isDraft: Bool { storage.values.isDraft }
  /// Not built before this instant.
  public var publishAfter: Instant? { storage.values.publishAfter }
  public var aliases: [Located<String>] { storage.values.aliases }
  public var tags: [Located<String>] { storage.values.tags }
  /// Newest last, as authors write them.
  public var revisions: [Revision] { storage.values.revisions }
  public var body: MarkdownBody { storage.values.body }

  public var reference: RecordReference { RecordReference(kind, id) }
  /// The path of the record's page below the site's root.
  public var path: String { storage.path }
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
