import Glibc
import Testing

@testable import BriefingKit

/// Whenever a build ends, there is the old site or the new one, whole.
@Suite(.serialized) struct InterruptionTests {
  @Test(arguments: [SIGKILL, SIGINT, SIGTERM])
  func aBuildThatIsEndedLeavesTheOldSiteOrTheNewOne(signal: Int32) throws {
    let (project, sites) = try twoEditions()
    var ended = 0
    var random = SeededNumbers(state: UInt64(signal))
    for attempt in 1...(signal == SIGKILL ? 20 : 6) {
      let before = try project.snapshot().contents
      let next = before == sites[0] ? 1 : 0
      try write(Self.editions[next], in: project)
      let build = try BriefingProcess(["build"], in: project)
      // By turns, while the new site is put together, and at any time.
      if attempt % 2 == 0 { try waitForStaging(in: project, of: build) }
      usleep(UInt32.random(in: 0..<(attempt % 2 == 0 ? 10_000 : 100_000), using: &random))
      build.send(signal)
      if try build.wait().code == -signal { ended += 1 }
      let after = try project.snapshot().contents
      #expect(after == before || after == sites[next], "attempt \(attempt)")
    }
    #expect(ended > 0, "no build was ended")

    try #expect(BriefingProcess(["build"], in: project).wait().code == 0)
    #expect(try sites.contains(project.snapshot().contents))
    #expect(
      try project.names == [".briefing", "Content", "Public"],
      "what an ended build left is removed by the next")
  }

  /// Stops a build dozens of times: what stands there then is what a reader would meet.
  @Test func atEveryMomentOfABuildThereIsTheOldSiteOrTheNewOne() throws {
    let (project, sites) = try twoEditions()
    try write(Self.editions[0], in: project)
    let build = try BriefingProcess(["build"], in: project)
    var looks = 0
    var mixtures = 0
    while !build.hasEnded {
      build.pause()
      let site = try project.snapshot().contents
      build.resume()
      looks += 1
      if site != sites[0], site != sites[1] { mixtures += 1 }
      usleep(50)
    }
    #expect(try build.wait().code == 0)
    #expect(mixtures == 0, "of \(looks)")
    #expect(looks > 0)
    #expect(try project.snapshot().contents == sites[0])
  }

  @Test func buildsAtTheSameTimeWaitForEachOther() throws {
    let project = try ProjectFolder(harbour)
    let builds = try (1...6).map { _ in try BriefingProcess(["build"], in: project) }
    for build in builds {
      #expect(try build.wait().code == 0)
      #expect(build.errors == "")
    }
    let (_, expected) = try builtHarbour()
    #expect(try project.snapshot().differences(from: expected) == [])
    #expect(try project.names == [".briefing", "Content", "Public"])
  }

  private static let editions = ["first edition", "second edition"]

  /// A project with the second edition published, and what each edition's site holds.
  private func twoEditions() throws -> (ProjectFolder, [[String: [UInt8]]]) {
    let project = try ProjectFolder(harbour)
    let sites = try Self.editions.map { edition in
      try write(edition, in: project)
      try #expect(BriefingProcess(["build"], in: project).wait().code == 0)
      return try project.snapshot().contents
    }
    return (project, sites)
  }

  private func write(_ edition: String, in project: ProjectFolder) throws {
    for number in 1...60 {
      let page = "---\ntitle: Page \(number)\n---\n\nThis is the \(edition).\n"
      try project.write(page, to: "Content/pages/page-\(number).md")
    }
  }

  /// Until the folder is there in which the new site is put together, or the build has ended.
  private func waitForStaging(in project: ProjectFolder, of build: BriefingProcess) throws {
    let staging = project(".Public.staging-\(build.identifier)")
    while FileKind(at: BytePath(staging)) == nil, !build.hasEnded { usleep(100) }
  }
}

/// The same numbers in every run (SplitMix64).
private struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
