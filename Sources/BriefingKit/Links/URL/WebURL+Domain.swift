extension WebURL {
  /// Domain to ASCII, with a reduced mapping: lower case, full-width ASCII and the ideographic full
  /// stops as ASCII, invisible characters dropped, then Punycode. UTS 46's compatibility mappings,
  /// normalization, validity and joining rules are left out: a host that they would change or refuse is
  /// taken as written.
  static func asciiDomain(_ domain: String) -> String? {
    if domain.utf8.allSatisfy({ $0 < 0x80 }) { return domain.lowercased() }
    var mapped = String.UnicodeScalarView()
    for scalar in domain.unicodeScalars {
      switch scalar.value {
      case 0x3002, 0xFF0E, 0xFF61: mapped.append(".")
      case 0xAD, 0x200B, 0x2060, 0xFEFF, 0xFE00...0xFE0F: break
      case 0xFF01...0xFF5E:
        if let ascii = Unicode.Scalar(scalar.value - 0xFEE0) {
          mapped.append(contentsOf: ascii.properties.lowercaseMapping.unicodeScalars)
        }
      case 0xFFFD: return nil
      default: mapped.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    var labels: [String] = []
    for label in mapped.split(separator: ".", omittingEmptySubsequences: false) {
      if label.allSatisfy(\.isASCII) {
        labels.append(String(label))
      } else {
        guard let encoded = punycode(Array(label)) else { return nil }
        labels.append("xn--" + encoded)
      }
    }
    return labels.joined(separator: ".")
  }

  /// RFC 3492, with the parameters of IDNA. Nil for labels beyond any DNS name, which would take
  /// quadratic time.
  private static func punycode(_ label: [Unicode.Scalar]) -> String? {
    guard label.count <= 255 else { return nil }
    let basic = label.filter(\.isASCII)
    var output = String(String.UnicodeScalarView(basic))
    if !basic.isEmpty { output += "-" }
    var code: UInt32 = 128
    var delta: UInt32 = 0
    var bias: UInt32 = 72
    var handled = basic.count
    while handled < label.count {
      guard let next = label.lazy.map(\.value).filter({ $0 >= code }).min() else { return nil }
      delta += (next - code) * UInt32(handled + 1)
      code = next
      for scalar in label {
        if scalar.value < code { delta += 1 }
        if scalar.value == code {
          appendVariableLength(delta, bias: bias, to: &output)
          bias = adapt(delta, points: UInt32(handled + 1), isFirst: handled == basic.count)
          delta = 0
          handled += 1
        }
      }
      delta += 1
      code += 1
    }
    return output
  }

  private static func appendVariableLength(_ delta: UInt32, bias: UInt32, to output: inout String) {
    var rest = delta
    var k: UInt32 = 36
    while true {
      let threshold = k <= bias ? 1 : min(26, k - bias)
      if rest < threshold { break }
      let digit = threshold + (rest - threshold) % (36 - threshold)
      output.unicodeScalars.append(base36(digit))
      rest = (rest - threshold) / (36 - threshold)
      k += 36
    }
    output.unicodeScalars.append(base36(rest))
  }

  private static func base36(_ digit: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(truncatingIfNeeded: digit < 26 ? 0x61 + digit : 0x30 + digit - 26))
  }

  private static func adapt(_ delta: UInt32, points: UInt32, isFirst: Bool) -> UInt32 {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / points
    var k: UInt32 = 0
    while delta > 455 {
      delta /= 35
      k += 36
    }
    return k + 36 * delta / (delta + 38)
  }
}
