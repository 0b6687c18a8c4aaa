import Foundation
import Loopback
import Testing

@testable import BriefingKit

@Suite struct LoopbackNetworkTests {
  @Test func asksOverIPv6() throws {
    guard let server = try? LoopbackServer(["/a": "200"], ipv6: true) else { return }
    defer { server.stop() }
    #expect(try check(server.url("/a"))?.verdict == .alive)
    var options = quickOptions()
    options.allowsPrivateAddresses = false
    #expect(try check(server.url("/a"), options)?.outcome == .refused(.privateAddress("::1")))
    #expect(server.lines == ["HEAD /a"])
  }

  @Test func triesTheNextAddressOfAName() throws {
    let server = try LoopbackServer(["/a": "200"])
    defer { server.stop() }
    let url = server.url("/a", host: "two.example")
    let report = try check([ExternalLink(url)], names: ["two.example": ["::1", "127.0.0.1"]])
    #expect(report.result(for: url)?.verdict == .alive)
  }

  @Test(arguments: [
    "127.0.0.1", "[::1]", "localhost", "a.localhost", "169.254.169.254", "[::ffff:127.0.0.1]", "10.0.0.1",
    "0x7f000001", "[64:ff9b::7f00:1]",
  ])
  func refusesAddressesThatAreNotPublic(host: String) throws {
    let server = try LoopbackServer([:])
    defer { server.stop() }
    let checker = ExternalLinkChecker(ExternalLinkOptions(contact: "c"))
    let report = try checker.check([ExternalLink(server.url("/", host: host))])
    #expect(report.results.map(\.verdict) == [.unknown])
    guard case .refused(.privateAddress) = report.results[0].outcome else {
      Issue.record("\(report.results[0].outcome)")
      return
    }
    #expect(server.connections == 0)
  }

  /// The look-up is made once; its second answer, which leads inside, is never asked for.
  @Test func looksUpANameOnce() throws {
    let server = try LoopbackServer { request, connection in
      connection.reply("200", to: request)
    }
    defer { server.stop() }
    let lookUps = Counter()
    let checker = ExternalLinkChecker(quickOptions(), effects: .system) { options throws(ExternalLinkError) in
      try CurlTransport(options) { _ in
        .addresses([IPAddress(lookUps.next() == 0 ? "127.0.0.1" : "127.0.0.2")].compactMap { $0 })
      }.transport
    }
    let links = (0..<30).map { ExternalLink(server.url("/\($0)", host: "rebinding.example")) }
    #expect(try checker.check(links).count(of: .alive) == 30)
    #expect(lookUps.next() == 1)
  }

  /// The second judgement, as the socket opens: here the first one is led past with addresses that libcurl
  /// is not given.
  @Test func judgesTheAddressThatIsConnectedTo() throws {
    let server = try LoopbackServer([:])
    defer { server.stop() }
    var options = quickOptions()
    options.allowsPrivateAddresses = false
    let address = try #require(ExternalAddress(server.url("/")))
    let library = try #require(CurlLibrary.opened)
    let multi = try #require(CurlLibrary.with(library) { ccurlMulti($0) })
    let transfer = try #require(
      CurlTransfer(
        0, HTTPRequest(method: .get, address: address, wantsBody: false), [], options, library))
    let answer = perform(transfer, multi, library)
    guard case .refused(.privateAddress("127.0.0.1")) = answer else {
      Issue.record("\(String(describing: answer))")
      return
    }
    #expect(server.connections == 0)
  }

  @Test(arguments: ["a.invalid", "invalid", "a.b.INVALID", "a.invalid."])
  func knowsNamesThatDoNotExist(host: String) throws {
    let checker = ExternalLinkChecker(ExternalLinkOptions(contact: "c"))
    let result = try checker.check([ExternalLink("https://\(host)/")]).results.first
    #expect(result?.outcome == .failure(.noSuchName))
    // Only after several days broken.
    #expect(result?.verdict == .unknown)
    #expect(result?.daysFailed == 1)
  }

  @Test func doesNotWaitForANameServer() throws {
    var options = quickOptions()
    options.lookUpTimeout = .milliseconds(200)
    options.maxRetries = 0
    let checker = ExternalLinkChecker(options, effects: .system) { options throws(ExternalLinkError) in
      try CurlTransport(options) { _ in
        sleep(20)
        return .failure(.noSuchName)
      }.transport
    }
    let start = ContinuousClock.now
    let report = try checker.check([ExternalLink("http://slow.example/")])
    #expect(report.results.map(\.outcome) == [.failure(.lookUpFailed)])
    #expect(ContinuousClock.now - start < .seconds(15))
  }

  @Test func boundsTheRequestsToAHost() throws {
    let server = try LoopbackServer { request, connection in
      usleep(10_000)
      return connection.reply("200", to: request)
    }
    defer { server.stop() }
    var options = quickOptions()
    options.maxRequestsPerHost = 3
    let report = try check((0..<60).map { ExternalLink(server.url("/\($0)")) }, options)
    #expect(report.count(of: .alive) == 60)
    #expect(server.mostActive == 3)
    #expect(server.connections <= 6)
  }

  @Test func boundsAllRequests() throws {
    let server = try LoopbackServer { request, connection in
      usleep(10_000)
      return connection.reply("200", to: request)
    }
    defer { server.stop() }
    var options = quickOptions()
    options.maxRequests = 4
    let names = (0..<12).map { "host\($0).example" }
    let report = try check(
      names.map { ExternalLink(server.url("/", host: $0)) }, options,
      names: Dictionary(uniqueKeysWithValues: names.map { ($0, ["127.0.0.1"]) }))
    #expect(report.count(of: .alive) == 12)
    #expect(server.mostActive == 4)
  }

  @Test func asksAThousandAddressesOnceEach() throws {
    let server = try LoopbackServer { request, connection in connection.reply("200", to: request) }
    defer { server.stop() }
    var links: [ExternalLink] = []
    for number in 0..<1_000 {
      for fragment in ["", "#a", "#b"] { links.append(ExternalLink(server.url("/\(number)\(fragment)"))) }
    }
    var last: ExternalLinkProgress?
    var calls = 0
    let start = ContinuousClock.now
    let report = try check(links) { progress in
      calls += 1
      last = progress
    }
    #expect(report.count(of: .alive) == 1_000)
    #expect(Set(server.lines).count == 1_000)
    #expect(server.lines.count == 1_000)
    // The connections are kept.
    #expect(server.connections <= 4)
    #expect(ContinuousClock.now - start < .seconds(60))
    #expect(calls == 1_000)
    #expect(last?.finished == 1_000)
    #expect(last?.total == 1_000)
  }
}
