/// The names by which browsers may ask for the preview.
///
/// Any site can give its own name the address 127.0.0.1, and so read what its visitors' machines serve there;
/// its requests then state that name.
struct AllowedHosts: Sendable {
  let port: Int
  private let names: Set<String>
  /// Whether the address that a connection arrived at is a name too.
  private let includesArrival: Bool

  /// - Parameter named: The host that was asked for, without brackets.
  init(port: Int, named: String?) {
    self.port = port
    includesArrival = named != nil
    var names: Set = ["localhost", "127.0.0.1", "::1"]
    if let named { names.insert(named.lowercased()) }
    self.names = names
  }

  /// - Parameters:
  ///   - host: The value of a `Host` header.
  ///   - arrival: The address that the connection arrived at.
  func allows(host: String, arrival: String?) -> Bool {
    guard let (name, port) = Self.parts(of: host) else { return false }
    return (port == nil || port == self.port) && isKnown(name, arrival)
  }

  /// - Parameter origin: The value of an `Origin` header. It leaves port 80 out.
  func allows(origin: String, arrival: String?) -> Bool {
    guard origin.hasPrefix("http://"), let (name, port) = Self.parts(of: String(origin.dropFirst(7))) else {
      return false
    }
    return (port ?? 80) == self.port && isKnown(name, arrival)
  }

  private func isKnown(_ name: String, _ arrival: String?) -> Bool {
    names.contains(name) || includesArrival && name == arrival
  }

  /// `[::1]:80` in its parts, the name without brackets; nil where it is malformed.
  private static func parts(of authority: String) -> (name: String, port: Int?)? {
    let text = authority.lowercased()
    let name: Substring
    var rest: Substring
    if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
      name = text[text.index(after: text.startIndex)..<end]
      rest = text[text.index(after: end)...]
    } else {
      name = text.prefix { $0 != ":" }
      rest = text[name.endIndex...]
    }
    guard !name.isEmpty else { return nil }
    if rest.isEmpty { return (String(name), nil) }
    guard rest.removeFirst() == ":", rest.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      rest.utf8.count <= 5
    else { return nil }
    // An empty port is the default one.
    return rest.isEmpty ? (String(name), nil) : Int(rest).map { (String(name), $0) }
  }
}
