import Testing

@testable import BriefingKit

/// What stands in the menu, which stands on every page.
@Suite struct MenuTests {
  private func text(pages count: Int) -> String {
    (1...count).map { number in
      let id = number < 10 ? "p0\(number)" : "p\(number)"
      return "== pages/\(id).md\ntitle: Page \(number)\n---\nWords."
    }.joined(separator: "\n")
  }

  /// The entries that follow those of every site, without their list.
  private func menu(of path: String, pages count: Int) throws -> [String] {
    let page = try RenderedSite(text(pages: count)).page(path)
    let menu = try #require(
      page.split(separator: "<nav aria-label=\"Site\">").last?.split(separator: "</ul>").first)
    return menu.split(separator: "<li>").dropFirst(1 + 8).map { String($0.split(separator: "</li>")[0]) }
  }

  @Test("a dozen pages stand in it, and the page that is read is marked")
  func showsADozenPages() throws {
    let menu = try menu(of: "pages/p03.html", pages: 12)
    #expect(menu.count == 12)
    #expect(menu[1] == "<a href=\"../pages/p02.html\">Page 2</a>")
    #expect(menu[2] == "<a href=\"../pages/p03.html\" aria-current=\"page\">Page 3</a>")
  }

  @Test("of more pages the first dozen stand in it, and then the way to all")
  func leadsToMorePages() throws {
    let menu = try menu(of: "pages/p90.html", pages: 90)
    #expect(menu.count == 13)
    #expect(menu[11] == "<a href=\"../pages/p12.html\">Page 12</a>")
    #expect(menu[12] == "<a href=\"../search.html\">All records, A to Z</a>")
    let index = try RenderedSite(text(pages: 90)).page("search.html")
    #expect(index.contains("<li><a href=\"search.html\" aria-current=\"page\">All records, A to Z</a></li>"))
    #expect(index.contains("<a href=\"pages/p90.html\">Page 90</a>"))
  }
}
