import Testing

@testable import BriefingKit

/// A site of `events/e01.html`, with `body` (a `▸` before every fault), and of what its links need.
private struct Fixture {
  var files: [OutputFile] = []
  /// The offsets of the marks, in order.
  private(set) var marks: [Int] = []

  init(_ body: String, page: String = "events/e01.html") {
    add(
      "index.html",
      "<a href=events/e01.html>1</a> <a href=events/e02.html>2</a> <a href=actors/area-1.html>3</a>")
    add("events/e02.html", "<p id=when>On <b>18 December</b> the <a name=anchor></a>wire was read</p>")
    add("actors/area-1.html", "<p id=role><p id='größe'><p id='a%20b'><a href=../events/é.html>é</a>")
    add("events/é.html", "<a href=../docs/index.html>")
    add("docs/index.html", "<a href=../index.html>")
    add("old.html", "<meta http-equiv=refresh content='0; url=events/e02.html'>")
    add("img/a.png", "")
    add("img/plan.svg", "<svg><g id=north></g></svg>")
    add("files/report.pdf", "")
    add("style.css", "")
    var text: [UInt8] = []
    let mark = Array("▸".utf8)
    var rest = Array(body.utf8)[...]
    while let range = rest.firstRange(of: mark) {
      text += rest[..<range.lowerBound]
      marks.append(text.count)
      rest = rest[range.upperBound...]
    }
    files.removeAll { $0.path == page }
    files.append(OutputFile(path: page, bytes: text + rest))
    if page != "events/e01.html" { add("events/e01.html", "") }
  }

  mutating func add(_ path: String, _ text: String) {
    files.append(OutputFile(path: path, bytes: Array(text.utf8)))
  }

  func problems(strict: Bool = true, base: String? = "https://example.org/briefing/") -> [LinkProblem] {
    LinkChecker.check(files, options: LinkChecker.Options(baseURL: base, strictFiles: strict))
  }
}

@Suite struct LinkCheckerTests {
  typealias Row = (body: String, kind: LinkProblem.Kind, suggestion: String?)

  static let faults: [Row] = [
    // Files.
    ("<a href=▸e002.html>", .missingTarget, "e02.html"),
    ("<a href='▸../actors/area1.html#role'>", .missingTarget, "../actors/area-1.html#role"),
    ("<a href='▸../actor/area-1.html?q#role'>", .missingTarget, "../actors/area-1.html?q#role"),
    ("<a href=▸area-1.html>", .missingTarget, "../actors/area-1.html"),
    ("<a href=▸nothing-like-it.html>", .missingTarget, nil),
    ("<a href=▸../dosc/index.html>", .missingTarget, "../docs/index.html"),
    ("<a href=▸../docs/indexx.html>", .missingTarget, "../docs/index.html"),
    ("<a href=▸docs/index.html>", .missingTarget, "../docs/index.html"),
    ("<a href='▸e02.html%20'>", .missingTarget, "e02.html"),
    ("<a href=▸..%2Findex.html>", .missingTarget, nil),
    ("<a href=▸e02.html%2F>", .missingTarget, "e02.html"),
    ("<img src=▸../img/b.png>", .missingTarget, "../img/a.png"),
    ("<img srcset='../img/a.png 1x, ▸../img/a2.png 2x'>", .missingTarget, "../img/a.png"),
    ("<link rel=stylesheet href=▸../styles.css>", .missingTarget, "../style.css"),
    ("<script src=▸../app.js></script>", .missingTarget, nil),
    ("<p style='background:url(▸x.png)'>", .missingTarget, nil),
    ("<style>a{b:url(▸x.png)}</style>", .missingTarget, nil),
    ("<a href=▸https://example.org/briefing/x.html>", .missingTarget, nil),
    (
      "<meta property=og:image content=▸https://example.org/briefing/img/c.png>", .missingTarget,
      "https://example.org/briefing/img/a.png"
    ),
    ("<a href='▸ht\ntps:e002.html'>", .missingTarget, "https://example.org/briefing/events/e02.html"),
    // Spelling that some file systems forgive.
    ("<a href=▸E02.html>", .letterCase, "e02.html"),
    ("<a href=▸../Events/e02.HTML#when>", .letterCase, "e02.html#when"),
    ("<a href='▸e\u{301}.html'>", .unicodeForm, "%C3%A9.html"),
    ("<a href=▸e%CC%81.html>", .unicodeForm, "%C3%A9.html"),
    // What only hosts find.
    ("<a href=▸../docs/>", .needsHost, "../docs/index.html"),
    ("<a href=▸../docs>", .needsHost, "../docs/index.html"),
    ("<a href=▸..>", .needsHost, "../index.html"),
    ("<a href=▸e02>", .needsHost, "e02.html"),
    ("<a href=▸e02#when>", .needsHost, "e02.html#when"),
    (
      "<a href=▸https://example.org/briefing/events/e02>", .needsHost,
      "https://example.org/briefing/events/e02.html"
    ),
    (
      "<a href=▸https://example.org/briefing/docs>", .needsHost,
      "https://example.org/briefing/docs/index.html"
    ),
    ("<a href=▸/briefing/events/e02.html>", .rootRelative, "e02.html"),
    ("<a href=▸../../x.html>", .aboveRoot, nil),
    ("<a href=▸../../events/e02.html>", .aboveRoot, nil),
    ("<a href=▸%2e%2e/../../index.html>", .aboveRoot, nil),
    ("<a href=▸file:///home/x.html>", .fileURL, nil),
    // Fragments.
    ("<a href=▸e02.html#wen>", .missingFragment, "e02.html#when"),
    ("<a href=▸e02.html#When>", .missingFragment, "e02.html#when"),
    ("<a href=▸e02.html#nothing-like-it>", .missingFragment, nil),
    ("<a href=▸#x>", .missingFragment, nil),
    ("<p id=main><a href=▸#mian>", .missingFragment, "#main"),
    ("<a href='▸../actors/area-1.html#größ'>", .missingFragment, "../actors/area-1.html#gr%C3%B6%C3%9Fe"),
    ("<a href=▸../img/plan.svg#south>", .missingFragment, nil),
    ("<p id='é'><a href='▸#e\u{301}'>", .unicodeForm, "#%C3%A9"),
    ("<a href=▸../img/>", .missingTarget, nil),
    ("<a href='▸e02.html#:~:text=19%20December'>", .missingText, nil),
    ("<a href='▸e02.html#wher:~:text=the%20wire'>", .missingFragment, "e02.html#when"),
    // Ids.
    ("<p id=x><p id=▸x>", .duplicateID, nil),
    ("<p id='a&amp;b'><p id='▸a&#38;b'>", .duplicateID, nil),
    ("<a name=x></a><p id=x><p id=▸x>", .duplicateID, nil),
    // Everything else.
    (
      "<a href=▸http://example.org/briefing/events/e02.html>", .insecureOwnLink,
      "https://example.org/briefing/events/e02.html"
    ),
    ("<a href=▸../old.html>", .redirect, "e02.html"),
    ("<a href=▸>", .emptyLink, nil),
    ("<a href='▸ '>", .emptyLink, nil),
    ("<img src='▸'>", .emptyLink, nil),
    ("<a href=▸https://exa%20mple.org/>", .invalidURL, nil),
    ("<a href='▸https://'>", .invalidURL, nil),
    ("<a href=▸mailto:desk>", .malformedAddress, nil),
    ("<a href=▸mailto:>", .malformedAddress, nil),
    ("<a href=▸mailto:desk@>", .malformedAddress, nil),
    ("<a href=▸mailto:@example.org>", .malformedAddress, nil),
    ("<a href=▸mailto:desk@example..org>", .malformedAddress, nil),
    ("<a href='▸mailto:a b@example.org'>", .malformedAddress, nil),
    ("<a href=▸mailto:a@example.org,b>", .malformedAddress, nil),
    ("<a href=▸mailto://desk@example.org>", .malformedAddress, nil),
    ("<a href=▸tel:>", .malformedAddress, nil),
    ("<a href=▸tel:phone>", .malformedAddress, nil),
    ("<a href='▸tel:+49 30 1234'>", .malformedAddress, nil),
    ("<base href=../docs/><a href=▸e02.html>", .missingTarget, "e02.html"),
    // `<base>`.
    ("<base href=▸../doc/>", .missingTarget, nil),
    ("<base href=▸https://example.org/briefing/doc/x.html>", .missingTarget, nil),
    ("<base href='▸https://'>", .invalidURL, nil),
    ("<base href=▸data:,x>", .invalidURL, nil),
    ("<base href=▸mailto:desk@example.org>", .invalidURL, nil),
    ("<base href=▸file:///home/>", .fileURL, nil),
    ("<base href=▸../../>", .aboveRoot, nil),
    ("<base href=▸/briefing/>", .rootRelative, nil),
    // What is left of `<template>`.
    ("<template><p id=x></template><a href=▸#x>", .missingFragment, nil),
    ("<template shadowrootmode=open><p id=x><a href=▸#x></template>", .missingFragment, nil),
    ("<template shadowrootmode=open><img src=▸../x.png></template>", .missingTarget, nil),
    ("<p style='background:image-set(\"▸x.png\" 1x)'>", .missingTarget, nil),
  ]

  @Test(arguments: faults)
  func reportsTheFault(row: Row) throws {
    let fixture = Fixture(row.body)
    let problems = fixture.problems()
    #expect(problems.map(\.kind) == [row.kind])
    let problem = try #require(problems.first)
    #expect(problem.page == "events/e01.html")
    #expect(problem.suggestion == row.suggestion)
    // A quoted URL with references or escapes begins with its attribute's value.
    #expect([problem.offset] == fixture.marks)
    #expect(problem.message.contains("'") || problem.kind == .emptyLink)
  }

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
    #expect(Fixture(body).problems().map(\.message) == [])
  }

  @Test(arguments: [
    "<a href=../docs/>", "<a href=../docs>", "<a href=e02>", "<a href=..>",
    "<a href=/briefing/events/e02.html>",
    "<a href=/briefing/events/e02#when>", "<a href=https://example.org/briefing/docs>",
  ])
  func passesWhatHostsForgiveUnlessStrict(body: String) {
    #expect(Fixture(body).problems(strict: false).map(\.message) == [])
    #expect(Fixture(body).problems(strict: true).count == 1)
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
    let problems = Fixture(body).problems().filter { $0.page == "events/e01.html" }
    #expect(problems.map(\.element) == [element])
    #expect(problems.map(\.attribute) == [attribute])
    #expect(problems.map(\.url) == ["x"])
  }

  @Test func letsThePageForMissingAddressesBeginItsLinksWithASlash() {
    let fixture = Fixture("<a href=/briefing/index.html> <a href=▸/briefing/inde.html>", page: "404.html")
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
    let fixture = Fixture(body, page: "404.html")
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
    #expect(Fixture(body).problems(strict: false, base: nil).map(\.kind) == (kind.map { [$0] } ?? []))
  }

  @Test(arguments: [
    ("<base href=/briefing/><a href=index.html>", 0), ("<base href=/briefing/docs/><a href=none.html>", 1),
    ("<base href=/other/><a href=none.html>", 0), ("<base href=/other/><a href=../briefing/none.html>", 1),
    ("<base href=/other/><a href=../briefing/index.html>", 0),
  ])
  func resolvesLinksAgainstABaseBelowTheHost(body: String, count: Int) {
    #expect(Fixture(body).problems(strict: false).count == count)
  }

  @Test func takesEveryAbsoluteLinkForAnotherSiteWithoutABaseURL() {
    let fixture = Fixture("<a href=https://example.org/briefing/none.html> <a href=▸/none.html>")
    #expect(fixture.problems(base: nil).map(\.kind) == [.missingTarget])
    #expect(fixture.problems(base: nil).map(\.offset) == fixture.marks)
  }

  @Test func reportsPagesThatNobodyComesTo() {
    var fixture = Fixture("<a href=../index.html>")
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
    var fixture = Fixture(base + "<a href=/alone.html>")
    fixture.add("alone.html", "")
    let problems = fixture.problems(strict: false, base: nil)
    #expect(problems.filter { $0.kind == .orphan }.map(\.page) == orphans)
  }

  @Test func countsABrokenLinkToAPageAsOne() {
    var fixture = Fixture("<a href=New.html> <a href=../docs2>")
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
    var fixture = Fixture("")
    fixture.add(path, text.replacing("▸", with: ""))
    let problems = fixture.problems()
    #expect(problems.map(\.page) == [path])
    #expect(problems.map(\.kind) == [.missingTarget])
    #expect(problems.map(\.element) == [element])
    #expect(problems.map(\.attribute) == [attribute])
  }

  @Test func passesASitemapOfFolders() {
    var fixture = Fixture("")
    fixture.add(
      "sitemap.xml",
      "<urlset><loc>https://example.org/briefing/</loc><loc>https://example.org/briefing/docs/</loc></urlset>"
    )
    #expect(fixture.problems() == [])
  }

  @Test func reportsASitemapThatListsARedirect() {
    var fixture = Fixture("")
    fixture.add("sitemap.xml", "<urlset><loc>https://example.org/briefing/old.html</loc></urlset>")
    let problems = fixture.problems()
    #expect(problems.map(\.kind) == [.redirect])
    #expect(problems.map(\.suggestion) == ["https://example.org/briefing/events/e02.html"])
  }

  @Test func sortsProblemsByPageAndPlace() {
    var fixture = Fixture("<a href=y.html> <a href=x.html>")
    fixture.add("a.css", "a{b:url(x)}")
    let problems = fixture.problems()
    #expect(problems.map(\.url) == ["x", "y.html", "x.html"])
    #expect(problems == problems.sorted())
  }

  @Test func givesTheSameProblemsEveryTime() {
    var fixture = Fixture("<a href=e03.html#x>")
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
