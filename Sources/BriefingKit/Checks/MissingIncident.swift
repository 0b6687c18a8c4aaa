/// A site has several incidents, and an event, response or brief does not say to which it belongs: it
/// would be missing from every incident's page and timeline.
enum MissingIncident: Check {
  static let rule = "missing-incident"

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
