import Testing

@testable import BriefingKit

/// Changes the harbour's project after a build, and expects that `build` and `check` refuse it with these
/// findings, all of them, and that the site stays as it was.
/// - Parameter findings: as they are printed, without the line that counts them.
/// - Returns: how many seconds of processor time the build took.
@discardableResult
func expectRefusal(
  _ findings: String, sourceLocation: Testing.SourceLocation = #_sourceLocation,
  after change: (ProjectFolder) throws -> Void
) throws -> Double {
  let (project, before) = try builtHarbour()
  try change(project)
  let count = findings.split(separator: "\n").count { $0.contains(": error: ") }
  let reports = "\(findings)\nbriefing: \(count) error\(count == 1 ? "" : "s"); nothing was published"
  let names = try project.names
  try Briefing.run(["check"], in: project, reports: reports, exits: 1, sourceLocation: sourceLocation)
  let seconds = try Briefing.run(
    ["build"], in: project, reports: reports, exits: 1, sourceLocation: sourceLocation)
  #expect(try project.snapshot().entries == before.entries, sourceLocation: sourceLocation)
  #expect(try project.names == names, sourceLocation: sourceLocation)
  return seconds
}
