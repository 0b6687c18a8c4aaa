import Testing

@testable import BriefingKit

private let page = "http://a.example/"

@Suite struct LinkInquiryTests {
  private func requests(
    _ answers: [String: [HTTPReply]], random: Double = 0.5,
    _ change: (inout ExternalLinkOptions) -> Void = { _ in }
  ) throws -> (log: [String], result: ExternalLinkResult?) {
    var options = ExternalLinkOptions(contact: "c")
    change(&options)
    let web = VirtualWeb(answers)
    let report = try web.check([ExternalLink(page)], options, random: random)
    return (web.log, report.result(for: page))
  }

  @Test func waitsTwiceAsLongBeforeEachRetry() throws {
    let (log, result) = try requests(["HEAD \(page)": [HTTPReply("503")], "GET \(page)": [HTTPReply("503")]])
    {
      $0.maxRetries = 4
    }
    #expect(
      log == [
        "0 HEAD \(page)", "10 GET \(page)", "1020 GET \(page)", "3030 GET \(page)", "7040 GET \(page)",
        "15050 GET \(page)",
      ])
    #expect(result?.outcome == .status(503))
  }

  @Test(arguments: [(0.0, 510), (0.5, 1_010), (0.999, 1_509)])
  func spreadsRetriesByChance(random: Double, second: Int) throws {
    let (log, _) = try requests(
      ["HEAD \(page)": [HTTPReply("429")], "GET \(page)": [HTTPReply("200")]], random: random)
    #expect(log == ["0 HEAD \(page)", "\(second) GET \(page)"])
  }

  @Test func waitsAtMostAsLongAsAllowed() throws {
    let (log, _) = try requests(["HEAD \(page)": [HTTPReply("502")], "GET \(page)": [HTTPReply("502")]]) {
      $0.maxRetries = 3
      $0.maxWait = .seconds(2)
    }
    #expect(log.last == "5040 GET \(page)")
  }

  @Test(arguments: ["7", "Sun, 01 Mar 2026 12:00:07 GMT"])
  func waitsAsLongAsTheServerAsks(value: String) throws {
    let (log, result) = try requests([
      "HEAD \(page)": [HTTPReply("503", retryAfter: value)], "GET \(page)": [HTTPReply("200")],
    ])
    #expect(log == ["0 HEAD \(page)", "7010 GET \(page)"])
    #expect(result?.verdict == .alive)
  }

  @Test(arguments: [("429", ExternalVerdict.blocked), ("503", .unknown)])
  func leavesAHostThatAsksForALongWait(status: String, verdict: ExternalVerdict) throws {
    let web = VirtualWeb(["HEAD http://a.example/0": [HTTPReply(status, retryAfter: "3600")]])
    var options = ExternalLinkOptions(contact: "c")
    options.maxRequestsPerHost = 1
    let links = (0..<50).map { ExternalLink("http://a.example/\($0)") } + [ExternalLink("http://b.example/")]
    let report = try web.check(links, options)
    #expect(web.log == ["0 HEAD http://a.example/0", "0 HEAD http://b.example/"])
    #expect(report.count(of: verdict) == 50)
    #expect(report.results.count { $0.wasAsked } == 2)
  }

  @Test func doesNotRetryWhatWillNotPass() throws {
    for status in ["400", "404", "410", "501", "999"] {
      let (log, _) = try requests(["HEAD \(page)": [HTTPReply(status)], "GET \(page)": [HTTPReply(status)]])
      #expect(log == ["0 HEAD \(page)", "10 GET \(page)"], "\(status)")
    }
  }

  @Test func asksByGetEvenWhereARefusedHeadNamesAWait() throws {
    let (log, result) = try requests(["HEAD \(page)": [HTTPReply("404", retryAfter: "5")]])
    #expect(log == ["0 HEAD \(page)", "10 GET \(page)"])
    #expect(result?.verdict == .alive)
  }

  @Test(arguments: [
    (ExternalFailure.timeout, ["0 HEAD", "1010 GET", "2020 GET", "4030 GET"]),
    (.connectionLost, ["0 HEAD", "1010 GET", "2020 GET", "4030 GET"]),
    (.cannotConnect, ["0 HEAD", "1010 HEAD", "3020 HEAD"]),
    (.lookUpFailed, ["0 HEAD", "1010 HEAD", "3020 HEAD"]),
    (.malformedAnswer, ["0 HEAD", "10 GET"]),
    (.tls, ["0 HEAD"]),
    (.noSuchName, ["0 HEAD"]),
  ])
  func retriesFailuresByTheirKind(failure: ExternalFailure, expected: [String]) throws {
    let web = VirtualWeb { _ in (.milliseconds(10), .failure(failure)) }
    let report = try web.check([ExternalLink(page)])
    #expect(web.log == expected.map { "\($0) \(page)" })
    #expect(report.results.map(\.verdict) == [.unknown])
  }

  @Test func followsARedirectByGetWhereOnlyHeadIsSentInARing() throws {
    let (log, result) = try requests([
      "HEAD \(page)": [HTTPReply("302 /")], "GET \(page)": [HTTPReply("200")],
    ])
    #expect(log == ["0 HEAD \(page)", "10 GET \(page)"])
    #expect(result?.verdict == .alive)
  }

  @Test func leavesAHostThatFailsAgainAndAgain() throws {
    let web = VirtualWeb { request in
      request.address.host == "dead.example"
        ? (.seconds(30), .failure(.timeout)) : (.milliseconds(1), .response(HTTPReply("200")))
    }
    let links = (0..<500).map { ExternalLink("http://dead.example/\($0)") } + [ExternalLink(page)]
    let report = try web.check(links)
    #expect(report.count(of: .unknown) == 500)
    #expect(report.count(of: .alive) == 1)
    #expect(web.log.count <= 30)
    #expect(web.time < .seconds(600))
  }

  @Test func doesNotLeaveAHostForItsMissingName() throws {
    let web = VirtualWeb { _ in (.milliseconds(1), .failure(.noSuchName)) }
    let report = try web.check((0..<50).map { ExternalLink("http://a.example/\($0)") })
    #expect(report.results.allSatisfy { $0.wasAsked && $0.daysFailed == 1 })
  }

  @Test func doesNotLeaveAHostForItsMissingPages() throws {
    let web = VirtualWeb { _ in (.milliseconds(1), .response(HTTPReply("404"))) }
    let report = try web.check((0..<50).map { ExternalLink("http://a.example/\($0)") })
    #expect(report.results.allSatisfy { $0.wasAsked && $0.verdict == .broken })
  }
}
