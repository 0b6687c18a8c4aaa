import Dispatch
import Glibc
import NIOCore
import NIOHTTP1
import Synchronization

/// The open pages, and what each of them shows.
final class EventHub: Sendable {
  private struct Stream {
    let channel: any Channel
    let page: RequestPath
    /// The fingerprint of what the client shows, or was told to load.
    var known: String
  }

  private struct State {
    var streams: [ObjectIdentifier: Stream] = [:]
    var findings: [PreviewFinding] = []
    var updates = 0
    var assets = ServedAssets()
    var assetChanges = 0
  }

  let site: SiteLookup
  private let entrance: LoopEntrance
  private let limit: Int
  private let state = Mutex(State())
  /// Comparisons run one after the other, so that the last one is with the newest bytes.
  private let comparing = DispatchQueue(label: "preview-comparing", qos: .userInitiated)
  /// Tells this server's counts from those of one that ran before it.
  private let start: String

  init(_ site: SiteLookup, entrance: LoopEntrance, limit: Int) {
    self.site = site
    self.entrance = entrance
    self.limit = limit
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    start = String(now.tv_sec * 1_000_000_000 + now.tv_nsec, radix: 36)
  }

  var count: Int { state.withLock { $0.streams.count } }
  var hasRoom: Bool { count < limit }
  /// Changes whenever a style sheet, script or picture does.
  var assets: String { state.withLock { assets($0) } }

  private func assets(_ state: borrowing State) -> String { "\(start)-\(state.assetChanges)" }

  /// A client has loaded a style sheet, script or picture.
  func served(_ path: String, _ bytes: [UInt8]) {
    guard state.withLock({ $0.assets.isNew(path) }) else { return }
    let fingerprint = Fingerprint(bytes)
    state.withLock { $0.assets.add(path, fingerprint) }
  }

  /// Takes a client whose answer's head is sent.
  func open(_ channel: any Channel, page: RequestPath, known: String) {
    let id = ObjectIdentifier(channel)
    let greeting = state.withLock { state in
      state.streams[id] = Stream(channel: channel, page: page, known: known)
      return [
        EventMessage.retry, .assets(assets(state), changed: nil),
        .findings(state.findings, revision: "\(start)-\(state.updates)"),
      ]
    }
    channel.closeFuture.whenComplete { _ in self.state.withLock { _ = $0.streams.removeValue(forKey: id) } }
    Self.send(greeting, to: [channel])
    // The page may have changed since it was loaded.
    comparing.async { _ = self.comparePages([page]) }
  }

  func beat() {
    Self.send([.heartbeat], to: state.withLock { $0.streams.values.map(\.channel) })
  }

  func update(
    findings: [PreviewFinding], mayHaveChanged: @escaping @Sendable (String) -> Bool,
    delivered: (@Sendable (PreviewDelivery) -> Void)?
  ) {
    let (message, channels) = state.withLock { state in
      state.findings = findings
      state.updates += 1
      return (
        EventMessage.findings(findings, revision: "\(start)-\(state.updates)"),
        state.streams.values.map(\.channel)
      )
    }
    entrance.run { Self.send([message], to: channels) }
    comparing.async {
      var delivery = PreviewDelivery(openPages: channels.count)
      let pages = self.state.withLock { state in Set(state.streams.values.map(\.page)) }
      delivery.reloads = self.comparePages(pages)
      delivery.changedAssets = self.compareAssets(mayHaveChanged)
      guard let delivered else { return }
      // All messages were handed to the loop before.
      let result = delivery
      self.entrance.run { delivered(result) }
    }
  }

  /// How many clients were told to reload.
  private func comparePages(_ pages: Set<RequestPath>) -> Int {
    var reloads = 0
    for page in pages {
      let fingerprint = site.fingerprint(page).description
      let channels = state.withLock { state in
        let ids = state.streams.filter { $0.value.page == page && $0.value.known != fingerprint }.keys
        for id in ids { state.streams[id]?.known = fingerprint }
        return ids.compactMap { state.streams[$0]?.channel }
      }
      reloads += channels.count
      entrance.run { Self.send([.reload], to: channels) }
    }
    return reloads
  }

  private func compareAssets(_ mayHaveChanged: (String) -> Bool) -> [String] {
    let served = state.withLock { $0.assets.paths }.filter(mayHaveChanged).sorted()
    let now = served.map { path in (path, site.content.file(path).map(Fingerprint.init)) }
    let (changed, message, channels) = state.withLock { state in
      let changed = now.filter { state.assets.replace($0.0, $0.1) }.map(\.0)
      if !changed.isEmpty { state.assetChanges += 1 }
      return (
        changed, EventMessage.assets(assets(state), changed: changed), state.streams.values.map(\.channel)
      )
    }
    if !changed.isEmpty { entrance.run { Self.send([message], to: channels) } }
    return changed
  }

  /// On the event loop.
  private static func send(_ messages: [EventMessage], to channels: [any Channel]) {
    for channel in channels where channel.isActive {
      // A client that does not read connects again when it does, and is told all that counts.
      guard channel.isWritable else {
        channel.close(promise: nil)
        continue
      }
      let bytes = channel.allocator.buffer(string: messages.map(\.text).joined())
      channel.writeAndFlush(HTTPServerResponsePart.body(.byteBuffer(bytes)), promise: nil)
    }
  }
}
