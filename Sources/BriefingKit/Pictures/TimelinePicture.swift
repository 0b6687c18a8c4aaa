/// The timeline drawn to scale: where each mark, lane and label stands, in units of an SVG that is
/// `width` wide. The template `parts/timeline-picture` makes the markup.
struct TimelinePicture: Sendable {
  struct Entry: Sendable {
    /// Nil without a date.
    let date: DatedSpan?
    /// Entries of the same lane number stand in one lane, the smallest on top.
    let lane: Int
    /// The printed label: `E14`; may be empty.
    let label: String
  }

  struct Mark: Sendable {
    /// The index of its entry.
    let entry: Int
    /// The bar for the time that its date allows.
    let bar: ClosedRange<Int>
    /// The middle of the shape that says how firmly it is known.
    let shape: Int
    /// Where the label begins, or ends where it stands before the mark.
    let label: Int
    let isLabelBefore: Bool
    /// The whole mark with its label.
    let extent: ClosedRange<Int>
    /// The middle of its row.
    let y: Int
  }

  struct Lane: Sendable {
    let number: Int
    let y: ClosedRange<Int>
  }

  struct Tick: Sendable {
    let text: String
    let x: Int
    /// Where what it names begins and ends.
    let bounds: ClosedRange<Int>
  }

  struct Gap: Sendable {
    let text: String
    let x: ClosedRange<Int>
  }

  static let width = 760
  static let laneLabelWidth = 104
  static let rowHeight = 24
  /// Above this number of marks a picture tells nothing.
  static let mostMarks = 150
  /// How far the arrow of an open end reaches.
  static let arrow = 26

  /// In order of time, and then those without a date.
  let marks: [Mark]
  let lanes: [Lane]
  let ticks: [Tick]
  let gaps: [Gap]
  /// The lane of what has no date.
  let undated: Lane?
  let axisY: Int
  let height: Int

  init(_ entries: [Entry]) {
    let left = Double(Self.laneLabelWidth + 14)
    let right = Double(Self.width - 34)
    let dated = entries.indices.filter { entries[$0].date != nil }
    let spans = dated.compactMap { entries[$0].date }
    let scale = TimeScale(spans.map(\.span), axis: left + Double(Self.arrow)...right)
    var marks: [Mark] = []
    var lanes: [Lane] = []
    var y = 4
    for number in Set(dated.map { entries[$0].lane }).sorted() {
      let members = dated.filter { entries[$0].lane == number }
      let top = y
      var rows = TimelineRows(distance: 8)
      for index in members {
        guard let date = entries[index].date else { continue }
        let place = TimelinePlace(date, scale, label: entries[index].label)
        let row = rows.row(for: place.extent)
        marks.append(place.mark(of: index, y: top + 3 + row * Self.rowHeight + Self.rowHeight / 2))
      }
      y = top + max(1, rows.count) * Self.rowHeight + 6
      lanes.append(Lane(number: number, y: top...y))
    }
    axisY = y + 16
    y += dated.isEmpty ? 0 : 26
    let without = entries.indices.filter { entries[$0].date == nil }
    let top = y
    var flow = Flow(from: Self.laneLabelWidth + 14, to: Self.width)
    for index in without {
      let (x, row) = flow.place(entries[index].label)
      let extent = x...x + Flow.width(of: entries[index].label)
      marks.append(
        Mark(
          entry: index, bar: x...x, shape: x + 7, label: x + 18, isLabelBefore: false, extent: extent,
          y: top + 3 + row * Self.rowHeight + Self.rowHeight / 2))
    }
    if !without.isEmpty { y = top + (flow.row + 1) * Self.rowHeight + 6 }
    undated = without.isEmpty ? nil : Lane(number: -1, y: top...y)
    height = y + 2
    self.marks = marks
    self.lanes = lanes
    ticks = Self.ticks(spans, scale)
    gaps = Self.gaps(scale)
  }

  /// Labels for what nothing else begins or ends in, as far as they have room.
  static func ticks(_ dates: [DatedSpan], _ scale: TimeScale) -> [Tick] {
    var ticks: [Tick] = []
    var end = 0
    var year: Int?
    var known: Set<TimeScale.Span> = []
    for date in dates.sorted(by: { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) })
    where scale.isOneCell(date.span) && known.insert(date.span).inserted {
      let bounds = Int(scale.x(date.span.start))...Int(scale.x(date.span.end))
      let text = date.axisLabel(isShort: date.year == year)
      let x = (bounds.lowerBound + bounds.upperBound) / 2
      let half = TextWidth.axis(text) / 2
      guard x - half > end else { continue }
      ticks.append(Tick(text: text, x: x, bounds: bounds))
      end = x + half + 4
      year = date.year
    }
    return ticks
  }

  static func gaps(_ scale: TimeScale) -> [Gap] {
    scale.gaps.map { Gap(text: $0.length, x: Int($0.x.lowerBound)...Int($0.x.upperBound)) }
  }
}

/// Where a mark stands on the axis.
struct TimelinePlace {
  let bar: ClosedRange<Int>
  let shape: Int
  let label: Int
  let isLabelBefore: Bool
  let extent: ClosedRange<Int>

  init(_ date: DatedSpan, _ scale: TimeScale, label text: String) {
    var start = Int(scale.x(date.span.start).rounded())
    var end = Int(scale.x(date.span.end).rounded())
    let middle = (start + end) / 2
    // Wide enough for the shape in its middle.
    start = min(start, middle - 9)
    end = max(end, middle + 9)
    bar = start...end
    shape = date.isOpenAtStart == date.isOpenAtEnd ? middle : date.isOpenAtStart ? end - 10 : start + 10
    let first = date.isOpenAtStart ? start - TimelinePicture.arrow : start
    let last = date.isOpenAtEnd ? end + TimelinePicture.arrow : end
    let width = text.isEmpty ? 0 : TextWidth.label(text) + 5
    isLabelBefore = last + width > TimelinePicture.width && first - width > TimelinePicture.laneLabelWidth
    label = isLabelBefore ? first - 4 : last + 4
    extent = isLabelBefore ? first - width...last : first...last + width
  }

  func mark(of entry: Int, y: Int) -> TimelinePicture.Mark {
    TimelinePicture.Mark(
      entry: entry, bar: bar, shape: shape, label: label, isLabelBefore: isLabelBefore, extent: extent, y: y)
  }
}

/// The rows of a lane: a mark stands in the first that has room for it.
struct TimelineRows {
  /// What lies at least between two marks of a row.
  let distance: Int
  private var ends: [Int] = []

  init(distance: Int) { self.distance = distance }

  var count: Int { ends.count }

  mutating func row(for extent: ClosedRange<Int>) -> Int {
    for row in ends.indices where ends[row] + distance <= extent.lowerBound {
      ends[row] = extent.upperBound
      return row
    }
    ends.append(extent.upperBound)
    return ends.count - 1
  }
}

/// Marks one after the other, from line to line.
private struct Flow {
  private let start: Int
  private let end: Int
  private var x: Int
  private(set) var row = 0

  init(from start: Int, to end: Int) {
    self.start = start
    self.end = end
    x = start
  }

  static func width(of label: String) -> Int { 20 + TextWidth.label(label) }

  mutating func place(_ label: String) -> (x: Int, row: Int) {
    let width = Self.width(of: label)
    if x + width > end, x > start {
      x = start
      row += 1
    }
    defer { x += width + 12 }
    return (x, row)
  }
}

/// How much room words take, at most, in the sizes that the style sheet gives them.
private enum TextWidth {
  static func axis(_ text: String) -> Int { text.count * 6 }
  static func label(_ text: String) -> Int { text.count * 8 }
}
