/// Percent-encoding after the URL standard (1.3).
enum PercentEncoding {
  /// The percent-encode sets: the ASCII bytes each of them encodes beside controls and non-ASCII bytes.
  enum Encoded: Sendable {
    case control, fragment, query, specialQuery, path, userinfo

    func contains(_ byte: UInt8) -> Bool {
      if byte < 0x20 || byte > 0x7E { return true }
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"):
        return self != .control
      case UInt8(ascii: "`"): return self == .fragment || self == .path || self == .userinfo
      case UInt8(ascii: "#"): return self != .control && self != .fragment
      case UInt8(ascii: "'"): return self == .specialQuery
      case UInt8(ascii: "?"), UInt8(ascii: "{"), UInt8(ascii: "}"): return self == .path || self == .userinfo
      case UInt8(ascii: "^"): return self == .path || self == .userinfo
      case UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "@"),
        UInt8(ascii: "["), UInt8(ascii: "\\"), UInt8(ascii: "]"), UInt8(ascii: "|"):
        return self == .userinfo
      default: return false
      }
    }
  }

  static func append(_ byte: UInt8, encoding set: Encoded, to output: inout [UInt8]) {
    guard set.contains(byte) else {
      output.append(byte)
      return
    }
    output.append(UInt8(ascii: "%"))
    output.append(upperHex(byte >> 4))
    output.append(upperHex(byte & 15))
  }

  static func encode(_ bytes: some Sequence<UInt8>, _ set: Encoded) -> String {
    var output: [UInt8] = []
    for byte in bytes { append(byte, encoding: set, to: &output) }
    return String(decoding: output, as: UTF8.self)
  }

  /// Replaces every `%` with two hexadecimal digits behind it; other `%` stay.
  static func decode(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index != bytes.endIndex {
      let byte = bytes[index]
      index = bytes.index(after: index)
      if byte == UInt8(ascii: "%"), index != bytes.endIndex, let high = bytes[index].hexDigit {
        let second = bytes.index(after: index)
        if second != bytes.endIndex, let low = bytes[second].hexDigit {
          output.append(high << 4 | low)
          index = bytes.index(after: second)
          continue
        }
      }
      output.append(byte)
    }
    return output
  }

  private static func upperHex(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 + digit : 0x37 + digit }
}
