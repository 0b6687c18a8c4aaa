import ArgumentParser
import BriefingKit
import Glibc

/// What every command that reads a project asks for.
struct ProjectOptions: ParsableArguments {
  @Option(help: "The project's folder, which holds Content/.")
  var root = "."

  @Option(help: "How many threads to use (default: one for each processor).")
  var jobs: Int?

  @Flag(help: "Include records with 'draft: true'.")
  var drafts = false

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 1024, not \(jobs).")
    }
    if root.isEmpty {
      throw ValidationError("--root takes the path of a folder, not an empty text.")
    }
    if let stated = Environment.value(Environment.epoch), Environment.statedTime == nil {
      throw ValidationError("\(Environment.epoch) is a number of seconds since 1970, not '\(stated)'.")
    }
  }

  func builderOptions(output: String?) throws(BuildError) -> SiteBuilder.Options {
    let root = try AbsolutePath.of(self.root)
    return SiteBuilder.Options(
      root: root, output: try output.map { path throws(BuildError) in try AbsolutePath.of(path) },
      home: Environment.value("HOME"), jobs: jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))),
      includesDrafts: drafts, isStrict: strict, now: Environment.now)
  }
}
