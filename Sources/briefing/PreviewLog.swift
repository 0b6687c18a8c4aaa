import BriefingKit
import Glibc
import PreviewServer
import Synchronization

/// What a preview says on the terminal: where it is, and what is wrong, whenever that changes.
final class PreviewLog: Sendable {
  private let shown = Mutex<[Finding]>([])
  /// The project's, an absolute path.
  private let root: String

  init(root: String) { self.root = root }

  func announce(_ site: PreviewSite, _ server: PreviewServer) {
    if !server.isLoopbackOnly {
      Terminal.printError(
        "briefing: warning: other machines can reach the preview, with all drafts and markings that it shows")
    }
    // To standard output, so that a script can read the address.
    _ = Terminal.printLine("\(Summary.count(site.pageCount, "page")) at \(server.url) (Ctrl-C to end)")
  }

  func note(_ update: PreviewSite.Update) {
    shown.withLock { shown in
      guard update.isFinal, update.findings != shown else { return }
      let report = FindingReport(
        command: "briefing serve", version: BriefingCommand.configuration.version,
        findings: update.findings.filter { !shown.contains($0) },
        readFile: FindingsOptions.reader(root: root))
      Terminal.writeError(FindingsOptions.text(of: report, on: STDERR_FILENO))
      let errors = update.findings.count { $0.severity == .error }
      Terminal.printError(
        update.findings.isEmpty
          ? "briefing: no findings"
          : "briefing: \(Summary.count(errors, "error")), "
            + Summary.count(update.findings.count - errors, "warning")
            + (errors > 0 ? "; the last good pages stay" : ""))
      shown = update.findings
    }
  }

  func note(_ limit: WatchLimit) {
    Terminal.printError(
      "briefing: warning: \(limit); until then the files are looked through twice a second")
  }
}
