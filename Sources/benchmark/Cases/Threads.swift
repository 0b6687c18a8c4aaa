/// What a second thread is good for.
enum Threads: Case {
  static let title = "Threads"
  static let columns: [MarkdownTable.Column] = [
    .init(title: "pages"), .init(title: "--jobs 1"), .init(title: "--jobs 2"), .init(title: "times as fast"),
  ]

  static func rows(_ bench: Bench) throws -> [[String]] {
    let results = try bench.results([bench.briefing(jobs: 1), bench.briefing(jobs: 2)])
    return [
      [
        Figure.count(bench.pages), Figure.seconds(results[0].wall), Figure.seconds(results[1].wall),
        Figure.ratio(results[0].wallRatio(to: results[1])),
      ]
    ]
  }
}
