extension LinkCollector {
  /// The candidates of `srcset` (the HTML standard, 4.8.4.2.1).
  mutating func collectSourceSet(
    _ attribute: HTMLScanner.Attribute, of element: HTMLName, in bytes: UnsafeBufferPointer<UInt8>
  ) {
    let end = attribute.value.upperBound
    var index = attribute.value.lowerBound
    while true {
      while index < end, bytes[index].isHTMLSpace || bytes[index] == UInt8(ascii: ",") { index += 1 }
      guard index < end else { return }
      let start = index
      while index < end, !bytes[index].isHTMLSpace { index += 1 }
      var urlEnd = index
      while urlEnd > start, bytes[urlEnd - 1] == UInt8(ascii: ",") { urlEnd -= 1 }
      add(element, attribute.name, start..<urlEnd, in: bytes)
      guard urlEnd == index else { continue }
      var depth = 0
      while index < end, depth > 0 || bytes[index] != UInt8(ascii: ",") {
        if bytes[index] == UInt8(ascii: "(") { depth = 1 }
        if bytes[index] == UInt8(ascii: ")") { depth = 0 }
        index += 1
      }
    }
  }

  /// `http-equiv=refresh`, and the properties of Open Graph and of cards that hold a URL.
  mutating func collectMeta(_ content: Range<Int>, in scanner: HTMLScanner) {
    if let value = scanner.value(of: .httpEquiv) {
      guard word(value, in: scanner) == "refresh" else { return }
      let text = HTMLReferences.decoded(
        UnsafeBufferPointer(rebasing: scanner.bytes[content]), inAttribute: true)
      guard let range = Self.refreshURL(in: text) else { return }
      if page.refresh == nil { page.refresh = page.links.count }
      if text.count == content.count {
        let start = content.lowerBound + range.lowerBound
        add(.meta, .httpEquiv, start..<start + range.count, in: scanner.bytes)
      } else {
        add(.meta, .httpEquiv, at: content.lowerBound, Array(text[range]))
      }
    } else if let value = scanner.value(of: .property) ?? scanner.value(of: .name) {
      switch word(value, in: scanner) {
      case "og:url", "og:image", "og:image:url", "og:image:secure_url", "og:audio", "og:video",
        "twitter:image":
        add(.meta, .content, content, in: scanner.bytes)
      default: break
      }
    }
  }

  private func word(_ range: Range<Int>, in scanner: HTMLScanner) -> String {
    String(decoding: scanner.bytes[range], as: UTF8.self).lowercased()
  }

  /// Where the URL stands in the content of a refresh (the HTML standard, 4.2.5.3), or nil where it has none.
  static func refreshURL(in content: [UInt8]) -> Range<Int>? {
    var index = 0
    func skipSpace() { while index < content.count, content[index].isHTMLSpace { index += 1 } }
    func isCurrent(_ byte: UInt8) -> Bool { index < content.count && content[index] == byte }
    skipSpace()
    let number = index
    while index < content.count, content[index].isASCIIDigit || isCurrent(UInt8(ascii: ".")) { index += 1 }
    guard index > number else { return nil }
    let behindNumber = index
    skipSpace()
    if isCurrent(UInt8(ascii: ";")) || isCurrent(UInt8(ascii: ",")) {
      index += 1
    } else if index == behindNumber {
      return nil
    }
    skipSpace()
    let start = index
    var quote: UInt8?
    if index + 3 <= content.count,
      content[index..<index + 3].elementsEqual("url".utf8, by: { $0 | 0x20 == $1 })
    {
      index += 3
      skipSpace()
      if isCurrent(UInt8(ascii: "=")) {
        index += 1
        skipSpace()
      } else {
        index = start
      }
    }
    if isCurrent(UInt8(ascii: "\"")) || isCurrent(UInt8(ascii: "'")) {
      quote = content[index]
      index += 1
    }
    let end = quote.flatMap { content[index...].firstIndex(of: $0) } ?? content.count
    return index < end ? index..<end : nil
  }

  mutating func collectStyle(_ value: Range<Int>, of element: HTMLName, in bytes: UnsafeBufferPointer<UInt8>)
  {
    guard needsDecoding(UnsafeBufferPointer(rebasing: bytes[value])) else {
      collectCSS(bytes, value, element: element, attribute: .style)
      return
    }
    let text = HTMLReferences.decoded(UnsafeBufferPointer(rebasing: bytes[value]), inAttribute: true)
    text.withUnsafeBufferPointer { text in
      CSSLinks.scan(text, 0..<text.count) { range, _ in
        let url = CSSLinks.decode(UnsafeBufferPointer(rebasing: text[range]))
        add(element, .style, at: value.lowerBound, url)
      }
    }
  }

  mutating func collectCSS(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, element: HTMLName, attribute: HTMLName
  ) {
    CSSLinks.scan(bytes, range) { range, isEscaped in
      if isEscaped {
        let url = CSSLinks.decode(UnsafeBufferPointer(rebasing: bytes[range]))
        add(element, attribute, at: range.lowerBound, url)
      } else {
        addVerbatim(element, attribute, range, in: bytes)
      }
    }
  }
}
