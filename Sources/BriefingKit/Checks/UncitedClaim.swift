/// Nothing rests on a claim: it was read, and then forgotten.
enum UncitedClaim: Check {
  static let rule = "uncited-claim"
  static let severity = Finding.Severity.warning

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
