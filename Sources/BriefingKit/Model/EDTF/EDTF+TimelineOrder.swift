extension EDTF {
  /// The place of a date on a timeline; a total order.
  ///
  /// Dates sort by their earliest instant, then by their latest (so `2018-12-01` comes before
  /// `2018-12`), then by their text. A date without a known start, such as `[..2018-12-21]`, stands at the
  /// beginning of its last day, and before all that is dated to that day: what happened on or before it
  /// comes before the article that reports it. A date without a known end comes after those of the same
  /// start. One with neither (`[..2018,2020..]`) comes last.
  public struct TimelineOrder: Hashable, Sendable {
    fileprivate let first: Int64
    fileprivate let hasStart: Bool
    fileprivate let last: Int64
    fileprivate let text: String
  }

  public var timelineOrder: TimelineOrder {
    TimelineOrder(
      first: (earliest ?? beginningOfLastDate)?.seconds ?? .max,
      hasStart: earliest != nil,
      last: latest?.seconds ?? .max,
      text: text
    )
  }

  private var beginningOfLastDate: Instant? {
    latest == nil ? nil : dates.map(\.earliest).max()
  }

  /// Whether `a` comes before `b` on a timeline: for `sorted(by:)`.
  public static func chronological(_ a: EDTF, _ b: EDTF) -> Bool {
    a.timelineOrder < b.timelineOrder
  }
}

extension EDTF.TimelineOrder: Comparable {
  public static func < (a: Self, b: Self) -> Bool {
    if a.first != b.first { return a.first < b.first }
    if a.hasStart != b.hasStart { return b.hasStart }
    if a.last != b.last { return a.last < b.last }
    return a.text < b.text
  }
}
