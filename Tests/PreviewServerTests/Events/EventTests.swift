import Synchronization
import Testing

@testable import PreviewServer

struct EventTests {
  private let site = TestSite([
    "index.html": "<head></head>home", "a/index.html": "<head></head>a", "assets/site.css": "body{}",
    "assets/x.js": "1",
  ])
  private let error = PreviewFinding(
    .error, place: "Content/a.md:1:2", "\"<b>\"\n\u{7}\u{2028}", rule: "bad",
    notes: [.init("see", place: "b")])

  private func fingerprint(_ server: PreviewServer, _ target: String) throws -> String {
    try #require(try Client(server.port).get(target).body.between("data-fingerprint=\"", "\""))
  }

  @Test("a page that listens is told of the findings at once, and of each change of them")
  func findings() throws {
    try site.serve { server in
      server.update(findings: [error])
      let page = try EventClient(server, page: "/", known: try fingerprint(server, "/"))
      let greeting = try page.greeting()
      #expect(greeting.map(\.name) == ["assets", "findings"])
      #expect(
        greeting[1].data.contains(
          #""errors":1,"warnings":0,"list":[{"severity":"error","place":"Content/a.md:1:2","#
            + #""message":"\"<b>\"\n\u0007\#u{2028}","rule":"bad","notes":[{"place":"b","message":"see"}]}]"#)
      )
      server.update(findings: [])
      let next = try page.next()
      #expect(next.name == "findings")
      #expect(next.data.contains(#""errors":0,"warnings":0,"list":[]"#))
      #expect(next.data.between("revision\":\"", "\"") != greeting[1].data.between("revision\":\"", "\""))
    }
  }

  @Test("errors come first, and no more than a hundred findings are listed")
  func manyFindings() throws {
    let warnings = (0..<150).map { PreviewFinding(.warning, "w\($0)") }
    let message = EventMessage.findings(warnings + [error], revision: "1").text
    #expect(message.contains(#""errors":1,"warnings":150,"list":[{"severity":"error""#))
    #expect(message.split(separator: "severity").count - 1 == EventMessage.listed)
  }

  @Test("a page is told to reload when its bytes have changed, and only then")
  func reload() throws {
    try site.serve { server in
      let home = try EventClient(server, page: "/", known: try fingerprint(server, "/"))
      let other = try EventClient(server, page: "/a/", known: try fingerprint(server, "/a/"))
      _ = try (home.greeting(), other.greeting())
      site["index.html"] = "<head></head>new"
      server.update(findings: [])
      #expect(try home.next().name == "findings")
      #expect(try home.next().name == "reload")
      server.update(findings: [error])
      #expect(try home.next().data.contains("\"errors\":1"))
      // Told once; and the other page has only its findings.
      server.update(findings: [])
      #expect(try home.next().name == "findings")
      for _ in 0..<3 { #expect(try other.next().name == "findings") }
    }
  }

  @Test("a page that was loaded before a change, or from another server, is told when it connects")
  func stale() throws {
    try site.serve { server in
      let page = try EventClient(server, page: "%2Fa%2F", known: "0123456789abcdef")
      _ = try page.greeting()
      #expect(try page.next().name == "reload")
    }
  }

  @Test("a page is told to reload when it goes, and when it comes")
  func vanishing() throws {
    try site.serve { server in
      let page = try EventClient(server, page: "/new.html", known: try fingerprint(server, "/new.html"))
      _ = try page.greeting()
      for text in ["<head></head>", nil] {
        site["new.html"] = text
        server.update(findings: [])
        #expect(try page.next().name == "findings")
        #expect(try page.next().name == "reload")
      }
    }
  }

  @Test("pages are told which of the files they may have loaded are others now")
  func assets() throws {
    try site.serve { server in
      let known = try fingerprint(server, "/")
      _ = try Client(server.port).get("/assets/site.css")
      _ = try Client(server.port).get("/assets/x.js")
      let page = try EventClient(server, page: "/", known: known)
      let before = try page.greeting()[0]
      #expect(before.data.hasSuffix("\"paths\":null}"))
      site["assets/site.css"] = "p{}"
      site["assets/x.js"] = nil
      server.update(findings: [])
      #expect(try page.next().name == "findings")
      let event = try page.next()
      #expect(event.name == "assets")
      #expect(event.data.hasSuffix(#""paths":["assets/site.css","assets/x.js"]}"#))
      let state = try #require(event.data.between("state\":\"", "\""))
      #expect(state != before.data.between("state\":\"", "\""))
      #expect(try Client(server.port).get("/").body.contains("data-assets=\"\(state)\""))
    }
  }

  @Test("files that cannot have changed are not asked for")
  func unchangedAssets() throws {
    try site.serve { server in
      _ = try Client(server.port).get("/assets/x.js")
      site["assets/x.js"] = "2"
      let delivery = Mutex<PreviewDelivery?>(nil)
      server.update(
        findings: [], mayHaveChanged: { !$0.hasSuffix(".js") },
        delivered: { new in delivery.withLock { $0 = new } })
      #expect(eventually { delivery.withLock { $0 } != nil })
      #expect(delivery.withLock { $0 }?.changedAssets == [])
      #expect(site.paths.count == 1)
    }
  }

  @Test("an update says what it told")
  func delivery() throws {
    try site.serve { server in
      let pages = try (0..<3).map { _ in
        try EventClient(server, page: "/", known: try fingerprint(server, "/"))
      }
      _ = try pages.map { try $0.greeting() }
      _ = try Client(server.port).get("/assets/site.css")
      site["index.html"] = "x"
      site["assets/site.css"] = "y"
      let delivery = Mutex<PreviewDelivery?>(nil)
      server.update(findings: [], delivered: { new in delivery.withLock { $0 = new } })
      #expect(eventually { delivery.withLock { $0 } != nil })
      var expected = PreviewDelivery()
      expected.reloads = 3
      expected.openPages = 3
      expected.changedAssets = ["assets/site.css"]
      #expect(delivery.withLock { $0 } == expected)
    }
  }

  @Test("no more pages listen than the limit; one that closes makes room")
  func limit() throws {
    var limits = PreviewLimits()
    limits.eventStreams = 3
    try site.serve(limits) { server in
      var pages = try (0..<3).map { _ in try EventClient(server, page: "/") }
      #expect(try Client(server.port).get("/-briefing/events?page=/").status == 503)
      pages.removeLast()
      #expect(eventually { server.openPages == 2 })
      _ = try EventClient(server, page: "/")
      for page in pages { page.client.halfClose() }
      #expect(eventually { server.openPages == 0 })
    }
  }

  @Test("a stream shows signs of life")
  func heartbeat() throws {
    var limits = PreviewLimits()
    limits.heartbeat = .milliseconds(50)
    try site.serve(limits) { server in
      let page = try EventClient(server, page: "/", known: try fingerprint(server, "/"))
      _ = try page.greeting()
      for _ in 0..<3 { #expect(try page.client.receive(until: "\n\n").hasSuffix(":")) }
    }
  }
}
