/// No claim was taken from a source: nothing on the site can rest on it.
enum SourceWithoutClaims: Check {
  static let rule = Rule(
    "source-without-claims", .warning,
    means: "A source has no claims. What it says is written in its `claims`, one by one.",
    why: "Nothing on the site can rest on it, so readers would see an article that supports nothing.",
    in: "Content/sources/courier.md",
    wrong: """
      ---
      title: Article in the Courier
      ---
      """,
    right: """
      ---
      title: Article in the Courier
      claims:
        - id: C2
          says: The mail was read for weeks.
          claimant: unattributed
      ---
      """)

  static func findings(in context: CheckContext) -> [Finding] {
    let sources = context.site.sources
    return sources.indices.filter { sources[$0].claims.isEmpty }.map {
      finding(at: sources[$0].location, message(sources[$0].id))
    }
  }

  private static func message(_ id: String) -> String {
    "the source '\(id)' has no claims; write down what it says, in 'claims'"
  }
}
