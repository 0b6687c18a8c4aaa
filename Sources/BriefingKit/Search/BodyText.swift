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
        // In attributes `>` is escaped.
        index = html.index(of: UInt8(ascii: ">"), from: index, to: html.count) + 1
      }
    }
  }

  /// Whether the tag stands between words, as those of blocks do.
  private static func endsWord(_ html: UnsafeBufferPointer<UInt8>, tagAt start: Int) -> Bool {
    var name = start + 1
    if name < html.count, html[name] == UInt8(ascii: "/") { name += 1 }
    var end = name
    while end < html.count, html[end].isASCIIAlphanumeric { end += 1 }
    switch HTMLNameTable.shared.name(html, name..<end) {
    case .a, .b, .code, .del, .em, .i, .img, .input, .s, .small, .span, .strong, .sub, .sup, .u: return false
    default: return true
    }
  }
}
