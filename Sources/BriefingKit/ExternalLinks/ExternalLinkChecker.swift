/// Asks for every external link once, and says what is to be said of it.
///
/// ```
/// let checker = ExternalLinkChecker(ExternalLinkOptions(contact: "https://example.org/contact"))
/// let report = try checker.check(links, history: history) { progress in … }
/// history.record(report)
/// ```
public struct ExternalLinkChecker {
  private let options: ExternalLinkOptions
  private let effects: ExternalLinkEffects
  private let makeTransport: (ExternalLinkOptions) throws(ExternalLinkError) -> HTTPTransport

  /// Asks over the network, with libcurl.
  public init(_ options: ExternalLinkOptions) {
    self.init(options, effects: .system) { options throws(ExternalLinkError) in
      try CurlTransport(options, lookUp: HostLookUp.addresses).transport
    }
  }

  init(
    _ options: ExternalLinkOptions, effects: ExternalLinkEffects,
    transport: @escaping (ExternalLinkOptions) throws(ExternalLinkError) -> HTTPTransport
  ) {
    self.options = options
    self.effects = effects
    makeTransport = transport
  }

  /// Blocks until every address has its outcome. Links that are not http(s) are left out.
  ///
  /// - Parameter progress: called on the calling thread, after each address.
  public func check(
    _ links: [ExternalLink], history: ExternalLinkHistory = ExternalLinkHistory(),
    progress: @escaping (ExternalLinkProgress) -> Void = { _ in }
  ) throws(ExternalLinkError) -> ExternalLinkReport {
    let today = LinkDay(effects.now())
    var results: [ExternalLinkResult] = []
    var asked: [CitedAddress] = []
    for cited in CitedAddress.all(in: links, options) {
      if cited.isWithheld {
        results.append(
          ExternalLinkResult(address: cited.address.text, verdict: .withheld, outcome: .withheld))
      } else if cited.fragments.isEmpty,
        var fresh = history.freshResult(for: cited.address, today: today, options: options)
      {
        fresh.archiveURLs = cited.archiveURLs
        results.append(fresh)
      } else {
        asked.append(cited)
      }
    }
    for (cited, answer) in zip(asked, try ask(asked, progress)) {
      var result = history.judge(answer, for: cited.address, today: today, options: options)
      result.archiveURLs = cited.archiveURLs
      if let page = answer.page.flatMap({ PageFragments($0) }) {
        result.missingFragments = cited.fragments.filter { page.contains($0) == false }
      }
      results.append(result)
    }
    return ExternalLinkReport(results)
  }

  private func ask(
    _ asked: [CitedAddress], _ progress: @escaping (ExternalLinkProgress) -> Void
  ) throws(ExternalLinkError) -> [ExternalLinkRun.Answer] {
    if asked.isEmpty { return [] }
    let inquiries = asked.map { LinkInquiry($0.address, wantsBody: !$0.fragments.isEmpty) }
    var run = ExternalLinkRun(
      inquiries, options: options, effects: effects, transport: try makeTransport(options),
      progress: progress)
    return run.finish()
  }
}

/// An address with all that its links say of it.
private struct CitedAddress {
  let address: ExternalAddress
  /// In the order of their bytes, each once; empty where they are not checked.
  var fragments: [String] = []
  var archiveURLs: [String] = []
  var isWithheld = true

  /// In the order in which the links name them.
  static func all(in links: [ExternalLink], _ options: ExternalLinkOptions) -> [CitedAddress] {
    var cited: [CitedAddress] = []
    var indices: [ExternalAddress: Int] = [:]
    for link in links {
      guard let address = ExternalAddress(link.url) else { continue }
      let index = indices[address] ?? cited.count
      if index == cited.count {
        cited.append(CitedAddress(address: address))
        indices[address] = index
      }
      cited[index].add(link, options)
    }
    for index in cited.indices {
      cited[index].fragments.sort(by: bytesPrecede)
      cited[index].archiveURLs.sort(by: bytesPrecede)
    }
    return cited
  }

  private mutating func add(_ link: ExternalLink, _ options: ExternalLinkOptions) {
    // What a withheld link says is not part of a request, nor of a report on a clear one.
    if link.isWithheld { return }
    isWithheld = false
    if let archive = link.archiveURL, !archiveURLs.contains(archive) { archiveURLs.append(archive) }
    if options.checksFragments, let fragment = ExternalAddress.checkableFragment(of: link.url),
      !fragments.contains(fragment)
    {
      fragments.append(fragment)
    }
  }
}
