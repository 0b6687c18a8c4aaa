/// What a page did since it was opened, as the browser reported it.
struct PageRecord: Sendable {
  struct Request: Sendable {
    let url: String
    /// Nil without an answer.
    var status: Int?
    /// Headers and body, as they came over the network.
    var transferred = 0
    var failure: String?
  }

  /// By the protocol's names; a redirect's requests have one.
  private(set) var requests: [String: Request] = [:]
  /// Errors and warnings that the page or the browser wrote to the console, and uncaught exceptions.
  private(set) var complaints: [String] = []
  /// What the Content-Security-Policy did not allow.
  private(set) var policyViolations: [String] = []
  private(set) var loaded: Set<String> = []

  var transferred: Int { requests.values.reduce(0) { $0 + $1.transferred } }

  /// All that a page of a published site must not do, for messages.
  ///
  /// - Parameter origin: where all that it loads must come from: `http://127.0.0.1:8000/`.
  func faults(origin: String) -> [String] {
    var faults = complaints.map { "console: \($0)" } + policyViolations.map { "policy: \($0)" }
    for request in requests.values.sorted(by: { $0.url < $1.url }) {
      if let failure = request.failure { faults.append("failed: \(request.url): \(failure)") }
      if let status = request.status, status >= 400 { faults.append("answered \(status): \(request.url)") }
      if !request.url.hasPrefix(origin) { faults.append("from elsewhere: \(request.url)") }
    }
    return faults
  }

  /// The events that say something.
  static let methods: Set<String> = [
    "Network.requestWillBeSent", "Network.responseReceived", "Network.loadingFinished",
    "Network.loadingFailed",
    "Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded", "Audits.issueAdded",
    "Page.lifecycleEvent",
  ]

  mutating func apply(_ method: String, _ event: PageEvent) {
    let request = event.requestId ?? ""
    switch method {
    case "Network.requestWillBeSent":
      requests[request] = Request(url: event.request?.url ?? "")
    case "Network.responseReceived":
      requests[request]?.status = event.response?.status
    case "Network.loadingFinished":
      requests[request]?.transferred = Int(event.encodedDataLength ?? 0)
    case "Network.loadingFailed":
      requests[request]?.failure = event.blockedReason ?? event.errorText ?? ""
    case "Page.lifecycleEvent":
      if event.name == "load", let loader = event.loaderId { loaded.insert(loader) }
    case "Audits.issueAdded":
      guard let violation = event.issue?.details.contentSecurityPolicyIssueDetails else { return }
      policyViolations.append("\(violation.violatedDirective): \(violation.blockedURL ?? "inline")")
    default:
      if let complaint = Self.complaint(method, event) { complaints.append(complaint) }
    }
  }

  private static func complaint(_ method: String, _ event: PageEvent) -> String? {
    switch method {
    case "Runtime.consoleAPICalled":
      guard let type = event.type, ["error", "warning", "assert"].contains(type) else { return nil }
      let words = (event.args ?? []).map { $0.value?.string ?? $0.description ?? "…" }
      return "\(type): \(words.joined(separator: " "))"
    case "Runtime.exceptionThrown":
      return event.exceptionDetails.map { $0.exception?.description ?? $0.text }
    case "Log.entryAdded":
      guard let entry = event.entry, ["error", "warning"].contains(entry.level) else { return nil }
      return "\(entry.level): \(entry.text) \(entry.url ?? "")"
    default:
      return nil
    }
  }
}
