/// Names, among which it finds what an author probably meant.
///
/// They are kept sorted: names with one beginning share the work of comparing it, and all are passed over where that
/// is already too far from the word. So a site whose every link is broken does not wait for its hints.
public struct NearMisses: Sendable {
  private struct Name: Sendable {
    let folded: [Unicode.Scalar]
    let name: String
  }

  private let names: [Name]
  /// How many scalars each shares with the one before.
  private let shared: [Int]

  public init(_ names: some Sequence<String>) {
    let sorted = names.map { Name(folded: Self.folded($0), name: $0) }
      .sorted { $0.folded.lexicographicallyPrecedes($1.folded) }
    self.names = sorted
    shared = sorted.indices.map { index in
      index == 0 ? 0 : zip(sorted[index - 1].folded, sorted[index].folded).prefix { $0 == $1 }.count
    }
  }

  /// The name, where there is but one.
  var only: String? { names.count == 1 ? names[0].name : nil }

  private static func folded(_ word: String) -> [Unicode.Scalar] { Array(word.lowercased().unicodeScalars) }

  /// Longer words have no near miss.
  private static let longestWord = 100

  /// The name with the smallest edit distance to `word`, or nil where none is near: at most a third of the word's
  /// length, at least one and at most three edits (insertion, deletion, substitution, transposition of neighbours:
  /// the optimal string alignment distance), letter case aside. Of equals the first in order wins; the word itself
  /// is none.
  public func nearest(to word: String) -> String? {
    let wanted = Self.folded(word)
    guard wanted.count <= Self.longestWord else { return nil }
    for limit in 0...max(1, min(3, wanted.count / 3)) {
      if let name = first(within: limit, of: wanted, except: word) { return name }
    }
    return nil
  }

  /// `; did you mean 'x'?`, or nothing where there is no near miss.
  public func hint(for word: String) -> String { nearest(to: word).map { "; did you mean '\($0)'?" } ?? "" }

  /// The first name in order whose distance is at most `limit`.
  private func first(within limit: Int, of wanted: [Unicode.Scalar], except word: String) -> String? {
    var distances = Distances(to: wanted, limit: limit)
    var best: String?
    var index = 0
    while index < names.count {
      let name = names[index]
      let hopeless = distances.read(name.folded)
      if hopeless == nil, distances.isNear, name.name != word, best.map({ name.name < $0 }) ?? true {
        best = name.name
      }
      index += 1
      while index < names.count, let hopeless, shared[index] >= hopeless { index += 1 }
      if index < names.count { distances.keep(shared[index]) }
    }
    return best
  }
}

/// The distances between the beginnings of a name and those of a word, a row for each scalar of the name, as far as
/// they are below a limit.
private struct Distances {
  private let word: [Unicode.Scalar]
  private let limit: Int
  private var cells: [Int]
  /// How many scalars have been read.
  private var depth = 0

  init(to word: [Unicode.Scalar], limit: Int) {
    self.word = word
    self.limit = limit
    cells = [Int](repeating: limit + 1, count: (word.count + limit + 1) * (word.count + 1))
    for column in 0...min(limit, word.count) { cells[column] = column }
  }

  /// Whether what was read is a name within the limit.
  var isNear: Bool {
    abs(depth - word.count) <= limit && cells[depth * (word.count + 1) + word.count] <= limit
  }

  /// Takes back what was read behind the first scalars.
  mutating func keep(_ count: Int) { depth = min(depth, count) }

  /// Reads the rest of a name that begins as what was read.
  ///
  /// - Returns: How long a beginning of it is too far from any of the word; nil where none is.
  mutating func read(_ name: [Unicode.Scalar]) -> Int? {
    while depth < name.count {
      guard depth < word.count + limit else { return depth + 1 }
      depth += 1
      // A row's least is at most one above that of the row before, so a transposition over it leads no lower.
      if addRow(name) > limit { return depth }
    }
    return nil
  }

  /// Fills the row of the scalars read, and returns its least distance. Cells that are further than the limit from
  /// the diagonal are above it.
  private mutating func addRow(_ name: [Unicode.Scalar]) -> Int {
    let width = word.count + 1
    let row = depth * width
    let columns = max(0, depth - limit)...min(word.count, depth + limit)
    var least = limit + 1
    for column in columns {
      var distance = depth
      if column > 0 {
        let left = column == columns.lowerBound ? limit + 1 : cells[row + column - 1]
        let above = column == depth + limit ? limit + 1 : cells[row - width + column]
        let substituted = cells[row - width + column - 1] + (name[depth - 1] == word[column - 1] ? 0 : 1)
        distance = min(left + 1, above + 1, substituted)
        if depth > 1, column > 1, name[depth - 1] == word[column - 2], name[depth - 2] == word[column - 1] {
          distance = min(distance, cells[row - 2 * width + column - 2] + 1)
        }
      }
      cells[row + column] = distance
      least = min(least, distance)
    }
    return least
  }
}
