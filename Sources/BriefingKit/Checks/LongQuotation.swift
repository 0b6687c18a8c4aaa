/// A quotation is longer than 40 words: more of somebody else's text than a claim needs.
enum LongQuotation: Check {
  static let rule = Rule(
    "long-quotation",
    means: "A quotation has more than 40 words. Only the words that carry the claim are quoted, in `exact`.",
    why: """
      A short quotation is easily compared with its source. A long one takes more than is needed of \
      somebody else's text.
      """,
    in: "Content/sources/gazette.md",
    wrong: """
      ---
      title: Article in the Gazette
      claims:
        - id: C1
          says: Somebody read the mail.
          claimant: harbour-office
          quote:
            exact: >-
              The harbour office, which has run the port and its cranes
              for as long as anybody on the quay can remember, said late
              on Friday that somebody had read the mail of its staff, all
              of it, for weeks, and that nobody had noticed
      ---
      """,
    right: """
      ---
      title: Article in the Gazette
      claims:
        - id: C1
          says: Somebody read the mail.
          claimant: harbour-office
          quote:
            exact: somebody had read the mail of its staff
      ---
      """)
  static let longest = 40

  static func findings(in context: CheckContext) -> [Finding] {
    var findings: [Finding] = []
    for source in context.site.sources {
      for claim in source.claims {
        guard let exact = claim.quote?.exact, mayBeLong(exact.value) else { continue }
        let count = wordCount(of: exact.value)
        if count > longest { findings.append(finding(at: exact.location, message(count))) }
      }
    }
    return findings
  }

  /// Words and the spaces between them take two bytes each.
  private static func mayBeLong(_ text: String) -> Bool { text.utf8.count > 2 * longest }

  /// The runs between white space that hold a letter or a digit: a dash by itself is no word.
  static func wordCount(of text: String) -> Int {
    var count = 0
    var isInWord = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        isInWord = false
      } else if !isInWord, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        isInWord = true
        count += 1
      }
    }
    return count
  }

  private static func message(_ count: Int) -> String {
    "the quotation has \(count) words; shorten it to \(longest) at most"
  }
}
