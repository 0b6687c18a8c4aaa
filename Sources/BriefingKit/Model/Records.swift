public struct Incident: Record {
  public internal(set) var header: RecordHeader
  public let status: IncidentStatus?
  public let determination: Determination?
  public let investigationStatus: InvestigationStatus?
  public let type: String?
  public let occurred: DateStatement?
  public let published: DateStatement?
  public let keyPoints: [KeyPoint]
  public let differences: [Difference]
  /// What a reader may look for and the sources do not say.
  public let notStated: [String]
  public let assessments: [Assessment]
}

public struct KeyPoint: Sendable {
  public let text: String
  public let claims: [Located<String>]
}

/// A point in which the sources differ.
public struct Difference: Sendable {
  public let title: String
  public let text: String
  public let claims: [Located<String>]
}

/// A judgement of the desk, in ICD 203's terms: never a fact.
public struct Assessment: Sendable {
  public let statement: String
  public let likelihood: Likelihood?
  public let confidence: Confidence?
  public let claims: [Located<String>]
  public let wouldChange: String?
  public let analyst: String?
  public let date: DateStatement?
}

/// A chapter of analysis in prose.
public struct Brief: Record {
  public internal(set) var header: RecordHeader
}

/// Everything else: about, method, contact.
public struct Page: Record {
  public internal(set) var header: RecordHeader
}

/// An entry of the timeline.
public struct Event: Record {
  public internal(set) var header: RecordHeader
  public let date: DateStatement
  public let kind: EventKind?
  public let status: EventStatus?
  public let actors: [Involvement]
  public let claims: [Located<String>]
  /// Breaks ties between events of one date; it never becomes a date.
  public let order: Int?
}

/// An actor's part in an event.
public struct Involvement: Sendable {
  public let actor: Located<String>
  public let role: Located<Role>
  public let note: String?
}

/// A person, organisation, group or system.
public struct IncidentActor: Record {
  public internal(set) var header: RecordHeader
  public let identityClass: IdentityClass?
  public let sector: String?
  public let country: String?
  public let parent: Located<String>?
  public let position: String?
  public let alsoKnownAs: [String]
  public let sameAs: [Located<String>]
  public let namingNote: String?
}

/// What somebody did or said in answer.
public struct IncidentResponse: Record {
  public internal(set) var header: RecordHeader
  public let responder: Located<String>
  public let type: ResponseType?
  public let family: ResponseFamily?
  public let date: DateStatement
  public let status: ResponseStatus?
  public let addressee: String?
  public let claims: [Located<String>]
}

/// A source, with the claims printed in it.
public struct Source: Record {
  public internal(set) var header: RecordHeader
  /// Nil where the publisher is not stated.
  public let publisher: Located<String>?
  public let authors: [String]
  public let agency: String?
  public let published: DateStatement?
  public let language: String?
  public let kind: SourceKind?
  public let url: Located<String>?
  public let archiveURL: Located<String>?
  public let archiveDate: DateStatement?
  public let retrieved: DateStatement?
  /// The name of the private copy, which is kept outside the project.
  public let snapshot: String?
  /// 64 lower-case hexadecimal digits.
  public let snapshotSHA256: String?
  public let reliability: Reliability?
  public let ratedBy: String?
  public let parts: [String]
  public let claims: [Claim]
}
