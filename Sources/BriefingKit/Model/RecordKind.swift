/// The kinds of record; the raw value is the kind's folder in `Content/` and in the site.
public enum RecordKind: String, CaseIterable, Hashable, Sendable {
  case incident = "incidents"
  case brief = "briefs"
  case event = "events"
  case actor = "actors"
  case response = "responses"
  case source = "sources"
  case page = "pages"

  public var folder: String { rawValue }

  /// The kind's name in the singular.
  public var noun: String {
    switch self {
    case .incident: "incident"
    case .brief: "brief"
    case .event: "event"
    case .actor: "actor"
    case .response: "response"
    case .source: "source"
    case .page: "page"
    }
  }

  /// `an event`
  public var nounWithArticle: String {
    switch self {
    case .incident, .event, .actor: "an \(noun)"
    case .brief, .response, .source, .page: "a \(noun)"
    }
  }
}

/// A record's kind and id, which together are its address.
public struct RecordReference: Hashable, Sendable {
  public let kind: RecordKind
  public let id: String

  public init(_ kind: RecordKind, _ id: String) {
    self.kind = kind
    self.id = id
  }

  /// The path of the record's page below the site's root: `events/e01.html`.
  public var path: String { "\(kind.folder)/\(id).html" }
}
