/// One rule over a whole site, named by the fault that it finds: `UnknownActor`, `unknown-actor`.
protocol Check: Sendable {
  /// In kebab case.
  static var rule: String { get }
  static var severity: Finding.Severity { get }
  /// In any order.
  static func findings(in context: CheckContext) -> [Finding]
}

extension Check {
  static var severity: Finding.Severity { .error }

  static func finding(
    at location: SourceLocation, _ message: String, notes: [Finding.Note] = []
  ) -> Finding {
    Finding(severity, rule, at: location, message, notes: notes)
  }
}
