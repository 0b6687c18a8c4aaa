/// A full build beside Hugo's of the same bodies, and beside cmark-gfm, which only parses and renders them.
enum FullBuild: Case {
  static let title = "Full build"
  static let columns: [MarkdownTable.Column] = [
    .init(title: "pages"), .init(title: "", isNumber: false), .init(title: "wall"),
    .init(title: "wall a page"), .init(title: "CPU a page"), .init(title: "peak memory"),
    .init(title: "wall ÷ hugo"), .init(title: "memory ÷ hugo"), .init(title: "wall ÷ cmark-gfm"),
  ]

  static func rows(_ bench: Bench) throws -> [[String]] {
    let entries = [bench.briefing(), bench.hugo(), bench.cmark()]
    let measured = try bench.results(entries.compactMap { $0 })
    var results = measured.makeIterator()
    let usages = entries.map { $0 == nil ? nil : results.next() }
    return zip(["briefing", "hugo", "cmark-gfm"], usages).map { name, usage in
      [Figure.count(bench.pages), name] + cells(usage, pages: bench.pages, hugo: usages[1], cmark: usages[2])
    }
  }

  private static func cells(_ usage: [Usage]?, pages: Int, hugo: [Usage]?, cmark: [Usage]?) -> [String] {
    guard let usage else { return ["not installed"] + [String](repeating: "", count: 6) }
    return [
      Figure.seconds(usage.wall), Figure.microseconds(usage.wall / Double(pages)),
      Figure.microseconds(usage.processor / Double(pages)), Figure.mebibytes(usage.memory),
      hugo.map { Figure.ratio(usage.wallRatio(to: $0)) } ?? "",
      hugo.map { Figure.ratio(usage.memoryRatio(to: $0)) } ?? "",
      cmark.map { Figure.ratio(usage.wallRatio(to: $0)) } ?? "",
    ]
  }
}
