/// A claim's relation has no other end, or is its own: nothing would answer to what it says.
enum UnansweredRelation: Check {
  static let rule = "unanswered-relation"

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
