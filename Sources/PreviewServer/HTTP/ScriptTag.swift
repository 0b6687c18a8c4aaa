/// The tag that pages get on their way to the browser, and never in the published file.
struct ScriptTag: Sendable {
  /// What the page is without the tag.
  let fingerprint: Fingerprint
  /// The state of the style sheets, scripts and pictures that the page will load.
  let assets: String

  private var bytes: [UInt8] {
    Array(
      """
      <script src="\(RequestRules.reserved)preview.js" data-fingerprint="\(fingerprint)" \
      data-assets="\(assets)" defer></script>
      """.utf8)
  }

  /// The page's bytes with the tag at the end of its head; where it has none, at the page's end.
  func added(to page: [UInt8]) -> [ArraySlice<UInt8>] {
    let place = Self.endOfHead(page) ?? page.count
    return [page[..<place], bytes[...], page[place...]]
  }

  private static func endOfHead(_ page: [UInt8]) -> Int? {
    let tag = Array("</head".utf8)
    return page.withUnsafeBufferPointer { page in
      guard page.count > tag.count else { return nil }
      return (0..<page.count - tag.count).first { start in
        page[start] == tag[0] && tag.indices.allSatisfy { page[start + $0] | 0x20 == tag[$0] | 0x20 }
          && !Self.isLetter(page[start + tag.count])
      }
    }
  }

  /// `</header>` is another tag.
  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
