/// How findings are written for whom they are for.
public enum FindingFormat: String, CaseIterable, Sendable {
  /// A line for each finding, in the form of compilers: for people, and editors that jump to places.
  case text
  /// One object, with a list of all findings and how many there are.
  case json
  /// The XML that test runners exchange: for servers that show test results.
  case junit
  /// OASIS SARIF 2.1.0: for code scanning.
  case sarif
  /// Workflow commands that GitHub shows beside the lines of a change.
  case github
}
