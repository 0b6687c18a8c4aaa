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
  init(_ documents: some Sequence<SearchDocument>) {
    var reader = Reader()
    for document in documents { reader.read(document) }
    self = reader.postings()
  }

  /// Reads documents one after another.
  struct Reader: ~Copyable {
    private var scanner = WordScanner()
    private var table = WordTable()
    /// Of each posting, document by document: the word, and how often it stands there.
    private var numbers: [UInt32] = []
    private var counts: [UInt8] = []
    /// Of each document: how many words and how many postings it has.
    private var lengths: [(words: UInt32, postings: UInt32)] = []
    /// By word: how often it stands in the document that is read, with a flag where that is in its title.
    private var present: [UInt32] = []
    private static let titleFlag: UInt32 = 1 << 31
    /// In `counts`; the rest is the count, of at most 127.
    private static let isInTitle: UInt8 = 1 << 7

    init() {}

    mutating func read(_ document: SearchDocument) {
      var length: UInt32 = 0
      let first = numbers.count
      // What a claim says is its text: each of its words would weigh as much as a name.
      let isTitled = document.kind != .claim
      for name in [document.title, document.label ?? ""] + document.names {
        length += read(Array(name.utf8), isInTitle: isTitled)
      }
      length += read(document.text, isInTitle: false)
      for word in numbers[first...] {
        let count = present[Int(word)] & ~Self.titleFlag
        counts.append(UInt8(min(count, 127)) | (present[Int(word)] == count ? 0 : Self.isInTitle))
        present[Int(word)] = 0
      }
      lengths.append((length, UInt32(numbers.count - first)))
    }

    private mutating func read(_ text: [UInt8], isInTitle: Bool) -> UInt32 {
      var length: UInt32 = 0
      let title = isInTitle ? Self.titleFlag : 0
      text.withUnsafeBufferPointer { bytes in
        scanner.forEachWord(in: bytes) { word, hash in
          length += 1
          let number = table.number(of: word, hash)
          if number == present.count { present.append(0) }
          if present[number] == 0 { numbers.append(UInt32(number)) }
          present[number] = (present[number] + 1) | title
        }
      }
      return length
    }

    consuming func postings() -> SearchPostings {
      let words = (0..<table.count).map { table[$0] }
      let order = words.indices.sorted { words[$0].lexicographicallyPrecedes(words[$1]) }
      var ranks = [Int](repeating: 0, count: order.count)
      for (rank, number) in order.enumerated() { ranks[number] = rank }
      var starts = [Int](repeating: 0, count: order.count + 1)
      for number in numbers { starts[ranks[Int(number)] + 1] += 1 }
      for word in order.indices { starts[word + 1] += starts[word] }
      let total = lengths.reduce(0) { $0 + Int($1.words) }
      let average = max(1, total / max(1, lengths.count))
      // Documents ascend, so a stable sort by word keeps them in order.
      var places = starts
      var sorted = [UInt32](repeating: 0, count: numbers.count)
      var index = 0
      for (document, length) in lengths.enumerated() {
        for _ in 0..<length.postings {
          let word = ranks[Int(numbers[index])]
          let weight = Self.weight(counts[index], Int(length.words), average)
          sorted[places[word]] = UInt32(document) << 2 | UInt32(weight.rawValue)
          places[word] += 1
          index += 1
        }
      }
      return SearchPostings(words: order.map { words[$0] }, postings: sorted, starts: starts)
    }

    /// A word stands often where BM25's factor for it (k₁ = 1.2, b = 0.75) is at least 1.2: there it is nearer to
    /// its limit, 2.2, than to that of a word which a long text has once.
    private static func weight(_ count: UInt8, _ length: Int, _ average: Int) -> Weight {
      if count & isInTitle != 0 { return .inTitle }
      return 100 * Int(count) * average >= 36 * average + 108 * length ? .often : .mentioned
    }
  }
}
