extension WebURL {
  /// The host parser (the URL standard, 3.5): the host as it is serialised, or nil for failure.
  static func parseHost(_ bytes: ArraySlice<UInt8>, isSpecial: Bool) -> String? {
    if bytes.first == UInt8(ascii: "[") {
      guard bytes.last == UInt8(ascii: "]"), bytes.count > 2,
        let pieces = parseIPv6(bytes.dropFirst().dropLast())
      else { return nil }
      return "[" + serializeIPv6(pieces) + "]"
    }
    guard isSpecial else {
      if bytes.contains(where: isForbiddenInHost) { return nil }
      return PercentEncoding.encode(bytes, .control)
    }
    let decoded = PercentEncoding.decode(bytes)
    guard let domain = asciiDomain(String(decoding: decoded, as: UTF8.self)), !domain.isEmpty,
      !domain.utf8.contains(where: isForbiddenInDomain)
    else { return nil }
    guard endsInNumber(domain) else { return domain }
    return parseIPv4(domain)
  }

  private static func isForbiddenInHost(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00, 0x09, 0x0A, 0x0D, 0x20, UInt8(ascii: "#"), UInt8(ascii: "/"), UInt8(ascii: ":"),
      UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: "["), UInt8(ascii: "\\"),
      UInt8(ascii: "]"), UInt8(ascii: "^"), UInt8(ascii: "|"):
      true
    default: false
    }
  }

  private static func isForbiddenInDomain(_ byte: UInt8) -> Bool {
    byte <= 0x1F || byte == UInt8(ascii: "%") || byte >= 0x7F || isForbiddenInHost(byte)
  }

  // MARK: IPv4

  private static func endsInNumber(_ domain: String) -> Bool {
    var parts = domain.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    if parts.last?.isEmpty == true {
      if parts.count == 1 { return false }
      parts.removeLast()
    }
    guard let last = parts.last, !last.isEmpty else { return false }
    return last.allSatisfy(\.isASCIIDigit) || parseIPv4Number(last) != nil
  }

  /// Nil where it is no number; numbers beyond 32 bits are given as 2³².
  private static func parseIPv4Number(_ part: some Collection<UInt8>) -> UInt64? {
    guard !part.isEmpty else { return nil }
    var digits = Array(part)[...]
    var radix: UInt64 = 10
    if digits.count >= 2, digits.first == 0x30 {
      let isHex = digits[1] | 0x20 == UInt8(ascii: "x")
      radix = isHex ? 16 : 8
      digits = digits.dropFirst(isHex ? 2 : 1)
    }
    var number: UInt64 = 0
    for byte in digits {
      guard let digit = byte.hexDigit, UInt64(digit) < radix else { return nil }
      number = min(number * radix + UInt64(digit), 1 << 32)
    }
    return number
  }

  private static func parseIPv4(_ domain: String) -> String? {
    var parts = domain.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    if parts.last?.isEmpty == true, parts.count > 1 { parts.removeLast() }
    guard parts.count <= 4 else { return nil }
    var numbers: [UInt64] = []
    for part in parts {
      guard let number = parseIPv4Number(part) else { return nil }
      numbers.append(number)
    }
    guard let last = numbers.popLast(), numbers.allSatisfy({ $0 <= 255 }),
      last < 1 << UInt64(8 * (4 - numbers.count))
    else { return nil }
    var address = last
    for (position, number) in numbers.enumerated() { address += number << UInt64(8 * (3 - position)) }
    return (0..<4).reversed().map { String((address >> UInt64(8 * $0)) & 255) }.joined(separator: ".")
  }

  // MARK: IPv6

  private static func parseIPv6(_ text: ArraySlice<UInt8>) -> [UInt16]? {
    var pieces: [UInt16] = []
    var compress: Int?
    var index = text.startIndex
    if text.first == UInt8(ascii: ":") {
      guard text.count >= 2, text[index + 1] == UInt8(ascii: ":") else { return nil }
      index += 2
      compress = 0
    }
    while index < text.endIndex {
      if pieces.count == 8 { return nil }
      if text[index] == UInt8(ascii: ":") {
        if compress != nil { return nil }
        index += 1
        compress = pieces.count
        continue
      }
      let start = index
      var value: UInt16 = 0
      while index < text.endIndex, index - start < 4, let digit = text[index].hexDigit {
        value = value << 4 | UInt16(digit)
        index += 1
      }
      if index < text.endIndex, text[index] == UInt8(ascii: ".") {
        guard index > start, pieces.count <= 6, let tail = parseEmbeddedIPv4(text[start...]) else {
          return nil
        }
        pieces += tail
        break
      }
      if index < text.endIndex {
        guard text[index] == UInt8(ascii: ":"), index + 1 < text.endIndex else { return nil }
        index += 1
      }
      pieces.append(value)
    }
    if let compress, pieces.count < 8 {
      pieces.insert(contentsOf: [UInt16](repeating: 0, count: 8 - pieces.count), at: compress)
    }
    return pieces.count == 8 ? pieces : nil
  }

  /// Four decimal numbers without leading zeros, as two pieces.
  private static func parseEmbeddedIPv4(_ text: ArraySlice<UInt8>) -> [UInt16]? {
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var numbers: [UInt16] = []
    for part in parts {
      guard (1...3).contains(part.count), part.allSatisfy(\.isASCIIDigit),
        part.count == 1 || part.first != 0x30
      else { return nil }
      let number = part.reduce(UInt16(0)) { $0 * 10 + UInt16($1 - 0x30) }
      if number > 255 { return nil }
      numbers.append(number)
    }
    return [numbers[0] << 8 | numbers[1], numbers[2] << 8 | numbers[3]]
  }

  /// The first longest run of two or more zero pieces becomes `::`.
  private static func serializeIPv6(_ pieces: [UInt16]) -> String {
    var longest = 0..<0
    var start = 0
    for index in 0...pieces.count where index == pieces.count || pieces[index] != 0 {
      if index - start > max(1, longest.count) { longest = start..<index }
      start = index + 1
    }
    func hex(_ range: Range<Int>) -> String {
      pieces[range].map { String($0, radix: 16) }.joined(separator: ":")
    }
    if longest.isEmpty { return hex(0..<pieces.count) }
    return hex(0..<longest.lowerBound) + "::" + hex(longest.upperBound..<pieces.count)
  }
}
