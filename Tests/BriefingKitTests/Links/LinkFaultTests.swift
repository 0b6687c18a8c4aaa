import Testing

@testable import BriefingKit

@Suite struct LinkFaultTests {
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
    let fixture = LinkFixture(row.body)
    let problems = fixture.problems()
    #expect(problems.map(\.kind) == [row.kind])
    let problem = try #require(problems.first)
    #expect(problem.page == "events/e01.html")
    #expect(problem.suggestion == row.suggestion)
    // A quoted URL with references or escapes begins with its attribute's value.
    #expect([problem.offset] == fixture.marks)
    #expect(problem.message.contains("'") || problem.kind == .emptyLink)
  }

  @Test("every one of many faults is told what was probably meant")
  func explainsAll() {
    let names = (1_000..<1_400).map { "record-\($0)" }
    let files = names.map { name in
      OutputFile(
        path: "events/\(name).html", bytes: Array("<p id=summary><a href=\(name)x.html><a href=#sumary>".utf8)
      )
    }
    let problems = LinkChecker.check(files, options: LinkChecker.Options(baseURL: nil))
    #expect(problems.compactMap(\.suggestion) == names.flatMap { ["\($0).html", "#summary"] })
  }
}
