extension HTTPReply {
  /// Takes over one header line. Of several with one name the first counts.
  mutating func add(headerLine line: UnsafeBufferPointer<UInt8>) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
    let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
    let value = Self.trimmed(line[(colon + 1)...])
    var text: String { String(decoding: value, as: UTF8.self) }
    switch name {
    case "location": location = location ?? Array(value)
    case "retry-after": retryAfter = retryAfter ?? text
    case "content-type": contentType = contentType ?? text
    // Cloudflare, AWS WAF, DataDome and Sucuri say so themselves.
    case "cf-mitigated": isBotWall = isBotWall || text.lowercased() == "challenge"
    case "x-amzn-waf-action": isBotWall = isBotWall || ["challenge", "captcha"].contains(text.lowercased())
    case "x-datadome": isBotWall = isBotWall || text.lowercased() == "protected" && status == 403
    case "x-sucuri-block": isBotWall = true
    default: break
    }
  }

  /// The number of a `Content-Length` line.
  static func contentLength(headerLine line: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
      String(decoding: line[..<colon], as: UTF8.self).lowercased() == "content-length"
    else { return nil }
    return Int(String(decoding: trimmed(line[(colon + 1)...]), as: UTF8.self))
  }

  private static func trimmed(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>>
  {
    var value = value
    while let last = value.last, last.isHTMLSpace { value.removeLast() }
    while let first = value.first, first.isHTMLSpace { value.removeFirst() }
    return value
  }
}
