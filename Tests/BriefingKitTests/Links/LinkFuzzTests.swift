import Testing

@testable import BriefingKit

@Suite struct LinkFuzzTests {
  private static let pieces = [
    "<a href=", "<svg>", "</svg>", "<math>", "<mi>", "<desc>", "<title>", "</title>", "<script>", "</script>",
    "<!--",
    "-->", "<![CDATA[", "]]>", "<style>", "</style>", "url(", "@import ", "\"", "'", ">", "<", "/", "=", " ",
    "&", "&#x",
    "&amp", ";", "&copy", "#", ":~:text=", "?", "%", "%2e", "..", "./", "//", "\\", "http:",
    "https://example.org/",
    "mailto:", "tel:", "file:", "C|", "[::1]", "1.2.3", "@", ":", "é", "\u{301}", "\0", "\n", "srcset='",
    "id=x ",
    "<meta http-equiv=refresh content='0;url=", "<base href=", "x.html", "index.html", ",", "-", "\u{FFFD}",
    "xn--",
    "<p style='", "<annotation-xml encoding=text/html>", "<plaintext>", "<textarea>", "<loc>", "<link>", "*/",
    "/*", "<template>", "</template>", "<p>", "</p>", "<li>", "<TITLE>",
  ]

  private static func page(using generator: inout SeededGenerator) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...40, using: &generator) {
      if Int.random(in: 0..<10, using: &generator) == 0 {
        bytes.append(UInt8.random(in: .min ... .max, using: &generator))
      } else {
        bytes += Array(pieces.randomElement(using: &generator)?.utf8 ?? "".utf8)
      }
    }
    return bytes
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func survivesAnyBytes(seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    for _ in 0..<60 {
      let names = ["index.html", "a/x.html", "a.svg", "feed.xml", "a.css", "robots.txt", "é.html"]
      let files = names.map { name in
        let root = name == "feed.xml" ? Array("<rss>".utf8) : []
        return OutputFile(path: name, bytes: root + Self.page(using: &generator))
      }
      for problem in LinkChecker.check(files, options: LinkChecker.Options(baseURL: "https://example.org/")) {
        let file = files.first { $0.path == problem.page }
        #expect(problem.offset >= 0 && problem.offset <= file?.bytes.count ?? -1)
      }
    }
  }

  /// Tokens lie in the page, in order, and do not overlap.
  @Test(arguments: 100..<108 as Range<UInt64>)
  func coversThePageInOrder(seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    for _ in 0..<500 {
      let page = Self.page(using: &generator)
      page.withUnsafeBufferPointer { bytes in
        var scanner = HTMLScanner(bytes)
        var last = 0
        while let token = scanner.next() {
          if case .text(let range, _) = token {
            #expect(range.lowerBound >= last && !range.isEmpty)
          }
          #expect(scanner.position > last && scanner.position <= bytes.count)
          last = scanner.position
        }
      }
    }
  }

  /// Who passes over plain markup meets the same tags with attributes, and the same raw text.
  @Test(arguments: 300..<308 as Range<UInt64>)
  func passesOverPlainMarkupOnly(seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    for _ in 0..<500 {
      let page = Self.page(using: &generator)
      #expect(Self.telling(page, passing: true) == Self.telling(page, passing: false))
    }
  }

  /// What tells the links of a page.
  private static func telling(_ page: [UInt8], passing: Bool) -> [String] {
    page.withUnsafeBufferPointer { bytes in
      var scanner = HTMLScanner(bytes)
      var told: [String] = []
      while true {
        if passing { scanner.skipPlainMarkup() }
        guard let token = scanner.next() else { return told }
        switch token {
        case .startTag(let name, _) where !scanner.attributes.isEmpty || name == .template:
          let attributes = scanner.attributes.map { "\($0.name) \($0.value)" }
          told.append("\(name) \(attributes) \(scanner.isInForeignContent)")
        case .endTag(.template): told.append("/template")
        case .text(let range, .raw(let name)): told.append("\(name): \(range)")
        default: break
        }
      }
    }
  }

  /// What the URL parser writes it reads again as the same URL.
  @Test(arguments: 200..<208 as Range<UInt64>)
  func readsItsOwnURLs(seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    let bases = ["https://h/a/b?q", "file:///C:/x", "foo:/a", "mailto:x"].map { WebURL($0) }
    for _ in 0..<2_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        bytes += Array(Self.pieces.randomElement(using: &generator)?.utf8 ?? "".utf8)
      }
      guard let url = WebURL(bytes, base: bases.randomElement(using: &generator) ?? nil) else { continue }
      #expect(WebURL(url.href) == url, "\(url.href)")
    }
  }

  /// The short way of plain links says what the URL parser says.
  @Test func resolvesPlainLinksAsTheURLParserDoes() {
    var generator = SeededGenerator(state: 7)
    let resolver = LinkResolver(site: nil)
    let base = resolver.base(ofPage: "a/b/c.html")
    let directory = Array("a/b/".utf8)
    var buffer = [UInt8](repeating: 0, count: 256)
    var compared = 0
    for _ in 0..<20_000 {
      var url = ""
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        url +=
          ["../", "./", "x", "/", "..", ".", "y.html", "#", "#z", "%", "~", "..."].randomElement(
            using: &generator) ?? ""
      }
      let bytes = Array(url.utf8)
      let path: [UInt8]? = bytes.withUnsafeBufferPointer { url in
        directory.withUnsafeBufferPointer { directory in
          buffer.withUnsafeMutableBufferPointer { buffer in
            PlainLink(url, in: directory, buffer: buffer).flatMap { $0.pathLength }.map {
              Array(buffer[..<$0])
            }
          }
        }
      }
      guard let path else { continue }
      compared += 1
      guard case .inside(let expected, _, _) = resolver.destination(of: bytes, from: base) else {
        Issue.record("'\(url)' is not inside")
        continue
      }
      #expect(path == expected, "\(url)")
    }
    #expect(compared > 1_000)
  }
}
