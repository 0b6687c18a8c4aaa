import CCurl
import Synchronization

/// Requests by libcurl, all from the thread that polls; names are looked up on threads of their own.
///
/// A name is looked up once a run, its addresses are judged, and libcurl is given those that may be asked:
/// it never looks up by itself. `CurlTransfer` judges the address once more as the socket opens. Proxies
/// are not used, as a proxy would look up the name anew.
///
/// A class, as libcurl's callbacks keep pointers into its transfers.
final class CurlTransport {
  private let library: ccurl_library
  private let multi: UnsafeMutableRawPointer
  private let options: ExternalLinkOptions
  private let lookUp: @Sendable (String) -> HostLookUp.Answer
  private let clock = ContinuousClock()

  private var transfers: [UnsafeMutableRawPointer: CurlTransfer] = [:]
  private var answers: [(id: Int, answer: HTTPAnswer)] = []
  private var known: [String: HostLookUp.Answer] = [:]
  /// Requests whose names are being looked up.
  private var pending: [String: [Pending]] = [:]
  private let found = FoundAddresses()

  private struct Pending {
    let id: Int
    let request: HTTPRequest
    let deadline: ContinuousClock.Instant
  }

  init(
    _ options: ExternalLinkOptions, lookUp: @escaping @Sendable (String) -> HostLookUp.Answer
  ) throws(ExternalLinkError) {
    guard let library = CurlLibrary.opened else { throw .noLibcurl }
    guard let multi = CurlLibrary.with(library, { ccurl_multi_init($0) }) else {
      throw .libcurl("out of memory")
    }
    self.library = library
    self.multi = multi
    self.options = options
    self.lookUp = lookUp
    CurlLibrary.with(library) {
      _ = ccurl_multi_set_long($0, multi, CURLMOPT_MAXCONNECTS, options.maxRequests)
    }
  }

  deinit {
    for (handle, transfer) in transfers {
      CurlLibrary.with(library) { ccurl_multi_remove($0, multi, handle) }
      transfer.close()
    }
    CurlLibrary.with(library) { ccurl_multi_cleanup($0, multi) }
  }

  var transport: HTTPTransport {
    HTTPTransport(
      start: { [self] id, request in start(id, request) },
      poll: { [self] duration in poll(duration) })
  }

  // MARK: Looking up

  private func start(_ id: Int, _ request: HTTPRequest) {
    let host = request.address.host
    if let address = IPAddress(host: host) {
      return begin(id, request, .addresses([address]))
    }
    if let answer = known[host] { return begin(id, request, answer) }
    let isFirst = pending[host] == nil
    pending[host, default: []].append(
      Pending(id: id, request: request, deadline: clock.now + options.lookUpTimeout))
    guard isFirst else { return }
    let isBegun = SystemThread.begin { [lookUp, found] in found.add(host, lookUp(host)) }
    if !isBegun { found.add(host, lookUp(host)) }
  }

  private func collectLookUps() {
    if pending.isEmpty { return }
    for (host, answer) in found.take() {
      // A failing name server is asked again by the retry.
      if answer != .failure(.lookUpFailed) { known[host] = answer }
      for waiting in pending.removeValue(forKey: host) ?? [] { begin(waiting.id, waiting.request, answer) }
    }
    let now = clock.now
    for (host, waiting) in pending {
      for late in waiting where late.deadline <= now {
        answers.append((late.id, .failure(.lookUpFailed)))
      }
      // The list stays, if empty: the look-up is still under way.
      pending[host] = waiting.filter { $0.deadline > now }
    }
  }

  // MARK: Asking

  private func begin(_ id: Int, _ request: HTTPRequest, _ found: HostLookUp.Answer) {
    guard case .addresses(let addresses) = found else {
      if case .failure(let failure) = found { answers.append((id, .failure(failure))) }
      return
    }
    let allowed = addresses.filter { $0.isAllowed(options) }
    guard !allowed.isEmpty else {
      let address = addresses.first.map(\.description) ?? "?"
      answers.append((id, .refused(.privateAddress(address))))
      return
    }
    guard let transfer = CurlTransfer(id, request, allowed, options, library),
      transfer.join(multi)
    else {
      answers.append((id, .failure(.other)))
      return
    }
    transfers[transfer.handle] = transfer
  }

  private func poll(_ duration: Duration) -> [(id: Int, answer: HTTPAnswer)] {
    let end = clock.now + duration
    while true {
      collectLookUps()
      perform()
      let now = clock.now
      if !answers.isEmpty || now >= end { break }
      // Look-ups do not wake libcurl; late answers are seen within a tenth of a second.
      let longest = pending.isEmpty ? Duration.milliseconds(100) : .milliseconds(3)
      let wait = min(end - now, longest)
      let milliseconds = Int32(max(1, wait / .milliseconds(1)))
      CurlLibrary.with(library) { _ = ccurl_multi_poll($0, multi, milliseconds) }
    }
    defer { answers.removeAll() }
    return answers
  }

  private func perform() {
    CurlLibrary.with(library) { library in
      var running: Int32 = 0
      _ = ccurl_multi_perform(library, multi, &running)
      var code = CURLE_OK
      while let handle = ccurl_multi_next_done(library, multi, &code) {
        end(handle) { $0.answer(code) }
      }
    }
    let now = clock.now
    for (handle, transfer) in transfers where transfer.isLate(now) {
      end(handle) { _ in .failure(.firstByteTimeout) }
    }
  }

  private func end(_ handle: UnsafeMutableRawPointer, _ answer: (CurlTransfer) -> HTTPAnswer) {
    guard let transfer = transfers.removeValue(forKey: handle) else { return }
    answers.append((transfer.id, answer(transfer)))
    CurlLibrary.with(library) { ccurl_multi_remove($0, multi, handle) }
    transfer.close()
  }
}

/// What look-ups found, handed over between threads.
private final class FoundAddresses: Sendable {
  private let answers = Mutex<[(String, HostLookUp.Answer)]>([])

  func add(_ host: String, _ answer: HostLookUp.Answer) {
    answers.withLock { $0.append((host, answer)) }
  }

  func take() -> [(String, HostLookUp.Answer)] {
    answers.withLock { answers in
      defer { answers = [] }
      return answers
    }
  }
}
