/// An event or a response rests on no claim: nothing on the site is stated as fact without one.
enum NoClaims: Check {
  static let rule = "no-claims"

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
