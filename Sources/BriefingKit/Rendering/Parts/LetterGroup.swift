/// The records whose titles begin with one letter.
struct LetterGroup: Sendable {
  /// The name of its page's file, and the end of its id on a page: `a`, `digits`, `u0436`, `other`.
  let id: String
  /// `A`
  let title: String
  /// Indices into `Site.headers`, by folded title.
  let members: [Int]

  /// Digits, the Latin letters, those of other alphabets, and then all else, such as Chinese.
  static func all(of site: Site) -> [LetterGroup] {
    var scanner = WordScanner()
    let entries = site.headers.enumerated().map { index, header in
      let words = scanner.words(in: header.title.value)
      return Entry(index: index, words: words.isEmpty ? header.title.value : words.joined(separator: " "))
    }
    let sorted = entries.sorted { ($0.key, $0.words, $0.index) < ($1.key, $1.words, $1.index) }
    var groups: [(key: UInt32, members: [Int])] = []
    for entry in sorted {
      if groups.last?.key != entry.key { groups.append((entry.key, [])) }
      groups[groups.count - 1].members.append(entry.index)
    }
    return groups.map { key, members in
      LetterGroup(id: name(of: key).id, title: name(of: key).title, members: members)
    }
  }

  private static let digits: UInt32 = 0
  private static let other = UInt32.max

  private struct Entry {
    let index: Int
    let words: String
    /// The scalar of the first letter, or `digits`, or `other`.
    let key: UInt32

    init(index: Int, words: String) {
      self.index = index
      self.words = words
      guard let first = words.unicodeScalars.first, !WordScanner.standsAlone(first) else {
        key = LetterGroup.other
        return
      }
      switch first.properties.generalCategory {
      case .decimalNumber: key = LetterGroup.digits
      case .lowercaseLetter, .otherLetter, .modifierLetter: key = first.value
      default: key = LetterGroup.other
      }
    }
  }

  private static func name(of key: UInt32) -> (id: String, title: String) {
    guard key != digits else { return ("digits", "0–9") }
    guard key != other, let letter = Unicode.Scalar(key) else { return ("other", "Other") }
    let title = letter.properties.uppercaseMapping
    return letter.isASCII ? (String(letter), title) : ("u" + String(key, radix: 16), title)
  }
}
