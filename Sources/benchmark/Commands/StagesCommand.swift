import ArgumentParser
import BriefingKit

/// One build in this process, whose stages it times. Not for the hand: the measurements run it.
struct StagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stages", abstract: "Build once, and print the seconds of each stage.", shouldDisplay: false)

  @Argument(help: "The project's folder, an absolute path.")
  var root: String

  @Option(help: "The folder to publish to, an absolute path.")
  var output: String

  @Option(help: "How many threads work.")
  var jobs: Int

  func run() throws {
    let now = Instant(year: 2027)
    let options = SiteBuilder.Options(root: root, output: output, jobs: jobs, now: now)
    let clock = StageClock()
    let report = try SiteBuilder(options, progress: { clock.begin($0) }).build()
    let times = clock.end()
    guard report.published != nil else {
      let first = report.findings.first.map { "\($0)" } ?? ""
      throw BenchmarkError("the corpus does not build: \(first)")
    }
    print(StageTimes.lines(times), terminator: "")
  }
}
