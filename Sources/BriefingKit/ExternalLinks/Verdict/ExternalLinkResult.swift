/// What is known of one address.
public struct ExternalLinkResult: Hashable, Sendable {
  /// Without fragment, user name and password.
  public let address: String
  public let verdict: ExternalVerdict
  public let outcome: ExternalOutcome
  /// For `moved`: what to write instead.
  public var newAddress: String?
  /// The fragments, of all the links to the address, that its page has no id for; where asked for.
  public var missingFragments: [String] = []
  /// The first day of this verdict in a row, and the day of the last request. Nil for `withheld`.
  public var since: LinkDay?
  public var asked: LinkDay?
  /// Days in a row on which the link was dead; days without an answer neither count nor end the row.
  public var daysFailed = 0
  /// Whether it comes from the history, as it is fresh enough, or from the other links of a host that was left.
  public var wasAsked = true
  /// Where the sources that cite it are kept.
  public var archiveURLs: [String] = []

  init(address: String, verdict: ExternalVerdict, outcome: ExternalOutcome) {
    self.address = address
    self.verdict = verdict
    self.outcome = outcome
  }
}

extension ExternalLinkResult: Comparable {
  public static func < (a: ExternalLinkResult, b: ExternalLinkResult) -> Bool {
    bytesPrecede(a.address, b.address)
  }
}

/// The results of one check, sorted by address: one for each address that a link has.
public struct ExternalLinkReport: Sendable {
  public let results: [ExternalLinkResult]
  private let indices: [String: Int]

  init(_ results: [ExternalLinkResult]) {
    let sorted = results.sorted()
    self.results = sorted
    indices = Dictionary(
      sorted.enumerated().map { ($0.element.address, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// The result for a link as it is written; nil for what is not http(s), or was not checked.
  public func result(for url: String) -> ExternalLinkResult? {
    ExternalAddress(url).flatMap { indices[$0.text] }.map { results[$0] }
  }

  public func count(of verdict: ExternalVerdict) -> Int {
    results.reduce(0) { $0 + ($1.verdict == verdict ? 1 : 0) }
  }
}
