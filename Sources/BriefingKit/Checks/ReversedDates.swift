/// Two dates of a record stand in an order that cannot be: a copy made before the publication, say.
///
/// Only what is certain is reported: the whole of the one date lies before the whole of the other, and
/// neither is marked as uncertain or approximate.
enum ReversedDates: Check {
  static let rule = Rule(
    "reversed-dates",
    means: """
      Two dates of a record stand in an impossible order. A copy cannot be older than the article, and the \
      newest of the `revisions` is the last. Uncertain and approximate dates are not reported.
      """,
    why: "One of the two is wrong, and a reader who notices will doubt the others.",
    in: "Content/sources/gazette.md",
    wrong: """
      ---
      title: Article in the Gazette
      published: 2024-03-04
      retrieved: 2024-03-01
      claims:
        - id: C1
          says: Somebody read the mail.
          claimant: harbour-office
      ---
      """,
    right: """
      ---
      title: Article in the Gazette
      published: 2024-03-04
      retrieved: 2024-03-05
      claims:
        - id: C1
          says: Somebody read the mail.
          claimant: harbour-office
      ---
      """)

  static func findings(in context: CheckContext) -> [Finding] {
    var findings: [Finding] = []
    for incident in context.site.incidents {
      findings += finding("published", incident.published, "occurred", incident.occurred)
      for assessment in incident.assessments {
        findings += finding("date", assessment.date, "occurred", incident.occurred)
      }
    }
    for source in context.site.sources {
      findings += finding("archive_date", source.archiveDate, "published", source.published)
      findings += finding("retrieved", source.retrieved, "published", source.published)
    }
    for number in context.records.indices where context.records[number].revisions.count > 1 {
      findings += self.findings(in: context.records[number].revisions)
    }
    return findings
  }

  private static func findings(in revisions: [Revision]) -> [Finding] {
    zip(revisions, revisions.dropFirst()).compactMap { earlier, later in
      guard certainlyPrecedes(later.date.value, earlier.date.value) else { return nil }
      let note = Finding.Note("the revision before it is of \(earlier.date.value)", at: earlier.date.location)
      return finding(at: later.date.location, revisionMessage(later.date.value), notes: [note])
    }
  }

  private static func finding(
    _ laterKey: String, _ later: DateStatement?, _ earlierKey: String, _ earlier: DateStatement?
  ) -> [Finding] {
    guard let later, let earlier, let laterDate = later.edtf, let earlierDate = earlier.edtf,
      certainlyPrecedes(laterDate, earlierDate)
    else { return [] }
    let note = Finding.Note("'\(earlierKey)' stands here", at: earlier.location)
    return [finding(at: later.location, message(laterKey, laterDate, earlierKey, earlierDate), notes: [note])]
  }

  private static func certainlyPrecedes(_ a: EDTF, _ b: EDTF) -> Bool {
    guard let end = a.latest, let start = b.earliest, end < start else { return false }
    return !a.isUncertain && !a.isApproximate && !b.isUncertain && !b.isApproximate
  }

  private static func message(_ later: String, _ laterDate: EDTF, _ earlier: String, _ earlierDate: EDTF)
    -> String
  {
    "'\(later)', \(laterDate), lies before '\(earlier)', \(earlierDate); correct one of them"
  }

  private static func revisionMessage(_ date: EDTF) -> String {
    "the revision of \(date) stands below a later one; put the newest last"
  }
}
