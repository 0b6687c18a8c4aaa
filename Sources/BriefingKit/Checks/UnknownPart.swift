/// A quotation stands in a part that its source does not have.
enum UnknownPart: Check {
  static let rule = Rule(
    "unknown-part",
    means: """
      A quotation stands in a part that its source lacks. A source of several texts names them in `parts`.
      """,
    why: "A reader who wants to compare the words would look for them in a place that is not there.",
    in: "Content/sources/gazette.md",
    wrong: """
      ---
      title: Article in the Gazette
      parts: [report, comment]
      claims:
        - id: C1
          says: Somebody read the mail.
          claimant: harbour-office
          quote:
            exact: somebody had read the mail
            part: editorial
      ---
      """,
    right: """
      ---
      title: Article in the Gazette
      parts: [report, comment]
      claims:
        - id: C1
          says: Somebody read the mail.
          claimant: harbour-office
          quote:
            exact: somebody had read the mail
            part: report
      ---
      """)

  static func findings(in context: CheckContext) -> [Finding] {
    var findings: [Finding] = []
    for source in context.site.sources {
      for claim in source.claims {
        guard let part = claim.quote?.part, !source.parts.contains(part.value) else { continue }
        findings.append(finding(at: part.location, message(part.value, source)))
      }
    }
    return findings
  }

  private static func message(_ part: String, _ source: Source) -> String {
    if source.parts.isEmpty {
      return "the source '\(source.id)' has no parts; write 'parts: [\(part)]', or leave 'part' out"
    }
    let hint = NearMiss.hint(for: part, among: source.parts)
    let known = source.parts.prefix(8).map { "'\($0)'" }.joined(separator: ", ")
    return "the source '\(source.id)' has no part '\(part)'" + (hint.isEmpty ? "; it has \(known)" : hint)
  }
}
