import ArgumentParser
import BriefingKit
import Glibc

/// What the commands for authors have in common.
enum Desk {
  /// What `work` gives; a failure is printed, and ends the command.
  static func result<Value, Failure: Error>(
    exits code: (Failure) -> ExitCode = { _ in .failureOfTheMachine }, _ work: () throws(Failure) -> Value
  ) throws -> Value {
    do {
      return try work()
    } catch {
      Terminal.printError("briefing: error: \(VisibleCharacters.line("\(error)"))")
      throw code(error)
    }
  }

  /// The same for work that writes: Ctrl-C and `kill` are heeded after it.
  static func written<Value, Failure: Error>(
    exits code: (Failure) -> ExitCode = { _ in .failureOfTheMachine }, _ work: () throws(Failure) -> Value
  ) throws -> Value {
    try result(exits: code) { () throws(Failure) in try uninterrupted(work) }
  }

  private static func uninterrupted<Value, Failure: Error>(
    _ work: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    var signals = sigset_t()
    var before = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
    pthread_sigmask(SIG_BLOCK, &signals, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    return try work()
  }

  /// A path of the project as it can be opened from where the command was run.
  static func shown(_ path: String, root: String) throws -> String {
    let here = try result { () throws(BuildError) in try AbsolutePath.of(".") }
    return here == root ? path : "\(root)/\(path)"
  }

  static func print(_ line: String) throws {
    let failure = Terminal.printLine(line)
    guard failure != 0 else { return }
    Terminal.printOutputFailure(failure)
    throw ExitCode.failureOfTheMachine
  }

  /// The project's root, which has a `site.yml`.
  static func projectRoot(_ option: RootOption) throws -> String {
    let root = try result { () throws(BuildError) in try option.path() }
    guard RootOption.holdsProject(root) else {
      Terminal.printError(
        "briefing: error: neither '\(VisibleCharacters.line(root))' nor a folder above it has a "
          + "Content/site.yml; go to your project, name it with --root, or begin one with briefing init")
      throw ExitCode.failureOfTheMachine
    }
    return root
  }
}
