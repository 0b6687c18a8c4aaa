/// A claim's relation has no other end, or is its own: nothing would answer to what it says.
enum UnansweredRelation: Check {
  static let rule = Rule(
    "unanswered-relation",
    means: """
      A claim's relation names no other claim. Behind `repeats`, `contradicts` and the like stands the id of \
      another claim of any source.
      """,
    why: """
      Relations tell readers which articles are one voice, and where they differ. One that leads nowhere, \
      or back to its own claim, counts for nothing.
      """,
    in: "Content/sources/gazette.md",
    wrong: """
      ---
      title: Article in the Gazette
      claims:
        - id: C1
          says: Somebody read the mail.
          claimant: harbour-office
        - id: C2
          says: Nobody read the mail.
          claimant: unattributed
          relations:
            - contradicts: C9
      ---
      """,
    right: """
      ---
      title: Article in the Gazette
      claims:
        - id: C1
          says: Somebody read the mail.
          claimant: harbour-office
        - id: C2
          says: Nobody read the mail.
          claimant: unattributed
          relations:
            - contradicts: C1
      ---
      """)

  static func findings(in context: CheckContext) -> [Finding] {
    var hints = Hints(among: context.site.index.claims.keys)
    var findings: [Finding] = []
    for source in context.site.sources {
      for claim in source.claims {
        for relation in claim.relations {
          let target = relation.target
          if target.value == claim.id.value {
            findings.append(finding(at: target.location, ownMessage(claim.id.value, relation.kind)))
          } else if !context.mayMissClaims, context.site.index.claims[target.value] == nil {
            findings.append(
              finding(
                at: target.location, message(target.value, &hints), notes: context.notesOnWithheldSources))
          }
        }
      }
    }
    return findings
  }

  private static func message(_ id: String, _ hints: inout Hints) -> String {
    let hint = hints.hint(for: id)
    return "the relation's other end is missing: no source has a claim '\(id)'"
      + (hint.isEmpty ? "; add it, or take the relation out" : hint)
  }

  private static func ownMessage(_ id: String, _ kind: RelationKind) -> String {
    "'\(id)' \(kind.rawValue) itself; name another claim"
  }
}
