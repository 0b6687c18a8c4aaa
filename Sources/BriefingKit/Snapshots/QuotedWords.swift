/// Text as quotations are compared: each run of white space is one space, and typographic quotation marks,
/// apostrophes, dashes and ellipses are those of a typewriter. Letter case is kept.
enum QuotedWords {
  /// Without white space at both ends.
  static func folded(_ text: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    var folded: [Unicode.Scalar] = []
    for scalar in text {
      switch scalar.value {
      // Soft hyphen, zero-width space and joiners, byte order mark.
      case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF:
        break
      case 0x2018...0x201B, 0x2032, 0x2039, 0x203A, 0x02BC, 0x60, 0xB4:
        folded.append("'")
      case 0x201C...0x201F, 0x2033, 0xAB, 0xBB:
        folded.append("\"")
      case 0x2010...0x2015, 0x2212:
        folded.append("-")
      case 0x2026:
        folded += [".", ".", "."]
      default:
        if !scalar.properties.isWhitespace {
          folded.append(scalar)
        } else if let last = folded.last, last != " " {
          folded.append(" ")
        }
      }
    }
    if folded.last == " " { folded.removeLast() }
    return folded
  }
}
