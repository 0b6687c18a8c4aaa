import Dispatch
import Synchronization

/// A site in memory that follows its project: what `briefing serve` shows.
///
/// An edit is shown as soon as it is read; then all pages are made and their links checked, as by a build,
/// in the background. While an error stands in the way, the last good pages stay.
public final class PreviewSite: Sendable {
  /// What a change came to.
  public struct Update: Sendable {
    /// All that a build would report, sorted; of the pages' links what the last check of them found.
    public let findings: [Finding]
    /// Whether all pages have been made and their links checked, or an error keeps them from being made. If
    /// not, another update follows, unless a further change comes first.
    public let isFinal: Bool

    public init(findings: [Finding], isFinal: Bool) {
      self.findings = findings
      self.isFinal = isFinal
    }
  }

  private struct Current: Sendable {
    var state: PreviewState
    /// Those of the last state that had any.
    var pages: PreviewPages?
    var checkFindings: [Finding] = []
    var known: any KnownPages
    /// What kept the last change from being read; the next one is looked at with everything.
    var failure: Finding?

    var findings: [Finding] { failure.map { [$0] } ?? (state.findings + checkFindings).sorted() }
  }

  private let loader: PreviewLoader
  private let current: Mutex<Current>
  private let onUpdate: @Sendable (Update) -> Void
  private let updates = DispatchQueue(label: "preview updates", qos: .userInteractive)
  private let checks = DispatchQueue(label: "preview checks", qos: .utility)
  /// Counts the states: a check of an earlier one is given up.
  private let version = Atomic<Int>(0)

  /// Reads the project.
  ///
  /// - Parameters:
  ///   - options: Nothing is written, so the output counts for nothing.
  ///   - now: The clock, for embargoes.
  ///   - onUpdate: Called after each change, and after each check of all pages, one call at a time.
  public init(
    _ options: SiteBuilder.Options, now: @escaping @Sendable () -> Instant,
    onUpdate: @escaping @Sendable (Update) -> Void
  ) throws(BuildError) {
    let cache = options.usesCache ? BuildCache.read(root: options.root) : BuildCache()
    loader = PreviewLoader(options: options, cache: cache, now: now)
    let state = try loader.state()
    current = Mutex(Current(state: state, pages: state.pages, known: cache))
    self.onUpdate = onUpdate
    updates.async { self.check(state) }
  }

  /// Looks at what changed, soon and elsewhere.
  public func follow(_ changes: PreviewChanges) {
    updates.async { self.update(changes) }
  }

  /// The bytes of a file of the site, as a build would make it; nil where there is none.
  ///
  /// - Parameter path: Below the site's root, without `..`.
  public func bytes(at path: String) -> [UInt8]? {
    current.withLock(\.pages)?.bytes(at: path)
  }

  /// The site's page for addresses where nothing stands, with links that lead back from any of them; nil where
  /// there is nothing to show.
  public func notFound() -> [UInt8]? {
    current.withLock(\.pages)?.notFound()
  }

  public var findings: [Finding] {
    current.withLock(\.findings)
  }

  public var pageCount: Int { current.withLock { $0.pages?.model.plans.count ?? 0 } }

  /// Whether there is something to show.
  public var hasPages: Bool { current.withLock { $0.pages != nil } }

  private func update(_ changes: PreviewChanges) {
    version.add(1, ordering: .relaxed)
    do throws(BuildError) {
      let (last, hasFailed) = current.withLock { ($0.state, $0.failure != nil) }
      let state = try loader.state(after: hasFailed ? .everything : changes, last)
      store(state)
      onUpdate(Update(findings: findings, isFinal: state.pages == nil))
      check(state)
    } catch {
      // The folder may be on its way.
      current.withLock { $0.failure = error.finding }
      onUpdate(Update(findings: findings, isFinal: true))
    }
  }

  private func store(_ state: PreviewState) {
    current.withLock { current in
      current.failure = nil
      current.state = state
      if let pages = state.pages { current.pages = pages }
      // Errors of the content come first: the pages' own were those of another state.
      if state.findings.hasErrors { current.checkFindings = [] }
    }
  }

  private func check(_ state: PreviewState) {
    guard state.pages != nil else { return }
    let number = version.load(ordering: .relaxed)
    checks.async {
      let check = PreviewCheck(options: self.loader.options) {
        self.version.load(ordering: .relaxed) != number
      }
      guard let outcome = check.outcome(of: state, self.current.withLock(\.known)) else { return }
      self.updates.async { self.finish(outcome, number) }
    }
  }

  private func finish(_ outcome: PreviewCheck.Outcome, _ number: Int) {
    guard version.load(ordering: .relaxed) == number else { return }
    store(outcome.state)
    current.withLock { current in
      current.checkFindings = outcome.findings
      current.known = outcome.pages
    }
    onUpdate(Update(findings: findings, isFinal: true))
  }
}
