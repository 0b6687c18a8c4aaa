import Testing

@testable import benchmark

@Suite struct MeasuringTests {
  @Test(
    "the median is the middle one, or the mean of the two in the middle",
    arguments: [([3], 3), ([9, 1, 2], 2), ([4, 1, 3, 100], 3.5)] as [([Double], Double)])
  func median(values: [Double], median: Double) {
    #expect(Statistics.median(values) == median)
  }

  @Test("a percentile is the smallest value that so large a share does not exceed")
  func percentile() {
    #expect(Statistics.percentile(0.95, of: (1...20).map { Double($0) }) == 19)
    #expect(Statistics.percentile(0.95, of: (1...50).map { Double($0) }) == 48)
    #expect(Statistics.percentile(0.95, of: [7]) == 7)
  }

  @Test("a round that is slow for both leaves the ratio as it is")
  func ratio() {
    #expect(Statistics.ratio([1, 10, 3], to: [2, 20, 6]) == 0.5)
    // The ratio of the medians would be 0.75.
    #expect(Statistics.ratio([1, 3, 8], to: [2, 4, 80]) == 0.5)
  }

  @Test("commands take turns, and the first round does not count")
  func turns() throws {
    let scratch = try Scratch()
    let log = "\(scratch.path)/log"
    let entries = ["a", "b"].map { name in
      Contest.Entry(command: Self.shell("echo \(name) >> \(log); wc -l < \(log)"), prepare: {})
    }
    let results = try Contest(entries: entries, rounds: 2, folder: scratch.path).results()
    #expect(try Folder.read(log) == "a\nb\na\nb\na\nb\n")
    #expect(results.map { $0.map(\.output) } == [["3\n", "5\n"], ["4\n", "6\n"]])
  }

  @Test("a command's wall time, processor time and memory are its own")
  func usage() throws {
    let scratch = try Scratch()
    let asleep = try ChildProcess.run(Self.shell("sleep 0.2"), keepingOutputIn: scratch.path)
    #expect(asleep.wall >= 0.2)
    #expect(asleep.processor < 0.2)
    #expect(asleep.memory > 0)
    let loop = "i=0; while [ $i -lt 100000 ]; do i=$((i + 1)); done"
    let busy = try ChildProcess.run(Self.shell(loop), keepingOutputIn: scratch.path)
    #expect(busy.processor > asleep.processor)
  }

  @Test("a command that fails stops the measurement with what it said")
  func failure() throws {
    let scratch = try Scratch()
    let error = #expect(throws: BenchmarkError.self) {
      try ChildProcess.run(Self.shell("echo no such corpus >&2; exit 3"), keepingOutputIn: scratch.path)
    }
    #expect(error?.description.hasSuffix("failed:\nno such corpus\n") == true)
  }

  @Test("each stage's time is the median of its builds")
  func stages() throws {
    let builds = try [(1, 9), (2, 8), (30, 7)].map { reading, links in
      try StageTimes.parse(StageTimes.lines(Self.times(reading, links)))
    }
    #expect(StageTimes.medians(builds) == Self.times(2, 8))
  }

  @Test("the clock knows the stages of a build that were reached, in their order")
  func clock() {
    let clock = StageClock()
    clock.begin(.load)
    clock.begin(.publish)
    clock.begin(.load)
    #expect(clock.end().map(\.stage) == ["reading", "publishing"])
  }

  @Test("the line with which a build ends tells how many files changed")
  func changedFiles() {
    #expect(Rebuild.changedFiles(in: "built 311 pages: 12 changed, 0 removed, in 0.54 s\n") == 12)
    #expect(Rebuild.changedFiles(in: "checked 311 pages") == nil)
  }

  private static func times(_ reading: Double, _ links: Double) -> [StageTime] {
    [StageTime(stage: "reading", seconds: reading), StageTime(stage: "checking links", seconds: links)]
  }

  private static func shell(_ script: String) -> Command {
    Command(program: "/bin/sh", arguments: ["-c", script])
  }
}
