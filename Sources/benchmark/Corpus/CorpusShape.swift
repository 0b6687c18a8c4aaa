/// The kinds of pages that a corpus is made of.
enum PageKind: String, CaseIterable, Sendable {
  case event, actor, response, source, brief

  /// Also the folder of a Hugo site's content.
  var folder: String { rawValue + "s" }

  /// Of a hundred pages.
  var share: Int {
    switch self {
    case .event: 60
    case .actor: 10
    case .response: 15
    case .source: 10
    case .brief: 5
    }
  }
}

/// How many pages of each kind a corpus has, and how they are called.
struct CorpusShape: Sendable {
  /// Below it, a site has more claims than events and responses to cite them.
  static let smallest = 20
  static let claimsPerSource = 5
  private static let pagesPerIncident = 200

  let pages: Int
  private let counts: [PageKind: Int]

  init(pages: Int) {
    self.pages = pages
    var counts: [PageKind: Int] = [:]
    for kind in PageKind.allCases { counts[kind] = pages * kind.share / 100 }
    counts[.event, default: 0] += pages - counts.values.reduce(0, +)
    self.counts = counts
  }

  func count(_ kind: PageKind) -> Int { counts[kind, default: 0] }

  var claims: Int { count(.source) * Self.claimsPerSource }
  var incidents: Int { max(1, pages / Self.pagesPerIncident) }

  /// - Parameter number: from 0.
  static func id(_ kind: PageKind, _ number: Int) -> String { "\(kind.rawValue)-\(padded(number + 1, 5))" }

  static func incidentID(_ number: Int) -> String { "incident-\(padded(number + 1, 4))" }

  static func claimID(_ number: Int) -> String {
    "C\(number / claimsPerSource + 1)-\(number % claimsPerSource + 1)"
  }

  static func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
