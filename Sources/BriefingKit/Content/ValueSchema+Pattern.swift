extension ValueSchema {
  /// What a text must be, in findings and in editors: `a web address; …`.
  var expectation: String {
    switch self {
    case .text: "a text that is not empty"
    case .boolean: "true or false"
    case .integer: "a whole number"
    case .instant: "a time with its zone, such as 2018-12-21T09:00:00+01:00"
    case .date(let alternative):
      "a date in EDTF, such as 2018-12-19, 2018-12-19? or [..2018-12-21] in quotes"
        + (alternative.map { ", or \($0)" } ?? "")
    case .url: "a web address; write it whole, as https://…"
    case .path: "a path below the site's root; write one such as events/old.html"
    case .sha256: "a SHA-256 hash; write its 64 hexadecimal digits in lower case"
    case .claimID, .claim: "a claim's id: ASCII letters, digits, '-', '_' and '.'"
    case .reference(let kind, let alternative):
      "the id of \(kind.nounWithArticle), its file's name without '.md'"
        + (alternative.map { ", or \($0)" } ?? "")
    case .word(let vocabulary): "one of \(vocabulary.words.joined(separator: ", "))"
    case .list, .mapping, .either: "no text"
    }
  }

  /// The texts that are read without a finding, as an ECMAScript regular expression (ECMA-262), which Python and
  /// ICU read alike. It accepts all of them, and some that are wrong for a reason that no such expression
  /// knows: 29 February of a year that is no leap year, an interval that ends before it begins.
  ///
  /// Nil for what is no text, and for a word, which stands in a list.
  var pattern: String? {
    switch self {
    case .text: #"[^\x00-\x20]"#
    case .boolean: "^(?:true|false)$"
    case .integer: "^[+-]?[0-9]+$"
    case .instant: "^\(EDTF.Pattern.rfc3339)$"
    case .date(let alternative): "^(?:\(alternative.map { "\($0)|" } ?? "")\(EDTF.Pattern.any))$"
    case .url: ##"^https?://[^/\x00-\x20<"][^\x00-\x20<"]*$"##
    case .path: "^(?:\(Self.pathPart)/)*\(Self.pathPart)/?$"
    case .sha256: "^[0-9a-f]{64}$"
    case .claimID, .claim: "^\(Self.characterClass(of: Claim.isIDByte))+$"
    case .reference: "^\(Self.characterClass(of: ContentSurvey.isIDByte))+$"
    case .word, .list, .mapping, .either: nil
    }
  }

  private static let pathPart = ##"(?!\.\.?(?:/|$))[^/\x00-\x20\\?#]+"##

  /// `[a-z0-9]`: the ASCII characters that `isMember` accepts, without a second list of them.
  private static func characterClass(of isMember: (UInt8) -> Bool) -> String {
    var text = "["
    var byte: UInt8 = 0x21
    while byte < 0x7F {
      var end = byte
      while end < 0x7F, isMember(end) { end += 1 }
      switch end - byte {
      case 0: break
      case 1...2: for member in byte..<end { text += escaped(member) }
      default: text += "\(escaped(byte))-\(escaped(end - 1))"
      }
      byte = max(end, byte + 1)
    }
    return text + "]"
  }

  private static func escaped(_ byte: UInt8) -> String {
    let character = Character(UnicodeScalar(byte))
    return character.isLetter || character.isNumber || character == "_" ? "\(character)" : "\\\(character)"
  }
}
