import Foundation
import Testing

extension BrowserTests {
  /// The browser's own driver.
  @Suite struct DriverTests {
    @Test(
      "the browser and its folder are gone once nobody holds the other end, as after this process's death")
    func end() async throws {
      let browser = try Browser(program: #require(BrowserProcess.program))
      try await browser.withPage { _ in }
      #expect(FileManager.default.fileExists(atPath: browser.process.folder))
      browser.process.end()
      #expect(!FileManager.default.fileExists(atPath: browser.process.folder))
      await #expect(throws: BrowserError.self) { try await browser.withPage { _ in } }
    }

    @Test("a program that is no browser is reported with what it printed")
    func noBrowser() async throws {
      let error = await #expect(throws: BrowserError.self) {
        let browser = try Browser(program: "/bin/ls")
        defer { browser.process.end() }
        try await browser.withPage { _ in }
      }
      #expect(error?.description.contains("unrecognized option") == true, "\(String(describing: error))")
    }

    @Test("what an expression throws, and what the browser refuses, are errors")
    func errors() async throws {
      try await Browser.shared.withPage { page in
        await #expect(throws: BrowserError.self) { try await page.evaluate("nothing.at.all") }
        await #expect(throws: BrowserError.self) { try await page.send("Page.noSuchCommand") }
        let value = try await page.evaluate("Promise.resolve([1, 'a', null])")
        #expect(value == [1, "a", .null])
      }
    }

    @Test("no host but the loopback interface is contacted")
    func loopback() async throws {
      try await Browser.shared.withPage { page in
        for host in ["briefing.example", "localhost", "192.0.2.1"] {
          await #expect(throws: BrowserError.self) { try await page.open("http://\(host)/") }
        }
      }
    }

    @Test("keys write, and Enter sends")
    func keys() async throws {
      try await Browser.shared.withPage { page in
        try await page.open("data:text/html,<form action=''><input name=q></form>")
        try await page.evaluate(
          "document.forms[0].onsubmit = e => { e.preventDefault(); document.title = 'sent' }, 0")
        try await page.press(.tab)
        try await page.type("naïve")
        try await page.press(.enter)
        let values = try await page.evaluate("[document.forms[0].q.value, document.title]")
        #expect(values == ["naïve", "sent"])
      }
    }
  }
}
