import Glibc

/// A connection that sends what a test says, right or wrong.
final class Client {
  struct Response {
    let status: Int
    /// Names in lower case.
    let headers: [String: String]
    var body = ""
  }

  struct Closed: Error {}

  private var descriptor: Int32
  private let port: Int
  private var received: [UInt8] = []

  /// - Parameter address: `127.0.0.1` or `::1`.
  init(_ port: Int, address: String = "127.0.0.1", receiveBuffer: Int32? = nil) throws {
    self.port = port
    let isIPv6 = address.contains(":")
    descriptor = socket(isIPv6 ? AF_INET6 : AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    if var size = receiveBuffer { setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, 4) }
    var patience = timeval(tv_sec: 10, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var result: Int32
    if isIPv6 {
      var name = sockaddr_in6()
      name.sin6_family = sa_family_t(AF_INET6)
      name.sin6_port = in_port_t(port).bigEndian
      inet_pton(AF_INET6, address, &name.sin6_addr)
      result = Self.connect(descriptor, &name)
    } else {
      var name = sockaddr_in()
      name.sin_family = sa_family_t(AF_INET)
      name.sin_port = in_port_t(port).bigEndian
      inet_pton(AF_INET, address, &name.sin_addr)
      result = Self.connect(descriptor, &name)
    }
    if result != 0 { throw Closed() }
  }

  private static func connect<Name>(_ descriptor: Int32, _ name: inout Name) -> Int32 {
    withUnsafePointer(to: &name) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<Name>.size))
      }
    }
  }

  deinit { close() }

  func close() {
    if descriptor >= 0 { Glibc.close(descriptor) }
    descriptor = -1
  }

  func halfClose() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// Whether all was sent: not, once the other side has closed.
  @discardableResult
  func send(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count <= 0 { return false }
      sent += count
    }
    return true
  }

  /// - Parameter headers: With `Host`, where it is another than the server's.
  func request(_ target: String, method: String = "GET", _ headers: [String] = []) -> String {
    let host = headers.contains { $0.hasPrefix("Host:") } ? [] : ["Host: localhost:\(port)"]
    return (["\(method) \(target) HTTP/1.1"] + host + headers).joined(separator: "\r\n") + "\r\n\r\n"
  }

  func get(_ target: String, method: String = "GET", _ headers: [String] = []) throws -> Response {
    send(request(target, method: method, headers))
    return try receive(hasBody: method != "HEAD")
  }

  func receive(hasBody: Bool = true) throws -> Response {
    var head = try receiveHead()
    if hasBody, let length = head.headers["content-length"].flatMap({ Int($0) }) {
      while received.count < length { try receiveMore() }
      head.body = String(decoding: received.prefix(length), as: UTF8.self)
      received.removeFirst(length)
    }
    return head
  }

  func receiveHead() throws -> Response {
    let lines = try receive(until: "\r\n\r\n").split(separator: "\r\n")
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      headers[parts[0].lowercased()] = String(parts[1].drop { $0 == " " })
    }
    return Response(status: Int(lines[0].split(separator: " ")[1]) ?? 0, headers: headers)
  }

  /// What comes before the first `end`.
  func receive(until end: String) throws -> String {
    let end = Array(end.utf8)
    while true {
      let place = received.withUnsafeBytes { bytes in
        // The comparison first that fails for nearly all.
        bytes.indices.dropLast(end.count - 1).first {
          bytes[$0] == end[0] && bytes[$0...].starts(with: end)
        }
      }
      if let place {
        let text = String(decoding: received[..<place], as: UTF8.self)
        received.removeFirst(place + end.count)
        return text
      }
      try receiveMore()
    }
  }

  private func receiveMore() throws {
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    if count <= 0 { throw Closed() }
    received += buffer[..<count]
  }

  /// Reads up to `count` bytes from the system, and drops them; false at the end of the connection.
  func drop(_ count: Int) -> Bool {
    var buffer = [UInt8](repeating: 0, count: count)
    return recv(descriptor, &buffer, count, 0) > 0
  }

  /// Whether the other side closes within the 10 seconds of a client's patience.
  func isClosedByServer() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      if count == 0 || count < 0 && errno != EAGAIN && errno != EINTR { return true }
      if count < 0 { return false }
    }
  }
}
