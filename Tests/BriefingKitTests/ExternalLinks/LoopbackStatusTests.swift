import Loopback
import Testing

@testable import BriefingKit

@Suite struct LoopbackStatusTests {
  /// The verdict for every status, as the documentation has it.
  static func verdict(for status: Int) -> ExternalVerdict {
    switch status {
    case 200...299: .alive
    case 401, 402, 403, 405, 429, 451, 999: .blocked
    case 404, 410: .broken
    default: .unknown
    }
  }

  @Test func givesEveryStatusItsVerdict() throws {
    let server = try LoopbackServer { request, connection in
      connection.reply(String(request.target.dropFirst()), to: request)
    }
    defer { server.stop() }
    var options = quickOptions()
    options.maxRetries = 0
    let statuses = Array(200...599) + [999]
    let report = try check(statuses.map { ExternalLink(server.url("/\($0)")) }, options)
    #expect(report.results.count == statuses.count)
    for status in statuses {
      let result = report.result(for: server.url("/\(status)"))
      #expect(result?.verdict == Self.verdict(for: status), "\(status)")
      let isRedirect = [301, 302, 303, 307, 308].contains(status)
      #expect(result?.outcome == (isRedirect ? .badRedirect(status) : .status(status)), "\(status)")
    }
    #expect(report.count(of: .broken) == 2)
    #expect(report.count(of: .blocked) == 7)
  }

  @Test(arguments: [400, 401, 403, 404, 405, 410, 500, 501, 503])
  func asksByGetWhereHeadIsRefused(status: Int) throws {
    let server = try LoopbackServer { request, connection in
      connection.reply(request.method == "HEAD" ? "\(status)" : "200 text/html <p>", to: request)
    }
    defer { server.stop() }
    #expect(try check(server.url("/a"))?.verdict == .alive)
    #expect(server.lines == ["HEAD /a", "GET /a"])
  }

  @Test func asksOnceWhereHeadServes() throws {
    let server = try LoopbackServer(["/a": "200"])
    defer { server.stop() }
    #expect(try check(server.url("/a"))?.verdict == .alive)
    #expect(server.lines == ["HEAD /a"])
  }

  @Test func stopsAskingByHeadAHostThatHasNoHead() throws {
    let server = try LoopbackServer { request, connection in
      connection.reply(request.method == "HEAD" ? "405" : "200", to: request)
    }
    defer { server.stop() }
    var options = quickOptions()
    options.maxRequestsPerHost = 1
    let report = try check((0..<20).map { ExternalLink(server.url("/\($0)")) }, options)
    #expect(report.count(of: .alive) == 20)
    #expect(server.lines.count { $0.hasPrefix("HEAD") } == 1)
  }

  @Test func saysWhoAsks() throws {
    let server = try LoopbackServer(["/a": "200"])
    defer { server.stop() }
    _ = try check(server.url("/a"))
    let headers = try #require(server.requests.first).headers
    #expect(headers["user-agent"] == "briefing (link check; +https://example.org/contact)")
    #expect(headers["cookie"] == nil)
    #expect(headers["referer"] == nil)
  }

  @Test func neverSendsNorReportsCredentials() throws {
    let server = try LoopbackServer(["/a": "200"])
    defer { server.stop() }
    let url = "http://user:secret@127.0.0.1:\(server.port)/a"
    let report = try check([ExternalLink(url)])
    #expect(report.results.map(\.address) == [server.url("/a")])
    #expect(report.result(for: url)?.verdict == .alive)
    let request = try #require(server.requests.first)
    #expect(request.headers["authorization"] == nil)
    #expect(!"\(request)\(report)".contains("secret"))
  }

  @Test(arguments: ["cf-mitigated: challenge", "x-amzn-waf-action: captcha", "x-sucuri-block: 1"])
  func knowsBotWallsByTheirHeaders(header: String) throws {
    let server = try LoopbackServer { _, connection in
      connection.send("HTTP/1.1 503 x\r\n\(header)\r\nContent-Length: 0\r\n\r\n")
    }
    defer { server.stop() }
    let result = try check(server.url("/a"))
    #expect(result?.verdict == .blocked)
    #expect(result?.outcome == .botWall(503))
    #expect(server.lines.count == 1)
  }
}
