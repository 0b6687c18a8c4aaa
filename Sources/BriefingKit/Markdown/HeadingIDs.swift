/// Gives out the ids of a body's headings, as GitHub forms them.
///
/// `## What is *known*?` gets `what-is-known`, a second one `what-is-known-1`.
struct HeadingIDs {
  /// The ids that are given out, and for each the last number that was added to it.
  private var lastSuffix: [String: Int] = [:]
  /// For each footnote, how many marks refer to it: their ids are taken too.
  private var footnotes: [Int]

  /// - Parameter footnotes: For each footnote of the body, how many marks refer to it.
  init(footnotes: [Int] = []) { self.footnotes = footnotes }

  mutating func id(for text: UnsafeBufferPointer<UInt8>) -> String {
    let slug = Self.slug(text)
    // All ids that footnotes have begin like this.
    if !footnotes.isEmpty, slug.utf8.first == UInt8(ascii: "f") { reserveFootnotes() }
    guard var suffix = lastSuffix[slug] else {
      if lastSuffix.isEmpty { lastSuffix.reserveCapacity(8) }
      lastSuffix[slug] = 0
      return slug
    }
    var id: String
    repeat {
      suffix += 1
      id = "\(slug)-\(suffix)"
    } while lastSuffix[id] != nil
    lastSuffix[id] = 0
    lastSuffix[slug] = suffix
    return id
  }

  private mutating func reserveFootnotes() {
    lastSuffix["footnotes"] = 0
    for (index, count) in footnotes.enumerated() {
      lastSuffix["fn-\(index + 1)"] = 0
      for reference in 1...max(1, count) { lastSuffix[Self.footnoteMark(index + 1, reference)] = 0 }
    }
    footnotes = []
  }

  /// The id of the mark that refers to a footnote as the `reference`th, both from 1.
  static func footnoteMark(_ number: Int, _ reference: Int) -> String {
    reference == 1 ? "fnref-\(number)" : "fnref-\(number)-\(reference)"
  }

  /// Lower case; letters, marks, digits, connectors and hyphens stay, spaces become hyphens, the rest
  /// goes. `section` where nothing is left.
  static func slug(_ text: UnsafeBufferPointer<UInt8>) -> String {
    var slug = ByteBuffer(capacity: text.count)
    for (index, byte) in text.enumerated() {
      switch byte {
      case 0x41...0x5A: slug.append(byte + 0x20)
      case 0x61...0x7A, 0x30...0x39, 0x2D, 0x5F: slug.append(byte)
      case 0x20, 0x0A: slug.append(UInt8(ascii: "-"))
      case 0..<0x80: break
      case 0xC0...:
        let scalar = String(decoding: text[index...].prefix(4), as: UTF8.self).unicodeScalars.first
        if let scalar, isWord(scalar) { slug.append(scalar.properties.lowercaseMapping) }
      default: break
      }
    }
    return slug.isEmpty ? "section" : String(decoding: slug.bytes, as: UTF8.self)
  }

  /// Unicode's `\p{Word}`, UTS 18 annex C, as Ruby has it.
  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation:
      true
    default: false
    }
  }
}
