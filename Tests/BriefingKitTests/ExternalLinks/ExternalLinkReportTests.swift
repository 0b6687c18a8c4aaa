import Testing

@testable import BriefingKit

private let place = SourceLocation(file: "Content/sources/s.md", line: 7, column: 3)

@Suite struct ExternalLinkReportTests {
  private func findings(
    _ link: ExternalLink, _ answers: [String: [HTTPReply]], checksFragments: Bool = false
  ) throws -> [String] {
    var options = ExternalLinkOptions(contact: "c")
    options.maxRetries = 0
    options.checksFragments = checksFragments
    let report = try VirtualWeb(answers).check([link], options)
    return report.findings(for: link.url, at: place).map(\.description)
  }

  private func both(_ address: String, _ answer: String) -> [String: [HTTPReply]] {
    ["HEAD \(address)": [HTTPReply(answer)], "GET \(address)": [HTTPReply(answer)]]
  }

  @Test func saysWhatToDo() throws {
    let url = "http://u:secret@a.example/x#y"
    let address = "http://a.example/x"
    #expect(
      try findings(ExternalLink(url), both(address, "404")) == [
        "Content/sources/s.md:7:3: error: 'http://a.example/x' answers 404 since 2026-03-01; "
          + "correct the link or cite an archived copy [external-broken]"
      ])
    #expect(
      try findings(ExternalLink(url), both(address, "301 /z")) == [
        "Content/sources/s.md:7:3: warning: 'http://a.example/x' has moved; write 'http://a.example/z' "
          + "[external-moved]"
      ])
    #expect(
      try findings(ExternalLink(url), both(address, "301 /"))[0].contains("has moved to a front page"))
    #expect(
      try findings(ExternalLink(url), both(address, "500")) == [
        "Content/sources/s.md:7:3: warning: 'http://a.example/x' answers 500; check it by hand "
          + "[external-unknown]"
      ])
    for answer in ["200", "302 /z", "403", "429", "999"] {
      #expect(try findings(ExternalLink(url), both(address, answer)) == [])
    }
    #expect(try findings(ExternalLink("mailto:a@example.org"), [:]) == [])
  }

  @Test func namesTheArchivedCopyOfABrokenSource() throws {
    let link = ExternalLink("http://a.example/x", archiveURL: "https://archive.example/x")
    #expect(
      try findings(link, both(link.url, "410")) == [
        """
        Content/sources/s.md:7:3: error: 'http://a.example/x' answers 410 since 2026-03-01; cite its archived \
        copy [external-broken]
          note: an archived copy is at 'https://archive.example/x'
        """
      ])
  }

  @Test func doesNotAskWhatOnlyWithheldRecordsCite() throws {
    let web = VirtualWeb([:])
    var options = ExternalLinkOptions(contact: "c")
    options.checksFragments = true
    let report = try web.check(
      [
        ExternalLink("http://secret.example/", isWithheld: true, archiveURL: "http://archive.example/"),
        ExternalLink("http://both.example/#secret", isWithheld: true, archiveURL: "http://archive.example/"),
        ExternalLink("http://both.example/#open"),
      ], options)
    #expect(web.log == ["0 HEAD http://both.example/", "10 GET http://both.example/"])
    #expect(report.results.map(\.verdict) == [.alive, .withheld])
    #expect(report.results.allSatisfy { $0.archiveURLs.isEmpty })
    #expect(report.findings(for: "http://secret.example/", at: place) == [])
  }

  @Test func sortsAndAsksOncePerAddress() throws {
    let web = VirtualWeb([:])
    let urls = ["http://b.example/#a", "http://a.example", "http://b.example/#b", "http://B.example:80/"]
    let report = try web.check(urls.map { ExternalLink($0) })
    #expect(report.results.map(\.address) == ["http://a.example/", "http://b.example/"])
    #expect(web.log.count == 2)
    for url in urls { #expect(report.result(for: url)?.verdict == .alive) }
    #expect(report.result(for: "http://c.example/") == nil)
  }

  @Test func givesEveryFailureItsCodeAndItsWords() {
    var outcomes: [ExternalOutcome] = ExternalFailure.allCases.map { .failure($0) }
    outcomes += [
      .status(404), .botWall(503), .redirectLoop, .tooManyRedirects, .badRedirect(301), .withheld,
      .refused(.port(22)), .refused(.scheme("ftp")), .refused(.privateAddress("::1")),
    ]
    #expect(Set(outcomes.map(\.description)).count == outcomes.count)
    #expect(Set(outcomes.map(\.inWords)).count == outcomes.count)
    #expect(outcomes.allSatisfy { !$0.description.contains { $0 == "\t" || $0 == " " } })
  }

  @Test func keepsControlCharactersOutOfTheUserAgent() {
    let options = ExternalLinkOptions(contact: "https://example.org/ü\r\nX-Evil: 1", tool: "briefing/1.0")
    #expect(options.userAgent == "briefing/1.0 (link check; +https://example.org/X-Evil: 1)")
  }
}
