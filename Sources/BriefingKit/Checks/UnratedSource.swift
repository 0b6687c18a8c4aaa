/// Nobody rated a source in a site that rates others: a reader would not know whether it was weighed.
enum UnratedSource: Check {
  static let rule = "unrated-source"
  static let severity = Finding.Severity.warning

  static func findings(in context: CheckContext) -> [Finding] {
    let sources = context.site.sources
    guard sources.contains(where: { $0.reliability != nil && $0.reliability != .f }) else { return [] }
    return sources.filter(isUnrated).map { finding(at: $0.location, message($0)) }
  }

  /// `F` is the mark of an unrated source, unless somebody signs for it.
  private static func isUnrated(_ source: Source) -> Bool {
    switch source.reliability {
    case nil: true
    case .f: source.ratedBy == nil
    case .a, .b, .c, .d, .e: false
    }
  }

  private static func message(_ source: Source) -> String {
    source.reliability == nil
      ? "the site rates other sources, and not '\(source.id)'; write its 'reliability'"
      : "the site rates other sources, and nobody rated '\(source.id)'; say in 'rated_by' who found it F"
  }
}
