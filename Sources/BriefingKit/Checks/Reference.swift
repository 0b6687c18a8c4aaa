/// A place where a record names another record or a claim: in its front matter, or in a citation.
struct Reference: Sendable {
  enum Subject: Sendable {
    case incident, actor, claim
    /// The other end of a claim's relation.
    case relation
    /// `[@C04]`, `[@source-id]`
    case citation
  }

  enum Target: Sendable {
    /// The record's number.
    case record(Int)
    case claim(SiteIndex.ClaimPosition)
    case missing
  }

  let subject: Subject
  let name: Located<String>
  /// The number of the record that makes the reference.
  let owner: Int
  let target: Target

  var isMissing: Bool {
    if case .missing = target { true } else { false }
  }
}
