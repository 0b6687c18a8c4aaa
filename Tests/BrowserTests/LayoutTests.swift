import Testing

extension BrowserTests {
  @Suite struct LayoutTests {
    @Test("no page scrolls sideways, on a phone, a tablet or a desktop, light or dark")
    func widths() async throws {
      let server = try FileServer.published
      expectNone(
        try await Browser.shared.visit(server.site.pages) { page, path in
          try await page.open(server.url(path))
          var found: [String] = []
          for width in [320, 768, 1_440] {
            try await page.setViewport(width: width, height: 900)
            for scheme in BrowserPage.ColorScheme.allCases {
              try await page.setMedia(scheme)
              found += try await page.overflow().map { "\(path), \(width) px, \(scheme): \($0)" }
            }
          }
          return found
        })
    }

    @Test("no page scrolls sideways with text of twice the size")
    func largeText() async throws {
      let server = try FileServer.published
      expectNone(
        try await Browser.shared.visit(server.site.pages) { page, path in
          try await page.setViewport(width: 640, height: 900)
          try await page.setTextSize(percent: 200)
          try await page.open(server.url(path))
          return try await page.overflow().map { "\(path): \($0)" }
        })
    }
  }
}
