import Foundation
import Testing

/// What readers meet in a real browser. All of it runs one test after the other: each uses both processors.
@Suite(
  .serialized, .timeLimit(.minutes(10)),
  .enabled(
    if: Requirements.areMet, "no Chromium is installed, or no axe-core fetched; .ci/install tests does"))
struct BrowserTests {}

enum Requirements {
  /// Where they must be there, as in .ci/run, tests are not skipped: they fail.
  static let areMet: Bool = {
    if ProcessInfo.processInfo.environment["BRIEFING_REQUIRES_BROWSER"] == "1" { return true }
    if BrowserProcess.program == nil { return skip("no Chromium is installed") }
    if !Axe.isInstalled { return skip("there is no axe-core at \(Axe.path)") }
    return true
  }()

  private static func skip(_ reason: String) -> Bool {
    print("skipped: the tests in a browser: \(reason); .ci/install tests gets it")
    return false
  }
}

/// Fails with a line for each thing found, sorted.
func expectNone(_ found: [String], sourceLocation: SourceLocation = #_sourceLocation) {
  guard !found.isEmpty else { return }
  let more = found.count > 40 ? "\n… \(found.count) in all" : ""
  Issue.record(
    "\n\(found.sorted().prefix(40).joined(separator: "\n"))\(more)", sourceLocation: sourceLocation)
}
