import ArgumentParser
import BriefingKit
import Glibc

/// What every command that reads a project asks for.
struct ProjectOptions: ParsableArguments {
  @Option(help: "The project's folder, which holds Content/.")
  var root = "."

  @OptionGroup var jobs: JobsOption

  @Flag(help: "Include records with 'draft: true'.")
  var drafts = false

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Flag(help: "Read and make everything anew, whatever an earlier build left in .briefing/.")
  var fresh = false

  func validate() throws {
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
      home: Environment.value("HOME"), jobs: jobs.count,
      includesDrafts: drafts, isStrict: strict, usesCache: !fresh, now: Environment.now)
  }
}
