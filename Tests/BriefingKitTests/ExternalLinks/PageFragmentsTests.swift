import Loopback
import Testing

@testable import BriefingKit

@Suite struct PageFragmentsTests {
  private func page(_ body: [UInt8], _ type: String? = "text/html; charset=utf-8", complete: Bool = true)
    -> HTTPReply
  {
    var reply = HTTPReply(status: 200)
    reply.body = body
    reply.contentType = type
    reply.bodyIsComplete = complete
    return reply
  }

  private let body = Array(
    "<p id=a><a name=b></a><p id='größe'><p id='c%20d'><p id=user-content-e><p id='x&amp;y'><!-- id=z -->"
      .utf8)

  @Test(arguments: [
    ("a", true), ("b", true), ("gr%C3%B6%C3%9Fe", true), ("c%20d", true), ("e", true), ("x&y", true),
    ("A", false), ("z", false), ("none", false), ("gr%F6%DFe", false),
  ])
  func resolvesFragmentsAsBrowsersDo(fragment: String, isThere: Bool) throws {
    let fragments = try #require(PageFragments(page(body)))
    #expect(fragments.contains(fragment) == isThere)
  }

  @Test func cannotTellWhatTheEncodingHides() throws {
    let latin1: [UInt8] = Array("<p id='gr".utf8) + [0xF6, 0xDF] + Array("e'><p id=a>".utf8)
    for type in ["text/html; charset=iso-8859-1", "text/html; charset=utf-8", "text/html; charset=nonsense"] {
      let fragments = try #require(PageFragments(page(latin1, type)))
      #expect(fragments.contains("a") == true)
      #expect(fragments.contains("b") == false)
      #expect(fragments.contains("gr%C3%B6%C3%9Fe") == nil)
    }
  }

  @Test func saysNothingOfWhatIsNoWholePage() {
    #expect(PageFragments(page(body, "application/pdf")) == nil)
    #expect(PageFragments(page(body, nil)) == nil)
    #expect(PageFragments(page(body, complete: false)) == nil)
    #expect(PageFragments(page([0xFF, 0xFE, 0x3C, 0, 0x70, 0])) == nil)
    #expect(PageFragments(page(body, "TEXT/HTML")) != nil)
    #expect(PageFragments(page(body, "application/xhtml+xml;charset=x")) != nil)
  }

  @Test func findsMissingFragmentsWithOneRequest() throws {
    let server = try LoopbackServer([
      "/a": "200 text/html <p id=there>", "/old": "301 /a", "/b.pdf": "200 application/pdf x",
    ])
    defer { server.stop() }
    var options = quickOptions()
    options.checksFragments = true
    let urls = ["/a#there", "/a#gone", "/a#lost", "/a", "/old#gone", "/b.pdf#page=3"].map { server.url($0) }
    let report = try check(urls.map { ExternalLink($0) }, options)
    #expect(report.result(for: urls[0])?.missingFragments == ["gone", "lost"])
    #expect(report.result(for: urls[4])?.missingFragments == ["gone"])
    #expect(report.result(for: urls[5])?.missingFragments == [])
    #expect(server.lines.count { $0 == "GET /a" } == 2)
    let place = SourceLocation(file: "a.md", line: 1, column: 1)
    #expect(report.findings(for: urls[0], at: place) == [])
    #expect(report.findings(for: urls[1], at: place).map(\.rule) == ["external-fragment"])
    options.checksFragments = false
    #expect(try check(urls.map { ExternalLink($0) }, options).result(for: urls[0])?.missingFragments == [])
  }
}
