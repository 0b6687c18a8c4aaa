/// What of a date can be drawn.
struct DatedSpan: Sendable {
  /// The time that it allows; where one of its ends is open or unknown, that of the date at the other end.
  let span: TimeScale.Span
  /// It may lie anywhere before.
  let isOpenAtStart: Bool
  /// It may lie anywhere after.
  let isOpenAtEnd: Bool
  /// Somebody is not sure of it, or gives it roughly: EDTF's `?`, `~` and `%`.
  let isUncertain: Bool

  /// Nil where neither end has a date, such as `[..2018,2020..]`.
  init?(_ date: EDTF) {
    let last = date.dates.map { TimeScale.Span(start: $0.earliest.seconds, end: $0.latest.seconds + 1) }
    switch (date.earliest, date.latest) {
    case (let start?, let end?): span = TimeScale.Span(start: start.seconds, end: end.seconds + 1)
    case (nil, _?):
      guard let known = last.max(by: { $0.end < $1.end }) else { return nil }
      span = known
    case (_?, nil):
      guard let known = last.min(by: { $0.start < $1.start }) else { return nil }
      span = known
    case (nil, nil): return nil
    }
    isOpenAtStart = date.earliest == nil
    isOpenAtEnd = date.latest == nil
    isUncertain = date.isUncertain || date.isApproximate
  }

  /// The span in a word or two, for an axis: `2010`, `May 2019`, `21 Dec 2018`; with `isShort` without the
  /// year of a day or month.
  func axisLabel(isShort: Bool) -> String {
    let first = Instant(secondsSince1970: span.start)
    let days = TimeScale.days(span.end - span.start)
    let month = Self.months[first.month - 1]
    if days > 360, first.month == 1, first.day == 1 { return String(first.year) }
    if days > 26, first.day == 1 { return isShort ? month : "\(month) \(first.year)" }
    return isShort ? "\(first.day) \(month)" : "\(first.day) \(month) \(first.year)"
  }

  var year: Int { Instant(secondsSince1970: span.start).year }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec",
  ]
}

extension TimeScale.Gap {
  /// About how long it is: `8 years`, `4 months`.
  var length: String {
    let months = Int((TimeScale.days(span.end - span.start) / 30.44).rounded())
    return months < 24 ? SiteWords.count(months, "month") : SiteWords.count((months + 6) / 12, "year")
  }
}
