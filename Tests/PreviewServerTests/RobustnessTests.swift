import Dispatch
import Glibc
import Synchronization
import Testing

@testable import PreviewServer

@Suite(.serialized)
struct RobustnessTests {
  private let site = TestSite([
    "index.html": "<head></head>" + String(repeating: "home ", count: 100),
    "large.txt": String(repeating: "0123456789abcdef", count: 1 << 20),
  ])

  private func isAlive(_ server: PreviewServer) throws -> Bool {
    try Client(server.port).get("/").status == 200
  }

  @Test("ten thousand requests on a hundred connections are answered")
  func manyRequests() throws {
    try site.serve { server in
      let answered = Atomic<Int>(0)
      DispatchQueue.concurrentPerform(iterations: 4) { _ in
        let clients = (0..<25).compactMap { _ in try? Client(server.port) }
        for _ in 0..<100 {
          for client in clients { client.send(client.request("/")) }
          for client in clients where (try? client.receive().status) == 200 {
            answered.wrappingAdd(1, ordering: .relaxed)
          }
        }
      }
      #expect(answered.load(ordering: .relaxed) == 10_000)
    }
  }

  @Test("requests that are sent ahead are answered in their order")
  func pipelining() throws {
    for number in 0..<200 { site["\(number).txt"] = "\(number)" }
    try site.serve { server in
      let client = try Client(server.port)
      client.send((0..<200).map { client.request("/\($0).txt") }.joined())
      for number in 0..<200 { #expect(try client.receive().body == "\(number)") }
    }
  }

  @Test("a client that only asks is heard no further than it reads", arguments: ["HEAD", "GET"])
  func unreadPipelining(method: String) throws {
    var limits = PreviewLimits()
    limits.stalledAnswer = .milliseconds(500)
    try site.serve(limits) { server in
      let client = try Client(server.port, receiveBuffer: 4096)
      let requests = String(repeating: client.request("/index.html", method: method), count: 1000)
      var sent = 0
      while sent < 2000, client.send(requests) { sent += 1 }
      #expect(sent < 2000)
      #expect(try isAlive(server))
    }
  }

  @Test("a client that sends its headers too slowly is cut off")
  func slowHeaders() throws {
    var limits = PreviewLimits()
    limits.head = .milliseconds(300)
    try site.serve(limits) { server in
      let first = try Client(server.port)
      let later = try Client(server.port)
      _ = try later.get("/")
      let begin = ContinuousClock.now
      for client in [first, later] { client.send("GET / HTTP/1.1\r\nHost: localhost\r\n") }
      var isOpen = true
      while isOpen, begin.duration(to: .now) < .seconds(5) {
        usleep(50_000)
        // Both: the second send after a close fails.
        isOpen = first.send("X: 1\r\n") || later.send("X: 1\r\n")
      }
      #expect(!isOpen)
      #expect(begin.duration(to: .now) >= .milliseconds(300))
    }
  }

  @Test("a client that asks nothing more is cut off")
  func idle() throws {
    var limits = PreviewLimits()
    limits.idle = .milliseconds(200)
    try site.serve(limits) { server in
      let client = try Client(server.port)
      _ = try client.get("/")
      #expect(client.isClosedByServer())
    }
  }

  @Test("a client that does not read its answer is cut off, one that reads slowly is not")
  func unreadAnswer() throws {
    var limits = PreviewLimits()
    limits.stalledAnswer = .milliseconds(600)
    try site.serve(limits) { server in
      let stalled = try Client(server.port, receiveBuffer: 4096)
      let slow = try Client(server.port, receiveBuffer: 4096)
      for client in [stalled, slow] { client.send(client.request("/large.txt")) }
      // What the system keeps for it is far less than the answer.
      for _ in 0..<15 {
        usleep(100_000)
        for _ in 0..<100 { #expect(slow.drop(1 << 16)) }
      }
      // It gets what the system kept for it, and no more.
      var pieces = 0
      while stalled.drop(4096) { pieces += 1 }
      #expect(pieces < 4096)
      var rest = 0
      while rest < 100, slow.drop(1 << 12) { rest += 1 }
      #expect(rest > 0)
      #expect(try isAlive(server))
    }
  }

  @Test("a stream that is not read is dropped, and costs no memory")
  func unreadStream() throws {
    try site.serve { server in
      let page = try EventClient(server, page: "/")
      let findings = (0..<100).map {
        PreviewFinding(.error, "\($0)" + String(repeating: "x", count: 10_000))
      }
      var updates = 0
      while updates < 200, server.openPages > 0 {
        let isDelivered = Mutex(false)
        server.update(findings: findings, delivered: { _ in isDelivered.withLock { $0 = true } })
        #expect(eventually { isDelivered.withLock { $0 } })
        updates += 1
      }
      #expect(server.openPages == 0)
      page.client.close()
      #expect(try isAlive(server))
    }
  }

  @Test("more connections than the limit make the idle ones go, and never the ones in use")
  func manyConnections() throws {
    var limits = PreviewLimits()
    limits.connections = 50
    try site.serve(limits) { server in
      let page = try EventClient(server, page: "/")
      let idle = try (0..<400).map { _ in try Client(server.port) }
      #expect(try isAlive(server))
      #expect(server.openPages == 1)
      #expect(idle[0].isClosedByServer())
      page.client.close()
      let streams = (0..<60).compactMap { _ in try? EventClient(server, page: "/") }
      #expect(streams.count <= 50)
      #expect(throws: Client.Closed.self) { try Client(server.port).get("/") }
    }
  }

  @Test("a client that has closed its side gets its answer")
  func halfClosed() throws {
    try site.serve { server in
      let client = try Client(server.port)
      client.send(client.request("/"))
      client.halfClose()
      #expect(try client.receive().status == 200)
      #expect(client.isClosedByServer())
      let quiet = try Client(server.port)
      quiet.halfClose()
      #expect(quiet.isClosedByServer())
    }
  }

  @Test("clients that vanish in the midst of anything do no harm")
  func vanishing() throws {
    try site.serve { server in
      for number in 0..<200 {
        let client = try Client(server.port, receiveBuffer: 4096)
        switch number % 4 {
        case 0: client.send("GET /")
        case 1: client.send(client.request("/large.txt"))
        case 2: client.send(client.request("/-briefing/events?page=/"))
        default: client.send(String(repeating: client.request("/"), count: 50))
        }
        client.close()
      }
      #expect(try isAlive(server))
      #expect(eventually { server.openPages == 0 })
    }
  }

  @Test("it stops at once, with streams open, answers unread and content that takes long")
  func stop() throws {
    let slow = PreviewContent(file: { path in
      if path == "slow.html" { usleep(1_500_000) }
      return Array("x".utf8)
    })
    let server = try PreviewServer.start(slow, options: PreviewOptions(port: 0))
    let pages = try (0..<50).map { _ in try EventClient(server, page: "/") }
    let waiting = try (0..<10).map { _ in try Client(server.port) }
    for client in waiting { client.send(client.request("/slow.html")) }
    usleep(50_000)
    let begin = ContinuousClock.now
    server.stop()
    #expect(begin.duration(to: .now) < .milliseconds(500))
    #expect(pages.allSatisfy { $0.client.isClosedByServer() })
    for page in pages { page.client.close() }
    for client in waiting { client.close() }
    server.update(findings: [])
    usleep(1_700_000)
    #expect(throws: Client.Closed.self) { try Client(server.port) }
  }
}
