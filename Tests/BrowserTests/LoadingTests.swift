import Testing

extension BrowserTests {
  @Suite struct LoadingTests {
    @Test("every page loads under the strict policy, from its own site alone, without a complaint")
    func overHTTP() async throws { try await expectNoFaults { _ in } }

    @Test("so does every page without JavaScript")
    func withoutScripts() async throws {
      try await expectNoFaults { try await $0.setScripts(enabled: false) }
    }

    @Test("so does every page for a reader who has chosen few colours and no motion, and nothing moves")
    func forcedColorsAndReducedMotion() async throws {
      try await expectNoFaults {
        try await $0.setMedia(reducedMotion: true, forcedColors: true)
      } also: {
        try await $0.movements().map { "moves: \($0)" }
      }
    }

    /// The page that a host shows at any address is left out: it names the site's own address.
    @Test("every page loads from a disk, from its own site alone, without a complaint")
    func fromADisk() async throws {
      let site = SiteFolder.published
      let origin = "file://\(site.path)/"
      expectNone(
        try await Browser.shared.visit(site.pages.filter { $0 != "404.html" }) { page, path in
          try await page.open(origin + path)
          return page.record.faults(origin: origin).map { "\(path): \($0)" }
        })
    }

    @Test(
      "the page costs less than 60 KB with all that it loads, as hosts send it: compressed",
      arguments: ["index.html", "timeline/index.html"])
    func transfer(path: String) async throws {
      let server = try FileServer(.published, compresses: true)
      defer { server.stop() }
      let transferred = try await Browser.shared.withPage { page in
        try await page.open(server.url(path))
        return page.record.transferred
      }
      #expect(transferred > 5_000)
      // A browser without windows asks for no icon.
      let icons = server.site.bytes("assets/icon.svg")?.count ?? 0
      print("\(path): \(transferred + icons) bytes transferred")
      #expect(transferred + icons < 60_000)
    }

    private func expectNoFaults(
      with prepare: @escaping @Sendable (BrowserPage) async throws -> Void,
      also look: @escaping @Sendable (BrowserPage) async throws -> [String] = { _ in [] },
      sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
      let server = try FileServer.published
      let found = try await Browser.shared.visit(server.site.pages) { page, path in
        try await prepare(page)
        try await page.open(server.url(path))
        let faults = try await look(page) + page.record.faults(origin: server.url())
        return faults.map { "\(path): \($0)" }
      }
      expectNone(found, sourceLocation: sourceLocation)
    }
  }
}
