/// An event or a response rests on no claim: nothing on the site is stated as fact without one.
enum NoClaims: Check {
  static let rule = Rule(
    "no-claims",
    means: "An event or a response rests on no claim. Its `claims` name at least one.",
    why: """
      Nothing is stated as a fact without somebody who says it. An event without a claim would be the \
      desk's own word, and no reader could tell where it comes from.
      """,
    in: "Content/events/mail-read.md",
    wrong: """
      ---
      title: The mail is read
      date: 2024-03-01
      claims: []
      ---
      """,
    right: """
      ---
      title: The mail is read
      date: 2024-03-01
      claims: [C1]
      ---
      """)

  static func findings(in context: CheckContext) -> [Finding] {
    var findings: [Finding] = []
    let (events, responses) = (context.site.events, context.site.responses)
    for index in events.indices where events[index].claims.isEmpty {
      findings.append(finding(at: events[index].location, message(.event)))
    }
    for index in responses.indices where responses[index].claims.isEmpty {
      findings.append(finding(at: responses[index].location, message(.response)))
    }
    return findings
  }

  private static func message(_ kind: RecordKind) -> String {
    "the \(kind.noun) rests on no claim; name at least one, as 'claims: [C04]'"
  }
}
