/// A text directive of a URL's fragment: `#:~:text=prefix-,start,end,-suffix` (URL Fragment Text
/// Directives). The words are folded as `VisibleText` is.
struct TextFragment: Sendable {
  var prefix: [UInt8] = []
  var start: [UInt8] = []
  var end: [UInt8] = []
  var suffix: [UInt8] = []

  private static let delimiter = ":~:"

  /// The fragment before `:~:`, and the text directives behind it.
  static func split(_ fragment: String) -> (fragment: String, texts: [TextFragment]) {
    let bytes = Array(fragment.utf8)
    guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: delimiter.utf8) }) else {
      return (fragment, [])
    }
    let texts = bytes[(start + delimiter.utf8.count)...].split(separator: UInt8(ascii: "&")).compactMap {
      directive in
      directive.starts(with: "text=".utf8) ? TextFragment(directive.dropFirst(5)) : nil
    }
    return (String(decoding: bytes[..<start], as: UTF8.self), texts)
  }

  private init?(_ value: ArraySlice<UInt8>) {
    var parts = value.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    if parts.count > 1, let first = parts.first, first.last == UInt8(ascii: "-") {
      prefix = Self.words(first.dropLast())
      parts.removeFirst()
    }
    if parts.count > 1, let last = parts.last, last.first == UInt8(ascii: "-") {
      suffix = Self.words(last.dropFirst())
      parts.removeLast()
    }
    guard parts.count == 1 || parts.count == 2 else { return nil }
    start = Self.words(parts[0])
    if parts.count == 2 { end = Self.words(parts[1]) }
    if start.isEmpty { return nil }
  }

  private static func words(_ part: ArraySlice<UInt8>) -> [UInt8] {
    let folded = VisibleText.fold(PercentEncoding.decode(part))[...]
    let head = folded.drop { $0 == 0x20 }
    return Array(head.last == 0x20 ? head.dropLast() : head)
  }

  /// Whether the directive finds its words in `text`, which is folded.
  func isFound(in text: [UInt8]) -> Bool {
    var from = 0
    while let place = Self.place(of: start, in: text, from: from) {
      from = place.lowerBound + 1
      guard prefix.isEmpty || Self.ends(text[..<place.lowerBound], with: prefix) else { continue }
      if end.isEmpty {
        if suffix.isEmpty || Self.begins(text[place.upperBound...], with: suffix) { return true }
      } else {
        // A later start cannot find an end that this one does not.
        return hasEnd(in: text, from: place.upperBound)
      }
    }
    return false
  }

  private func hasEnd(in text: [UInt8], from start: Int) -> Bool {
    var from = start
    while let place = Self.place(of: end, in: text, from: from) {
      if suffix.isEmpty || Self.begins(text[place.upperBound...], with: suffix) { return true }
      from = place.lowerBound + 1
    }
    return false
  }

  /// The first place of `words` at or behind `from` that does not cut a word.
  private static func place(of words: [UInt8], in text: [UInt8], from: Int) -> Range<Int>? {
    var from = from
    while from < text.count, let range = text[from...].firstRange(of: words) {
      let cutsBefore =
        range.lowerBound > 0 && text[range.lowerBound - 1].isASCIIAlphanumeric
        && text[range.lowerBound].isASCIIAlphanumeric
      let cutsAfter =
        range.upperBound < text.count && text[range.upperBound].isASCIIAlphanumeric
        && text[range.upperBound - 1].isASCIIAlphanumeric
      if !cutsBefore, !cutsAfter { return range }
      from = range.lowerBound + 1
    }
    return nil
  }

  private static func ends(_ text: ArraySlice<UInt8>, with words: [UInt8]) -> Bool {
    let trimmed = text.last == 0x20 ? text.dropLast() : text
    return trimmed.count >= words.count && trimmed.suffix(words.count).elementsEqual(words)
  }

  private static func begins(_ text: ArraySlice<UInt8>, with words: [UInt8]) -> Bool {
    (text.first == 0x20 ? text.dropFirst() : text).starts(with: words)
  }
}
