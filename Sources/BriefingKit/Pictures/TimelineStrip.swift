/// The timeline as a thumbnail: one band of bars without lanes and labels, in units of an SVG that is
/// `TimelinePicture.width` wide.
struct TimelineStrip: Sendable {
  struct Mark: Sendable {
    let bar: ClosedRange<Int>
    let y: Int
  }

  /// Above this number of marks only those that matter are drawn.
  static let mostMarks = 80
  static let rowHeight = 11

  /// One for each date.
  let marks: [Mark]
  let ticks: [TimelinePicture.Tick]
  let gaps: [TimelinePicture.Gap]
  let axisY: Int
  let height: Int

  init(_ dates: [DatedSpan]) {
    let scale = TimeScale(
      dates.map(\.span),
      axis: Double(TimelinePicture.arrow + 4)...Double(TimelinePicture.width - TimelinePicture.arrow - 4))
    var rows = TimelineRows(distance: 3)
    marks = dates.map { date in
      let place = TimelinePlace(date, scale, label: "")
      return Mark(bar: place.bar, y: 2 + rows.row(for: place.extent) * Self.rowHeight + Self.rowHeight / 2)
    }
    axisY = 2 + max(1, rows.count) * Self.rowHeight + 15
    height = axisY + 5
    ticks = TimelinePicture.ticks(dates, scale)
    gaps = TimelinePicture.gaps(scale)
  }
}
