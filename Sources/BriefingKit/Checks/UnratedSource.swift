/// Nobody rated a source in a site that rates others: a reader would not know whether it was weighed.
enum UnratedSource: Check {
  static let rule = Rule(
    "unrated-source", .warning,
    means: """
      A source has no rating, while others have one. It has no `reliability`, or an `F` for which nobody \
      signs in `rated_by`.
      """,
    why: """
      Readers could not tell whether the desk weighed the source and came to no result, or never weighed \
      it.
      """,
    wrong: [
      Rule.File(
        "Content/sources/courier.md",
        """
        ---
        title: Article in the Courier
        reliability: B
        claims:
          - id: C2
            says: The mail was read for weeks.
            claimant: unattributed
        ---
        """)
    ],
    right: [
      Rule.File(
        "Content/sources/courier.md",
        """
        ---
        title: Article in the Courier
        reliability: B
        claims:
          - id: C2
            says: The mail was read for weeks.
            claimant: unattributed
        ---
        """),
      Rule.File(
        "Content/sources/gazette.md",
        """
        ---
        title: Article in the Gazette
        reliability: F
        rated_by: The harbour desk
        claims:
          - id: C1
            says: Somebody read the mail.
            claimant: harbour-office
        ---
        """),
    ])

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
