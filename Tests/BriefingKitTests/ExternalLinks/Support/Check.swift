@testable import BriefingKit

/// A check that no second is lost with.
func quickOptions() -> ExternalLinkOptions {
  var options = ExternalLinkOptions(contact: "https://example.org/contact")
  options.allowsPrivateAddresses = true
  options.backOff = .milliseconds(1)
  options.maxRetries = 1
  options.failuresUntilHostIsLeft = .max
  return options
}

/// Asks over the loopback interface. Names that `names` does not have do not exist; the system's resolver
/// is never used.
func check(
  _ links: [ExternalLink], _ options: ExternalLinkOptions = quickOptions(),
  history: ExternalLinkHistory = ExternalLinkHistory(), names: [String: [String]] = [:],
  progress: @escaping (ExternalLinkProgress) -> Void = { _ in }
) throws -> ExternalLinkReport {
  let addresses = names.mapValues { HostLookUp.Answer.addresses($0.compactMap { IPAddress($0) }) }
  let checker = ExternalLinkChecker(options, effects: .system) { options throws(ExternalLinkError) in
    try CurlTransport(options) { addresses[$0] ?? .failure(.noSuchName) }.transport
  }
  return try checker.check(links, history: history, progress: progress)
}

func check(_ url: String, _ options: ExternalLinkOptions = quickOptions()) throws -> ExternalLinkResult? {
  try check([ExternalLink(url)], options).result(for: url)
}
