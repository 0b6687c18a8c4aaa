/// The order of printed labels: by their letters, then by their numbers, so that C2 comes before C10.
enum LabelOrder {
  static func precedes(_ a: String, _ b: String) -> Bool {
    let (first, second) = (parts(a), parts(b))
    for (x, y) in zip(first, second) where x != y {
      if case .number(let m) = x, case .number(let n) = y { return m < n }
      return x.text.utf8.lexicographicallyPrecedes(y.text.utf8)
    }
    return first.count == second.count ? a.utf8.lexicographicallyPrecedes(b.utf8) : first.count < second.count
  }

  private enum Part: Equatable {
    case letters(String)
    case number(Int)

    var text: String {
      switch self {
      case .letters(let text): text
      case .number(let number): String(number)
      }
    }
  }

  private static func parts(_ label: String) -> [Part] {
    var parts: [Part] = []
    var letters: [UInt8] = []
    var number: Int?
    for byte in label.utf8 {
      if (0x30...0x39).contains(byte), number ?? 0 < 1 << 50 {
        if !letters.isEmpty { parts.append(.letters(String(decoding: letters, as: UTF8.self))) }
        letters = []
        number = (number ?? 0) * 10 + Int(byte - 0x30)
      } else {
        if let known = number { parts.append(.number(known)) }
        number = nil
        letters.append(byte)
      }
    }
    if !letters.isEmpty { parts.append(.letters(String(decoding: letters, as: UTF8.self))) }
    if let number { parts.append(.number(number)) }
    return parts
  }
}
