import Testing

@testable import BriefingKit

@Suite struct LinkCheckerTests {
  @Test(arguments: [
    "<a href=e02.html>", "<a href=./e02.html>", "<a href=../events/e02.html#when>",
    "<a href=e02.html?x=1&amp;y=2#when>",
    "<a href=e02.html#>", "<a href=e02.html#top>", "<a href=#TOP>", "<a href=#>", "<a href=e02.html#anchor>",
    "<a href=%65%302.html>", "<a href=é.html>", "<a href=%C3%A9.html>", "<a href=' e02.html '>",
    "<a href=..\\index.html>",
    "<a href=../actors/area-1.html#größe>", "<a href=../actors/area-1.html#gr%C3%B6%C3%9Fe>",
    "<a href=../actors/area-1.html#a%2520b>", "<a href=../actors/area-1.html#a%20b>", "<a href='e02.ht\nml'>",
    "<a href=https://example.org/briefing/events/e02.html#when>",
    "<a href=//example.org/briefing/events/e02.html>",
    "<a href=https://EXAMPLE.org:443/briefing/docs/>", "<a href=https://example.org/briefing/>",
    "<a href=https://example.org/other/x.html>", "<a href=/other/x.html>",
    "<a href=https://example.com/x.html#y>",
    "<a href=http://example.org:8080/briefing/x>", "<a href=https://example.org.evil.example/briefing/x>",
    "<a href=mailto:desk@example.org>", "<a href='mailto:a@example.org,b@example.org?subject=x'>",
    "<a href=mailto:?to=a@example.org>", "<a href=tel:+49-30-(1234)>", "<a href=tel:112>",
    "<a href='tel:+1;ext=2'>",
    "<a href=javascript:void(0)>", "<a href=data:,x>", "<img src='data:image/png;base64,AA=='>",
    "<a href=urn:isbn:1>",
    "<img srcset='../img/a.png 1x, ../img/a.png 2x'>", "<svg><use href=../img/plan.svg#north /></svg>",
    "<a href=../files/report.pdf#page=2>", "<a href=e02.html#:~:text=18%20december%20the>",
    "<a href=e02.html#when:~:text=wire,read>", "<p id=x><a name=x>", "<a name=x></a><p id=x>",
    "<p id=x><p id=X>",
    "<base href=../docs/><a href=index.html>", "<base href=../actors/><a href=area-1.html#role>",
    "<base href=><a href=e02.html>",
    "<base href=../docs/x/y.html><a href=../index.html>".replacing("x/y", with: "x"),
    "<base href=https://example.com/><a href=x.html>",
    "<base href=https://example.org/briefing/><a href=old.html>"
      .replacing("old", with: "docs/index"),
    "<base href=../docs/index.html><base href=../none/>", "<template><a href=none.html></template>",
    "<template><p id=x></template><p id=x>", "<template><template></template><img src=none></template>",
    "<template shadowrootmode=open><p id=x></template><p id=x>",
    "<form action=../index.html>", "<a>", "<a name=x href=e02.html>",
  ])
  func passesWhatIsGood(body: String) {
    #expect(LinkFixture(body).problems().map(\.message) == [])
  }

  @Test(arguments: [
    "<a href=../docs/>", "<a href=../docs>", "<a href=e02>", "<a href=..>",
    "<a href=/briefing/events/e02.html>",
    "<a href=/briefing/events/e02#when>", "<a href=https://example.org/briefing/docs>",
  ])
  func passesWhatHostsForgiveUnlessStrict(body: String) {
    #expect(LinkFixture(body).problems(strict: false).map(\.message) == [])
    #expect(LinkFixture(body).problems(strict: true).count == 1)
  }

  @Test(arguments: [
    ("<a href=x>", "a", "href"), ("<img srcset='x 2x'>", "img", "srcset"),
    ("<p style='a:url(x)'>", "p", "style"),
    ("<style>a{b:url(x)}</style>", "style", ""), ("<svg><use xlink:href=x /></svg>", "use", "xlink:href"),
    ("<meta http-equiv=refresh content='0; url=x'>", "meta", "content"),
    ("<meta property=og:image content=x>", "meta", "content"),
    ("<button formaction=x>", "button", "formaction"),
  ])
  func namesElementAndAttribute(body: String, element: String, attribute: String) {
    let problems = LinkFixture(body).problems().filter { $0.page == "events/e01.html" }
    #expect(problems.map(\.element) == [element])
    #expect(problems.map(\.attribute) == [attribute])
    #expect(problems.map(\.url) == ["x"])
  }

  @Test func letsThePageForMissingAddressesBeginItsLinksWithASlash() {
    let fixture = LinkFixture("<a href=/briefing/index.html> <a href=▸/briefing/inde.html>", page: "404.html")
    let problems = fixture.problems()
    #expect(problems.map(\.kind) == [.missingTarget])
    #expect(problems.map(\.offset) == fixture.marks)
    #expect(problems.map(\.suggestion) == ["/briefing/index.html"])
  }

  @Test(arguments: [
    ("<a href=#top> <a href=/briefing/index.html> <a href=▸style.css> <img src=img/a.png>", true),
    ("<base href=▸img/><a href=a.png>", false),
    ("<base href=/briefing/><a href=style.css>", false),
    ("<base href=https://example.org/briefing/><a href=style.css>", false),
    ("<a href=/briefing/style.css> <a href=#> <a href=https://example.com/>", false),
  ])
  func reportsTheFirstRelativeLinkOfAPageForMissingAddresses(body: String, isReported: Bool) {
    let fixture = LinkFixture(body, page: "404.html")
    #expect(fixture.problems() == [])
    let problems = LinkChecker.check(
      fixture.files,
      options: LinkChecker.Options(baseURL: "https://example.org/briefing/", reportsRelativeAnywhere: true))
    let hasRelativeBase = body.hasPrefix("<base href=▸")
    #expect(problems.map(\.kind) == (isReported || hasRelativeBase ? [.relativeAnywhere] : []))
    if isReported { #expect(problems.map(\.offset) == fixture.marks) }
  }

  @Test(arguments: [
    ("<base href=/><a href=index.html>", nil), ("<base href=/docs/><a href=../index.html>", nil),
    ("<base href=https://example.com/><a href=/none.html>", nil), ("<a href=/docs/> <a href=/docs#>", nil),
    ("<a href=/>", nil), ("<a href=/events/e02#when>", nil), ("<a href=//example.com/none>", nil),
    ("<a href=/docs/x/>", .missingTarget), ("<a href=/events/e02/>", .missingTarget),
    ("<a href=/events/e02#wen>", .missingFragment), ("<a href=../docs/#wen>", .missingFragment),
    ("<base href=/docs/><a href=none.html>", LinkProblem.Kind.missingTarget),
    ("<base href=/docs/><a href=../../index.html>", .aboveRoot), ("<base href=/none/>", .missingTarget),
  ])
  func resolvesLinksAgainstABaseAtTheRoot(body: String, kind: LinkProblem.Kind?) {
    #expect(LinkFixture(body).problems(strict: false, base: nil).map(\.kind) == (kind.map { [$0] } ?? []))
  }

  @Test(arguments: [
    ("<base href=/briefing/><a href=index.html>", 0), ("<base href=/briefing/docs/><a href=none.html>", 1),
    ("<base href=/other/><a href=none.html>", 0), ("<base href=/other/><a href=../briefing/none.html>", 1),
    ("<base href=/other/><a href=../briefing/index.html>", 0),
  ])
  func resolvesLinksAgainstABaseBelowTheHost(body: String, count: Int) {
    #expect(LinkFixture(body).problems(strict: false).count == count)
  }

  @Test func takesEveryAbsoluteLinkForAnotherSiteWithoutABaseURL() {
    let fixture = LinkFixture("<a href=https://example.org/briefing/none.html> <a href=▸/none.html>")
    #expect(fixture.problems(base: nil).map(\.kind) == [.missingTarget])
    #expect(fixture.problems(base: nil).map(\.offset) == fixture.marks)
  }

  @Test func reportsPagesThatNobodyComesTo() {
    var fixture = LinkFixture("<a href=../index.html>")
    fixture.add("alone.html", "<a href=index.html> <a href=alone.html>")
    fixture.add("island-1.html", "<a href=island-2.html>")
    fixture.add("island-2.html", "<a href=island-1.html>")
    fixture.add("404.html", "")
    fixture.add("alone.css", "")
    let problems = fixture.problems()
    #expect(problems.map(\.page) == ["alone.html", "island-1.html", "island-2.html"])
    #expect(problems.allSatisfy { $0.kind == .orphan && $0.severity == .warning })
    #expect(problems[0].message.hasPrefix("no other page"))
    #expect(problems[1].message.hasPrefix("only pages"))
  }

  @Test(arguments: [
    ("", []), ("<base href=/>", []), ("<base href=https://example.com/>", ["alone.html"]),
  ])
  func leadsNoReaderToAPageBehindAnotherSitesBase(base: String, orphans: [String]) {
    var fixture = LinkFixture(base + "<a href=/alone.html>")
    fixture.add("alone.html", "")
    let problems = fixture.problems(strict: false, base: nil)
    #expect(problems.filter { $0.kind == .orphan }.map(\.page) == orphans)
  }

  @Test func countsABrokenLinkToAPageAsOne() {
    var fixture = LinkFixture("<a href=New.html> <a href=../docs2>")
    fixture.add("events/new.html", "")
    fixture.add("docs2/index.html", "")
    #expect(fixture.problems().map(\.kind) == [.letterCase, .needsHost])
  }

  @Test(arguments: [
    ("feed.xml", "<feed><link href='https://example.org/briefing/▸x'/></feed>", "link", "href"),
    ("feed.xml", "<rss><link>https://example.org/briefing/▸x</link></rss>", "link", ""),
    ("sitemap.xml", "<urlset><loc>https://example.org/briefing/▸x</loc></urlset>", "loc", ""),
    ("robots.txt", "Sitemap: https://example.org/briefing/▸x", "", "url"),
    ("a.css", "a{b:url(▸x)}", "", "url"),
    ("a.svg", "<svg><a href='▸x'/></svg>", "a", "href"),
    ("site.webmanifest", "{\"start_url\": \"▸x\"}", "", "url"),
  ])
  func checksOtherFormats(path: String, text: String, element: String, attribute: String) {
    var fixture = LinkFixture("")
    fixture.add(path, text.replacing("▸", with: ""))
    let problems = fixture.problems()
    #expect(problems.map(\.page) == [path])
    #expect(problems.map(\.kind) == [.missingTarget])
    #expect(problems.map(\.element) == [element])
    #expect(problems.map(\.attribute) == [attribute])
  }

  @Test func passesASitemapOfFolders() {
    var fixture = LinkFixture("")
    fixture.add(
      "sitemap.xml",
      "<urlset><loc>https://example.org/briefing/</loc><loc>https://example.org/briefing/docs/</loc></urlset>"
    )
    #expect(fixture.problems() == [])
  }

  @Test func reportsASitemapThatListsARedirect() {
    var fixture = LinkFixture("")
    fixture.add("sitemap.xml", "<urlset><loc>https://example.org/briefing/old.html</loc></urlset>")
    let problems = fixture.problems()
    #expect(problems.map(\.kind) == [.redirect])
    #expect(problems.map(\.suggestion) == ["https://example.org/briefing/events/e02.html"])
  }

  @Test func sortsProblemsByPageAndPlace() {
    var fixture = LinkFixture("<a href=y.html> <a href=x.html>")
    fixture.add("a.css", "a{b:url(x)}")
    let problems = fixture.problems()
    #expect(problems.map(\.url) == ["x", "y.html", "x.html"])
    #expect(problems == problems.sorted())
  }

  @Test func givesTheSameProblemsEveryTime() {
    var fixture = LinkFixture("<a href=e03.html#x>")
    for page in 0..<500 {
      let text = (0..<20).map { "<p id=x\($0 % 19)><a href=../events/e\(page + $0).html#when>" }.joined()
      fixture.add("pages/p\(page).html", text)
    }
    let first = fixture.problems()
    #expect(first.count > 10_000)
    #expect(fixture.problems() == first)
  }

  @Test func checksAnEmptySite() {
    #expect(LinkChecker.check([]) == [])
  }
}
