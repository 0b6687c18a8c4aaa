import Foundation
import Loopback
import Testing

@testable import BriefingKit

private let openssl = ["/usr/bin/openssl", "/usr/local/bin/openssl"].first {
  FileManager.default.isExecutableFile(atPath: $0)
}

@Suite(.enabled(if: openssl != nil, "openssl is not installed"), .serialized)
struct LoopbackTLSTests {
  /// `openssl s_server` on a free port, with a certificate of its own for localhost.
  private struct Server {
    let port: Int
    let certificate: String
    private let process: ChildProcess
    private let folder: URL

    init() throws {
      folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      certificate = folder.appendingPathComponent("cert.pem").path
      let key = folder.appendingPathComponent("key.pem").path
      let program = try #require(openssl)
      let maker = ChildProcess([
        program, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
        "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate,
      ])
      try #require(maker).wait()
      process = try #require(
        ChildProcess([
          program, "s_server", "-accept", "127.0.0.1:0", "-cert", certificate, "-key", key, "-www",
        ]))
      // `ACCEPT 127.0.0.1:40001`, once it listens.
      let words = process.output(through: "ACCEPT").split { $0 == ":" || $0 == "\n" }
      port = try #require(words.last.flatMap { Int($0) })
    }

    func stop() {
      process.end()
      try? FileManager.default.removeItem(at: folder)
    }
  }

  private func outcome(_ server: Server, host: String, trusted: Bool) throws -> ExternalLinkResult? {
    var options = quickOptions()
    // s_server does not answer HEAD.
    options.firstByteTimeout = .seconds(1)
    if trusted { options.certificateAuthorities = server.certificate }
    let url = "https://\(host):\(server.port)/"
    return try check(
      [ExternalLink(url)], options, names: ["localhost": ["127.0.0.1"], "other.example": ["127.0.0.1"]]
    ).result(for: url)
  }

  @Test func takesNoCertificateThatItCannotVerify() throws {
    let server = try Server()
    defer { server.stop() }
    let result = try outcome(server, host: "localhost", trusted: false)
    #expect(result?.outcome == .failure(.tls))
    #expect(result?.verdict == .unknown)
  }

  @Test func takesACertificateOfATrustedAuthorityForItsHostOnly() throws {
    let server = try Server()
    defer { server.stop() }
    #expect(try outcome(server, host: "localhost", trusted: true)?.verdict == .alive)
    #expect(try outcome(server, host: "other.example", trusted: true)?.outcome == .failure(.tls))
    #expect(try outcome(server, host: "127.0.0.1", trusted: true)?.outcome == .failure(.tls))
  }

  @Test func reportsAServerThatSpeaksNoTLS() throws {
    let server = try LoopbackServer { _, _ in false }
    defer { server.stop() }
    // The handshake is no request; the server waits for its end and gets none.
    var options = quickOptions()
    options.maxRetries = 0
    options.connectTimeout = .milliseconds(300)
    let result = try check(server.url("/", scheme: "https"), options)
    #expect(result?.verdict == .unknown)
  }
}
