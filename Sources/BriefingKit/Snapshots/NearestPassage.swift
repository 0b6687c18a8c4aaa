/// The passage of a text that has most of the words of a quotation, and in what order it has them.
struct NearestPassage {
  /// Nil where no passage has half of the quotation's words.
  let words: String?

  /// Both texts with single spaces between words.
  init(to quotation: [Character], in text: [Character]) {
    let wanted = quotation.split(separator: " ").map(Self.plain)
    let words = text.split(separator: " ")
    guard !wanted.isEmpty, !words.isEmpty else {
      self.words = nil
      return
    }
    let numbers = Self.numbered(wanted)
    let found = words.map { numbers[Self.plain($0)] }
    let (start, common) = Self.best(found, wanted.map { numbers[$0] ?? 0 })
    guard common * 2 >= wanted.count else {
      self.words = nil
      return
    }
    self.words = words[start..<min(words.count, start + wanted.count)].map { String($0) }.joined(
      separator: " ")
  }

  /// A word without its punctuation, in lower case.
  private static func plain(_ word: ArraySlice<Character>) -> String {
    String(word.filter { $0.isLetter || $0.isNumber }).lowercased()
  }

  private static func numbered(_ words: [String]) -> [String: Int] {
    words.reduce(into: [:]) { numbers, word in
      if numbers[word] == nil { numbers[word] = numbers.count }
    }
  }

  /// Where the window of as many words as `wanted` begins that has most of them, each as often as it is wanted;
  /// of equals that with most pairs of neighbours, and then that which begins as `wanted` does.
  private static func best(_ text: [Int?], _ wanted: [Int]) -> (start: Int, common: Int) {
    var missing = wanted.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
    let pairs = Set(zip(wanted, wanted.dropFirst()).map { Pair(first: $0, second: $1) })
    var best = (start: 0, common: 0, order: 0)
    var common = 0
    for end in text.indices {
      if let word = text[end] {
        if missing[word, default: 0] > 0 { common += 1 }
        missing[word, default: 0] -= 1
      }
      let start = end - wanted.count + 1
      if start > 0, let word = text[start - 1] {
        missing[word, default: 0] += 1
        if missing[word, default: 0] > 0 { common -= 1 }
      }
      guard common >= best.common, common > 0 else { continue }
      let window = text[max(0, start)...end]
      let neighbours = zip(window, window.dropFirst()).count { first, second in
        guard let first, let second else { return false }
        return pairs.contains(Pair(first: first, second: second))
      }
      let order = neighbours * 2 + (window.first == wanted.first ? 1 : 0)
      if common > best.common || order > best.order { best = (max(0, start), common, order) }
    }
    return (best.start, best.common)
  }

  private struct Pair: Hashable {
    let first: Int
    let second: Int
  }
}
