import Testing

@testable import BriefingKit

@Suite struct SearchPageTests {
  @Test("The index lists every record under the first letter of its title, without case or diacritics")
  func letters() throws {
    let site = try RenderedSite(
      """
      == actors/a.md
      title: Éclair
      == actors/b.md
      title: eagle
      == actors/c.md
      title: “Łódź”
      == actors/d.md
      title: 112 calls
      == actors/e.md
      title: 北京
      == actors/f.md
      title: Женя
      """)
    let page = try site.page("search.html")
    let letters = page.matches(of: /<h2 id="letter-([^"]*)">([^<]*)</).map { "\($0.1) \($0.2)" }
    #expect(letters == ["digits 0–9", "e E", "l L", "u436 Ж", "other Other"])
    let titles = page.matches(of: /<a href="actors\/.\.html">([^<]*)</).map { String($0.1) }
    #expect(titles == ["112 calls", "eagle", "Éclair", "“Łódź”", "Женя", "北京"])
    #expect(page.contains("<a href=\"#letter-u436\">Ж</a>"))
  }

  @Test("A long index is split by letters, and every record stands on exactly one part")
  func split() throws {
    let site = try RenderedSite(ListPartsTests.text, limit: ListPartsTests.limit)
    let paths = site.paths("search/")
    #expect(paths.contains("search/e.html") && paths.contains("search/r.html"))
    for number in 1...90 {
      let mark = "<a href=\"../events/e\(number).html\">Event \(number)</a>"
      #expect(try paths.filter { try site.page($0).contains(mark) }.count == 1)
    }
    let overview = try site.page("search.html")
    #expect(!overview.contains("Event 1<") && overview.contains("<a href=\"search/e.html\">E</a>"))
  }

  @Test("Every page has one search form, which leads to the search page")
  func forms() throws {
    let site = try RenderedSite(SearchFilesTests.text + "\naliases: [old/about/]\n")
    for path in site.paths {
      let depth =
        path == "404.html"
        ? "https://example.org/" : String(repeating: "../", count: path.count { $0 == "/" })
      let page = try site.page(path)
      #expect(page.matches(of: /role="search"/).count == 1, "\(path)")
      #expect(page.contains("action=\"\(depth)search.html\""), "\(path)")
      #expect(page.contains("<script src=\"\(depth)assets/search-field.js\" defer></script>"), "\(path)")
      #expect(page.contains("assets/search.js") == (path == "search.html"), "\(path)")
    }
  }

  @Test("The search page is not in the menu that the program makes")
  func menu() throws {
    let page = try RenderedSite(SearchFilesTests.text).page("index.html")
    #expect(!page.contains("<li><a href=\"search.html\""))
  }

  @Test("The script is small, and takes no text for markup or for a program")
  func script() throws {
    let script = try #require(defaultTemplates.first { $0.path == "assets/search.js" }?.text)
    #expect(script.utf8.count <= 10_000)
    for word in [
      "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(", "fetch(",
    ] {
      #expect(!script.contains(word), "\(word)")
    }
  }
}
