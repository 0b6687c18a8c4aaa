import ArgumentParser
import BriefingKit

/// How many threads a command uses.
struct JobsOption: ParsableArguments {
  @Option(help: "How many threads to use (default: one for each processor).")
  var jobs: Int?

  var count: Int { jobs ?? SystemThread.processors }

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 1024, not \(jobs).")
    }
  }
}
