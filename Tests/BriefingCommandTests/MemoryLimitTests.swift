import Testing

/// A build has whatever memory it is given.
@Suite struct MemoryLimitTests {
  private static let message = """
    briefing: error: out of memory: allow the process more ('ulimit -v' says how much it has), or try '--jobs 1', \
    which takes less
    """

  @Test func withinAnyLimitABuildWorksOrSaysWhatItLacks() throws {
    let project = try ProjectFolder(harbour)
    for number in 1...10 {
      let prose = String(repeating: "A word of what was found on the quay that night. ", count: 5_000)
      try project.write("---\ntitle: Page \(number)\n---\n\(prose)\n", to: "Content/pages/page-\(number).md")
    }
    var ends: [Int32: Int] = [:]
    for megabytes in stride(from: 60, through: 240, by: 20) {
      // With less than it takes to start, the system's loader says so.
      let memory = megabytes << 20
      guard try BriefingProcess(["--version"], in: project, memory: memory).wait().code == 0 else { continue }
      let build = try BriefingProcess(["build", "--fresh", "--jobs", "2"], in: project, memory: memory)
      let code = try build.wait().code
      ends[code, default: 0] += 1
      if code != 0 { #expect(code == 74 && build.errors.hasSuffix(Self.message), "\(megabytes) MiB") }
    }
    #expect(ends[0, default: 0] > 0 && ends[74, default: 0] > 0, "\(ends)")
  }
}
