/// Building again: into a folder that holds the site, with nothing changed and with one body changed; and into an
/// empty one.
enum Rebuild: Case {
  static let title = "Building again"
  static let columns: [MarkdownTable.Column] = [
    .init(title: "pages"), .init(title: "", isNumber: false), .init(title: "wall"),
    .init(title: "÷ full build"), .init(title: "files changed"),
  ]

  static func rows(_ bench: Bench) throws -> [[String]] {
    let page = "\(bench.root)/Content/events/\(CorpusShape.id(.event, 0)).md"
    let text = try Folder.read(page)
    let full = bench.briefing {
      try Folder.write(text, to: page)
      try bench.forget(bench.output)
    }
    let unchanged = bench.briefing(prepare: {})
    let edited = bench.briefing { try Folder.write("\(text)\nOne more paragraph.\n", to: page) }
    let emptied = bench.briefing { try Folder.remove(bench.output) }
    let results = try bench.results([full, unchanged, edited, emptied])
    try Folder.write(text, to: page)
    return zip(["full", "nothing changed", "one body changed", "the output removed"], results).map {
      name, usage in
      [
        Figure.count(bench.pages), name, Figure.seconds(usage.wall),
        Figure.ratio(usage.wallRatio(to: results[0])),
        usage.last.flatMap { changedFiles(in: $0.output) }.map(Figure.count) ?? "",
      ]
    }
  }

  /// The number before `changed` in the line with which a build ends.
  static func changedFiles(in line: String) -> Int? {
    let words = line.split(whereSeparator: { " ,\n".contains($0) })
    guard let place = words.firstIndex(of: "changed"), place > 0 else { return nil }
    return Int(words[place - 1])
  }
}
