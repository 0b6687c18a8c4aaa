import Foundation
import Testing

extension BrowserTests {
  /// That a fault is found which a page has: otherwise the other tests would say nothing.
  @Suite struct BrokenPageTests {
    @Test(
      "axe-core finds a fault in each of the ways in which pages are looked at",
      arguments: [
        ("<input>", "", Inspection.Look.light, "label"),
        (
          "<p class=dim>Dim</p>", "@media (prefers-color-scheme: dark) { .dim { color: #ccc } }", .dark,
          "color-contrast"
        ),
        ("<p class=dim>Dim</p>", ".dim { color: #707070 }", .light, "color-contrast-enhanced"),
        (
          "<nav><a href=#a>a</a><br><a href=#b>b</a></nav>", "nav { font: 8px/9px serif }", .phone,
          "target-size"
        ),
      ])
    func accessibility(body: String, style: String, look: Inspection.Look, rule: String) async throws {
      let inspection = try await BrokenSite(body, style: style).inspect()
      let found = inspection.found.filter { $0.look == look }.map(\.violation.rule)
      #expect(found.contains(rule), "\(inspection.found)")
    }

    @Test(
      "faults of loading are found",
      arguments: [
        ("<script>document.title = 'x'</script>", "policy: script-src"),
        ("<p style='color: red'>Red</p>", "policy: style-src"),
        ("<img alt='' src=http://elsewhere.invalid/a.png>", "from elsewhere: http://elsewhere.invalid/a.png"),
        ("<img alt='' src=lost.png>", "answered 404: "),
        ("<script src=fault.js></script>", "console: Error: a fault"),
        ("<script src=warning.js></script>", "console: warning: a warning"),
      ])
    func loading(body: String, fault: String) async throws {
      let site = try BrokenSite(
        body, files: ["fault.js": "throw new Error('a fault')", "warning.js": "console.warn('a warning')"])
      let found = try await site.look { page in page.record.faults(origin: site.server.url()) }
      #expect(found.contains { $0.hasPrefix(fault) }, "\(found)")
    }

    @Test("without JavaScript no script runs")
    func scripts() async throws {
      let site = try BrokenSite(
        "<script src=title.js></script>", files: ["title.js": "document.title = 'ran'"])
      for (enabled, title) in [(true, "ran"), (false, "Broken")] {
        let found = try await site.look { page in
          try await page.setScripts(enabled: enabled)
          try await page.open(site.server.url("index.html"))
          return [try await page.evaluate("document.title", as: String.self)]
        }
        #expect(found == [title])
      }
    }

    @Test("all that is transferred is counted")
    func transfer() async throws {
      let style = "/*\(String(repeating: "x", count: 100_000))*/"
      let site = try BrokenSite("", style: style)
      let found = try await site.look { page in [page.record.transferred] }
      #expect((100_000..<102_000).contains(found[0]))
    }

    @Test("a page that is wider than the window is found, and so is one that large text makes wider")
    func overflow() async throws {
      let site = try BrokenSite("<p class=wide>Wide</p>", style: ".wide { inline-size: 35em }")
      let found = try await site.look { page in
        try await page.setViewport(width: 640, height: 900)
        let before = try await page.overflow()
        try await page.setTextSize(percent: 200)
        return [before, try await page.overflow()].map { $0.joined() }
      }
      #expect(found[0] == "" && found[1].hasSuffix("px wide: p.wide"), "\(found)")
    }

    @Test(
      "faults of the keyboard's path are found",
      arguments: [
        ("<a href=#a>a</a><a href=#b tabindex=1>b</a>", "", "reached out of order: a a, after a b"),
        ("<a href=#a>a</a>", "a { outline: none }", "not marked when reached: a a"),
        ("<a href=#a>a</a>", "a { position: absolute; left: -999px }", "not in sight when reached: a a"),
        (
          "<details><summary>s</summary></details>", "summary { outline: 0 }",
          "not marked when reached: summary s"
        ),
        ("<p>Nothing</p>", "", "nothing to reach"),
      ])
    func tabs(body: String, style: String, fault: String) async throws {
      let found = try await BrokenSite(body, style: style).look { try await $0.faultsOfTabbing() }
      #expect(found.contains(fault), "\(found)")
    }

    @Test(
      "a link that does not skip is found",
      arguments: [
        ("<a href=#a>a</a><main><a href=#b>b</a></main>", "", "the first stop is"),
        ("<a href=#m>a</a><main id=m><a href=#b>b</a></main>", "a { opacity: .5 }", nil),
        (
          "<a href=#m class=s>a</a><main id=m></main>", ".s { position: absolute; top: -99px }",
          "the link is not in"
        ),
        ("<a href=#m>a</a><main id=m></main><a href=#b>b</a>", "", nil),
      ] as [(String, String, String?)])
    func skipping(body: String, style: String, fault: String?) async throws {
      let found = try await BrokenSite(body, style: style).look { try await $0.faultsOfSkipping() }
      #expect(fault.map { fault in found.contains { $0.hasPrefix(fault) } } ?? found.isEmpty, "\(found)")
    }

    @Test(
      "a page without its marking on paper is found",
      .enabled(if: PrintedPage.canBeRead, "there is no pdftotext"))
    func printing() async throws {
      let marking = "<p>TLP:CLEAR</p>"
      let kept = try await BrokenSite(marking).look { try await $0.faultsOfPrinting() }
      #expect(kept == [])
      let lost = try await BrokenSite(marking, style: "@media print { p { display: none } }")
        .look { try await $0.faultsOfPrinting() }
      #expect(lost == ["TLP:CLEAR is not in it"])
    }

    @Test("a sheet without its number or its marking is found")
    func sheets() {
      let sheets = ["TLP:CLEAR\nOne\n  1\n", "Two\n  2 \n", "TLP:CLEAR\nThere were 3 of them.\nEnd\n"]
      let found = PrintedPage.faults(of: sheets, marking: "TLP:CLEAR")
      #expect(found == ["sheet 2: no TLP:CLEAR", "sheet 3: no number"])
    }

    @Test(
      "numbers and markings that a style puts on each sheet are seen",
      .enabled(if: PrintedPage.canBeRead, "there is no pdftotext"))
    func numberedSheets() async throws {
      let style = """
        @page { margin: 2cm; @top-left { content: "TLP:CLEAR" } @bottom-right { content: counter(page) } }
        p { break-after: page }
        """
      let site = try BrokenSite("<p>One</p><p>Two</p><p>Three</p>", style: style)
      let found = try await site.look { page in
        let sheets = try PrintedPage.sheets(of: try await page.pdf())
        return ["\(sheets.count) sheets"] + PrintedPage.faults(of: sheets, marking: "TLP:CLEAR")
      }
      #expect(found == ["3 sheets"])
    }

    @Test("an id that stands twice and a link to none are found")
    func identifiers() async throws {
      let found = try await BrokenSite("<p id=a>a</p><p id=a>a</p><a href=#a>a</a><a href=#b>b</a>")
        .look { try await $0.faultsOfIdentifiers() }
      #expect(found == ["id twice: a", "no such place: #b"])
    }

    @Test("what moves for a reader who wants no motion is found")
    func motion() async throws {
      let found = try await BrokenSite("<p>p</p>", style: "p { transition: color 1s }")
        .look { try await $0.movements() }
      #expect(found == ["p"])
    }
  }
}

/// A site of one page, in a folder that goes with it.
private final class BrokenSite: Sendable {
  let server: FileServer
  private let folder: URL

  init(_ body: String, style: String = "", files: [String: String] = [:]) throws {
    folder = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent(
      "briefing-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    let page = """
      <!DOCTYPE html><html lang=en><meta charset=utf-8><title>Broken</title>
      <meta name=viewport content="width=device-width"><meta name=tlp content=TLP:CLEAR>
      <link rel=stylesheet href=site.css><link rel=icon href=data:,><body>\(body)</body></html>
      """
    for (name, text) in files.merging(["index.html": page, "site.css": style], uniquingKeysWith: { $1 }) {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    server = try FileServer(SiteFolder(folder.path))
  }

  deinit {
    server.stop()
    try? FileManager.default.removeItem(at: folder)
  }

  func inspect() async throws -> Inspection {
    defer { withExtendedLifetime(self) {} }
    return try await Inspection(of: server)
  }

  func look<Found: Sendable>(
    _ look: @escaping @Sendable (BrowserPage) async throws -> [Found]
  ) async throws -> [Found] {
    try await Browser.shared.withPage { page in
      try await page.open(self.server.url("index.html"))
      return try await look(page)
    }
  }
}
