/// The syntax of `mailto:` (RFC 6068) and `tel:` (RFC 3966) links, as far as a slip of the pen breaks it.
enum ContactAddress {
  static func isWellFormed(scheme: String, _ text: String, query: String?) -> Bool {
    scheme == "tel" ? isPhoneNumber(text) : isMailbox(text, query: query)
  }

  private static func isMailbox(_ text: String, query: String?) -> Bool {
    if text.isEmpty {
      return query.map { $0.lowercased().hasPrefix("to=") || $0.lowercased().contains("&to=") } ?? false
    }
    return text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).allSatisfy {
      address in
      let address = PercentEncoding.decode(address)
      guard let at = address.lastIndex(of: UInt8(ascii: "@")), at > 0 else { return false }
      let local = address[..<at]
      let isQuoted = local.count > 2 && local.first == UInt8(ascii: "\"") && local.last == UInt8(ascii: "\"")
      let isAtom = !local.contains { $0 <= 0x20 || "@()<>[]:;\\,\"".utf8.contains($0) }
      return (isQuoted || isAtom) && isDomain(address[(at + 1)...])
    }
  }

  private static func isDomain(_ domain: ArraySlice<UInt8>) -> Bool {
    if domain.first == UInt8(ascii: "["), domain.last == UInt8(ascii: "]") { return domain.count > 2 }
    return domain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { label in
      guard let first = label.first, let last = label.last else { return false }
      return first != UInt8(ascii: "-") && last != UInt8(ascii: "-")
        && label.allSatisfy { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") || $0 >= 0x80 }
    }
  }

  /// Local numbers without a `phone-context` pass: `tel:112` is in use everywhere.
  private static func isPhoneNumber(_ text: String) -> Bool {
    let number = text.utf8.prefix { $0 != UInt8(ascii: ";") }
    let digits = number.first == UInt8(ascii: "+") ? number.dropFirst() : number
    return digits.contains { $0.isASCIIDigit }
      && digits.allSatisfy { $0.isASCIIDigit || "-.()*#".utf8.contains($0) }
  }
}
