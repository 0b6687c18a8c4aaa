/// The near misses among one list of candidates, each word looked for once: an id that is misspelt in
/// one place is often misspelt in many.
struct Hints {
  private let candidates: [String]
  private lazy var names = NearMisses(candidates)
  private var known: [String: String] = [:]

  init(among candidates: some Sequence<String>) {
    self.candidates = Array(candidates)
  }

  /// `; did you mean 'x'?`, or nothing.
  mutating func hint(for word: String) -> String {
    if let hint = known[word] { return hint }
    let hint = names.hint(for: word)
    known[word] = hint
    return hint
  }
}
