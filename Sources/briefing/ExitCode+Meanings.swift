import ArgumentParser

extension ExitCode {
  /// Findings that stop a build, or make a check fail.
  static let findings = ExitCode(1)
  /// `EX_IOERR` of sysexits.h.
  static let failureOfTheMachine = ExitCode(74)
}
