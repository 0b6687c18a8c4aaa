/// Whose turn it is: requests by host, within the limits for each host and for all.
///
/// Hosts take turns, so that one with many links does not hold up the others.
struct RequestQueue: Sendable {
  private struct Host: Sendable {
    var waiting: [Int] = []
    /// Where `waiting` begins: what is before it has been taken.
    var first = 0
    var active = 0
    /// No request begins before it.
    var notBefore = Duration.zero
    var isListed = false

    var isEmpty: Bool { first == waiting.count }
  }

  private struct Delayed: Sendable {
    let due: Duration
    let host: String
    let id: Int?
  }

  private let limit: Int
  private let limitPerHost: Int
  private(set) var active = 0
  /// Of requests that wait for their turn or their time.
  private(set) var waitingCount = 0
  private var hosts: [String: Host] = [:]
  private var ready: [String] = []
  private var firstReady = 0
  /// The latest first.
  private var delayed: [Delayed] = []

  init(limit: Int, limitPerHost: Int) {
    self.limit = max(1, limit)
    self.limitPerHost = max(1, limitPerHost)
  }

  /// `due`, like every time here, on the clock that `next(now:)` is asked with.
  mutating func add(_ id: Int, host: String, due: Duration = .zero, now: Duration = .zero) {
    waitingCount += 1
    if due > now {
      delay(Delayed(due: due, host: host, id: id))
    } else {
      hosts[host, default: Host()].waiting.append(id)
      list(host, now)
    }
  }

  /// Lets no request to `host` begin before `due`.
  mutating func hold(_ host: String, until due: Duration) {
    hosts[host, default: Host()].notBefore = max(due, hosts[host]?.notBefore ?? .zero)
  }

  /// The next request to begin; nil where none may begin now.
  mutating func next(now: Duration) -> Int? {
    wake(now)
    guard active < limit else { return nil }
    while firstReady < ready.count {
      let name = ready[firstReady]
      firstReady += 1
      if firstReady > 1_024 {
        ready.removeFirst(firstReady)
        firstReady = 0
      }
      if let id = take(from: name, now) { return id }
    }
    return nil
  }

  private mutating func take(from name: String, _ now: Duration) -> Int? {
    guard var host = hosts[name] else { return nil }
    host.isListed = false
    defer {
      hosts[name] = host
      list(name, now)
    }
    guard !host.isEmpty, host.active < limitPerHost, host.notBefore <= now else { return nil }
    let id = host.waiting[host.first]
    host.first += 1
    if host.isEmpty {
      host.waiting.removeAll()
      host.first = 0
    }
    host.active += 1
    active += 1
    waitingCount -= 1
    return id
  }

  mutating func finished(host: String, now: Duration) {
    hosts[host]?.active -= 1
    active -= 1
    list(host, now)
  }

  /// When the next delayed request may begin.
  var nextDue: Duration? { delayed.last?.due }

  private mutating func wake(_ now: Duration) {
    while let last = delayed.last, last.due <= now {
      delayed.removeLast()
      if let id = last.id { hosts[last.host, default: Host()].waiting.append(id) }
      list(last.host, now)
    }
  }

  /// Puts the host on the list of those to take from, if there is something to take.
  private mutating func list(_ name: String, _ now: Duration) {
    guard var host = hosts[name], !host.isListed, !host.isEmpty, host.active < limitPerHost else { return }
    if host.notBefore > now {
      delay(Delayed(due: host.notBefore, host: name, id: nil))
      return
    }
    host.isListed = true
    hosts[name] = host
    ready.append(name)
  }

  private mutating func delay(_ entry: Delayed) {
    var low = 0
    var high = delayed.count
    while low < high {
      let middle = (low + high) / 2
      if delayed[middle].due > entry.due { low = middle + 1 } else { high = middle }
    }
    delayed.insert(entry, at: low)
  }
}
