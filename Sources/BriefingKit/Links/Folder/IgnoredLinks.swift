/// The links that a check passes over.
///
///     IgnoredLinks(["https://intranet.example/*", "*.pdf"]).contains("files/report.pdf")  // true
///
/// A pattern is compared with the whole URL as it is written in the page, letter by letter; `*` stands for
/// any characters, slashes included, also for none. Nothing else is special: `?` is a character of URLs.
struct IgnoredLinks: Sendable {
  private let patterns: [[UInt8]]

  init(_ patterns: [String]) { self.patterns = patterns.map { Array($0.utf8) } }

  var isEmpty: Bool { patterns.isEmpty }

  func contains(_ url: String) -> Bool {
    let url = Array(url.utf8)
    return patterns.contains { Self.matches($0, url) }
  }

  /// Takes time in proportion to the product of both lengths at most: only the last `*` is tried again.
  private static func matches(_ pattern: [UInt8], _ text: [UInt8]) -> Bool {
    let star = UInt8(ascii: "*")
    var (place, index) = (0, 0)
    var retry: (place: Int, index: Int)?
    while index < text.count {
      if place < pattern.count, pattern[place] == star {
        place += 1
        retry = (place, index)
      } else if place < pattern.count, pattern[place] == text[index] {
        place += 1
        index += 1
      } else if let last = retry {
        (place, index) = (last.place, last.index + 1)
        retry = (last.place, last.index + 1)
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == star }
  }
}
