/// Which word stands in which document, and how much it weighs there.
struct SearchPostings: Sendable {
  /// From the weakest to the strongest.
  enum Weight: Int, CaseIterable, Sendable {
    case mentioned, often, inTitle
  }

  struct Posting: Sendable, Equatable {
    let document: UInt32
    let weight: Weight
  }

  /// In the order of their bytes.
  let words: [ArraySlice<UInt8>]
  /// Of each word, ascending by document: the document, and in the lowest two bits the weight.
  private let postings: [UInt32]
  private let starts: [Int]

  subscript(word: Int) -> some RandomAccessCollection<Posting> {
    postings[starts[word]..<starts[word + 1]].lazy.map {
      Posting(document: $0 >> 2, weight: Weight(rawValue: Int($0 & 3)) ?? .mentioned)
    }
  }
}

extension SearchPostings {
  /// What was read of neighbouring documents.
  struct Part: Sendable {
    fileprivate var table = WordTable()
    /// Of each posting, document by document: the word, and how often it stands there.
    fileprivate var numbers: [UInt32] = []
    fileprivate var counts: [UInt8] = []
    /// Of each document: how many words and how many postings it has.
    fileprivate var lengths: [(words: UInt32, postings: UInt32)] = []

    /// In `counts`; the rest is the count, of at most 127.
    fileprivate static let isInTitle: UInt8 = 1 << 7
  }

  /// Reads documents one after another.
  struct Reader: ~Copyable {
    private var part = Part()
    private var scanner = WordScanner()
    /// By word: how often it stands in the document that is read, with a flag where that is in its title.
    private var present: [UInt32] = []
    private static let titleFlag: UInt32 = 1 << 31

    init() {}

    /// What was read, without room for more.
    consuming func finish() -> Part {
      var part = part
      part.numbers = part.numbers.rightSized
      part.counts = part.counts.rightSized
      return part
    }

    mutating func read(_ document: SearchDocument) {
      var length: UInt32 = 0
      let first = part.numbers.count
      // What a claim says is its text: each of its words would weigh as much as a name.
      let isTitled = document.kind != .claim
      length += read(document.title, isInTitle: isTitled)
      if let label = document.label { length += read(label, isInTitle: isTitled) }
      for name in document.names { length += read(name, isInTitle: isTitled) }
      length += document.text.withUnsafeBufferPointer { read($0, isInTitle: false) }
      for index in first..<part.numbers.count {
        let word = Int(part.numbers[index])
        let count = present[word] & ~Self.titleFlag
        part.counts.append(UInt8(min(count, 127)) | (present[word] == count ? 0 : Part.isInTitle))
        present[word] = 0
      }
      part.lengths.append((length, UInt32(part.numbers.count - first)))
    }

    private mutating func read(_ name: String, isInTitle: Bool) -> UInt32 {
      var name = name
      return name.withUTF8 { read($0, isInTitle: isInTitle) }
    }

    private mutating func read(_ text: UnsafeBufferPointer<UInt8>, isInTitle: Bool) -> UInt32 {
      var length: UInt32 = 0
      let title = isInTitle ? Self.titleFlag : 0
      scanner.forEachWord(in: text) { word in
        length += 1
        let number = part.table.number(of: word)
        if number == present.count { present.append(0) }
        let before = present[number]
        if before == 0 { part.numbers.append(UInt32(number)) }
        present[number] = (before + 1) | title
      }
      return length
    }
  }

  /// - Parameter parts: In the order of their documents.
  init(_ parts: [Part]) {
    var table = WordTable()
    let numbers = parts.map { part in (0..<part.table.count).map { table.number(of: part.table[$0]) } }
    let words = (0..<table.count).map { table[$0] }
    let order = words.indices.sorted { words[$0].lexicographicallyPrecedes(words[$1]) }
    var ranks = [Int](repeating: 0, count: order.count)
    for (rank, number) in order.enumerated() { ranks[number] = rank }
    let ranksOfParts = numbers.map { numbers in numbers.map { ranks[$0] } }
    var starts = [Int](repeating: 0, count: order.count + 1)
    for (part, ranks) in zip(parts, ranksOfParts) {
      for number in part.numbers { starts[ranks[Int(number)] + 1] += 1 }
    }
    for word in order.indices { starts[word + 1] += starts[word] }
    let lengths = parts.lazy.flatMap(\.lengths)
    let count = parts.reduce(0) { $0 + $1.lengths.count }
    let average = max(1, lengths.reduce(0) { $0 + Int($1.words) } / max(1, count))
    // Documents ascend, so a stable sort by word keeps them in order.
    var places = starts
    var sorted = [UInt32](repeating: 0, count: starts[order.count])
    var document: UInt32 = 0
    for (part, ranks) in zip(parts, ranksOfParts) {
      var index = 0
      for length in part.lengths {
        for _ in 0..<length.postings {
          let word = ranks[Int(part.numbers[index])]
          let weight = Self.weight(part.counts[index], Int(length.words), average)
          sorted[places[word]] = document << 2 | UInt32(weight.rawValue)
          places[word] += 1
          index += 1
        }
        document += 1
      }
    }
    self.words = order.map { words[$0] }
    self.starts = starts
    postings = sorted
  }

  /// A word stands often where BM25's factor for it (k₁ = 1.2, b = 0.75) is at least 1.2: there it is nearer to
  /// its limit, 2.2, than to that of a word which a long text has once.
  private static func weight(_ count: UInt8, _ length: Int, _ average: Int) -> Weight {
    if count & Part.isInTitle != 0 { return .inTitle }
    return 100 * Int(count) * average >= 36 * average + 108 * length ? .often : .mentioned
  }
}
