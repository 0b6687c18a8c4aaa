import NIOCore
import Synchronization

/// Every open connection and what it waits for. One sweep over all closes those that wait too long, so that
/// no connection needs timers of its own.
final class ConnectionTable: Sendable {
  enum Phase {
    /// A request has begun, or a connection.
    case receivingHead
    case idle
    /// The content is asked, which takes as long as it takes.
    case working
    case sending
    case streaming
    case leaving
  }

  private struct Entry {
    let channel: any Channel
    var phase: Phase
    var since: NIODeadline
  }

  private let limits: PreviewLimits
  private let entries = Mutex<[ObjectIdentifier: Entry]>([:])

  init(_ limits: PreviewLimits) { self.limits = limits }

  /// False where there are too many connections, and each of them is in use.
  func admit(_ channel: any Channel) -> Bool {
    let id = ObjectIdentifier(channel)
    let (isAdmitted, evicted) = entries.withLock { entries in
      var evicted: (any Channel)?
      if entries.count >= limits.connections {
        let unused = entries.filter { $0.value.phase == .idle || $0.value.phase == .receivingHead }
        guard let oldest = unused.min(by: { $0.value.since < $1.value.since }) else {
          return (false, nil as (any Channel)?)
        }
        evicted = entries.removeValue(forKey: oldest.key)?.channel
      }
      entries[id] = Entry(channel: channel, phase: .receivingHead, since: .now())
      return (true, evicted)
    }
    evicted?.close(promise: nil)
    guard isAdmitted else { return false }
    channel.closeFuture.whenComplete { _ in self.entries.withLock { _ = $0.removeValue(forKey: id) } }
    return true
  }

  func note(_ phase: Phase, _ channel: any Channel) {
    entries.withLock { entries in
      entries[ObjectIdentifier(channel)]?.phase = phase
      entries[ObjectIdentifier(channel)]?.since = .now()
    }
  }

  /// The first bytes of a request are there; later ones give it no more time.
  func noteBegun(_ channel: any Channel) {
    entries.withLock { entries in
      guard entries[ObjectIdentifier(channel)]?.phase == .idle else { return }
      entries[ObjectIdentifier(channel)]?.phase = .receivingHead
      entries[ObjectIdentifier(channel)]?.since = .now()
    }
  }

  func closeOverdue(_ now: NIODeadline = .now()) {
    let overdue = entries.withLock { entries in
      entries.values.filter { entry in
        limit(of: entry.phase).map { now - entry.since > $0.timeAmount } ?? false
      }
    }
    for entry in overdue { entry.channel.close(promise: nil) }
  }

  private func limit(of phase: Phase) -> Duration? {
    switch phase {
    case .receivingHead: limits.head
    case .idle: limits.idle
    case .working, .streaming: nil
    case .sending: limits.stalledAnswer
    case .leaving: PreviewLimits.farewell
    }
  }
}
