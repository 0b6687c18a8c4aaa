/// The visible text of a record's prose, from the markup that `MarkdownBody` has.
///
/// `VisibleText` reads any page; this reads only what the Markdown writer makes, well formed and without comments,
/// scripts or styles, and takes a tenth of the time.
enum BodyText {
  static func append(_ html: [UInt8], to text: inout [UInt8]) {
    text.reserveCapacity(text.count + html.count)
    html.withUnsafeBufferPointer { html in
      var index = 0
      while index < html.count {
        let end = html.index(of: UInt8(ascii: "<"), from: index, to: html.count)
        let run = UnsafeBufferPointer(rebasing: html[index..<end])
        if html.index(of: UInt8(ascii: "&"), from: index, to: end) == end {
          text.append(contentsOf: run)
        } else {
          HTMLReferences.decode(run, inAttribute: false, into: &text)
        }
        guard end < html.count else { break }
        index = end
        if endsWord(html, tagAt: index) { text.append(0x20) }
        var quote: UInt8 = 0
        while index < html.count {
          let byte = html[index]
          index += 1
          if quote != 0 {
            if byte == quote { quote = 0 }
          } else if byte == UInt8(ascii: "\"") {
            quote = byte
          } else if byte == UInt8(ascii: ">") {
            break
          }
        }
      }
    }
  }

  /// Whether the tag stands between words, as those of blocks do.
  private static func endsWord(_ html: UnsafeBufferPointer<UInt8>, tagAt start: Int) -> Bool {
    var index = start + 1
    if index < html.count, html[index] == UInt8(ascii: "/") { index += 1 }
    var name: UInt64 = 0
    while index < html.count, html[index].isASCIIAlphanumeric {
      name = name << 8 | UInt64(html[index] | 0x20)
      index += 1
    }
    return !inlineNames.contains(name)
  }

  private static let inlineNames = Set(
    ["a", "b", "code", "del", "em", "i", "img", "input", "s", "small", "span", "strong", "sub", "sup", "u"]
      .map {
        $0.utf8.reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
      })
}
