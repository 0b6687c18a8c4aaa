/// Where a full build's time goes.
enum BuildStages: Case {
  static let title = "Stages of a full build"
  static let columns: [MarkdownTable.Column] = [
    .init(title: "pages"), .init(title: "stage", isNumber: false), .init(title: "wall"),
    .init(title: "wall a page"), .init(title: "share"),
  ]

  static func rows(_ bench: Bench) throws -> [[String]] {
    let builds = try bench.results([bench.stages()])[0].map { try StageTimes.parse($0.output) }
    let times = StageTimes.medians(builds)
    let total = times.map(\.seconds).reduce(0, +)
    return times.map { time in
      [
        Figure.count(bench.pages), time.stage, Figure.seconds(time.seconds),
        Figure.microseconds(time.seconds / Double(bench.pages)), Figure.percent(time.seconds / total),
      ]
    }
  }
}
