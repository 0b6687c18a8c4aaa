import Foundation
import Loopback

/// A host that shows a site's folder under the policy that the documentation names.
struct FileServer: Sendable {
  static let policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'"

  let site: SiteFolder
  private let server: LoopbackServer

  /// - Parameter compresses: whether texts are sent as hosts send them, compressed by gzip.
  init(_ site: SiteFolder, compresses: Bool = false) throws {
    self.site = site
    // The page that a host shows at any address names the site's own address: here it is another.
    let home = site.bytes("index.html").map { String(decoding: $0, as: UTF8.self) } ?? ""
    let address = home.firstMatch(of: /<link rel="canonical" href="([^"]+\/)"/).map { String($0.1) }
    server = try LoopbackServer { request, connection in
      let host = "http://\(request.headers["host"] ?? "")/"
      let (status, type, text) = Self.answer(request.target, of: site, address: address, host: host)
      let body = compresses ? ((try? Self.compressed(text)) ?? text) : text
      let encoding = body.count == text.count ? "" : "Content-Encoding: gzip\r\n"
      let head = """
        HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\nContent-Length: \(body.count)\r
        \(encoding)Content-Security-Policy: \(Self.policy)\r\nX-Content-Type-Options: nosniff\r\n\r\n
        """
      return connection.send(Array(head.utf8) + body)
    }
  }

  /// The repository's site, for all tests.
  static var published: FileServer { get throws { try started.get() } }
  private static let started = Result { try FileServer(.published) }

  func stop() { server.stop() }

  func url(_ path: String = "") -> String { server.url("/\(path)") }

  private static func compressed(_ bytes: [UInt8]) throws -> [UInt8] {
    let gzip = Process()
    gzip.executableURL = URL(fileURLWithPath: "/bin/gzip")
    gzip.arguments = ["--best", "--no-name", "--stdout"]
    let (input, output) = (Pipe(), Pipe())
    gzip.standardInput = input
    gzip.standardOutput = output
    try gzip.run()
    // The output is read while the input is written: neither pipe holds all of a page.
    let writer = Thread {
      try? input.fileHandleForWriting.write(contentsOf: bytes)
      try? input.fileHandleForWriting.close()
    }
    writer.start()
    let compressed = try output.fileHandleForReading.readToEnd() ?? Data()
    gzip.waitUntilExit()
    return Array(compressed)
  }

  private static func answer(
    _ target: String, of site: SiteFolder, address: String?, host: String
  ) -> (status: String, type: String, body: [UInt8]) {
    var path = String(target.prefix { $0 != "?" }.dropFirst())
    if path.isEmpty || path.hasSuffix("/") { path += "index.html" }
    guard !path.contains(".."), let bytes = site.bytes(path) else {
      return ("404 Not Found", "text/plain", Array("not found".utf8))
    }
    let type = types[path.split(separator: ".").last.map(String.init) ?? ""] ?? "application/octet-stream"
    guard path == "404.html", let address else { return ("200 OK", type, Array(bytes)) }
    let page = String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: address, with: host)
    return ("200 OK", type, Array(page.utf8))
  }

  private static let types = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8", "json": "application/json", "svg": "image/svg+xml",
    "png": "image/png", "xml": "application/xml", "txt": "text/plain; charset=utf-8",
    "csv": "text/csv; charset=utf-8", "ics": "text/calendar; charset=utf-8",
  ]
}
