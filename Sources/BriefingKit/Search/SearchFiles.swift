/// The files below `search/` that `search.js` reads: scripts, since pages that are opened from the disk can load
/// nothing else. Each calls one function with one text.
///
/// - `index.js`: after the site's markings, the documents (a line each), the words (each as the number of
///   characters that it shares with the one before, `A` for none, and the rest), and where the other files begin.
/// - `words-N.js`: for each word a line of up to three lists of documents, from the weakest to the strongest.
/// - `text-N.js`: for each document a line of its text, from which passages are shown.
struct SearchFiles: Sendable {
  /// The text is kept whole in a site of at most this many bytes of it.
  static let wholeTextLimit = 1 << 19
  /// Of a larger site's text the index may take this many hundredths.
  static let share = 15
  /// How many files of each sort there are at most.
  static let mostParts = 64
  private static let partSize = 1 << 16
  /// A piece of text that is shorter than this says nothing.
  private static let shortestPassage = 40
  private static let longestPassage = 160
  /// Of a title in the index of a larger site.
  private static let longestTitle = 100

  let files: [OutputFile]
  /// Of all documents, in bytes.
  let textSize: Int

  static var paths: [String] {
    [path("index")] + (0..<mostParts).flatMap { [path("words-\($0)"), path("text-\($0)")] }
  }

  /// - Parameter parts: All, in order.
  init(_ parts: [Part]) {
    let documents = parts.lazy.flatMap(\.documents)
    let count = parts.reduce(0) { $0 + $1.documents.count }
    textSize = parts.reduce(0) { $0 + $1.textSize }
    let isWhole = textSize <= Self.wholeTextLimit
    let postings = SearchPostings(parts.map(\.postings))
    let words = Self.parts(Self.lines(of: postings))
    let markings = Set(documents.map(\.marking)).sorted()
    var index: [UInt8] = Array(markings.joined(separator: "\t").utf8)
    index += Array("\n\n".utf8) + Self.table(of: documents, markings, isWhole: isWhole)
    index += Array("\n\n".utf8) + Self.vocabulary(postings.words)
    let spent = index.count + words.reduce(0) { $0 + $1.bytes.count }
    let room = (textSize * (Self.share - 1) / 100 - spent) / max(1, count)
    let length = isWhole ? Int.max : min(room, Self.longestPassage)
    let texts =
      length < Self.shortestPassage
      ? [] : Self.parts(Array(documents.map { Self.passage(of: $0, upTo: length) }))
    for parts in [words, texts] {
      index += Array(("\n\n" + parts.map { String($0.first) }.joined(separator: " ")).utf8)
    }
    var files = [Self.file("index", index)]
    files += words.enumerated().map { Self.file("words-\($0)", $1.bytes) }
    files += texts.enumerated().map { Self.file("text-\($0)", $1.bytes) }
    self.files = files
  }

  private static func path(_ name: String) -> String { "search/\(name).js" }

  /// A template literal, in which lines need no escaping.
  private static func file(_ name: String, _ text: [UInt8]) -> OutputFile {
    var script = Array("searchFile(`".utf8)
    script.reserveCapacity(text.count + 32)
    text.withUnsafeBufferPointer { text in
      var written = 0
      var index = firstEscaped(text, from: 0)
      while index < text.count {
        script += text[written..<index]
        script.append(UInt8(ascii: "\\"))
        written = index
        index = firstEscaped(text, from: index + 1)
      }
      script += text[written...]
    }
    script += Array("`);\n".utf8)
    return OutputFile(path: path(name), bytes: script)
  }

  private static func firstEscaped(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let (tick, slash, dollar) = (UInt8(ascii: "`"), UInt8(ascii: "\\"), UInt8(ascii: "$"))
    return text.index(
      from: start, to: text.count, where: { $0 == tick || $0 == slash || $0 == dollar },
      hits: { $0.hits(tick) .| $0.hits(slash) .| $0.hits(dollar) })
  }

  /// Lines in files of a good size, each with the number of its first line.
  private static func parts(_ lines: [[UInt8]]) -> [(first: Int, bytes: [UInt8])] {
    let total = lines.reduce(lines.count) { $0 + $1.count }
    // A part may exceed its size by one line, and the last be small.
    let size = max(partSize, total / (mostParts - 1))
    var parts: [(first: Int, bytes: [UInt8])] = []
    for (number, line) in lines.enumerated() {
      if let last = parts.last, last.bytes.count + line.count < size {
        parts[parts.count - 1].bytes.append(UInt8(ascii: "\n"))
        parts[parts.count - 1].bytes += line
      } else {
        parts.append((number, line))
      }
    }
    return parts
  }
}

extension SearchFiles {
  private static func table(of documents: some Sequence<SearchDocument>, _ markings: [String], isWhole: Bool)
    -> [UInt8]
  {
    var lines: [UInt8] = []
    var place = ""
    for (number, document) in documents.enumerated() {
      if number > 0 { lines.append(UInt8(ascii: "\n")) }
      lines += document.kind.rawValue.utf8
      lines += String(markings.firstIndex(of: document.marking) ?? 0).utf8
      let title = Array(document.title.utf8)
      // A claim that stands on the page of the one before need not say so.
      let name = document.page == place ? [] : name(ofPage: document.page)
      place = document.page
      let fields = [
        Array((document.label ?? "").utf8), isWhole ? title : beginning(of: title, upTo: longestTitle), name,
      ]
      for field in fields {
        lines.append(UInt8(ascii: "\t"))
        lines += oneLine(field)
      }
      while lines.last == UInt8(ascii: "\t") { lines.removeLast() }
    }
    return lines
  }

  /// Without the folder and `.html`, which follow from the kind.
  private static func name(ofPage path: String) -> [UInt8] {
    let path = Array(path.utf8)
    let start = path.firstIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    return Array(path[start...].dropLast(".html".utf8.count))
  }

  private static func vocabulary(_ words: [ArraySlice<UInt8>]) -> [UInt8] {
    var text: [UInt8] = []
    var last = ArraySlice<UInt8>()
    for word in words {
      let (shared, units) = commonPrefix(of: last, and: word)
      text.append(UInt8(ascii: "A") + UInt8(units))
      text += word.dropFirst(shared)
      last = word
    }
    return text
  }

  /// In bytes, and in the UTF-16 units by which scripts count; at most 25 of them.
  private static func commonPrefix(of a: ArraySlice<UInt8>, and b: ArraySlice<UInt8>) -> (Int, Int) {
    var shared = 0
    for (x, y) in zip(a, b) {
      guard x == y else { break }
      shared += 1
    }
    // Not inside a character, of either word.
    while shared > 0, isContinued(a, at: shared) || isContinued(b, at: shared) { shared -= 1 }
    var units = 0
    var length = 0
    for byte in b.prefix(shared) {
      let width = byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1
      if units + width > 25 {
        shared = length
        break
      }
      units += width
      length += 1
    }
    while shared > 0, isContinued(b, at: shared) { shared -= 1 }
    return (shared, units)
  }

  private static func isContinued(_ word: ArraySlice<UInt8>, at offset: Int) -> Bool {
    let index = word.startIndex + offset
    return index < word.endIndex && word[index] & 0xC0 == 0x80
  }

  private static func lines(of postings: SearchPostings) -> [[UInt8]] {
    var lists = SearchPostings.Weight.allCases.map { _ -> [UInt32] in [] }
    return postings.words.indices.map { word in
      for posting in postings[word] { lists[posting.weight.rawValue].append(posting.document) }
      var line: [UInt8] = []
      let strongest = lists.lastIndex { !$0.isEmpty } ?? 0
      for level in 0...strongest {
        if level > 0 { line.append(UInt8(ascii: " ")) }
        RiceCoding.write(lists[level], to: &line)
        lists[level].removeAll(keepingCapacity: true)
      }
      return line
    }
  }

  private static func passage(of document: SearchDocument, upTo length: Int) -> [UInt8] {
    let text = document.text
    return oneLine(length < text.count ? beginning(of: text, upTo: length) : text)
  }

  /// Cut behind a word, with an ellipsis.
  private static func beginning(of text: [UInt8], upTo length: Int) -> [UInt8] {
    guard text.count > length else { return text }
    var end = length
    while end > 0, text[end] != UInt8(ascii: " "), end > length - 24 { end -= 1 }
    while end > 0, text[end] & 0xC0 == 0x80 { end -= 1 }
    return text[..<end] + Array("…".utf8)
  }

  /// With every run of white space as one space; with none before a stop, where a citation stood.
  private static func oneLine(_ text: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: text.count) { line, count in
      var isBehindSpace = false
      for byte in text {
        guard byte > 0x20 else {
          isBehindSpace = true
          continue
        }
        if isBehindSpace, count > 0, byte != UInt8(ascii: "."), byte != UInt8(ascii: ",") {
          line[count] = 0x20
          count += 1
        }
        isBehindSpace = false
        line[count] = byte
        count += 1
      }
    }
  }
}

extension SearchFiles {
  /// What one thread has read: each document once, of which only what the files show is kept.
  struct Part: Sendable {
    fileprivate private(set) var documents: [SearchDocument] = []
    /// In bytes.
    fileprivate private(set) var textSize = 0
    fileprivate let postings: SearchPostings.Part

    /// - Parameters:
    ///   - jobs: How many threads there are.
    ///   - documents: Some neighbours, by the number of these, of which there are `count`.
    static func readAhead(
      _ count: Int, jobs: Int, _ documents: @escaping @Sendable (Int) -> [SearchDocument]
    ) -> Ahead<Part> {
      let shares = jobs == 1 ? 1 : max(1, min(2 * jobs, count / 16))
      return Ahead(shares, jobs: jobs) { share in
        Part(count * share / shares..<count * (share + 1) / shares, documents)
      }
    }

    private init(_ share: Range<Int>, _ all: (Int) -> [SearchDocument]) {
      var reader = SearchPostings.Reader()
      for index in share {
        for var document in all(index) {
          reader.read(document)
          textSize += document.title.utf8.count + document.text.count
          // One byte more than a passage has says that it was cut.
          if textSize > SearchFiles.wholeTextLimit, document.text.count > SearchFiles.longestPassage {
            document.text = Array(document.text.prefix(SearchFiles.longestPassage + 1))
          }
          documents.append(document)
        }
      }
      documents = documents.rightSized
      postings = reader.finish()
    }
  }
}
