/// Nothing rests on a claim: it was read, and then forgotten.
enum UncitedClaim: Check {
  static let rule = Rule(
    "uncited-claim", .warning,
    means: "Nothing rests on a claim. No event, response or key point names it, and no text cites it.",
    why: "It was read, written down and then forgotten. Perhaps the passage that needs it is still missing.",
    wrong: [
      Rule.File(
        "Content/sources/courier.md",
        """
        ---
        title: Article in the Courier
        claims:
          - id: C2
            says: The mail was read for weeks.
            claimant: unattributed
        ---
        """)
    ],
    right: [
      Rule.File(
        "Content/sources/courier.md",
        """
        ---
        title: Article in the Courier
        claims:
          - id: C2
            says: The mail was read for weeks.
            claimant: unattributed
        ---
        """),
      Rule.File(
        "Content/briefs/outlook.md",
        """
        ---
        title: Outlook
        incident: harbour-breach
        ---

        It is said to have gone on for weeks [@C2].
        """),
    ])

  static func findings(in context: CheckContext) -> [Finding] {
    if !context.unread.isEmpty { return [] }
    var isCited = [Bool](repeating: false, count: context.numbering.claimCount)
    for reference in context.references {
      guard case .claim(let position) = reference.target, reference.subject != .relation else { continue }
      isCited[context.numbering.claim(position)] = true
    }
    var findings: [Finding] = []
    var number = 0
    for source in context.site.sources {
      for claim in source.claims {
        if !isCited[number] { findings.append(finding(at: claim.id.location, message(claim.id.value))) }
        number += 1
      }
    }
    return findings
  }

  private static func message(_ id: String) -> String {
    "nothing rests on the claim '\(id)'; cite it where it belongs, or take it out"
  }
}
