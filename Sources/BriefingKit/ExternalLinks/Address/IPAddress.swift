import Glibc

/// An address of the Internet Protocol.
struct IPAddress: Hashable, Sendable {
  /// Four bytes, or sixteen.
  let bytes: [UInt8]

  /// Nil unless `text` is four decimal numbers, or IPv6 without brackets and zone.
  init?(_ text: String) {
    var v4 = in_addr()
    var v6 = in6_addr()
    if inet_pton(AF_INET, text, &v4) == 1 {
      bytes = withUnsafeBytes(of: v4) { Array($0) }
    } else if inet_pton(AF_INET6, text, &v6) == 1 {
      bytes = withUnsafeBytes(of: v6) { Array($0) }
    } else {
      return nil
    }
  }

  /// Nil for other families than IPv4 and IPv6, and for fewer bytes than the family has.
  init?(_ address: UnsafeRawPointer, length: Int, family: Int32) {
    switch family {
    case AF_INET:
      guard length >= MemoryLayout<sockaddr_in>.size else { return nil }
      bytes = withUnsafeBytes(of: address.loadUnaligned(as: sockaddr_in.self).sin_addr) { Array($0) }
    case AF_INET6:
      guard length >= MemoryLayout<sockaddr_in6>.size else { return nil }
      bytes = withUnsafeBytes(of: address.loadUnaligned(as: sockaddr_in6.self).sin6_addr) { Array($0) }
    default:
      return nil
    }
  }

  /// The host of a URL, where it is an address: `192.0.2.1`, `[2001:db8::1]`.
  init?(host: String) {
    self.init(host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host)
  }

  var isIPv6: Bool { bytes.count == 16 }
}

extension IPAddress: CustomStringConvertible {
  var description: String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(INET6_ADDRSTRLEN)) { buffer in
      let family = isIPv6 ? AF_INET6 : AF_INET
      guard let start = buffer.baseAddress,
        bytes.withUnsafeBytes({ inet_ntop(family, $0.baseAddress, start, socklen_t(buffer.count)) }) != nil
      else { return "?" }
      return String(cString: start)
    }
  }
}
