/// The text that a page shows, folded for the search of a text fragment: lower case, every run of
/// white space one space, blocks parted by a space.
enum VisibleText {
  static func folded(of page: [UInt8]) -> [UInt8] { fold(text(of: page)) }

  /// The text as it stands in the page, its character references decoded.
  static func text(of page: [UInt8]) -> [UInt8] {
    page.withUnsafeBufferPointer { bytes in
      var text: [UInt8] = []
      var scanner = HTMLScanner(bytes)
      while let token = scanner.next() {
        switch token {
        case .text(let range, .data):
          HTMLReferences.decode(UnsafeBufferPointer(rebasing: bytes[range]), inAttribute: false, into: &text)
        case .text(let range, .cdata), .text(let range, .raw(.xmp)), .text(let range, .raw(.plaintext)):
          text.append(contentsOf: bytes[range])
        case .startTag(let name, _), .endTag(let name):
          if endsWord(name) { text.append(0x20) }
        default:
          break
        }
      }
      return text
    }
  }

  static func fold(_ text: [UInt8]) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      // U+00A0 is white space too.
      let isNoBreakSpace = text[index] == 0xC2 && index + 1 < text.count && text[index + 1] == 0xA0
      if text[index].isHTMLSpace || isNoBreakSpace {
        if folded.last != 0x20 { folded.append(0x20) }
        index += isNoBreakSpace ? 2 : 1
      } else {
        folded.append(text[index])
        index += 1
      }
    }
    return Array(String(decoding: folded, as: UTF8.self).lowercased().utf8)
  }

  private static func endsWord(_ name: HTMLName) -> Bool {
    switch name {
    case .address, .article, .aside, .blockquote, .body, .br, .caption, .dd, .details, .dialog, .div, .dl,
      .dt,
      .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .head, .header, .hgroup,
      .hr,
      .html, .iframe, .legend, .li, .listing, .main, .menu, .nav, .ol, .option, .p, .pre, .script, .section,
      .select, .style, .summary, .table, .tbody, .td, .textarea, .tfoot, .th, .thead, .title, .tr, .ul, .xmp:
      true
    default: false
    }
  }
}
