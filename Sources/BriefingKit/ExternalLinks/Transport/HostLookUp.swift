import Glibc

/// Finds the addresses of a host's name.
enum HostLookUp {
  enum Answer: Hashable, Sendable {
    case addresses([IPAddress])
    case failure(ExternalFailure)
  }

  /// Blocks until the system's resolver answers.
  @Sendable static func addresses(of host: String) -> Answer {
    if let answer = reserved(host) { return answer }
    var hints = addrinfo()
    hints.ai_family = AF_UNSPEC
    var list: UnsafeMutablePointer<addrinfo>?
    // The dot at the end keeps the machine's search domains out: with them, a name that does not exist
    // may lead to the company's own hosts.
    let code = getaddrinfo(host.contains(".") && host.last != "." ? host + "." : host, nil, &hints, &list)
    defer { if list != nil { freeaddrinfo(list) } }
    guard code == 0 else { return .failure(failure(for: code)) }
    var addresses: [IPAddress] = []
    var next = list
    while let entry = next {
      if let address = IPAddress(
        entry.pointee.ai_addr, length: Int(entry.pointee.ai_addrlen), family: entry.pointee.ai_family),
        !addresses.contains(address)
      {
        addresses.append(address)
      }
      next = entry.pointee.ai_next
    }
    return addresses.isEmpty ? .failure(.noSuchName) : .addresses(addresses)
  }

  /// The names of RFC 6761 that no name server is to be asked for.
  private static func reserved(_ host: String) -> Answer? {
    let name = host.hasSuffix(".") ? host.dropLast() : host[...]
    if name == "localhost" || name.hasSuffix(".localhost") {
      return .addresses(["127.0.0.1", "::1"].compactMap { IPAddress($0) })
    }
    return name == "invalid" || name.hasSuffix(".invalid") ? .failure(.noSuchName) : nil
  }

  /// EAI_AGAIN is what glibc gives for a name server that fails or is not reached.
  private static func failure(for code: Int32) -> ExternalFailure {
    switch code {
    case EAI_NONAME, noData, noAddressFamily: .noSuchName
    default: .lookUpFailed
    }
  }

  /// The name exists, but has no address (netdb.h, EAI_NODATA and EAI_ADDRFAMILY: GNU extensions).
  private static let noData: Int32 = -5
  private static let noAddressFamily: Int32 = -9
}
