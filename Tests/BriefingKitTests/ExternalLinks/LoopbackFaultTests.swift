import Foundation
import Loopback
import Testing

@testable import BriefingKit

@Suite struct LoopbackFaultTests {
  typealias Fault = @Sendable (LoopbackServer.Request, Connection) -> Bool

  /// What a server may do instead of answering, and what is said of the link.
  static let faults: [(name: String, outcome: ExternalOutcome, fault: Fault)] = [
    (
      "never answers", .failure(.firstByteTimeout),
      { _, connection in
        connection.wait()
        return false
      }
    ),
    ("closes at once", .failure(.connectionLost), { _, _ in false }),
    (
      "closes within the headers", .failure(.connectionLost),
      { _, connection in
        connection.send("HTTP/1.1 200 OK\r\nContent-")
        return false
      }
    ),
    (
      "sends headers for ever", .failure(.malformedAnswer),
      { _, connection in
        connection.send("HTTP/1.1 200 OK\r\n")
        while connection.send("X-A: \(String(repeating: "a", count: 100))\r\n") {}
        return false
      }
    ),
    (
      "sends one header without end", .failure(.malformedAnswer),
      { _, connection in
        connection.send("HTTP/1.1 200 OK\r\nX-A: ")
        while connection.send(String(repeating: "a", count: 1_000)) {}
        return false
      }
    ),
    (
      "sends a header now and then", .failure(.timeout),
      { _, connection in
        connection.send("HTTP/1.1 200 OK\r\n")
        while connection.send("X-A: a\r\n") { usleep(50_000) }
        return false
      }
    ),
    (
      "sends interim answers for ever", .failure(.malformedAnswer),
      { _, connection in
        while connection.send("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n") {}
        return false
      }
    ),
    (
      "is no HTTP", .failure(.malformedAnswer),
      { _, connection in
        connection.send("220 mail.example ESMTP\r\n")
        return false
      }
    ),
    (
      "answers for ever", .status(200),
      { request, connection in
        connection.send("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        guard request.method == "GET" else { return false }
        while connection.send(String(repeating: "<p>", count: 1_000)) {}
        return false
      }
    ),
    (
      "drips its answer", .status(200),
      { request, connection in
        connection.send("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9999\r\n\r\n")
        guard request.method == "GET" else { return true }
        while connection.send("<p>") { usleep(50_000) }
        return false
      }
    ),
    (
      "promises more than it sends", .status(200),
      { _, connection in
        connection.send("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9999\r\n\r\n<p id=a>")
        return false
      }
    ),
    (
      "sends more than it promises", .status(200),
      { request, connection in
        connection.send("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 3\r\n\r\n")
        if request.method == "GET" { connection.send(String(repeating: "<p id=a>", count: 50)) }
        return false
      }
    ),
    (
      "says it is compressed and is not", .status(200),
      { request, connection in
        connection.send(
          "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: 8\r\n\r\n")
        if request.method == "GET" { connection.send("<p id=a>") }
        return true
      }
    ),
    (
      "has a status of its own", .status(799),
      { _, connection in connection.send("HTTP/1.1 799\r\nContent-Length: 0\r\n\r\n") }
    ),
  ]

  @Test(arguments: faults.map(\.name), [false, true])
  func endsInTime(with name: String, whenFragmentsAreAsked: Bool) throws {
    let fault = try #require(Self.faults.first { $0.name == name })
    let server = try LoopbackServer(respond: fault.fault)
    defer { server.stop() }
    var options = quickOptions()
    options.checksFragments = whenFragmentsAreAsked
    options.maxBodyBytes = 100_000
    options.maxRetries = 0
    options.firstByteTimeout = .milliseconds(300)
    options.timeout = .milliseconds(600)
    let start = ContinuousClock.now
    let result = try check(server.url("/a#part"), options)
    #expect(result?.outcome == fault.outcome)
    #expect(result?.missingFragments == [] || name == "sends more than it promises")
    #expect(ContinuousClock.now - start < .seconds(15))
  }

  @Test func countsTheDecodedBytesOfABody() throws {
    let bomb = Deflate.gzip(zeros: 60_000_000)
    #expect(bomb.count < 500_000)
    let server = try LoopbackServer { request, connection in
      connection.send(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n"
          + "Content-Length: \(bomb.count)\r\n\r\n")
      return request.method == "HEAD" || connection.send(bomb)
    }
    defer { server.stop() }
    let transport = try CurlTransport(quickOptions()) { _ in .failure(.noSuchName) }.transport
    let address = try #require(ExternalAddress(server.url("/a")))
    transport.start(7, HTTPRequest(method: .get, address: address, wantsBody: true))
    let done = transport.poll(.seconds(30))
    guard case .response(let reply) = done.first?.answer else {
      Issue.record("\(done)")
      return
    }
    #expect(done.map(\.id) == [7])
    #expect(!reply.bodyIsComplete)
    #expect((4_000_000...5_000_000).contains(reply.body.count))
  }

  @Test func asksAgainAfterAnErrorThatPasses() throws {
    let count = Counter()
    let server = try LoopbackServer { request, connection in
      connection.reply(count.next() < 3 ? "503" : "200", to: request)
    }
    defer { server.stop() }
    var options = quickOptions()
    options.maxRetries = 3
    #expect(try check(server.url("/a"), options)?.verdict == .alive)
    #expect(server.lines == ["HEAD /a", "GET /a", "GET /a", "GET /a"])
  }

  @Test func waitsAsLongAsTheServerAsks() throws {
    let count = Counter()
    let server = try LoopbackServer { request, connection in
      count.next() > 0
        ? connection.reply("200", to: request)
        : connection.send("HTTP/1.1 429 x\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n")
    }
    defer { server.stop() }
    let start = ContinuousClock.now
    #expect(try check(server.url("/a"))?.verdict == .alive)
    #expect(ContinuousClock.now - start >= .seconds(1))
  }

  @Test func reportsAPortThatNobodyListensOn() throws {
    let server = try LoopbackServer([:])
    server.stop()
    usleep(20_000)
    let url = server.url("/a")
    let result = try check(url)
    #expect(result?.verdict == .unknown)
    #expect(result?.outcome == .failure(.cannotConnect) || result?.outcome == .failure(.connectionLost))
  }
}
