import Glibc

/// An answer of a server on this machine (HTTP/1.1, without a persistent connection).
///
/// A class, since the connection ends with it.
final class LoopbackStream {
  private let descriptor: Int32
  private var buffer: [UInt8] = []

  /// - Parameter path: With its query.
  init(port: UInt16, path: String) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
    }
    guard result == 0 else { throw BenchmarkError("the preview does not answer") }
    let request = "GET \(path) HTTP/1.1\r\nHost: localhost:\(port)\r\nConnection: close\r\n\r\n"
    guard write(descriptor, request, request.utf8.count) == request.utf8.count else {
      throw BenchmarkError("the preview takes no request")
    }
  }

  /// The body of a file.
  static func get(port: UInt16, path: String) throws -> [UInt8] {
    let stream = try LoopbackStream(port: port, path: path)
    while try stream.read() {}
    let end = Array("\r\n\r\n".utf8)
    guard stream.buffer.starts(with: Array("HTTP/1.1 200".utf8)),
      let body = stream.buffer.firstRange(of: end)?.upperBound
    else { throw BenchmarkError("the preview has no '\(path)'") }
    return Array(stream.buffer[body...])
  }

  /// Waits for a line.
  func wait(for isMeant: (String) -> Bool) throws {
    while true {
      while let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
        let line = String(decoding: buffer[..<end], as: UTF8.self)
        buffer.removeSubrange(...end)
        if isMeant(line) { return }
      }
      guard try read() else { throw BenchmarkError("the preview ended its messages") }
    }
  }

  /// Drops what has arrived.
  func discard() throws {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while poll(&waiting, 1, 0) > 0, try read() {}
    buffer = []
  }

  /// False at the end.
  private func read() throws -> Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, 60_000) > 0 else { throw BenchmarkError("the preview says nothing for a minute") }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    guard count >= 0 else { throw BenchmarkError("the preview broke off") }
    buffer += bytes.prefix(count)
    return count > 0
  }

  deinit { close(descriptor) }
}
