import Testing

extension BrowserTests {
  @Suite struct KeyboardTests {
    @Test(
      "Tab reaches all that can be used, in reading order, and shows where it is",
      arguments: ["index.html", "timeline/index.html", "claims/index.html"])
    func tabs(path: String) async throws {
      let server = try FileServer.published
      expectNone(
        try await Browser.shared.withPage { page in
          try await page.open(server.url(path))
          return try await page.faultsOfTabbing()
        })
    }

    @Test("the first stop is a link that skips to the content, on every page")
    func skipLink() async throws {
      let server = try FileServer.published
      expectNone(
        try await Browser.shared.visit(server.site.pages) { page, path in
          try await page.open(server.url(path))
          return try await page.faultsOfSkipping().map { "\(path): \($0)" }
        })
    }
  }
}
