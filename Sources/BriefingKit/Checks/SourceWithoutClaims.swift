/// No claim was taken from a source: nothing on the site can rest on it.
enum SourceWithoutClaims: Check {
  static let rule = "source-without-claims"
  static let severity = Finding.Severity.warning

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
