import PreviewServer
import Synchronization

/// A site in memory that a test changes.
final class TestSite: Sendable {
  private let files: Mutex<[String: [UInt8]]>
  /// What the content was asked for.
  private let asked = Mutex<[String]>([])

  init(_ files: [String: String]) { self.files = Mutex(files.mapValues { Array($0.utf8) }) }

  subscript(path: String) -> String? {
    get { files.withLock { $0[path].map { String(decoding: $0, as: UTF8.self) } } }
    set { files.withLock { $0[path] = newValue.map { Array($0.utf8) } } }
  }

  var paths: [String] { asked.withLock { $0 } }

  var content: PreviewContent {
    PreviewContent(
      file: { path in
        self.asked.withLock { $0.append(path) }
        return self.files.withLock { $0[path] }
      },
      notFound: { self.files.withLock { $0["404.html"] } })
  }

  /// A server on a free port of the loopback interface, for as long as `body` runs.
  func serve(_ limits: PreviewLimits = PreviewLimits(), _ body: (PreviewServer) throws -> Void) throws {
    let server = try PreviewServer.start(content, options: PreviewOptions(port: 0, limits: limits))
    defer { server.stop() }
    try body(server)
  }
}
