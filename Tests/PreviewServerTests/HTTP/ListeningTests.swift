import Glibc
import Testing

@testable import PreviewServer

struct ListeningTests {
  private let site = TestSite(["index.html": "home"])

  @Test("it listens on the loopback addresses only, on a free port for port 0")
  func loopback() throws {
    try site.serve { (server) throws in
      #expect(server.port > 0)
      #expect(server.isLoopbackOnly)
      #expect(server.url == "http://localhost:\(server.port)/")
      #expect(try Client(server.port, address: "::1").get("/").status == 200)
      #expect(throws: Client.Closed.self) { try Client(server.port, address: "127.0.0.2") }
    }
  }

  @Test("a port in use is an error that says what to do")
  func portInUse() throws {
    try site.serve { server in
      let error = #expect(throws: PreviewServerError.portInUse(server.port)) {
        try PreviewServer.start(site.content, options: PreviewOptions(port: UInt16(server.port)))
      }
      #expect(error?.description.contains("--port") == true)
    }
  }

  @Test("a port in use on one of the addresses is in use")
  func portInUseOnOneAddress() throws {
    let other = try PreviewServer.start(site.content, options: PreviewOptions(host: "::1", port: 0))
    defer { other.stop() }
    #expect(throws: PreviewServerError.portInUse(other.port)) {
      try PreviewServer.start(site.content, options: PreviewOptions(port: UInt16(other.port)))
    }
  }

  @Test("the port is free again once the server has stopped")
  func portFreed() throws {
    let first = try PreviewServer.start(site.content, options: PreviewOptions(port: 0))
    let client = try Client(first.port)
    _ = try client.get("/")
    first.stop()
    let second = try PreviewServer.start(site.content, options: PreviewOptions(port: UInt16(first.port)))
    #expect(try Client(second.port).get("/").status == 200)
    second.stop()
    second.stop()
  }

  @Test("another host is listened on, known by its name and address, and not called loopback")
  func otherHost() throws {
    let server = try PreviewServer.start(site.content, options: PreviewOptions(host: "0.0.0.0", port: 0))
    defer { server.stop() }
    #expect(!server.isLoopbackOnly)
    let client = try Client(server.port, address: "127.0.0.3")
    #expect(try client.get("/", ["Host: 127.0.0.3:\(server.port)"]).status == 200)
    #expect(try client.get("/", ["Host: evil.example"]).status == 421)
    let named = try PreviewServer.start(site.content, options: PreviewOptions(host: "[::1]", port: 0))
    defer { named.stop() }
    #expect(named.isLoopbackOnly)
    #expect(named.url == "http://[::1]:\(named.port)/")
  }

  @Test("hosts that this machine does not have are errors")
  func foreignHosts() {
    #expect(throws: PreviewServerError.foreignAddress("203.0.113.1")) {
      try PreviewServer.start(site.content, options: PreviewOptions(host: "203.0.113.1", port: 0))
    }
    // Longer than a name may be, so that no resolver is asked.
    let long = String(repeating: "x", count: 300)
    #expect(throws: PreviewServerError.unknownHost(long)) {
      try PreviewServer.start(site.content, options: PreviewOptions(host: long, port: 0))
    }
  }

  @Test("a port that the user may not have is an error that says what to do")
  func portNotAllowed() {
    let error = PreviewServerError(listeningOn: "127.0.0.1", port: 80, code: EACCES)
    #expect(error == .portNotAllowed(80))
    #expect(error.description.contains("--port"))
  }
}
