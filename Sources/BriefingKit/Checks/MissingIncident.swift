/// A site has several incidents, and an event, response or brief does not say to which it belongs: it
/// would be missing from every incident's page and timeline.
enum MissingIncident: Check {
  static let rule = Rule(
    "missing-incident",
    means: """
      A record does not say to which incident it belongs. Where a site has several, events, responses and \
      briefs name theirs in `incident`.
      """,
    why: "The record would be missing from every incident's page and timeline.",
    wrong: [
      otherIncident,
      Rule.File(
        "Content/events/mail-read.md",
        """
        ---
        title: The mail is read
        date: 2024-03-01
        claims: [C1]
        ---
        """),
    ],
    right: [
      otherIncident,
      Rule.File(
        "Content/events/mail-read.md",
        """
        ---
        title: The mail is read
        incident: harbour-breach
        date: 2024-03-01
        claims: [C1]
        ---
        """),
    ])

  private static let otherIncident = Rule.File(
    "Content/incidents/crane-outage.md",
    """
    ---
    title: The cranes stand still
    ---
    """)

  static func findings(in context: CheckContext) -> [Finding] {
    let incidents = context.site.incidents
    guard incidents.count > 1 else { return [] }
    var findings: [Finding] = []
    for number in context.records.indices {
      switch context.records[number].kind {
      case .event, .response, .brief: break
      case .incident, .actor, .source, .page: continue
      }
      guard context.records[number].incident == nil else { continue }
      let header = context.records[number]
      findings.append(finding(at: header.title.location, message(header.kind, incidents)))
    }
    return findings
  }

  private static func message(_ kind: RecordKind, _ incidents: [Incident]) -> String {
    "the site has \(incidents.count) incidents; write the \(kind.noun)'s as 'incident: \(incidents[0].id)'"
  }
}
