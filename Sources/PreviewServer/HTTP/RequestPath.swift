/// The path of a request, decoded and safe: below the site's root, whatever it says.
struct RequestPath: Hashable, Sendable {
  /// `events/x.html`; for a folder with a slash at its end, for the root empty.
  let text: String
  /// As it was sent, without a query: `/events/x%20y.html`.
  let encoded: String

  /// The path and query of a request line. Nil for what is malformed: an invalid escape, `..`, an empty part,
  /// a control character, a backslash, a slash in disguise.
  init?(target: String) {
    guard target.utf8.first == UInt8(ascii: "/") else { return nil }
    let path = target.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard let encoded = String(path) else { return nil }
    var decoded: [UInt8] = []
    let parts = path.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for (number, part) in parts.enumerated() {
      guard let part = Self.decode(part) else { return nil }
      if number > 0 { decoded.append(UInt8(ascii: "/")) }
      let isLast = number == parts.count - 1
      if part.isEmpty, !isLast { return nil }
      if part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) { return nil }
      if part.contains(where: { $0 < 0x20 || $0 == 0x7F || "/\\".utf8.contains($0) }) { return nil }
      decoded += part
    }
    guard let text = String(validating: decoded, as: UTF8.self) else { return nil }
    self.text = text
    self.encoded = encoded
  }

  /// The file that a path names: `index.html` for a folder's.
  var file: String { text.isEmpty || text.utf8.last == UInt8(ascii: "/") ? text + "index.html" : text }

  /// Nil where an escape is not two hexadecimal digits.
  static func decode(_ text: some Sequence<UInt8>) -> [UInt8]? {
    var decoded: [UInt8] = []
    var bytes = text.makeIterator()
    while let byte = bytes.next() {
      guard byte == UInt8(ascii: "%") else {
        decoded.append(byte)
        continue
      }
      guard let high = bytes.next().flatMap(digit), let low = bytes.next().flatMap(digit) else { return nil }
      decoded.append(high << 4 | low)
    }
    return decoded
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
