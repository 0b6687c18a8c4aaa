/// What earlier checks found, in a text file made to be kept in git: one line an address, sorted, so that
/// two branches differ where they asked different links.
///
/// ```
/// https://example.org/a	alive	200	2026-03-01	2026-03-09	0
/// https://example.org/b	moved	200	2026-03-01	2026-03-09	0	https://example.org/c
/// https://gone.example/	unknown	no-such-name	2026-03-08	2026-03-09	2
/// ```
///
/// Address, verdict, outcome, first day of that verdict, day last asked, days in a row on which it was
/// dead, and for `moved` the new address. Withheld addresses are never in it.
public struct ExternalLinkHistory: Hashable, Sendable {
  struct Entry: Hashable, Sendable {
    var verdict: ExternalVerdict
    /// The outcome's `description`.
    var outcome: String
    var since: LinkDay
    var asked: LinkDay
    var daysFailed: Int
    var newAddress: String?
  }

  var entries: [String: Entry] = [:]

  public init() {}

  public var isEmpty: Bool { entries.isEmpty }
  public var count: Int { entries.count }

  /// Takes over the results of a check: the asked ones are written anew, withheld ones taken out.
  public mutating func record(_ report: ExternalLinkReport) {
    for result in report.results {
      if result.verdict == .withheld {
        entries[result.address] = nil
      } else if let since = result.since, let asked = result.asked, result.wasAsked {
        entries[result.address] = Entry(
          verdict: result.verdict, outcome: result.outcome.description, since: since, asked: asked,
          daysFailed: result.daysFailed, newAddress: result.newAddress)
      }
    }
  }

  /// Forgets what no link leads to any more.
  public mutating func keepOnly(_ report: ExternalLinkReport) {
    let addresses = Set(report.results.map(\.address))
    entries = entries.filter { addresses.contains($0.key) }
  }

  /// The file's bytes.
  public var text: String {
    var text = Self.header + "\n"
    for (address, entry) in entries.sorted(by: { bytesPrecede($0.key, $1.key) }) {
      text += "\(address)\t\(entry.verdict.rawValue)\t\(entry.outcome)\t\(entry.since)\t\(entry.asked)"
      text += "\t\(entry.daysFailed)"
      if let newAddress = entry.newAddress { text += "\t\(newAddress)" }
      text += "\n"
    }
    return text
  }

  static let header = "# address, verdict, outcome, since, last asked, days failed, new address"
}
