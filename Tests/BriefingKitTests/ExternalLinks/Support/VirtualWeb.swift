@testable import BriefingKit

/// A web without network and with a time of its own: `respond` says what a request brings, and how long
/// it takes.
final class VirtualWeb {
  typealias Response = (HTTPRequest) -> (latency: Duration, answer: HTTPAnswer)

  private(set) var time = Duration.zero
  /// `0 HEAD http://a.example/`: the millisecond at which each request began.
  private(set) var log: [String] = []
  private(set) var mostActive = 0
  private(set) var mostActivePerHost = 0
  private var active: [(id: Int, host: String, end: Duration, answer: HTTPAnswer)] = []
  private let respond: Response
  private let start: Instant

  init(at start: String = "2026-03-01T12:00:00Z", _ respond: @escaping Response) {
    self.respond = respond
    self.start = Instant(rfc3339: start) ?? Instant(secondsSince1970: 0)
  }

  /// Answers by `HEAD http://a.example/`, in turn, the last one again and again; else 200.
  convenience init(at start: String = "2026-03-01T12:00:00Z", _ answers: [String: [HTTPReply]]) {
    var asked: [String: Int] = [:]
    self.init(at: start) { request in
      let line = "\(request.method == .head ? "HEAD" : "GET") \(request.address.text)"
      guard let replies = answers[line], let last = replies.last else {
        return (.milliseconds(10), .response(HTTPReply(status: 200)))
      }
      let turn = asked[line, default: 0]
      asked[line] = turn + 1
      return (.milliseconds(10), .response(turn < replies.count ? replies[turn] : last))
    }
  }

  /// - Parameter random: 0.5 gives waits without jitter.
  func check(
    _ links: [ExternalLink], _ options: ExternalLinkOptions = ExternalLinkOptions(contact: "c"),
    history: ExternalLinkHistory = ExternalLinkHistory(), random: Double = 0.5,
    progress: @escaping (ExternalLinkProgress) -> Void = { _ in }
  ) throws -> ExternalLinkReport {
    let effects = ExternalLinkEffects(
      elapsed: { self.time },
      now: { self.start.advanced(bySeconds: self.time.components.seconds) },
      random: { random })
    let checker = ExternalLinkChecker(options, effects: effects) { _ in self.transport }
    return try checker.check(links, history: history, progress: progress)
  }

  private var transport: HTTPTransport {
    HTTPTransport(
      start: { id, request in
        let (latency, answer) = self.respond(request)
        let milliseconds = Int(self.time / .milliseconds(1))
        self.log.append(
          "\(milliseconds) \(request.method == .head ? "HEAD" : "GET") \(request.address.text)")
        self.active.append((id, request.address.host, self.time + latency, answer))
        self.mostActive = max(self.mostActive, self.active.count)
        let sameHost = self.active.count { $0.host == request.address.host }
        self.mostActivePerHost = max(self.mostActivePerHost, sameHost)
      },
      poll: { duration in
        let next = self.active.map(\.end).min() ?? .seconds(1_000_000)
        self.time = min(next, self.time + duration)
        let done = self.active.filter { $0.end <= self.time }
        self.active.removeAll { $0.end <= self.time }
        return done.map { ($0.id, $0.answer) }
      })
  }
}

extension HTTPReply {
  /// `301`, `301 /new`.
  init(_ text: String, retryAfter: String? = nil) {
    let parts = text.split(separator: " ")
    self.init(status: Int(parts[0]) ?? 0)
    location = parts.count > 1 ? Array(parts[1].utf8) : nil
    self.retryAfter = retryAfter
  }
}
