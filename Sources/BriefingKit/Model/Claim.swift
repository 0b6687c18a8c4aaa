/// What one source prints, said by somebody: the atom of a briefing.
public struct Claim: Sendable {
  /// Unique on the site.
  public let id: Located<String>
  /// In our own words.
  public let says: String
  /// An actor; nil where the source attributes the claim to nobody.
  public let claimant: Located<String>?
  /// Who passed it on, nearest to the claimant first; the source's publisher is understood.
  public let via: [Located<String>]
  /// The desk's own reading of where the claim comes from in the end, where that is neither its claimant
  /// nor what follows from its relations. An actor.
  public let origin: Located<String>?
  public let modality: Modality?
  /// The words that weaken it, as printed: `possible links`.
  public let hedge: String?
  public let quote: Quote?
  public let credibility: Credibility?
  public let relations: [ClaimRelation]
}

/// W3C Web Annotation's TextQuoteSelector, with the part of the source that it stands in.
public struct Quote: Sendable {
  public let exact: Located<String>
  public let prefix: String?
  public let suffix: String?
  public let part: Located<String>?
}

/// What a claim does to another.
public struct ClaimRelation: Sendable {
  public let kind: RelationKind
  public let target: Located<String>
  public let note: String?
}

/// Where a claim comes from in the end: somebody, or the source itself where it names nobody.
public enum Origin: Hashable, Sendable {
  case actor(String)
  case source(String)
}
