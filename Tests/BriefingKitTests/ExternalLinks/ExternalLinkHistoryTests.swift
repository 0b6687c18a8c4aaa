import Testing

@testable import BriefingKit

private let page = "http://a.example/"

/// Checks `page` on days of March 2026; the answer to HEAD and GET by day.
private func run(
  _ days: [(day: String, answer: HTTPAnswer)], _ change: (inout ExternalLinkOptions) -> Void = { _ in }
) throws -> (results: [ExternalLinkResult], history: ExternalLinkHistory, requests: Int) {
  var options = ExternalLinkOptions(contact: "c")
  options.maxRetries = 0
  change(&options)
  var history = ExternalLinkHistory()
  var results: [ExternalLinkResult] = []
  var requests = 0
  for (day, answer) in days {
    let web = VirtualWeb(at: "2026-03-\(day)T12:00:00Z") { _ in (.milliseconds(1), answer) }
    let report = try web.check([ExternalLink(page)], options, history: history)
    history.record(report)
    results += report.results
    requests += web.log.count
  }
  return (results, history, requests)
}

private func status(_ text: String) -> HTTPAnswer { .response(HTTPReply(text)) }

@Suite struct ExternalLinkHistoryTests {
  static let noName = HTTPAnswer.failure(.noSuchName)

  @Test func callsAMissingNameBrokenOnTheThirdDay() throws {
    let (results, history, _) = try run([
      ("01", Self.noName), ("01", Self.noName), ("02", Self.noName), ("04", Self.noName),
    ])
    #expect(results.map(\.verdict) == [.unknown, .unknown, .unknown, .broken])
    #expect(results.map(\.daysFailed) == [1, 1, 2, 3])
    #expect(
      history.text.split(separator: "\n").last
        == "http://a.example/\tbroken\tno-such-name\t2026-03-04\t2026-03-04\t3")
  }

  @Test func beginsAnewOnceTheLinkWasAlive() throws {
    let (results, _, _) = try run([
      ("01", Self.noName), ("02", Self.noName), ("03", status("200")), ("04", Self.noName),
    ])
    #expect(results.map(\.daysFailed) == [1, 2, 0, 1])
    #expect(results.last?.verdict == .unknown)
  }

  @Test func daysWithoutAnAnswerNeitherCountNorEndTheRow() throws {
    let (results, _, _) = try run([
      ("01", Self.noName), ("02", .failure(.lookUpFailed)), ("02", Self.noName), ("03", .failure(.timeout)),
      ("04", Self.noName),
    ])
    #expect(results.map(\.daysFailed) == [1, 1, 2, 2, 3])
    #expect(results.last?.verdict == .broken)
  }

  @Test(arguments: ["404", "410"]) func callsADeadPageBrokenAtOnceUnlessToldToWait(answer: String) throws {
    #expect(try run([("01", status(answer))]).results.map(\.verdict) == [.broken])
    let patient = try run([("01", status(answer)), ("02", status(answer))]) { $0.daysUntilBroken = 2 }
    #expect(patient.results.map(\.verdict) == [.unknown, .broken])
  }

  @Test func keepsTheFirstDayOfAVerdict() throws {
    let (results, history, _) = try run([
      ("01", status("200")), ("05", status("204")), ("07", status("404")), ("09", status("410")),
    ])
    #expect(
      results.map { "\($0.since?.description ?? "")" } == [
        "2026-03-01", "2026-03-01", "2026-03-07", "2026-03-07",
      ])
    #expect(history.text.hasSuffix("\tbroken\t410\t2026-03-07\t2026-03-09\t2\n"))
  }

  @Test func usesFreshGoodNewsAgain() throws {
    let (results, history, requests) = try run([
      ("01", status("200")), ("03", status("404")), ("04", status("404")),
    ]) {
      $0.reuseDays = 3
    }
    #expect(results.map(\.verdict) == [.alive, .alive, .broken])
    #expect(results.map(\.wasAsked) == [true, false, true])
    #expect(requests == 3)
    #expect(history.text.contains("\t2026-03-04\t2026-03-04\t1\n"))
  }

  @Test(arguments: ["404", "403", "500", "429"]) func neverUsesAnErrorAgain(answer: String) throws {
    let (results, _, _) = try run([("01", status(answer)), ("01", status("200"))]) { $0.reuseDays = 30 }
    #expect(results.map(\.verdict).last == .alive)
  }

  @Test func readsWhatItWrites() throws {
    let web = VirtualWeb([
      "HEAD http://a.example/1": [HTTPReply("301 /2")], "HEAD http://a.example/3": [HTTPReply("404")],
      "GET http://a.example/3": [HTTPReply("404")], "HEAD http://a.example/4": [HTTPReply("401")],
      "GET http://a.example/4": [HTTPReply("401")], "HEAD http://b.example/": [HTTPReply("301 ftp://a/")],
    ])
    var history = ExternalLinkHistory()
    let urls = ["http://b.example/", "http://a.example/4", "http://a.example/1", "http://a.example/3"]
    history.record(try web.check(urls.map { ExternalLink($0) }))
    let text = """
      # address, verdict, outcome, since, last asked, days failed, new address
      http://a.example/1\tmoved\t200\t2026-03-01\t2026-03-01\t0\thttp://a.example/2
      http://a.example/3\tbroken\t404\t2026-03-01\t2026-03-01\t1
      http://a.example/4\tblocked\t401\t2026-03-01\t2026-03-01\t0
      http://b.example/\tunknown\tscheme\t2026-03-01\t2026-03-01\t0

      """
    #expect(history.text == text)
    #expect(try ExternalLinkHistory(SourceFile(path: "h", bytes: Array(text.utf8))) == history)
    let withCRLF = text.replacing("\n", with: "\r\n")
    #expect(try ExternalLinkHistory(SourceFile(path: "h", bytes: Array(withCRLF.utf8))) == history)
    #expect(try ExternalLinkHistory(SourceFile(path: "h", bytes: [])).isEmpty)
  }

  @Test func takesTheLaterOfTwoLinesOfAMerge() throws {
    let text = """
      http://a.example/\tunknown\tno-such-name\t2026-03-01\t2026-03-02\t2
      http://a.example/\tunknown\tno-such-name\t2026-03-03\t2026-03-03\t1
      http://b.example/\talive\t200\t2026-03-03\t2026-03-03\t0
      http://b.example/\tbroken\t404\t2026-03-01\t2026-03-02\t2
      """
    let history = try ExternalLinkHistory(SourceFile(path: "h", bytes: Array(text.utf8)))
    #expect(history.count == 2)
    #expect(history.entries["http://a.example/"]?.daysFailed == 2)
    #expect(history.entries["http://a.example/"]?.since == LinkDay("2026-03-01"))
    #expect(history.entries["http://b.example/"]?.verdict == .alive)
    #expect(history.entries["http://b.example/"]?.daysFailed == 0)
  }

  @Test(arguments: [
    ("http://a.example/\talive\t200\t2026-03-01\t2026-03-01", "5 fields"),
    ("http://a.example/ alive 200 2026-03-01 2026-03-01 0", "1 fields"),
    ("http://a.example\talive\t200\t2026-03-01\t2026-03-01\t0", "'http://a.example' is not an address"),
    ("http://u:p@a.example/\talive\t200\t2026-03-01\t2026-03-01\t0", "is not an address"),
    ("http://a.example/\taliv\t200\t2026-03-01\t2026-03-01\t0", "did you mean 'alive'?"),
    ("http://a.example/\twithheld\t200\t2026-03-01\t2026-03-01\t0", "'withheld' is no verdict"),
    ("http://a.example/\talive\t200\t2026-02-30\t2026-03-01\t0", "'2026-02-30'"),
    ("http://a.example/\talive\t200\t2026-03-02\t2026-03-01\t0", "not two days in order"),
    ("http://a.example/\talive\t200\t2026-03-01\t2026-03-01\t-1", "'-1' is no number of days"),
    ("<<<<<<< HEAD", "a merge left both sides"), ("=======", "a merge left"), (">>>>>>> b", "a merge left"),
  ])
  func reportsTheLineThatItCannotRead(line: String, message: String) {
    let text = "# header\n\nhttp://z.example/\talive\t200\t2026-03-01\t2026-03-01\t0\n\(line)\n"
    let error = #expect(throws: ExternalLinkHistory.SyntaxError.self) {
      try ExternalLinkHistory(SourceFile(path: "links.tsv", bytes: Array(text.utf8)))
    }
    #expect(error?.location == SourceLocation(file: "links.tsv", line: 4, column: 1))
    #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
  }

  @Test func forgetsWhatIsWithheldOrNoLongerLinked() throws {
    let web = VirtualWeb([:])
    var history = ExternalLinkHistory()
    history.record(try web.check([ExternalLink(page), ExternalLink("http://b.example/")]))
    #expect(history.count == 2)
    let later = try web.check([ExternalLink(page, isWithheld: true)])
    history.record(later)
    #expect(!history.text.contains(page))
    history.keepOnly(later)
    #expect(history.isEmpty)
  }
}
