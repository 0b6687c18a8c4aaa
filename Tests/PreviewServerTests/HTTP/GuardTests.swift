import Glibc
import Testing

@testable import PreviewServer

struct GuardTests {
  private let site = TestSite(["index.html": "<head></head>"])

  /// The status of one request on a connection of its own.
  private func status(
    _ server: PreviewServer, _ target: String = "/", headers: [String]
  ) throws -> Int {
    try Client(server.port).get(target, headers).status
  }

  @Test("a request by a name that is not this machine's is refused, and the content not asked")
  func rebinding() throws {
    try site.serve { (server) throws in
      #expect(try status(server, headers: ["Host: evil.example:\(server.port)"]) == 421)
      #expect(try status(server, "/-briefing/events", headers: ["Host: evil.example"]) == 421)
      #expect(site.paths.isEmpty)
      #expect(try status(server, headers: ["Host: 127.0.0.1:\(server.port)"]) == 200)
    }
  }

  @Test("a request has exactly one Host header")
  func hosts() throws {
    try site.serve { server in
      #expect(try status(server, headers: ["Host: localhost", "Host: localhost"]) == 400)
      let client = try Client(server.port)
      client.send("GET / HTTP/1.1\r\n\r\n")
      #expect(try client.receive().status == 400)
    }
  }

  @Test("another site's requests are refused")
  func origins() throws {
    try site.serve { (server) throws in
      #expect(try status(server, headers: ["Origin: http://evil.example"]) == 403)
      #expect(try status(server, headers: ["Origin: null"]) == 403)
      #expect(try status(server, headers: ["Origin: http://localhost:\(server.port)"]) == 200)
      #expect(try status(server, "/-briefing/events?page=/", headers: ["Sec-Fetch-Site: cross-site"]) == 403)
      #expect(try status(server, "/-briefing/events?page=/", headers: ["Sec-Fetch-Site: same-site"]) == 403)
      // A link on another site may lead here.
      #expect(try status(server, headers: ["Sec-Fetch-Site: cross-site"]) == 200)
    }
  }

  @Test(
    "methods other than GET and HEAD are refused", arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"])
  func methods(method: String) throws {
    try site.serve { server in
      let response = try Client(server.port).get("/", method: method)
      #expect(response.status == 405)
      #expect(response.headers["allow"] == "GET, HEAD")
      #expect(response.headers["connection"] == "close")
    }
  }

  @Test("a body is refused before it is sent, and does not hurt when it is sent all the same")
  func bodies() throws {
    try site.serve { server in
      let client = try Client(server.port)
      client.send(client.request("/", ["Content-Length: 100000000000"]))
      #expect(try client.receive().status == 413)
      let chunked = try Client(server.port)
      chunked.send(chunked.request("/", method: "POST", ["Transfer-Encoding: chunked"]))
      let chunk = "10000\r\n" + String(repeating: "x", count: 65_536) + "\r\n"
      for _ in 0..<1000 where !chunked.send(chunk) { break }
      #expect(try Client(server.port).get("/").status == 200)
    }
  }

  @Test("a client that goes on sending still sees why it was refused")
  func farewell() throws {
    try site.serve { server in
      let client = try Client(server.port)
      client.send(client.request("/", method: "POST", ["Content-Length: 1000000"]))
      for _ in 0..<3 {
        usleep(50_000)
        #expect(client.send(String(repeating: "x", count: 10_000)))
      }
      #expect(try client.receive().status == 405)
      #expect(client.isClosedByServer())
    }
  }

  @Test("large headers are refused")
  func largeHeaders() throws {
    try site.serve { server in
      let long = String(repeating: "x", count: 40_000)
      #expect(try status(server, headers: ["X: \(long)"]) == 431)
      #expect(try status(server, "/\(long)", headers: []) == 431)
      let many = try Client(server.port).get("/", (0..<200).map { "X\($0): 1" })
      #expect(many.status == 431)
    }
  }

  @Test("headers without end are cut off")
  func endlessHeaders() throws {
    try site.serve { server in
      let client = try Client(server.port)
      client.send("GET / HTTP/1.1\r\nHost: localhost\r\nX: ")
      let piece = String(repeating: "x", count: 65_536)
      var pieces = 0
      while pieces < 10_000, client.send(piece) { pieces += 1 }
      #expect(pieces < 10_000)
      #expect(try Client(server.port).get("/").status == 200)
    }
  }

  @Test(
    "what is not HTTP is refused",
    arguments: [
      "hello\r\n\r\n", "GET /\r\n\r\n", "GET / HTTP/1.1\r\nHost localhost\r\n\r\n", "\u{16}\u{3}\u{1}\u{2}",
      "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
    ])
  func malformed(request: String) throws {
    try site.serve { server in
      let client = try Client(server.port)
      client.send(request)
      #expect(try client.receive().status == 400)
      #expect(client.isClosedByServer())
    }
  }
}
