/// Which word stands in which document, how often, and whether in its title.
struct SearchPostings: Sendable {
  struct Posting: Sendable, Equatable {
    let document: UInt32
    /// At most 255.
    let count: UInt8
    let isInTitle: Bool
  }

  /// In the order of their bytes.
  let words: [ArraySlice<UInt8>]
  /// Of each word, ascending by document.
  private let postings: [UInt64]
  private let starts: [Int]
  /// Of each document: how many words it has.
  let lengths: [UInt32]

  subscript(word: Int) -> some RandomAccessCollection<Posting> {
    postings[starts[word]..<starts[word + 1]].lazy.map(Self.unpacked)
  }

  /// Reads the documents on up to `jobs` threads. The result does not depend on their number.
  init(_ documents: [SearchDocument], jobs: Int) {
    let threads = max(1, min(jobs, documents.count / 64))
    let parts = concurrentMap(threads, jobs: threads, chunk: 1) { thread in
      let share = documents.count * thread / threads..<documents.count * (thread + 1) / threads
      var reader = Reader()
      for number in share { reader.read(documents[number], UInt32(number)) }
      return reader.part
    }
    var table = WordTable()
    var all: [(numbers: [Int], postings: [UInt64])] = []
    for part in parts {
      all.append(((0..<part.table.count).map { table.number(of: part.table[$0]) }, part.postings))
    }
    lengths = parts.flatMap(\.lengths)
    let unsorted = (0..<table.count).map { table[$0] }
    let order = unsorted.indices.sorted { unsorted[$0].lexicographicallyPrecedes(unsorted[$1]) }
    words = order.map { unsorted[$0] }
    var ranks = [Int](repeating: 0, count: order.count)
    for (rank, number) in order.enumerated() { ranks[number] = rank }
    // Documents ascend, so a stable sort by word keeps them in order.
    var starts = [Int](repeating: 0, count: order.count + 1)
    for (numbers, postings) in all {
      for posting in postings { starts[ranks[numbers[Int(posting >> 40)]] + 1] += 1 }
    }
    for word in order.indices { starts[word + 1] += starts[word] }
    var places = starts
    var sorted = [UInt64](repeating: 0, count: starts[order.count])
    for (numbers, postings) in all {
      for posting in postings {
        let word = ranks[numbers[Int(posting >> 40)]]
        sorted[places[word]] = posting & (1 << 40 - 1)
        places[word] += 1
      }
    }
    self.starts = starts
    postings = sorted
  }
}

extension SearchPostings {
  // The word in the upper 24 bits, then 31 for the document, one for the title and 8 for the count.
  fileprivate static func packed(_ word: Int, _ document: UInt32, _ count: UInt32, _ isInTitle: Bool)
    -> UInt64
  {
    UInt64(word) << 40 | UInt64(document) << 9 | (isInTitle ? 256 : 0) | UInt64(min(count, 255))
  }

  fileprivate static func unpacked(_ packed: UInt64) -> Posting {
    Posting(
      document: UInt32(packed >> 9 & 0x7FFF_FFFF), count: UInt8(packed & 255), isInTitle: packed & 256 != 0)
  }

  /// What one thread has read.
  fileprivate struct Part: Sendable {
    var table = WordTable()
    var postings: [UInt64] = []
    var lengths: [UInt32] = []
  }

  fileprivate struct Reader: ~Copyable {
    private(set) var part = Part()
    private var scanner = WordScanner()
    /// By word: how often it stands in the document that is read, with a flag where that is in its title.
    private var counts: [UInt32] = []
    private var present: [Int] = []
    private static let titleFlag: UInt32 = 1 << 31

    mutating func read(_ document: SearchDocument, _ number: UInt32) {
      var length: UInt32 = 0
      // What a claim says is its text: each of its words would weigh as much as a name.
      let isTitled = document.kind != .claim
      for name in [document.title, document.label ?? ""] + document.names {
        length += read(Array(name.utf8), isInTitle: isTitled)
      }
      length += read(document.text, isInTitle: false)
      part.lengths.append(length)
      for word in present {
        let count = counts[word] & ~Self.titleFlag
        part.postings.append(SearchPostings.packed(word, number, count, counts[word] != count))
        counts[word] = 0
      }
      present.removeAll(keepingCapacity: true)
    }

    private mutating func read(_ text: [UInt8], isInTitle: Bool) -> UInt32 {
      var length: UInt32 = 0
      let title = isInTitle ? Self.titleFlag : 0
      text.withUnsafeBufferPointer { bytes in
        scanner.forEachWord(in: bytes) { word, hash in
          length += 1
          let number = part.table.number(of: word, hash)
          if number == counts.count { counts.append(0) }
          let count = counts[number]
          if count == 0 { present.append(number) }
          counts[number] = (count + 1) | title
        }
      }
      return length
    }
  }
}
