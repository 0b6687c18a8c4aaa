import Testing

@testable import PreviewServer

struct AllowedHostsTests {
  private let hosts = AllowedHosts(port: 8080, named: nil)

  @Test(
    "this machine's names are allowed, with the right port or none",
    arguments: [
      "localhost", "localhost:8080", "LocalHost:8080", "127.0.0.1", "127.0.0.1:8080", "[::1]", "[::1]:8080",
      "localhost:",
    ])
  func allowed(host: String) {
    #expect(hosts.allows(host: host, arrival: "127.0.0.1"))
  }

  @Test(
    "other names and ports are not, whatever they resolve to",
    arguments: [
      "", ":8080", "evil.example", "evil.example:8080", "localhost:80", "localhost:18080", "localhost.",
      "localhost.evil.example", "127.0.0.1.evil.example", "127.0.0.2", "0.0.0.0:8080", "[::1", "::1",
      "[::1]x",
      "localhost:8080:8080", "localhost:+8080", "localhost:999999", "a@localhost", "localhost/",
    ])
  func refused(host: String) {
    #expect(!hosts.allows(host: host, arrival: "127.0.0.1"))
  }

  @Test("a host that was asked for is allowed, and so is the address that a connection arrived at")
  func named() {
    let hosts = AllowedHosts(port: 8080, named: "Desk.example")
    #expect(hosts.allows(host: "desk.example:8080", arrival: nil))
    #expect(hosts.allows(host: "192.0.2.7:8080", arrival: "192.0.2.7"))
    #expect(!hosts.allows(host: "192.0.2.8:8080", arrival: "192.0.2.7"))
    #expect(!self.hosts.allows(host: "192.0.2.7:8080", arrival: "192.0.2.7"))
  }

  @Test("an origin is allowed with its scheme and port only")
  func origins() {
    #expect(hosts.allows(origin: "http://localhost:8080", arrival: nil))
    #expect(hosts.allows(origin: "http://[::1]:8080", arrival: nil))
    for foreign in ["null", "http://localhost", "https://localhost:8080", "http://evil.example:8080", ""] {
      #expect(!hosts.allows(origin: foreign, arrival: nil), "\(foreign)")
    }
    #expect(AllowedHosts(port: 80, named: nil).allows(origin: "http://localhost", arrival: nil))
  }
}
