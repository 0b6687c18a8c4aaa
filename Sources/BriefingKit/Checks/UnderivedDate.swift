/// A date was worked out, and nothing says how: the reader could not follow it.
enum UnderivedDate: Check {
  static let rule = Rule(
    "underived-date",
    means: "A date was worked out, and nothing says how. With the basis `derived` it needs its `reasoning`.",
    why: "Readers can judge a date that was worked out only if they can follow the steps.",
    in: "Content/events/mail-read.md",
    wrong: """
      ---
      title: The mail is read
      date:
        edtf: 2024-03-01?
        basis: derived
        printed: last Friday
      claims: [C1]
      ---
      """,
    right: """
      ---
      title: The mail is read
      date:
        edtf: 2024-03-01?
        basis: derived
        printed: last Friday
        reasoning: The article is of Monday, 4 March 2024.
      claims: [C1]
      ---
      """)

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
