/// One address, from its first request to its outcome: what to ask next, after each answer.
///
/// HEAD first; GET once HEAD brings no success. `https://example.org/a` that answers HEAD with 301 to
/// `/b`, and `/b` with 403 to HEAD and 200 to GET, takes three requests and has moved.
struct LinkInquiry: Sendable {
  enum Step: Sendable {
    case ask(after: Duration)
    case finish(ExternalOutcome)
    /// Finish, and leave the host alone: it asks for a longer wait than we are ready for.
    case finishAndLeaveHost(ExternalOutcome)
  }

  let wantsBody: Bool
  private(set) var address: ExternalAddress
  private(set) var method = HTTPRequest.Method.head
  /// Where permanent redirects led, before any temporary one.
  private(set) var newAddress: ExternalAddress?
  /// The page, where it was wanted and came.
  private(set) var page: HTTPReply?
  private(set) var headWasRefused = false

  private var retries = 0
  private var isPermanentSoFar = true
  private var visited: [ExternalAddress]

  /// The address that the links have.
  let start: ExternalAddress

  init(_ address: ExternalAddress, wantsBody: Bool) {
    self.address = address
    self.wantsBody = wantsBody
    visited = [address]
    start = address
  }

  var request: HTTPRequest {
    HTTPRequest(method: method, address: address, wantsBody: wantsBody && method == .get)
  }

  /// Skips HEAD, for a host that is known to refuse it.
  mutating func useGet() { method = .get }

  /// - Parameter random: at least 0, less than 1.
  mutating func receive(
    _ answer: HTTPAnswer, options: ExternalLinkOptions, now: Instant, random: Double
  ) -> Step {
    switch answer {
    case .refused(let refusal):
      return .finish(.refused(refusal))
    case .failure(let failure):
      if method == .head, failure.mayDependOnMethod {
        method = .get
        return .ask(after: failure.isTransient ? wait(options, random) : .zero)
      }
      guard failure.isTransient, retries < options.maxRetries else { return .finish(.failure(failure)) }
      return .ask(after: retry(options, random))
    case .response(let reply):
      if reply.isBotWall { return .finish(.botWall(reply.status)) }
      return receive(reply, options: options, now: now, random: random)
    }
  }

  private mutating func receive(
    _ reply: HTTPReply, options: ExternalLinkOptions, now: Instant, random: Double
  ) -> Step {
    switch reply.status {
    case 301, 302, 303, 307, 308:
      return follow(reply, options)
    case 200...299:
      if method == .head, wantsBody {
        method = .get
        return .ask(after: .zero)
      }
      if wantsBody { page = reply }
      return .finish(.status(reply.status))
    default:
      return afterRefusal(reply, options: options, now: now, random: random)
    }
  }

  private mutating func afterRefusal(
    _ reply: HTTPReply, options: ExternalLinkOptions, now: Instant, random: Double
  ) -> Step {
    let outcome = ExternalOutcome.status(reply.status)
    let wait = reply.retryAfter.flatMap { RetryAfter.wait($0, now: now) }
    let mayPass = Self.mayPass(reply.status)
    if let wait, mayPass, wait > options.maxWait { return .finishAndLeaveHost(outcome) }
    if method == .head {
      method = .get
      if reply.status == 405 || reply.status == 501 { headWasRefused = true }
      if !mayPass || wait == nil && reply.status != 429 { return .ask(after: .zero) }
    }
    guard mayPass, retries < options.maxRetries else { return .finish(outcome) }
    let backOff = retry(options, random)
    return .ask(after: wait.map { max($0, backOff) } ?? backOff)
  }

  /// Statuses that a later request may well not get. 520 to 527 are Cloudflare's, for a server behind it.
  private static func mayPass(_ status: Int) -> Bool {
    switch status {
    case 408, 425, 429, 500, 502, 503, 504, 520...527: true
    default: false
    }
  }

  // MARK: Waiting

  private mutating func retry(_ options: ExternalLinkOptions, _ random: Double) -> Duration {
    defer { retries += 1 }
    return wait(options, random)
  }

  private func wait(_ options: ExternalLinkOptions, _ random: Double) -> Duration {
    min(options.backOff * (1 << min(retries, 20)) * (0.5 + random), options.maxWait)
  }
}

// MARK: Redirects

extension LinkInquiry {
  private mutating func follow(_ reply: HTTPReply, _ options: ExternalLinkOptions) -> Step {
    guard let location = reply.location, !location.isEmpty else {
      if method == .get { return .finish(.badRedirect(reply.status)) }
      method = .get
      return .ask(after: .zero)
    }
    guard let target = WebURL(location, base: address.url) else {
      return .finish(.badRedirect(reply.status))
    }
    guard let next = ExternalAddress(target) else { return .finish(.refused(.scheme(target.scheme))) }
    if visited.contains(next) {
      if method == .get { return .finish(.redirectLoop) }
      // Some servers answer HEAD with a redirect to the page itself.
      method = .get
      return .ask(after: .zero)
    }
    guard visited.count <= options.maxRedirects else { return .finish(.tooManyRedirects) }
    isPermanentSoFar = isPermanentSoFar && (reply.status == 301 || reply.status == 308)
    if isPermanentSoFar { newAddress = next }
    visited.append(next)
    address = next
    return .ask(after: .zero)
  }
}
