import BriefingKit
import PreviewServer
import Synchronization

/// A site in memory, the server that shows it, and the watcher that tells of edits.
final class Preview: Sendable {
  private struct State {
    var site: PreviewSite?
    var server: PreviewServer?
    var watcher: FileWatcher?
    /// What changed while the site was read.
    var early: [PreviewChanges] = []
  }

  private let state = Mutex(State())
  private let log: PreviewLog
  private let options: SiteBuilder.Options

  init(_ options: SiteBuilder.Options) {
    self.options = options
    log = PreviewLog(root: options.root)
  }

  /// Where the site can be seen, once it is.
  var url: String { state.withLock { $0.server?.url } ?? "" }

  /// Returns once browsers can connect.
  func start(_ serving: PreviewOptions) throws {
    let root = options.root
    let watcher = FileWatcher.start(
      roots: [root + "/Content", root + "/Templates"], onLimit: { [log] in log.note($0) }
    ) { [weak self] in self?.follow(PreviewChanges($0, below: root)) }
    state.withLock { $0.watcher = watcher }
    let site = try PreviewSite(options, now: { Environment.now }) { [weak self] in self?.show($0) }
    let content = PreviewContent(
      file: { site.bytes(at: $0) }, notFound: { site.notFound() })
    let server = try PreviewServer.start(content, options: serving)
    log.announce(site, server)
    let early = state.withLock { state in
      state.site = site
      state.server = server
      defer { state.early = [] }
      return state.early
    }
    show(PreviewSite.Update(findings: site.findings, isFinal: !site.hasPages))
    for changes in early { site.follow(changes) }
  }

  func stop() {
    let (watcher, server) = state.withLock { ($0.watcher, $0.server) }
    watcher?.stop()
    server?.stop()
  }

  private func follow(_ changes: PreviewChanges) {
    let site = state.withLock { state in
      if state.site == nil { state.early.append(changes) }
      return state.site
    }
    site?.follow(changes)
  }

  private func show(_ update: PreviewSite.Update) {
    guard let server = state.withLock({ $0.server }) else { return }
    // The search is made anew when somebody searches; to compare it would take longer than all else.
    server.update(
      findings: update.findings.map { PreviewFinding($0) }, mayHaveChanged: { !$0.hasPrefix("search/") })
    log.note(update)
  }
}

extension PreviewFinding {
  init(_ finding: Finding) {
    self.init(
      finding.severity == .error ? .error : .warning, place: "\(finding.location)", finding.message,
      rule: finding.rule, notes: finding.notes.map { Note($0.message, place: $0.location.map { "\($0)" }) })
  }
}

extension PreviewChanges {
  /// - Parameter root: The project's, an absolute path.
  init(_ changes: FileChanges, below root: String) {
    switch changes {
    case .everything: self = .everything
    case .paths(let paths): self = .paths(Set(paths.map { String($0.dropFirst(root.count + 1)) }))
    }
  }
}
