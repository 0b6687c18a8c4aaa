/// The order of printed labels: by their letters, then by their numbers, so that C2 comes before C10.
enum LabelOrder {
  static func precedes(_ a: String, _ b: String) -> Bool { Key(a) < Key(b) }

  /// A label with its parts: to sort many, make one for each.
  struct Key: Comparable {
    private let label: String
    private let parts: [Part]

    init(_ label: String) {
      self.label = label
      parts = LabelOrder.parts(label)
    }

    static func == (a: Key, b: Key) -> Bool { a.label.utf8.elementsEqual(b.label.utf8) }

    static func < (a: Key, b: Key) -> Bool {
      for (x, y) in zip(a.parts, b.parts) where x != y {
        if case .number(let m) = x, case .number(let n) = y { return m < n }
        return x.text.utf8.lexicographicallyPrecedes(y.text.utf8)
      }
      return a.parts.count == b.parts.count
        ? a.label.utf8.lexicographicallyPrecedes(b.label.utf8) : a.parts.count < b.parts.count
    }
  }

  fileprivate enum Part: Equatable {
    case letters(String)
    case number(Int)

    var text: String {
      switch self {
      case .letters(let text): text
      case .number(let number): String(number)
      }
    }
  }

  fileprivate static func parts(_ label: String) -> [Part] {
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
