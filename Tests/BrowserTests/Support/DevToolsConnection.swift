import Foundation
import Synchronization

/// Sends a browser commands of the DevTools protocol, and keeps for each session what its events say.
final class DevToolsConnection: Sendable {
  /// How long the browser may take for an answer.
  static let patience = Duration.seconds(60)

  private struct Received: Decodable {
    struct Failure: Decodable { let message: String }
    let id: Int?
    let sessionId: String?
    let method: String?
    let result: JSON?
    let error: Failure?
  }

  private struct ReceivedEvent: Decodable { let params: PageEvent }

  private typealias Outcome = Result<JSON, BrowserError>

  private struct Waiting {
    let what: String
    let deadline: ContinuousClock.Instant
    let session: String?
    /// Met by what the session has recorded; nil for an answer.
    let condition: (@Sendable (PageRecord) -> Bool)?
    let continuation: CheckedContinuation<Outcome, Never>
  }

  private struct State {
    var nextIdentifier = 1
    var waiting: [Int: Waiting] = [:]
    var records: [String: PageRecord] = [:]
    var hasEnded = false
  }

  private let descriptor: Int32
  private let state = Mutex(State())
  /// Messages are sent whole, one after the other.
  private let sending = Mutex(())

  init(descriptor: Int32) {
    self.descriptor = descriptor
    Thread.detachNewThread { self.receive() }
  }

  /// - Parameter session: nil for the browser itself.
  @discardableResult
  func send(
    _ method: String, _ parameters: JSON = [:], session: String? = nil
  ) async throws(BrowserError) -> JSON {
    try await wait(for: method, session: session, condition: nil) { identifier in
      var message: [String: JSON] = [
        "id": .number(Double(identifier)), "method": .string(method), "params": parameters,
      ]
      message["sessionId"] = session.map { .string($0) }
      self.write(.object(message))
    }
  }

  /// Waits until what the session has recorded is so.
  func wait(
    in session: String, for what: String, until condition: @escaping @Sendable (PageRecord) -> Bool
  ) async throws(BrowserError) {
    _ = try await wait(for: what, session: session, condition: condition) { _ in }
  }

  /// What the session's page has done since `forget`.
  func record(of session: String) -> PageRecord { state.withLock { $0.records[session] ?? PageRecord() } }

  func forget(_ session: String) { state.withLock { $0.records[session] = nil } }

  private func wait(
    for what: String, session: String?, condition: (@Sendable (PageRecord) -> Bool)?,
    then start: (Int) -> Void
  ) async throws(BrowserError) -> JSON {
    let outcome: Outcome = await withCheckedContinuation { continuation in
      let identifier: Int? = state.withLock { state in
        let isMet = condition.map { $0(session.flatMap { state.records[$0] } ?? PageRecord()) } ?? false
        if isMet || state.hasEnded {
          continuation.resume(returning: isMet ? .success(.null) : .failure(.ended))
          return nil
        }
        defer { state.nextIdentifier += 1 }
        state.waiting[state.nextIdentifier] = Waiting(
          what: what, deadline: .now + Self.patience, session: session, condition: condition,
          continuation: continuation)
        return state.nextIdentifier
      }
      if let identifier { start(identifier) }
    }
    return try outcome.get()
  }

  private func write(_ message: JSON) {
    guard var bytes = try? Array(JSONEncoder().encode(message)) else { return }
    bytes.append(0)
    sending.withLock { _ in
      var rest = bytes[...]
      while !rest.isEmpty {
        // A browser that has ended is seen by the thread that receives.
        let count = rest.withUnsafeBytes {
          Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        if count <= 0 { return }
        rest = rest.dropFirst(count)
      }
    }
  }

  /// Runs until the browser closes its end.
  private func receive() {
    var message = Data()
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let isReady = Glibc.poll(&poll, 1, 200) != 0
      fail { $0.deadline < .now ? .timedOut($0.what) : nil }
      guard isReady else { continue }
      let count = recv(descriptor, &buffer, buffer.count, 0)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      let received = Data(buffer[..<count])
      var start = 0
      while let end = received.range(of: Data([0]), in: start..<count)?.lowerBound {
        handle(message + received[start..<end])
        message = Data()
        start = end + 1
      }
      message += received[start...]
    }
    state.withLock { $0.hasEnded = true }
    fail { _ in .ended }
  }

  /// Ends the waiting of those for which there is an error.
  private func fail(_ error: (Waiting) -> BrowserError?) {
    state.withLock { state in
      for (identifier, waiting) in state.waiting {
        guard let error = error(waiting) else { continue }
        state.waiting[identifier] = nil
        waiting.continuation.resume(returning: .failure(error))
      }
    }
  }

  private func handle(_ data: Data) {
    guard let received = try? JSONDecoder().decode(Received.self, from: data) else { return }
    var event: (method: String, parameters: PageEvent)?
    if let method = received.method, PageRecord.methods.contains(method) {
      guard let decoded = try? JSONDecoder().decode(ReceivedEvent.self, from: data) else { return }
      event = (method, decoded.params)
    }
    state.withLock { state in
      if let identifier = received.id {
        guard let waiting = state.waiting.removeValue(forKey: identifier) else { return }
        waiting.continuation.resume(
          returning: received.error.map { .failure(.refused(method: waiting.what, message: $0.message)) }
            ?? .success(received.result ?? .null))
      } else if let session = received.sessionId, let event {
        var record = state.records.removeValue(forKey: session) ?? PageRecord()
        record.apply(event.method, event.parameters)
        state.records[session] = record
        for (identifier, waiting) in state.waiting
        where waiting.session == session && waiting.condition?(record) ?? false {
          state.waiting[identifier] = nil
          waiting.continuation.resume(returning: .success(.null))
        }
      }
    }
  }
}
