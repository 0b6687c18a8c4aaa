import Foundation
import Testing

extension BrowserTests {
  /// A tool for people: `BRIEFING_SCREENSHOTS=/tmp/shots swift test --filter Screenshots`.
  @Suite struct Screenshots {
    static let folder = ProcessInfo.processInfo.environment["BRIEFING_SCREENSHOTS"]

    /// One page of each kind that the site has.
    static var pages: [String] {
      let site = SiteFolder.published
      let actor = site.has("actors/area-1.html") ? nil : site.pages.first { $0.hasPrefix("actors/") }
      let brief = site.pages.first { $0.hasPrefix("briefs/") && $0 != "briefs/index.html" }
      let wanted = [
        "index.html", "timeline/index.html", "claims/index.html", "differences.html",
        actor ?? "actors/area-1.html", brief ?? "", "search.html", "search/index.html", "print.html",
      ]
      return wanted.filter(site.pages.contains)
    }

    @Test(
      "pictures of the main pages are written to BRIEFING_SCREENSHOTS",
      .enabled(if: folder != nil, "BRIEFING_SCREENSHOTS names no folder"))
    func write() async throws {
      let server = try FileServer.published
      let folder = try #require(Self.folder)
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let written = try await Browser.shared.visit(Self.pages) { page, path in
        try await page.send("Emulation.setScrollbarsHidden", ["hidden": true])
        try await page.open(server.url(path))
        var names: [String] = []
        for width in [320, 768, 1_440] {
          try await page.setViewport(width: width, height: 900)
          for scheme in BrowserPage.ColorScheme.allCases {
            try await page.setMedia(scheme)
            let name = path.replacingOccurrences(of: "/", with: "-").dropLast(".html".count)
            names.append("\(folder)/\(name)-\(width)-\(scheme).png")
            try await page.screenshot().write(to: URL(fileURLWithPath: names[names.count - 1]))
          }
        }
        return names
      }
      print("wrote \(written.count) pictures to \(folder)")
    }
  }
}
