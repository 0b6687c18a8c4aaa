/// Finds what an author probably meant.
public enum NearMiss {
  /// The candidate with the smallest edit distance to `word`, or nil where none is near: at most a
  /// third of the word's length, at least one and at most three edits (insertion, deletion,
  /// substitution, transposition of neighbours), letter case aside. Of equals the first in order wins.
  public static func of(_ word: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(word.lowercased().unicodeScalars)
    guard wanted.count <= longest else { return nil }
    let limit = max(1, min(3, wanted.count / 3))
    var best: (candidate: String, distance: Int)?
    for candidate in candidates where candidate != word {
      let scalars = Array(candidate.lowercased().unicodeScalars)
      guard abs(scalars.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, scalars)
      guard distance <= limit else { continue }
      if let known = best {
        guard
          distance < known.distance
            || (distance == known.distance && candidate < known.candidate)
        else { continue }
      }
      best = (candidate, distance)
    }
    return best?.candidate
  }

  /// `; did you mean 'x'?`, or nothing where there is no near miss.
  public static func hint(for word: String, among candidates: some Sequence<String>) -> String {
    of(word, among: candidates).map { "; did you mean '\($0)'?" } ?? ""
  }

  /// Longer words are not compared: the distance takes quadratic time.
  private static let longest = 100

  /// The optimal string alignment distance.
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i] + [Int](repeating: 0, count: b.count)
      for j in 1...b.count {
        let substitution = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        row[j] = min(last[j] + 1, row[j - 1] + 1, substitution)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          row[j] = min(row[j], beforeLast[j - 2] + 1)
        }
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
