/// Words, phrases and sentences that read like a report, and mean nothing.
struct Prose {
  var numbers: SplitMix64

  mutating func noun() -> String { Words.nouns[numbers.oftenLow(below: Words.nouns.count)] }

  mutating func phrase() -> String {
    switch numbers.below(10) {
    case 0..<3: "the \(noun())"
    case 3..<6: "the \(noun()) \(noun())"
    default: "the \(noun()) \(numbers.one(of: Words.prepositions)) the \(noun())"
    }
  }

  mutating func statement() -> String {
    "\(phrase()) \(numbers.one(of: Words.verbs)) \(phrase())"
  }

  /// Without any mark-up.
  mutating func plainSentence() -> String {
    var text = statement()
    if numbers.happens(percent: 45) { text += " \(numbers.one(of: Words.connectives)) \(statement())" }
    return Self.capitalized(text) + "."
  }

  /// About every third has something that Markdown or HTML has to look at twice.
  mutating func sentence() -> String {
    var text = String(plainSentence().dropLast())
    switch numbers.below(100) {
    case 0..<10: text += ", *\(noun())*"
    case 10..<18: text += ", **\(noun()) \(noun())**"
    case 18..<23: text += " (`\(noun())_\(noun())`)"
    case 23..<27: text += " in \(numbers.one(of: Words.places))"
    case 27..<30: text += " – “\(noun())” & more"
    case 30..<31: text += ", ~~\(noun())~~"
    default: break
    }
    return text + "."
  }

  mutating func title() -> String {
    let words = Self.capitalized(noun()) + " \(noun()) \(numbers.one(of: Words.prepositions))"
    return "\(words) \(numbers.one(of: Words.places))"
  }

  static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
