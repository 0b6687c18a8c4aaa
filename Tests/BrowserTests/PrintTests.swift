import Foundation
import Testing

extension BrowserTests {
  @Suite struct PrintTests {
    @Test("every page prints, with its marking")
    func everyPage() async throws {
      let server = try FileServer.published
      expectNone(
        try await Browser.shared.visit(server.site.pages) { page, path in
          try await page.open(server.url(path))
          return try await page.faultsOfPrinting().map { "\(path): \($0)" }
        })
    }

    @Test(
      "the whole briefing prints with its marking and a number on each sheet",
      .enabled(if: SiteFolder.published.has("print.html"), "there is no print.html yet"),
      .enabled(if: PrintedPage.canBeRead, "there is no pdftotext"))
    func wholeBriefing() async throws {
      let server = try FileServer.published
      let (marking, bytes) = try await Browser.shared.withPage { page in
        try await page.open(server.url("print.html"))
        return (try await page.marking(), try await page.pdf())
      }
      expectNone(PrintedPage.faults(of: try PrintedPage.sheets(of: bytes), marking: marking))
    }

    @Test(
      "the whole briefing gives no id twice, and has what each of its own links names",
      .enabled(if: SiteFolder.published.has("print.html"), "there is no print.html yet"))
    func wholeBriefingsLinks() async throws {
      let server = try FileServer.published
      expectNone(
        try await Browser.shared.withPage { page in
          try await page.open(server.url("print.html"))
          return try await page.faultsOfIdentifiers()
        })
    }
  }
}
