import Foundation
import Testing

extension BrowserTests {
  /// `briefing serve` on a copy of the repository's content, as an author sees it.
  @Suite struct PreviewTests {
    private static let event = "Content/events/area-1-discovers-the-leak.md"
    private static let page = "events/area-1-discovers-the-leak.html"
    private static let overlay =
      "[...document.querySelectorAll('*')].map(e => e.shadowRoot?.textContent ?? '').join(' ')"

    @Test("an edit is shown without the reader's doing, at the place where they were")
    func edit() async throws {
      let preview = try await ServedProject()
      try await Browser.shared.withPage { page in
        try await page.open(preview.url + Self.page)
        try await page.evaluate("window.scrollTo(0, 300)")
        try await page.wait(until: "window.scrollY === 300")
        try preview.change(Self.event) { $0 + "\nA sentence that was not there.\n" }
        try await page.wait(until: "document.body.textContent.includes('A sentence that was not there.')")
        try await page.wait(until: "window.scrollY === 300")
        expectNone(page.record.faults(origin: preview.url))
      }
    }

    @Test("a new style is taken without loading the page anew")
    func style() async throws {
      let preview = try await ServedProject()
      try await Browser.shared.withPage { page in
        try await page.open(preview.url + Self.page)
        try await page.evaluate("window.wasThere = true")
        try preview.change("Templates/assets/site.css") { $0 + "\nh1 { letter-spacing: 7px }\n" }
        try await page.wait(until: "getComputedStyle(document.querySelector('h1')).letterSpacing === '7px'")
        #expect(try await page.evaluate("window.wasThere === true", as: Bool.self))
      }
    }

    @Test("an error lies over the last good page, in its own words, and goes away with its cause")
    func error() async throws {
      let preview = try await ServedProject()
      try await Browser.shared.withPage { page in
        try await page.open(preview.url + Self.page)
        let heading = try await page.evaluate("document.querySelector('h1').textContent", as: String.self)
        try preview.change(Self.event) { $0 + "\nSee [@<img>] and [@C99].\n" }
        try await page.wait(until: "\(Self.overlay).includes('C99')")
        let text = try await page.evaluate(Self.overlay, as: String.self)
        #expect(text.contains("\(Self.event):"))
        #expect(
          try await page.evaluate("document.querySelector('h1').textContent", as: String.self) == heading)
        expectNone(try await page.faultsOfAccessibility())
        try preview.change(Self.event) { $0.components(separatedBy: "\nSee [@<img>]")[0] + "\nMended.\n" }
        try await page.wait(until: "document.body.textContent.includes('Mended.')")
        try await page.wait(until: "!\(Self.overlay).includes('C99')")
      }
    }

    @Test("a page that is not there yet appears once it is written")
    func newPage() async throws {
      let preview = try await ServedProject()
      try await Browser.shared.withPage { page in
        try await page.open(preview.url + "pages/addendum.html")
        try preview.write(
          "---\ntitle: An addendum\ntlp: clear\n---\n\nMore.\n", to: "Content/pages/addendum.md")
        try await page.wait(until: "document.querySelector('h1').textContent.includes('An addendum')")
      }
    }
  }
}

/// A copy of the repository's content and templates under `briefing serve`; both end with the value.
private final class ServedProject: Sendable {
  let url: String
  private let root: URL
  private let process: Process

  init() async throws {
    let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    root = FileManager.default.temporaryDirectory.appending(path: "briefing-preview-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    for folder in ["Content", "Templates"] {
      try FileManager.default.copyItem(
        at: repository.appending(path: folder), to: root.appending(path: folder))
    }
    process = Process()
    // Beside the tests.
    process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(path: "briefing")
    process.arguments = ["serve", "--port", "0", "--root", root.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    let address = try #require(line.split(separator: " ").first { $0.hasPrefix("http://") }, "\(line)")
    // The browser of the tests resolves no name.
    url = address.replacingOccurrences(of: "localhost", with: "127.0.0.1")
  }

  func change(_ path: String, _ edit: (String) -> String) throws {
    let file = root.appending(path: path)
    try write(edit(try String(contentsOf: file, encoding: .utf8)), to: path)
  }

  /// As most editors save: beside the file, and then in its place.
  func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: root.appending(path: path), options: .atomic)
  }

  deinit {
    process.terminate()
    try? FileManager.default.removeItem(at: root)
  }
}
