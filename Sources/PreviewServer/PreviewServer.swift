import NIOCore
import NIOPosix
import Synchronization

/// Serves a site from memory to browsers on this machine, and tells them what has changed.
public final class PreviewServer: Sendable {
  /// The port that it listens on, also where port 0 was asked for.
  public let port: Int
  /// What to open in a browser: `http://localhost:8080/`.
  public let url: String
  /// Whether only programs of this machine can reach it. Where not, whoever started it should be warned.
  public let isLoopbackOnly: Bool

  private let group: MultiThreadedEventLoopGroup
  private let pool: NIOThreadPool
  private let entrance: LoopEntrance
  private let hub: EventHub
  private let isStopped = Mutex(false)

  init(
    listening: Listening, group: MultiThreadedEventLoopGroup, pool: NIOThreadPool, entrance: LoopEntrance,
    hub: EventHub
  ) {
    port = listening.port
    url = listening.url
    isLoopbackOnly = listening.isLoopbackOnly
    self.group = group
    self.pool = pool
    self.entrance = entrance
    self.hub = hub
  }

  /// Says that the site may have changed: every open page is asked for anew, and told to reload where its
  /// bytes differ from those that it shows. Returns at once.
  ///
  /// - Parameters:
  ///   - findings: What is wrong in the content now; it replaces what was wrong before.
  ///   - mayHaveChanged: Whether a style sheet, script or picture of the site is worth comparing. The pages
  ///     that are open always are.
  ///   - delivered: Called once all messages are with the system, on a thread of the server's own; never,
  ///     where the server stops before.
  public func update(
    findings: [PreviewFinding], mayHaveChanged: @escaping @Sendable (_ path: String) -> Bool = { _ in true },
    delivered: (@Sendable (PreviewDelivery) -> Void)? = nil
  ) {
    hub.update(findings: findings, mayHaveChanged: mayHaveChanged, delivered: delivered)
  }

  /// How many pages listen for changes.
  public var openPages: Int { hub.count }

  /// Closes every connection and frees the port. A call into the content that has begun goes on, and what it
  /// returns is dropped. Not to be called by `delivered`.
  public func stop() {
    guard beginStopping() else { return }
    // It throws only for groups that may not be shut down.
    try? group.syncShutdownGracefully()
  }

  deinit {
    if beginStopping() { group.shutdownGracefully { _ in } }
  }

  /// False where it has begun before.
  private func beginStopping() -> Bool {
    let isFirst = isStopped.withLock { stopped in
      defer { stopped = true }
      return !stopped
    }
    guard isFirst else { return false }
    entrance.close()
    pool.shutdownGracefully { _ in }
    return true
  }
}
