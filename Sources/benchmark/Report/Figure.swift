/// Numbers as the documentation prints them.
enum Figure {
  static func count(_ number: Int) -> String {
    let digits = String(number)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return text
  }

  static func seconds(_ seconds: Double) -> String { "\(fixed(seconds, decimals: seconds < 10 ? 3 : 1)) s" }

  static func microseconds(_ seconds: Double) -> String {
    let microseconds = seconds * 1e6
    return "\(fixed(microseconds, decimals: microseconds < 10 ? 1 : 0)) µs"
  }

  static func mebibytes(_ bytes: Double) -> String { "\(fixed(bytes / 1_048_576, decimals: 0)) MiB" }

  static func ratio(_ ratio: Double) -> String { fixed(ratio, decimals: ratio < 10 ? 2 : 1) }

  static func percent(_ share: Double) -> String { "\(fixed(share * 100, decimals: 0)) %" }

  /// Rounded half away from zero; `–` for what is no number.
  static func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite, value >= 0, value < 1e12 else { return "–" }
    let unit = (0..<decimals).reduce(1) { product, _ in product * 10 }
    let whole = Int((value * Double(unit)).rounded())
    guard decimals > 0 else { return count(whole) }
    return "\(count(whole / unit)).\(CorpusShape.padded(whole % unit, decimals))"
  }
}
