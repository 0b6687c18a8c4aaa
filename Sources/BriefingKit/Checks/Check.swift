/// One rule over a whole site, named by the fault that it finds: `UnknownActor`, `unknown-actor`.
protocol Check: Sendable {
  static var rule: Rule { get }
  /// In any order.
  static func findings(in context: CheckContext) -> [Finding]
}

extension Check {
  static func finding(
    at location: SourceLocation, _ message: String, notes: [Finding.Note] = []
  ) -> Finding {
    Finding(rule, at: location, message, notes: notes)
  }
}
