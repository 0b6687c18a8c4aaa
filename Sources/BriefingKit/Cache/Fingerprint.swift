/// 128 bits that stand for values: different values have, but for a chance of one in 2^64 or less, different
/// fingerprints.
struct Fingerprint: Hashable, Sendable {
  let first: UInt64
  let second: UInt64
}

/// Makes fingerprints, which only its own key can make: nobody can write content that collides on purpose.
struct Fingerprinter: Sendable {
  /// Kept with the fingerprints.
  struct Key: Hashable, Sendable {
    let first: UInt64
    let second: UInt64

    static func random() -> Key {
      Key(first: .random(in: .min ... .max), second: .random(in: .min ... .max))
    }
  }

  private var first: UInt64
  private var second: UInt64

  init(_ key: Key) {
    first = key.first
    second = key.second
  }

  var fingerprint: Fingerprint {
    Fingerprint(first: Self.mix(first, Self.last), second: Self.mix(second, Self.odd))
  }

  @inline(__always)
  mutating func add(_ number: UInt64) {
    first = Self.mix(first ^ number, Self.odd)
    second = Self.mix(second &+ number, Self.last) &+ first
  }

  @inline(__always)
  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  /// The bytes and their number.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    add(UInt64(truncatingIfNeeded: bytes.count))
    var index = 0
    while index + 8 <= bytes.count {
      add(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    guard index < bytes.count else { return }
    var tail: UInt64 = 0
    while index < bytes.count {
      tail = tail << 8 | UInt64(bytes[index])
      index += 1
    }
    add(tail)
  }

  private static let odd: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let last: UInt64 = 0xD6E8_FEB8_6659_FD93

  @inline(__always)
  private static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low ^ a
  }
}

extension Fingerprinter {
  /// Everything below the value, in order.
  mutating func add(_ value: TemplateValue) {
    switch value {
    case .empty: add(0)
    case .bool(let flag): add(flag ? 2 : 1)
    case .text(let text):
      add(3)
      add(text)
    case .html(let markup):
      add(4)
      markup.withUnsafeBytes { add($0) }
    case .integer(let number):
      add(5)
      add(UInt64(bitPattern: Int64(number)))
    case .record(let record):
      add(6)
      add(record)
    case .list(let items):
      add(7)
      add(UInt64(items.count))
      for item in items { add(item) }
    }
  }

  mutating func add(_ record: TemplateRecord) {
    add(UInt64(record.values.count))
    for value in record.values { add(value) }
  }
}
