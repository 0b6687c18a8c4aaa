/// A claim is said to corroborate another of the same origin: an account and its echo would count as two.
enum FalseCorroboration: Check {
  static let rule = Rule(
    "false-corroboration",
    means: """
      A claim corroborates one of the same origin. Both go back to one actor or one source, directly or \
      by what they repeat.
      """,
    why: """
      Two articles that pass on one statement are one voice. Counted as two they would make it look \
      confirmed, which is the mistake that a briefing is there to avoid.
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
          says: The mail was read for weeks.
          claimant: harbour-office
          relations:
            - corroborates: C1
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
          says: The mail was read for weeks.
          claimant: harbour-office
          relations:
            - repeats: C1
      ---
      """)

  // `SiteGraph.origins` follows `repeats` and never `corroborates`, so it does not rest on what is checked.
  static func findings(in context: CheckContext) -> [Finding] {
    var findings: [Finding] = []
    for source in context.site.sources {
      for claim in source.claims {
        for relation in claim.relations where relation.kind == .corroborates {
          let target = relation.target.value
          guard target != claim.id.value, let origin = context.graph.origins[claim.id.value],
            origin == context.graph.origins[target], let other = context.site.claim(target)
          else { continue }
          findings.append(
            finding(
              at: relation.target.location, message(claim.id.value, target, origin),
              notes: [Finding.Note("'\(target)' stands here", at: other.id.location)]))
        }
      }
    }
    return findings
  }

  private static func message(_ claim: String, _ other: String, _ origin: Origin) -> String {
    let name =
      switch origin {
      case .actor(let id): "'\(id)'"
      case .source(let id): "the source '\(id)'"
      }
    return "'\(claim)' and '\(other)' both come from \(name), so the one repeats the other; "
      + "write 'repeats: \(other)'"
  }
}
