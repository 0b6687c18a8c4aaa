/// A scale that gives each stretch of time the room that what is dated to it needs.
///
/// Where a year stands beside a day, an even scale would squeeze the day to nothing. The axis is cut at
/// every bound of a span; within a cell between two cuts it is even, and how wide a cell is grows with its
/// marks, and slowly with its length. Long times without anything are cut short, and say so.
struct TimeScale: Sendable {
  /// The whole time that a date allows: from its first second to the second after its last.
  struct Span: Hashable, Sendable {
    let start: Int64
    let end: Int64
  }

  /// A long time that nothing is dated to.
  struct Gap: Sendable {
    let span: Span
    /// Where it is drawn.
    let x: ClosedRange<Double>
  }

  private let cuts: [Int64]
  /// For each cut its place on the axis.
  private let places: [Double]
  private let isOccupied: [Bool]

  /// - Parameters:
  ///   - spans: any number, in any order.
  ///   - axis: the room on the page.
  init(_ spans: [Span], axis: ClosedRange<Double>) {
    let cuts = Set(spans.flatMap { [$0.start, $0.end] }).sorted()
    self.cuts = cuts
    guard cuts.count > 1 else {
      places = cuts.map { _ in axis.lowerBound }
      isOccupied = []
      return
    }
    var depth = [Int](repeating: 0, count: cuts.count)
    var marks = [Int](repeating: 0, count: cuts.count - 1)
    for span in spans {
      depth[Self.index(of: span.start, in: cuts)] += 1
      depth[Self.index(of: span.end, in: cuts)] -= 1
      marks[Self.cell(of: span.start + (span.end - span.start) / 2, in: cuts)] += 1
    }
    var open = 0
    let isOccupied = (0..<cuts.count - 1).map { cell in
      open += depth[cell]
      return open > 0
    }
    self.isOccupied = isOccupied
    let weights = (0..<cuts.count - 1).map { cell in
      Self.weight(
        days: Self.days(cuts[cell + 1] - cuts[cell]), isOccupied: isOccupied[cell], marks: marks[cell])
    }
    let unit = (axis.upperBound - axis.lowerBound) / weights.reduce(0, +)
    var x = axis.lowerBound
    var places = [x]
    for weight in weights {
      x += weight * unit
      places.append(x)
    }
    self.places = places
  }

  /// The place of an instant; beyond the first or last cut that of the cut.
  func x(_ instant: Int64) -> Double {
    guard let first = cuts.first, instant > first else { return places.first ?? 0 }
    guard let last = cuts.last, instant < last else { return places.last ?? 0 }
    let cell = Self.cell(of: instant, in: cuts)
    let share = Double(instant - cuts[cell]) / Double(cuts[cell + 1] - cuts[cell])
    return places[cell] + share * (places[cell + 1] - places[cell])
  }

  /// Whether nothing else begins or ends within the span.
  func isOneCell(_ span: Span) -> Bool {
    guard span.start >= cuts.first ?? .max, span.start < cuts.last ?? .min else { return false }
    let cell = Self.cell(of: span.start, in: cuts)
    return cuts[cell] == span.start && cuts[cell + 1] == span.end
  }

  /// Times of two months and more that nothing is dated to, in order.
  var gaps: [Gap] {
    isOccupied.indices.compactMap { cell in
      let span = Span(start: cuts[cell], end: cuts[cell + 1])
      guard !isOccupied[cell], Self.days(span.end - span.start) >= 60 else { return nil }
      return Gap(span: span, x: places[cell]...places[cell + 1])
    }
  }

  private static func weight(days: Double, isOccupied: Bool, marks: Int) -> Double {
    let length = max(1, Self.log2(1 + days) / 2)
    return isOccupied ? min(length, 3) + 0.8 * Double(min(marks, 6)) : min(length, 1.6)
  }

  /// The binary logarithm, straight between powers of two: the same on every machine.
  private static func log2(_ value: Double) -> Double {
    Double(value.exponent) + value.significand - 1
  }

  static func days(_ seconds: Int64) -> Double { Double(seconds) / Double(CivilCalendar.secondsPerDay) }

  private static func index(of cut: Int64, in cuts: [Int64]) -> Int {
    var low = 0
    var high = cuts.count
    while low < high {
      let middle = (low + high) / 2
      if cuts[middle] < cut { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The last cell that does not begin after the instant.
  private static func cell(of instant: Int64, in cuts: [Int64]) -> Int {
    let index = index(of: instant, in: cuts)
    let begun = index < cuts.count && cuts[index] == instant ? index : index - 1
    return min(max(begun, 0), cuts.count - 2)
  }
}
