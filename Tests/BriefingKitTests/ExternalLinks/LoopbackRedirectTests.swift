import Loopback
import Testing

@testable import BriefingKit

@Suite struct LoopbackRedirectTests {
  typealias Row = (name: String, first: String, verdict: ExternalVerdict, new: String?)

  static let rows: [Row] = [
    ("permanent", "301 /new", .moved, "/new"),
    ("permanent, method kept", "308 /new", .moved, "/new"),
    ("found", "302 /new", .alive, nil),
    ("see other", "303 /new", .alive, nil),
    ("temporary", "307 /new", .alive, nil),
    ("relative", "301 new", .moved, "/new"),
    ("relative, with dots", "301 x/../new", .moved, "/new"),
    ("query only", "301 ?q=1", .moved, "/old?q=1"),
    ("fragment dropped", "301 /new#part", .moved, "/new"),
    ("two permanent ones", "301 /hop301", .moved, "/new"),
    ("permanent, then temporary", "301 /hop302", .moved, "/hop302"),
    ("temporary, then permanent", "302 /hop301", .alive, nil),
    ("to a dead page", "301 /dead", .broken, nil),
    ("to a wall", "301 /wall", .blocked, nil),
    ("to a faulty server", "301 /fault", .unknown, nil),
  ]

  @Test(arguments: rows) func follows(row: Row) throws {
    let server = try LoopbackServer([
      "/old": row.first, "/new": "200", "/hop301": "301 /new", "/hop302": "302 /new", "/old?q=1": "200",
      "/wall": "403", "/fault": "500",
    ])
    defer { server.stop() }
    let result = try check(server.url("/old"))
    #expect(result?.verdict == row.verdict, "\(row.name)")
    #expect(result?.newAddress == row.new.map { server.url($0) }, "\(row.name)")
  }

  @Test(arguments: ["//127.0.0.1:PORT/new", "http:/new", "/new%20", "\\new"])
  func readsLocationsAsBrowsersDo(location: String) throws {
    let server = try LoopbackServer { request, connection in
      let port = request.headers["host"]?.split(separator: ":").last ?? ""
      let target = location.replacing("PORT", with: port)
      return connection.reply(request.target == "/old" ? "301 \(target)" : "200", to: request)
    }
    defer { server.stop() }
    let result = try check(server.url("/old"))
    #expect(result?.verdict == .moved)
    #expect(result?.newAddress?.hasPrefix(server.url("/new")) == true)
  }

  static let bad: [(String, ExternalOutcome)] = [
    ("301", .badRedirect(301)),
    ("302 http://", .badRedirect(302)),
    ("301 ftp://127.0.0.1/a", .refused(.scheme("ftp"))),
    ("301 javascript:alert(1)", .refused(.scheme("javascript"))),
    ("301 file:///etc/passwd", .refused(.scheme("file"))),
    ("302 http://127.0.0.1:22/", .refused(.port(22))),
    ("301 /old", .redirectLoop),
    ("301 /there", .redirectLoop),
    ("301 /0", .tooManyRedirects),
  ]

  @Test(arguments: bad) func doesNotFollow(first: String, outcome: ExternalOutcome) throws {
    let server = try LoopbackServer { request, connection in
      switch request.target {
      case "/old": return connection.reply(first, to: request)
      case "/there": return connection.reply("301 /old", to: request)
      default:
        return connection.reply("301 /\((Int(request.target.dropFirst()) ?? 0) + 1)", to: request)
      }
    }
    defer { server.stop() }
    let result = try check(server.url("/old"))
    #expect(result?.outcome == outcome)
    #expect(result?.verdict == .unknown)
    #expect(server.lines.count <= 12)
  }

  @Test func followsTenRedirects() throws {
    let server = try LoopbackServer { request, connection in
      let number = Int(request.target.dropFirst()) ?? 0
      return connection.reply(number == 10 ? "200" : "302 /\(number + 1)", to: request)
    }
    defer { server.stop() }
    #expect(try check(server.url("/0"))?.verdict == .alive)
    #expect(server.lines.count == 11)
  }

  @Test func refusesARedirectToAPrivateAddress() throws {
    // The name stands for a public host; the test lets it lead to the server, whose own address is private.
    let server = try LoopbackServer { request, connection in
      connection.reply("302 http://inside.example:\(request.target.dropFirst())/secret", to: request)
    }
    defer { server.stop() }
    var options = quickOptions()
    options.allowsPrivateAddresses = false
    let report = try check(
      [ExternalLink(server.url("/x", host: "inside.example"))], options,
      names: ["inside.example": ["127.0.0.1"]])
    #expect(report.results.map(\.outcome) == [.refused(.privateAddress("127.0.0.1"))])
    #expect(server.connections == 0)
  }

  @Test func stripsCredentialsFromALocation() throws {
    let server = try LoopbackServer { request, connection in
      let host = request.headers["host"] ?? ""
      return connection.reply(
        request.target == "/old" ? "301 http://user:secret@\(host)/new" : "200", to: request)
    }
    defer { server.stop() }
    let result = try check(server.url("/old"))
    #expect(result?.newAddress == server.url("/new"))
    #expect(server.requests.allSatisfy { $0.headers["authorization"] == nil })
  }
}
