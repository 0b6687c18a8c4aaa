import ArgumentParser
import BriefingKit

/// What every command that builds a project asks for.
struct ProjectOptions: ParsableArguments {
  @OptionGroup var root: RootOption

  @OptionGroup var jobs: JobsOption

  @Flag(help: "Include records with 'draft: true'.")
  var drafts = false

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Flag(help: "Read and make everything anew, whatever an earlier build left in .briefing/.")
  var fresh = false

  func validate() throws { try Environment.validate() }

  func builderOptions(output: String?) throws(BuildError) -> SiteBuilder.Options {
    SiteBuilder.Options(
      root: try root.path(), output: try output.map { path throws(BuildError) in try AbsolutePath.of(path) },
      home: Environment.value("HOME"), jobs: jobs.count,
      includesDrafts: drafts, isStrict: strict, usesCache: !fresh, now: Environment.now)
  }
}
