/// The text of a snapshot, in which quotations are looked up.
///
/// It is held as characters, which are equal in whichever Unicode form they are written.
struct SnapshotText {
  enum Outcome: Equatable {
    case found
    /// The words are there, but not with the quotation's prefix and suffix; with what stands around them.
    case elsewhere(passage: String)
    /// With the passage that has most of the words, unless it has less than half of them.
    case notFound(nearest: String?)
  }

  private let text: [Character]

  /// Nil where the bytes are no text in UTF-8.
  init?(_ bytes: [UInt8], isHTML: Bool) {
    guard let text = String(validating: isHTML ? VisibleText.text(of: bytes) : bytes, as: UTF8.self),
      !text.utf8.contains(0)
    else { return nil }
    self.init(text)
  }

  init(_ text: String) { self.text = Self.folded(text) }

  private static func folded(_ text: String) -> [Character] {
    var folded = ""
    folded.unicodeScalars.append(contentsOf: QuotedWords.folded(text.unicodeScalars))
    return Array(folded)
  }

  func look(for quote: Quote) -> Outcome {
    let exact = Self.folded(quote.exact.value)
    let prefix = Self.folded(quote.prefix ?? "")
    let suffix = Self.folded(quote.suffix ?? "")
    guard !exact.isEmpty else { return .notFound(nearest: nil) }
    var first: Range<Int>?
    var from = 0
    while let place = place(of: exact, from: from) {
      if stands(prefix, before: place.lowerBound), stands(suffix, behind: place.upperBound) { return .found }
      if first == nil { first = place }
      from = place.lowerBound + 1
    }
    if let first { return .elsewhere(passage: passage(around: first)) }
    return .notFound(nearest: NearestPassage(to: exact, in: text).words)
  }

  /// The first place of `words` at or behind `from` that does not cut a word.
  private func place(of words: [Character], from: Int) -> Range<Int>? {
    guard let first = words.first else { return nil }
    var start = from
    while start + words.count <= text.count {
      let end = start + words.count
      if text[start] == first, text[start..<end].elementsEqual(words), !cutsWord(at: start),
        !cutsWord(at: end)
      {
        return start..<end
      }
      start += 1
    }
    return nil
  }

  private func cutsWord(at index: Int) -> Bool {
    index > 0 && index < text.count && text[index - 1].isPartOfWord && text[index].isPartOfWord
  }

  private func stands(_ words: [Character], before end: Int) -> Bool {
    let before = text[..<end]
    return words.isEmpty
      || (before.last == " " ? before.dropLast() : before).suffix(words.count).elementsEqual(words)
  }

  private func stands(_ words: [Character], behind start: Int) -> Bool {
    let behind = text[start...]
    return words.isEmpty || (behind.first == " " ? behind.dropFirst() : behind).starts(with: words)
  }

  /// A place with some words before and behind it.
  private func passage(around place: Range<Int>) -> String {
    var start = max(0, place.lowerBound - 40)
    var end = min(text.count, place.upperBound + 40)
    while start > 0, start < place.lowerBound, cutsWord(at: start) { start += 1 }
    while end < text.count, end > place.upperBound, cutsWord(at: end) { end -= 1 }
    return String(text[start..<end])
  }
}

extension Character {
  fileprivate var isPartOfWord: Bool { isLetter || isNumber }
}
