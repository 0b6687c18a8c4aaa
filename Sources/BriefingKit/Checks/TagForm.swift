/// A tag is not written in lower case: `Energy` and `energy` would be two.
enum TagForm: Check {
  static let rule = Rule(
    "tag-form",
    means: "A tag is not written in lower case. Nor do blanks stand before or behind it.",
    why: "`Mail` and `mail` would be two tags, and whoever filters by one would miss half of the entries.",
    in: "Content/pages/about.md",
    wrong: """
      ---
      title: About
      tags: [Mail]
      ---
      """,
    right: """
      ---
      title: About
      tags: [mail]
      ---
      """)

  static func findings(in context: CheckContext) -> [Finding] {
    var findings: [Finding] = []
    for number in context.records.indices {
      for tag in context.records[number].tags where !isWellFormed(tag.value) {
        findings.append(finding(at: tag.location, message(tag.value)))
      }
    }
    return findings
  }

  private static func isWellFormed(_ tag: String) -> Bool {
    guard let first = tag.utf8.first, let last = tag.utf8.last, first > 0x20, last > 0x20 else {
      return false
    }
    if tag.utf8.allSatisfy({ $0 < 0x80 && !(0x41...0x5A).contains($0) }) { return true }
    return tag == tag.lowercased()
  }

  private static func message(_ tag: String) -> String {
    let trimmed = tag.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return trimmed.isEmpty
      ? "a tag is empty; take it out" : "the tag '\(tag)' is not in lower case; write '\(trimmed)'"
  }
}
