extension EDTFParser {
  /// The error for `count` bytes from `start` that should all be digits: it is at the first that is none.
  func unexpected(_ start: Int, digits count: Int, in range: Range<Int>) -> EDTFError {
    var index = start
    while index < min(start + count, range.upperBound), DateDigits.isDigit(bytes[index]) { index += 1 }
    return unexpected(index, in: range)
  }

  /// The error for a byte that does not go on with the date, or for the date's end before it is whole.
  func unexpected(_ index: Int, in range: Range<Int>) -> EDTFError {
    guard index < range.upperBound else { return notADate(index) }
    switch bytes[index] {
    case UInt8(ascii: " "), 0x09...0x0D: return EDTFError(.whiteSpace, at: index)
    case UInt8(ascii: "?"), UInt8(ascii: "~"), UInt8(ascii: "%"):
      let hasOnlyQualifiers = bytes[index..<range.upperBound].allSatisfy(Self.isQualifier)
      let isAtEnd = index > range.lowerBound && hasOnlyQualifiers
      return EDTFError(isAtEnd ? .severalQualifiers : .notSupported(.partQualification), at: index)
    case UInt8(ascii: "X"): return EDTFError(.notSupported(.unspecifiedDigits), at: index)
    case UInt8(ascii: "-") where index > 0 && bytes[index - 1] == UInt8(ascii: "X"):
      return EDTFError(.notSupported(.unspecifiedDigits), at: index)
    case UInt8(ascii: "S") where followsDigit(index) && precedesDigit(index, in: range):
      return EDTFError(.notSupported(.significantDigits), at: index)
    case UInt8(ascii: "E") where followsDigit(index) && precedesDigit(index, in: range):
      return EDTFError(.notSupported(.exponentialYear), at: index)
    default: return notADate(index)
    }
  }

  private func notADate(_ index: Int) -> EDTFError {
    EDTFError(.notADate(String(decoding: bytes, as: UTF8.self)), at: index)
  }

  private func followsDigit(_ index: Int) -> Bool {
    index > 0 && DateDigits.isDigit(bytes[index - 1])
  }

  private func precedesDigit(_ index: Int, in range: Range<Int>) -> Bool {
    index + 1 < range.upperBound && DateDigits.isDigit(bytes[index + 1])
  }

  private static func isQualifier(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "?") || byte == UInt8(ascii: "~") || byte == UInt8(ascii: "%")
  }
}
