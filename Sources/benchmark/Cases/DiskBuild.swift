import Glibc

/// A full build into a folder on a disk; the content is read from where the corpora are.
enum DiskBuild: Case {
  static let title = "Full build on a disk"
  static let columns: [MarkdownTable.Column] = [
    .init(title: "pages"), .init(title: "briefing"), .init(title: "hugo"), .init(title: "÷ hugo"),
  ]

  static func rows(_ bench: Bench) throws -> [[String]] {
    guard let disk = bench.disk else { return [] }
    let folder = "\(disk)/briefing-benchmark-\(getpid())"
    try Folder.create(folder)
    defer { try? Folder.remove(folder) }
    let entries = [bench.briefing(to: "\(folder)/briefing"), bench.hugo(to: "\(folder)/hugo")]
    let results = try bench.results(entries.compactMap { $0.map(afterTheDiskIsQuiet) })
    let hugo = results.dropFirst().first
    return [
      [
        Figure.count(bench.pages), Figure.seconds(results[0].wall),
        hugo.map { Figure.seconds($0.wall) } ?? "not installed",
        hugo.map { Figure.ratio(results[0].wallRatio(to: $0)) } ?? "",
      ]
    ]
  }

  /// What the run before has left to be written would slow this one down.
  private static func afterTheDiskIsQuiet(_ entry: Contest.Entry) -> Contest.Entry {
    Contest.Entry(command: entry.command) {
      try entry.prepare()
      sync()
    }
  }
}
