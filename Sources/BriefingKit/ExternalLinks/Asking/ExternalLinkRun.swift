/// The addresses of one check, asked until each has its outcome.
struct ExternalLinkRun {
  struct Answer: Sendable {
    var outcome: ExternalOutcome
    var newAddress: ExternalAddress?
    var page: HTTPReply?
    var wasAsked = true
  }

  private let options: ExternalLinkOptions
  private let effects: ExternalLinkEffects
  private let transport: HTTPTransport
  private let progress: (ExternalLinkProgress) -> Void
  private var inquiries: [LinkInquiry]
  private var answers: [Answer?]
  private var hostOf: [String]
  private var finishedCount = 0
  private var queue: RequestQueue
  private var records: [String: HostRecord] = [:]

  /// What the run learned of a host.
  private struct HostRecord {
    var refusesHead = false
    /// Answers that concern the host, one after the other.
    var failures = 0
    /// The outcome of all that is left to ask.
    var left: ExternalOutcome?
  }

  init(
    _ inquiries: [LinkInquiry], options: ExternalLinkOptions, effects: ExternalLinkEffects,
    transport: HTTPTransport, progress: @escaping (ExternalLinkProgress) -> Void
  ) {
    self.inquiries = inquiries
    self.options = options
    self.effects = effects
    self.transport = transport
    self.progress = progress
    answers = Array(repeating: nil, count: inquiries.count)
    hostOf = inquiries.map(\.address.host)
    queue = RequestQueue(limit: options.maxRequests, limitPerHost: options.maxRequestsPerHost)
  }

  /// The answers, in the order of the inquiries.
  mutating func finish() -> [Answer] {
    for id in inquiries.indices { enqueue(id, after: .zero) }
    while finishedCount < inquiries.count {
      begin()
      guard finishedCount < inquiries.count else { break }
      let wait = queue.nextDue.map { min($0 - effects.elapsed(), .seconds(1)) } ?? .seconds(1)
      for (id, answer) in transport.poll(max(wait, .zero)) { receive(answer, for: id) }
    }
    // The loop ends when none is nil.
    return answers.compactMap { $0 }
  }

  private mutating func begin() {
    while let id = queue.next(now: effects.elapsed()) {
      let host = hostOf[id]
      if let outcome = records[host]?.left {
        queue.finished(host: host, now: effects.elapsed())
        finish(id, outcome, wasAsked: false)
        continue
      }
      if records[host]?.refusesHead == true { inquiries[id].useGet() }
      transport.start(id, inquiries[id].request)
    }
  }

  private mutating func receive(_ answer: HTTPAnswer, for id: Int) {
    let host = hostOf[id]
    let step = inquiries[id].receive(
      answer, options: options, now: effects.now(), random: effects.random())
    queue.finished(host: host, now: effects.elapsed())
    if inquiries[id].headWasRefused { records[host, default: HostRecord()].refusesHead = true }
    note(answer, of: host)
    switch step {
    case .ask(let wait):
      // Too many requests: the whole host waits.
      if case .response(let reply) = answer, reply.status == 429 || reply.retryAfter != nil, wait > .zero {
        queue.hold(host, until: effects.elapsed() + wait)
      }
      enqueue(id, after: wait)
    case .finish(let outcome):
      finish(id, outcome)
    case .finishAndLeaveHost(let outcome):
      records[host, default: HostRecord()].left = outcome
      finish(id, outcome)
    }
  }

  /// Counts answers, not links: the retries of a link come after the first requests of all others.
  private mutating func note(_ answer: HTTPAnswer, of host: String) {
    let outcome: ExternalOutcome
    switch answer {
    // Asking for a missing name again costs nothing, and every link has its own days in the history.
    case .failure(.noSuchName): return
    case .failure(let failure): outcome = .failure(failure)
    case .response(let reply) where reply.status == 429 || reply.status == 503:
      outcome = .status(reply.status)
    case .response, .refused:
      records[host]?.failures = 0
      return
    }
    var record = records[host] ?? HostRecord()
    record.failures += 1
    if record.failures >= options.failuresUntilHostIsLeft { record.left = outcome }
    records[host] = record
  }

  /// Queues the inquiry's next request, if its address may be asked at all.
  private mutating func enqueue(_ id: Int, after wait: Duration) {
    let address = inquiries[id].address
    if ForbiddenPorts.contains(address.port) {
      return finish(id, .refused(.port(address.port)), wasAsked: false)
    }
    hostOf[id] = address.host
    let now = effects.elapsed()
    queue.add(id, host: address.host, due: now + wait, now: now)
  }

  private mutating func finish(_ id: Int, _ outcome: ExternalOutcome, wasAsked: Bool = true) {
    let inquiry = inquiries[id]
    answers[id] = Answer(
      outcome: outcome, newAddress: inquiry.newAddress, page: inquiry.page, wasAsked: wasAsked)
    finishedCount += 1
    progress(
      ExternalLinkProgress(
        finished: finishedCount, total: inquiries.count, active: queue.active,
        address: inquiries[id].start.text, outcome: outcome))
  }
}

/// How far a check is, after each address that has its outcome.
public struct ExternalLinkProgress: Sendable {
  public let finished: Int
  public let total: Int
  /// Requests under way.
  public let active: Int
  public let address: String
  public let outcome: ExternalOutcome
}
