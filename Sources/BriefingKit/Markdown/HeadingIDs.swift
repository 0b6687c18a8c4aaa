/// Gives out the ids of a body's headings, as GitHub forms them.
///
/// `## What is *known*?` gets `what-is-known`, a second one `what-is-known-1`.
struct HeadingIDs {
  private var taken: Set<String>
  private var lastSuffix: [String: Int] = [:]

  /// - Parameter reserved: Ids that the body uses for something else.
  init(reserved: Set<String> = []) { taken = reserved }

  mutating func id(for text: String) -> String {
    let slug = Self.slug(text)
    var id = slug
    var suffix = lastSuffix[slug] ?? 0
    while !taken.insert(id).inserted {
      suffix += 1
      id = "\(slug)-\(suffix)"
    }
    lastSuffix[slug] = suffix
    return id
  }

  /// Lower case; letters, marks, digits, connectors and hyphens stay, spaces become hyphens, the rest
  /// goes. `section` where nothing is left.
  static func slug(_ text: String) -> String {
    var slug: [UInt8] = []
    slug.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: slug.append(UInt8(scalar.value) + 0x20)
      case 0x61...0x7A, 0x30...0x39, 0x2D, 0x5F: slug.append(UInt8(scalar.value))
      case 0x20, 0x0A: slug.append(UInt8(ascii: "-"))
      case 0..<0x80: break
      default:
        if isWord(scalar) { slug.append(contentsOf: scalar.properties.lowercaseMapping.utf8) }
      }
    }
    return slug.isEmpty ? "section" : String(decoding: slug, as: UTF8.self)
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
