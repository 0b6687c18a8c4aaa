@testable import BriefingKit

/// Reads the files of the search as `search.js` does, for tests.
struct SearchIndexReading {
  struct Document {
    let kind: String
    let label: String
    let title: String
    let path: String
    let marking: String
  }

  private(set) var documents: [Document] = []
  private(set) var words: [String] = []
  /// Of each word: its documents, list by list.
  private(set) var levels: [[[UInt32]]] = []
  private(set) var texts: [String] = []

  private static let folders = [
    "i": "incidents", "b": "briefs", "e": "events", "a": "actors", "r": "responses", "s": "sources",
    "c": "sources", "p": "pages",
  ]

  init(_ files: [OutputFile]) {
    let contents = Dictionary(uniqueKeysWithValues: files.map { ($0.path, Self.text(of: $0)) })
    let index = contents["search/index.js"] ?? ""
    let sections = index.split(separator: "\n\n", omittingEmptySubsequences: false).map(String.init)
    let markings = sections[0].split(separator: "\t").map(String.init)
    var page = ""
    for line in sections[1].split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let kind = String(fields[0].prefix(1))
      if fields.count > 3 { page = "\(Self.folders[kind] ?? "?")/\(fields[3]).html" }
      documents.append(
        Document(
          kind: kind, label: fields.count > 1 ? fields[1] : "", title: fields.count > 2 ? fields[2] : "",
          path: kind == "c" ? "\(page)#\(fields[1])" : page,
          marking: markings[Int(fields[0].dropFirst()) ?? 0]))
    }
    var word: [UInt16] = []
    for unit in sections[2].utf16 {
      if (65...90).contains(unit) {
        if !words.isEmpty || !word.isEmpty { words.append(String(decoding: word, as: UTF16.self)) }
        word.removeLast(word.count - Int(unit - 65))
      } else {
        word.append(unit)
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF16.self)) }
    levels = Self.lines("words", sections[3], contents).map { line in
      line.split(separator: " ", omittingEmptySubsequences: false).map {
        RiceCoding.numbers(in: Array($0.utf8))
      }
    }
    texts = Self.lines("text", sections[4], contents)
  }

  /// The numbers of the documents that have a word.
  func documents(with word: String) -> Set<UInt32> {
    guard let number = words.firstIndex(of: word) else { return [] }
    return Set(levels[number].joined())
  }

  private static func lines(_ sort: String, _ firsts: String, _ contents: [String: String]) -> [String] {
    (0..<firsts.split(separator: " ").count).flatMap { number in
      let text = contents["search/\(sort)-\(number).js"] ?? ""
      return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// The text that the script calls its function with.
  private static func text(of file: OutputFile) -> String {
    let script = String(decoding: file.bytes, as: UTF8.self)
    precondition(script.hasPrefix("searchFile(`") && script.hasSuffix("`);\n"), "not a file of the search")
    var text = ""
    var isEscaped = false
    for character in script.dropFirst(12).dropLast(4).unicodeScalars {
      isEscaped = character == "\\" && !isEscaped
      if !isEscaped { text.unicodeScalars.append(character) }
    }
    return text
  }
}
