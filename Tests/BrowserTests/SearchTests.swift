import Testing

extension BrowserTests {
  /// On the site of the diplomatic cables, from a host and from a disk.
  @Suite struct SearchTests {
    private static let places = ["a host", "a disk"]

    private func root(_ place: String) throws -> String {
      place == "a disk" ? "file://\(SiteFolder.published.path)/" : try FileServer.published.url()
    }

    /// Waits until the search says what it found for a query.
    private func settle(_ page: BrowserPage, _ query: String) async throws {
      try await page.wait(until: "document.getElementById('status').textContent.includes('“\(query)”')")
    }

    private static let links = "[...document.querySelectorAll('#results a')].map(a => a.textContent)"
    private static let active = "document.activeElement.tagName + (document.activeElement.href ?? '')"

    @Test(
      "a slash and a few letters lead from any page to results, also with a typing error", arguments: places)
    func fromAnyPage(place: String) async throws {
      let root = try root(place)
      try await Browser.shared.withPage { page in
        try await page.open(root + "actors/index.html")
        let loaded = try await page.evaluate(
          "document.querySelectorAll('script[src*=\"/search/\"]').length", as: Int.self)
        #expect(loaded == 0, "the index is loaded before anybody searches")
        try await page.type("/catimerini")
        try await page.press(.enter)
        try await page.wait(until: "location.href.includes('search.html?q=catimerini')")
        try await settle(page, "catimerini")
        #expect(try await page.evaluate(Self.links, as: [String].self).first == "Kathimerini")
        let marked = try await page.evaluate(
          "document.querySelector('#results mark').textContent", as: String.self)
        #expect(marked.hasPrefix("Kathimerini"))
        expectNone(page.record.faults(origin: root))
      }
    }

    @Test("arrows walk through the results, Escape leads back and clears, Enter opens", arguments: places)
    func keyboard(place: String) async throws {
      let root = try root(place)
      try await Browser.shared.withPage { page in
        try await page.open(root + "search.html")
        try await page.type("/dombrovksis")
        try await settle(page, "dombrovksis")
        #expect(try await page.evaluate(Self.links, as: [String].self).contains("Valdis Dombrovskis"))
        #expect(try await page.evaluate("location.search", as: String.self) == "?q=dombrovksis")
        try await page.press(.down)
        let first = try await page.evaluate(Self.active, as: String.self)
        #expect(first.hasPrefix("A"))
        try await page.press(.down)
        #expect(try await page.evaluate(Self.active, as: String.self) != first)
        try await page.press(.up)
        #expect(try await page.evaluate(Self.active, as: String.self) == first)
        try await page.press(.escape)
        #expect(try await page.evaluate(Self.active, as: String.self) == "INPUT")
        try await page.press(.escape)
        try await page.wait(until: "document.getElementById('results').children.length === 0")
        #expect(try await page.evaluate("location.search", as: String.self) == "")
        try await page.type("E14")
        try await settle(page, "E14")
        try await page.press(.enter)
        try await page.press(.enter)
        try await page.wait(until: "location.pathname.includes('/events/')")
      }
    }

    @Test("what was found has no fault of accessibility, light and dark")
    func results() async throws {
      let server = try FileServer.published
      expectNone(
        try await Browser.shared.withPage { page in
          try await page.open(server.url("search.html?q=cyprus"))
          try await settle(page, "cyprus")
          return try await page.faultsOfAccessibility()
        })
    }

    @Test("without JavaScript the index of letters leads to every record")
    func withoutScripts() async throws {
      let server = try FileServer.published
      try await Browser.shared.withPage { page in
        try await page.setScripts(enabled: false)
        try await page.open(server.url("search.html"))
        try await page.setScripts(enabled: true)
        let links = try await page.evaluate(
          "[...document.querySelectorAll('#letters a')].map(a => a.getAttribute('href'))", as: [String].self)
        let records = server.site.pages.filter { path in
          ["actors/", "briefs/", "events/", "pages/", "responses/", "sources/"].contains {
            path.hasPrefix($0)
          }
            && !path.hasSuffix("/index.html")
        }
        expectNone(records.filter { !links.contains($0) })
      }
    }
  }

  @Suite struct FilterTests {
    private static let shown =
      "[...document.querySelectorAll('[data-filter]:not(svg *)')].filter(e => e.offsetParent).length"

    @Test(
      "a filter leaves what was asked for, says how much, and stays in the address",
      arguments: [
        ("timeline/index.html", "kind", "publication"),
        ("claims/index.html", "source", "cyprus-article-2018-12-21"),
        ("responses/index.html", "firmness", "attributed"),
      ])
    func narrows(path: String, filter: String, value: String) async throws {
      let server = try FileServer.published
      try await Browser.shared.withPage { page in
        try await page.open(server.url(path))
        let all = try await page.evaluate(Self.shown, as: Int.self)
        try await page.evaluate(
          "{ const s = document.getElementById('filter-\(filter)'); s.value = '\(value)'; "
            + "s.dispatchEvent(new Event('change', { bubbles: true })) }")
        let some = try await page.evaluate(Self.shown, as: Int.self)
        #expect(some > 0 && some < all)
        let output = try await page.evaluate(
          "document.querySelector('.filters output').textContent", as: String.self)
        #expect(output == "\(some) of \(all) shown")
        let query = try await page.evaluate("location.search", as: String.self)
        #expect(query == "?\(filter)=\(value)")
        try await page.open(server.url(path + query))
        #expect(try await page.evaluate(Self.shown, as: Int.self) == some)
        expectNone(try await page.faultsOfAccessibility())
        try await page.evaluate("document.querySelector('.filters button').click()")
        try await page.wait(until: "location.search === ''")
        #expect(try await page.evaluate(Self.shown, as: Int.self) == all)
      }
    }

    @Test("an address that asks for what is not offered shows the whole list")
    func nonsense() async throws {
      let server = try FileServer.published
      try await Browser.shared.withPage { page in
        try await page.open(server.url("timeline/index.html?kind=%3Cscript%3E&actor=nobody"))
        #expect(try await page.evaluate(Self.shown, as: Int.self) == 21)
        expectNone(page.record.faults(origin: server.url()))
      }
    }

    @Test("without JavaScript there is no filter, and the list is whole")
    func withoutScripts() async throws {
      let server = try FileServer.published
      try await Browser.shared.withPage { page in
        try await page.setScripts(enabled: false)
        try await page.open(server.url("timeline/index.html?kind=publication"))
        try await page.setScripts(enabled: true)
        #expect(try await page.evaluate(Self.shown, as: Int.self) == 21)
        #expect(
          try await page.evaluate("document.querySelector('.filters').offsetParent === null", as: Bool.self))
      }
    }
  }
}
