/// A quotation is longer than 40 words: more of somebody else's text than a claim needs.
enum LongQuotation: Check {
  static let rule = "long-quotation"
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
