/// An event is dated after every report of it: either a date is wrong, or the event was still to come.
enum EventAfterReport: Check {
  static let rule = Rule(
    "event-after-report", .warning,
    means: """
      An event is dated after every report of it. Sources that carry its claims were all published before.
      """,
    why: """
      Either a date is wrong, or the reports announce something that was still to come, which readers \
      should be told.
      """,
    in: "Content/events/mail-read.md",
    wrong: """
      ---
      title: The mail is read
      date: 2024-03-10
      claims: [C1]
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
    let (events, sources) = (context.site.events, context.site.sources)
    for index in events.indices where events[index].kind != .scheduled && events[index].status != .pending {
      guard let start = events[index].date.edtf?.earliest,
        let report = lastReport(of: events[index].claims, context.site),
        let published = sources[report].published, let end = published.edtf?.latest, end < start
      else { continue }
      let note = Finding.Note("the last report of it is of \(published.reading)", at: published.location)
      findings.append(finding(at: events[index].date.location, message(events[index].date), notes: [note]))
    }
    return findings
  }

  /// The source; nil where one of the sources has no date: it may be later than the event.
  private static func lastReport(of claims: [Located<String>], _ site: Site) -> Int? {
    var last: (source: Int, end: Instant)?
    for claim in claims {
      guard let source = site.index.claims[claim.value]?.source else { continue }
      guard let end = site.sources[source].published?.edtf?.latest else { return nil }
      if let known = last, known.end >= end { continue }
      last = (source, end)
    }
    return last?.source
  }

  private static func message(_ date: DateStatement) -> String {
    "the event is dated \(date.reading), after every report of it; "
      + "correct the date, or write 'kind: scheduled'"
  }
}
