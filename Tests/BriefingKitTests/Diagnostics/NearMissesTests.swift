import Testing

@testable import BriefingKit

@Suite struct NearMissesTests {
  /// The definition, compared with each name in turn.
  private func nearest(to word: String, among names: [String]) -> String? {
    let limit = max(1, min(3, word.count / 3))
    let near = names.filter { $0 != word }.map {
      ($0, distance(Array(word.lowercased()), Array($0.lowercased())))
    }
    return near.filter { $0.1 <= limit }.min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
  }

  /// The optimal string alignment distance.
  private func distance(_ a: [Character], _ b: [Character]) -> Int {
    var rows = [Array(0...b.count)]
    for i in 1..<(a.count + 1) {
      var row = [i]
      for j in 1..<(b.count + 1) {
        var least = min(
          rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          least = min(least, rows[i - 2][j - 2] + 1)
        }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }

  @Test("the name is that of the definition, whatever the names", arguments: 1...40 as ClosedRange<UInt64>)
  func followsTheDefinition(seed: UInt64) {
    var random = SeededGenerator(state: seed)
    func word() -> String {
      let letters = Array("abA1-").prefix(Int(2 + seed % 4))
      return String(
        (0..<Int.random(in: 0...14, using: &random)).map { _ in letters.randomElement(using: &random)! })
    }
    let names = (0..<Int.random(in: 0...60, using: &random)).map { _ in word() }
    let misses = NearMisses(names)
    for _ in 0..<60 {
      let word = word()
      #expect(misses.nearest(to: word) == nearest(to: word, among: names), "\(word) among \(names)")
    }
  }

  @Test("a thousand misspelt words are found among thousands of names", .timeLimit(.minutes(1)))
  func isQuickAmongMany() {
    let names = (10_000..<18_000).map { "event-\($0)" }
    let misses = NearMisses(names)
    for name in names.prefix(1_000) { #expect(misses.nearest(to: "\(name)x") == name) }
  }
}
