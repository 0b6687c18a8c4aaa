import Foundation
import Synchronization

/// An HTTP/1.1 server on the loopback interface, which does what `respond` does, right or wrong.
package final class LoopbackServer: Sendable {
  package struct Request: Sendable {
    package let method: String
    package let target: String
    /// Names in lower case.
    package let headers: [String: String]
  }

  private struct Log {
    var requests: [Request] = []
    /// The connections with a request that is not answered.
    var active: Set<Int32> = []
    var mostActive = 0
    var connections = 0
  }

  private let listener: Int32
  private let isIPv6: Bool
  package let port: UInt16
  private let log = Mutex(Log())

  /// - Parameter respond: writes the answer, and returns whether the connection stays open.
  package init(ipv6: Bool = false, respond: @escaping @Sendable (Request, Connection) -> Bool) throws {
    isIPv6 = ipv6
    (listener, port) = try Self.listen(ipv6: ipv6)
    Thread.detachNewThread { [listener] in
      while true {
        let descriptor = accept(listener, nil, nil)
        if descriptor < 0 { return }
        self.log.withLock { $0.connections += 1 }
        Thread.detachNewThread { self.serve(descriptor, respond) }
      }
    }
  }

  /// A server that sends `answers[target]`, or 404.
  package convenience init(_ answers: [String: String], ipv6: Bool = false) throws {
    try self.init(ipv6: ipv6) { request, connection in
      connection.reply(answers[request.target] ?? "404", to: request)
    }
  }

  package func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

  package func url(_ path: String, scheme: String = "http", host: String? = nil) -> String {
    "\(scheme)://\(host ?? (isIPv6 ? "[::1]" : "127.0.0.1")):\(port)\(path)"
  }

  package var requests: [Request] { log.withLock { $0.requests } }
  /// `HEAD /a`, in the order of their arrival.
  package var lines: [String] { requests.map { "\($0.method) \($0.target)" } }
  package var mostActive: Int { log.withLock { $0.mostActive } }
  package var connections: Int { log.withLock { $0.connections } }

  private func serve(_ descriptor: Int32, _ respond: (Request, Connection) -> Bool) {
    // Whoever has an answer may ask again before this thread runs on.
    let connection = Connection(descriptor: descriptor) { self.endRequest(of: descriptor) }
    defer { connection.close() }
    while let request = connection.readRequest() {
      log.withLock { log in
        log.requests.append(request)
        log.active.insert(descriptor)
        log.mostActive = max(log.mostActive, log.active.count)
      }
      let isOpen = respond(request, connection)
      endRequest(of: descriptor)
      if !isOpen { return }
    }
  }

  private func endRequest(of descriptor: Int32) { log.withLock { _ = $0.active.remove(descriptor) } }

  private static func listen(ipv6: Bool) throws -> (Int32, UInt16) {
    let descriptor = socket(ipv6 ? AF_INET6 : AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { throw NoSocket(code: errno) }
    var port: UInt16 = 0
    let isBound: Bool
    if ipv6 {
      var address = sockaddr_in6()
      address.sin6_family = sa_family_t(AF_INET6)
      address.sin6_addr = in6addr_loopback
      (isBound, port) = bind(descriptor, &address, port: \.sin6_port)
    } else {
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
      (isBound, port) = bind(descriptor, &address, port: \.sin_port)
    }
    guard isBound, Glibc.listen(descriptor, 512) == 0 else { throw NoSocket(code: errno) }
    return (descriptor, port)
  }

  package struct NoSocket: Error { package let code: Int32 }

  private static func bind<Address>(
    _ descriptor: Int32, _ address: inout Address, port: KeyPath<Address, UInt16>
  ) -> (Bool, UInt16) {
    var length = socklen_t(MemoryLayout<Address>.size)
    let isBound = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
      }
    }
    return (isBound, UInt16(bigEndian: address[keyPath: port]))
  }
}
