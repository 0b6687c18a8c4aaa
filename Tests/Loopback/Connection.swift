import Glibc

/// One connection to a `LoopbackServer`.
package struct Connection: Sendable {
  package let descriptor: Int32
  let willReply: @Sendable () -> Void

  package func close() { _ = Glibc.close(descriptor) }

  /// Nil at the end of the connection.
  package func readRequest() -> LoopbackServer.Request? {
    var bytes: [UInt8] = []
    while !bytes.suffix(4).elementsEqual("\r\n\r\n".utf8) {
      var byte: UInt8 = 0
      guard recv(descriptor, &byte, 1, 0) == 1 else { return nil }
      bytes.append(byte)
    }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
    let words = lines[0].split(separator: " ")
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      headers[parts[0].lowercased()] = parts[1].trimmingSpaces
    }
    return LoopbackServer.Request(method: String(words[0]), target: String(words[1]), headers: headers)
  }

  /// Whether all was sent: not, once the other side has closed.
  @discardableResult
  package func send(_ bytes: [UInt8]) -> Bool {
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

  @discardableResult
  package func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  /// Waits until the other side closes.
  package func wait() {
    var byte: UInt8 = 0
    while recv(descriptor, &byte, 1, 0) > 0 {}
  }

  /// Sends `200`, `301 /new`, `200 text/html <p id=a>` in full and well-formed, without the body for HEAD.
  package func reply(_ text: String, to request: LoopbackServer.Request) -> Bool {
    let parts = text.split(separator: " ", maxSplits: 2).map(String.init)
    let status = parts[0]
    var head = "HTTP/1.1 \(status) x\r\n"
    let body = parts.count > 2 ? parts[2] : ""
    if parts.count > 1 {
      head += status.first == "3" ? "Location: \(parts[1])\r\n" : "Content-Type: \(parts[1])\r\n"
    }
    if status != "204", status != "304" { head += "Content-Length: \(body.utf8.count)\r\n" }
    willReply()
    return send(head + "\r\n" + (request.method == "HEAD" ? "" : body))
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " || $0 == "\r" }.reversed())
  }
}
