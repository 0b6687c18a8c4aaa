import Foundation
import Glibc
import Testing

@testable import BriefingKit

/// `briefing serve` as a process. What the server does with requests is tested with it.
@Suite struct ServeTests {
  /// The address on the line with which it begins.
  private func address(_ process: BriefingProcess) async throws -> String {
    for _ in 0..<400 {
      if let url = process.output.split(separator: " ").first(where: { $0.hasPrefix("http://") }) {
        return String(url)
      }
      try await Task.sleep(for: .milliseconds(25))
    }
    Issue.record("no address: \(process.output)\(process.errors)")
    return ""
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func endsWithoutATraceOnASignal(signal: Int32) async throws {
    let project = try ProjectFolder(harbour)
    let before = try project.snapshot(".")
    let process = try BriefingProcess(["serve", "--port", "0"], in: project)
    #expect(try await address(process).hasPrefix("http://localhost:"))
    process.send(signal)
    #expect(try process.wait().code == 0)
    #expect(process.errors == "")
    #expect(try project.snapshot(".").touched(since: before) == [])
  }

  @Test func aBusyPortSaysWhichOneToTake() async throws {
    let project = try ProjectFolder(harbour)
    let first = try BriefingProcess(["serve", "--port", "0"], in: project)
    let port = try await address(first).dropLast().split(separator: ":").last.map(String.init) ?? ""
    try Briefing.run(
      ["serve", "--port", port], in: project,
      reports: "briefing: error: port \(port) is in use by another program; "
        + "name another with --port, or 0 for any that is free", exits: 74)
    first.send(SIGINT)
    _ = try first.wait()
  }

  @Test func anotherAddressThanLoopbackIsWarnedOf() async throws {
    let project = try ProjectFolder(harbour)
    let process = try BriefingProcess(["serve", "--port", "0", "--host", "0.0.0.0"], in: project)
    _ = try await address(process)
    process.send(SIGINT)
    _ = try process.wait()
    #expect(process.errors.contains("warning: other machines can reach the preview"))
  }

  @Test func aProjectIsFoundFromAFolderInIt() async throws {
    let project = try ProjectFolder(harbour)
    let process = try BriefingProcess(["serve", "--port", "0"], in: project, workingFolder: "Content/events")
    #expect(try await address(process).hasPrefix("http://localhost:"))
    process.send(SIGINT)
    _ = try process.wait()
  }

  @Test func withoutAProjectItSaysWhereToRunIt() throws {
    let project = try ProjectFolder()
    try Briefing.run(
      ["serve", "--port", "0"], in: project,
      reports: "briefing: error: cannot find 'TMP/project/Content'; "
        + "run briefing in the folder that holds Content/, or name it with --root", exits: 74)
  }

  @Test func errorsAtTheBeginningAreSaidAndDoNotEndIt() async throws {
    let project = try ProjectFolder(harbour)
    try project.change("Content/events/mail-read.md", "C1", to: "C99")
    let process = try BriefingProcess(["serve", "--port", "0"], in: project)
    _ = try await address(process)
    try project.change("Content/events/mail-read.md", "C99", to: "C1")
    for _ in 0..<200 where !process.errors.contains("no findings") {
      try await Task.sleep(for: .milliseconds(25))
    }
    #expect(process.errors.contains("Content/events/mail-read.md:"))
    #expect(process.errors.contains("briefing: no findings"))
    process.send(SIGINT)
    _ = try process.wait()
  }
}
