/// A page's Markdown: from 2 to 4 KB, with 5 to 10 links to other pages.
struct BodyWriter {
  let kind: PageKind
  let id: String
  let shape: CorpusShape
  var prose: Prose

  private static let fragments = ["summary", "chronology", "impact", "open-questions"]
  private static let languages = ["sh", "json", "text", "python"]

  mutating func body() -> String {
    var text = "## Summary\n\n\(paragraph(3...5, links: 1))\(paragraph(3...4, links: 1))"
    text += "## Chronology\n\n\(chronology())"
    text += "### Phase \(prose.numbers.within(1...9))\n\n\(paragraph(3...6, links: 1))"
    text += "## Impact\n\n\(table())\(paragraph(2...4))"
    text += "> \(prose.sentence())\n> \(prose.sentence())\n\n\(code())"
    text += "## Open questions\n\n\(questions(links: prose.numbers.within(0...5)))\(paragraph(2...5))"
    return text + "[^\(id)]: \(prose.sentence())\n"
  }

  private mutating func paragraph(_ sentences: ClosedRange<Int>, links: Int = 0) -> String {
    let count = prose.numbers.within(sentences)
    var linked = links > 0 ? prose.numbers.below(count) : count
    var text = ""
    for position in 0..<count {
      if position > 0 { text += position.isMultiple(of: 2) ? "\n" : " " }
      if position == linked {
        text += "See \(link()). "
        linked = count
      }
      text += prose.sentence()
    }
    return text + "\n\n"
  }

  /// Two of its entries link.
  private mutating func chronology() -> String {
    var text = ""
    for position in 0..<prose.numbers.within(3...6) {
      let time = "\(CorpusShape.padded(6 + 2 * position, 2)):\(twoDigits(60))"
      text += "\(position + 1). \(time) – \(prose.sentence())"
      text += position < 2 ? " (\(link()))\n" : "\n"
    }
    return text + "\n"
  }

  private mutating func table() -> String {
    var text = "| Sector | Loss | Since | Note |\n|:--|--:|:-:|---|\n"
    for _ in 0..<prose.numbers.within(3...6) {
      text += "| \(prose.noun()) | \(prose.numbers.within(1...99)) % | \(twoDigits(24)):00 "
      text += "| \(prose.noun()) *\(prose.noun())* |\n"
    }
    return text + "\n"
  }

  private mutating func code() -> String {
    var text = "```\(prose.numbers.one(of: Self.languages))\n"
    for _ in 0..<prose.numbers.within(3...7) {
      text += "\(prose.noun())=\(prose.numbers.below(10_000))  # \(prose.noun()) <\(prose.noun())>\n"
    }
    return text + "```\n\n"
  }

  private mutating func questions(links: Int) -> String {
    var text = ""
    for _ in 0..<links { text += "- \(Prose.capitalized(prose.noun())): \(link())\n" }
    text += "- \(prose.sentence())\n  - \(prose.sentence())\n- \(prose.sentence())[^\(id)]\n\n"
    return text
  }

  /// Every fifth leads to a heading.
  private mutating func link() -> String {
    let target = linkedKind()
    let file = CorpusShape.id(target, prose.numbers.below(shape.count(target))) + ".md"
    let path = target == kind ? file : "../\(target.folder)/\(file)"
    let fragment = prose.numbers.happens(percent: 20) ? "#\(prose.numbers.one(of: Self.fragments))" : ""
    return "[\(prose.noun()) \(prose.noun())](\(path)\(fragment))"
  }

  private mutating func linkedKind() -> PageKind {
    switch prose.numbers.below(100) {
    case 0..<45: .event
    case 45..<65: .actor
    case 65..<80: .response
    case 80..<95: .source
    default: .brief
    }
  }

  private mutating func twoDigits(_ bound: Int) -> String {
    CorpusShape.padded(prose.numbers.below(bound), 2)
  }
}
