/// Makes random Markdown, the same for the same seed.
struct MarkdownGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 2_685_821_657_736_338_717 &+ 1_442_695_040_888_963_407 }

  /// Xorshift, Marsaglia 2003.
  mutating func next(below bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }

  mutating func pick<T>(_ choices: [T]) -> T { choices[next(below: choices.count)] }

  // MARK: Well-formed text

  /// A text as people write it: blocks of every kind, without raw HTML, with links to `https:` only.
  mutating func page(blocks: Int) -> String {
    var text = ""
    for _ in 0..<blocks { text += block(depth: 0, indent: "") + "\n" }
    return text
  }

  private mutating func block(depth: Int, indent: String) -> String {
    switch next(below: depth > 2 ? 4 : 10) {
    case 0: return indent + "## " + inline(2) + "\n"
    case 1: return indent + "```swift\n\(indent)let a = [1] < b & \"c\"\n\(indent)```\n"
    case 2, 3: return paragraph(indent)
    case 4: return table(indent)
    case 5: return block(depth: depth + 1, indent: indent + "> ")
    case 6:
      return indent + "- " + inline(2) + "\n" + indent + "- " + inline(3) + "\n"
        + (next(below: 2) == 0 ? block(depth: depth + 1, indent: indent + "  ") : "")
    case 7: return indent + "7. " + inline(2) + "\n\n" + indent + "8. " + inline(2) + "\n"
    case 8:
      return indent + "[ref\(next(below: 4))]: https://ref.example/\(next(below: 9)) 'a \"title\"'\n"
        + paragraph(indent)
    default: return indent + "***\n"
    }
  }

  private mutating func paragraph(_ indent: String) -> String {
    var text = ""
    for _ in 0...next(below: 3) { text += indent + inline(3) + pick(["\n", "\n", "  \n", "\\\n"]) }
    return text
  }

  private mutating func table(_ indent: String) -> String {
    var text = "\(indent)| \(cell()) | \(cell()) |\n\(indent)|:-|-:|\n"
    for _ in 0..<next(below: 3) { text += "\(indent)| \(cell()) | \(cell()) |\n" }
    return text
  }

  private mutating func cell() -> String {
    pick(["a", "", "*b*", "`c`", "[d](https://d.example)", "x \\| y", "é ü", "&amp; &lt;", "~~z~~"])
  }

  mutating func inline(_ count: Int) -> String {
    var text = ""
    for _ in 0...next(below: count) { text += word() + pick([" ", " ", ", ", ". "]) }
    while text.last == " " { text.removeLast() }
    return text
  }

  private mutating func word() -> String {
    pick([
      "word", "Ünïcode", "*emphasis*", "**strong**", "***both***", "~~gone~~", "`co*de`", "`` a`b ``",
      "[link](https://a.example/b?c=d&e=f)", "[link](<https://a.example/b c> \"the 'title'\")",
      "[*deep* link **x**](https://a.example)", "[ref][ref1]", "[ref2]", "[none]",
      "<https://auto.example/~x>",
      "https://bare.example/a_b", "www.bare.example", "who@mail.example", "a\\*b\\_c", "&amp;", "&copy;",
      "&#169;", "&bogus;", "\"quoted\"", "1 < 2", "snake_case_word", "2 * 3", "a!", "\\", "]", "(x)",
      "_under_",
      "[a](https://b.example\n'multi')", "x\ny", "**a*b*c**", "*a**b**c*",
    ])
  }

  // MARK: Noise

  /// Anything: pieces of syntax in any order.
  mutating func noise(pieces count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<count { bytes.append(contentsOf: pick(Self.pieces).utf8) }
    return bytes
  }

  /// Pieces of addresses, and of what may stand around them, in any order.
  mutating func addresses(pieces count: Int) -> String {
    var text = ""
    for _ in 0..<count { text += pick(Self.addressPieces) }
    return text
  }

  private static let addressPieces = [
    "http", "https", "ftp", ":", "//", "://", "http://x.yz", "www", "www.", "WWW.x.yz", "www.x.yz", ".",
    "x.yz", "@",
    "a@b.cc", "mailto:", "xmpp:", "&#64;", "&commat;", "&#97;", "&period;", "\\@", "\\:", "_", "-", "+", "*",
    "a",
    "w", "w ", " ", " ", "\n", "  \n", "[", "]", "](", "(", ")", "[@C04]", "[^a]", "<", ">", "`", "~", "|",
    "é", "\r", "\t",
  ]

  private static let pieces = [
    "a", "b", " ", " ", "  ", "\n", "\n", "\n\n", "\r\n", "\r", "\t", "    ", "*", "**", "_", "__", "~", "~~",
    "`",
    "``", "```", "[", "]", "![", "](", ")", "(", "<", ">", "> ", "- ", "+ ", "1. ", "2) ", "# ", "## ", "===",
    "---",
    "|", "| a |", "|-|", ":-:", "|-|-|", "\\", "\\|", "&", "&amp;", "&copy;", "&#0;", "&#x41;", ";", "\"",
    "'", "\" ", " \"x\"",
    "[^a]", "[^a]:", "[^b]", "[@C04]", "[@", "[@a; @b]", "[a]: /b", "[a]:", "[a]", "[a][]", "[b][a]",
    "http://", "https://a.b",
    "www.", "www.a.b", "@", "a@b.cc", ".", ":", "/", "#", "?", "<b>", "</b>", "<!--", "-->", "<?", "<a@b.c>",
    "<http://a>",
    "- [ ] ", "- [x] ", "é", "日本", "\u{0}", "\u{A0}", "\u{FEFF}", "!", "%20", "../a.md", "static/x.png",
    "javascript:",
  ]
}
