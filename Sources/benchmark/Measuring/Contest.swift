import FoundationEssentials

/// Commands that take turns, so that all of them see the same weather: each round runs each of them once.
struct Contest {
  struct Entry {
    let command: Command
    /// What has to be so before it runs; its time does not count.
    let prepare: () throws -> Void
  }

  let entries: [Entry]
  /// Rounds that count; one goes before them, and fills the file cache.
  let rounds: Int
  let folder: String

  /// The rounds of each entry, in order.
  func results() throws -> [[Usage]] {
    var results = [[Usage]](repeating: [], count: entries.count)
    for round in 0...rounds {
      for (index, entry) in entries.enumerated() {
        try entry.prepare()
        let usage = try ChildProcess.run(entry.command, keepingOutputIn: folder)
        if round > 0 { results[index].append(usage) }
      }
    }
    return results
  }
}

extension [Usage] {
  var wall: Double { Statistics.median(map(\.wall)) }
  var processor: Double { Statistics.median(map(\.processor)) }
  var memory: Double { Statistics.median(map { Double($0.memory) }) }

  func wallRatio(to others: [Usage]) -> Double { Statistics.ratio(map(\.wall), to: others.map(\.wall)) }

  func memoryRatio(to others: [Usage]) -> Double {
    Statistics.ratio(map { Double($0.memory) }, to: others.map { Double($0.memory) })
  }
}
