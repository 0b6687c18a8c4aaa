/// A date was worked out, and nothing says how: the reader could not follow it.
enum UnderivedDate: Check {
  static let rule = "underived-date"

  static func findings(in context: CheckContext) -> [Finding] {
    let site = context.site
    var findings: [Finding] = []
    func check(_ date: DateStatement?) {
      guard let date, date.basis == .derived, date.reasoning == nil else { return }
      findings.append(finding(at: date.location, message(date.edtf)))
    }
    for index in site.incidents.indices {
      check(site.incidents[index].occurred)
      check(site.incidents[index].published)
      for assessment in site.incidents[index].assessments { check(assessment.date) }
    }
    for index in site.events.indices { check(site.events[index].date) }
    for index in site.responses.indices { check(site.responses[index].date) }
    for index in site.sources.indices {
      check(site.sources[index].published)
      check(site.sources[index].archiveDate)
      check(site.sources[index].retrieved)
    }
    return findings
  }

  private static func message(_ date: EDTF?) -> String {
    let name = date.map { "the date '\($0)'" } ?? "the date"
    return "\(name) is derived without saying how; write it in 'reasoning', for the reader"
  }
}
