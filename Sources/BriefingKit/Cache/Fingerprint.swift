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

  static func fingerprint(of bytes: [UInt8], _ key: Key) -> Fingerprint {
    var maker = Fingerprinter(key)
    bytes.withUnsafeBytes { maker.add($0) }
    return maker.fingerprint
  }

  mutating func add(_ fingerprint: Fingerprint) {
    add(fingerprint.first)
    add(fingerprint.second)
  }

  var fingerprint: Fingerprint {
    let ends = (Self.mix(first ^ Self.last, Self.odd), Self.mix(second, Self.last))
    return Fingerprint(first: ends.0 &+ ends.1, second: Self.mix(ends.0, Self.last) ^ ends.1)
  }

  /// Two lanes take turns, so that each word is one multiplication.
  @inline(__always)
  mutating func add(_ number: UInt64) {
    let lane = Self.mix(first ^ number, Self.odd)
    first = second
    second = lane
  }

  /// The number of bytes, and the bytes.
  @inline(__always)
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    add(UInt64(truncatingIfNeeded: bytes.count))
    addContents(bytes)
  }

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  private mutating func addContents(_ bytes: UnsafeRawBufferPointer) {
    var index = 0
    while index + 8 <= bytes.count {
      add(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    guard index < bytes.count else { return }
    // The number of bytes is known, so the last word may hold some of them twice.
    if bytes.count >= 8 {
      add(bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self))
    } else {
      var tail: UInt64 = 0
      for byte in bytes { tail = tail << 8 | UInt64(byte) }
      add(tail)
    }
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
  /// Everything below the record, in order; or what stands for it.
  mutating func add(_ record: TemplateRecord) {
    if let seal = record.seal {
      add(seal)
      return
    }
    record.withValues { values in
      add(UInt64(values.count))
      var absent: UInt64 = 0
      for value in values {
        if case .empty = value {
          absent += 1
          continue
        }
        if absent > 0 { add(absent << 3) }
        absent = 0
        add(value)
      }
      add(absent << 3)
    }
  }

  private mutating func add(_ value: TemplateValue) {
    let form = UInt64(value.form.rawValue)
    switch value {
    case .empty: add(form)
    case .bool(let flag): add(flag ? 1 << 3 | form : form)
    case .text(let text):
      // Without a copy of the text, which would count a reference that threads share.
      let added: Void? = text.utf8.withContiguousStorageIfAvailable { bytes in
        add(UInt64(bytes.count) << 3 | form)
        addContents(UnsafeRawBufferPointer(bytes))
      }
      if added == nil { add(.html(Array(text.utf8))) }
    case .html(let markup):
      add(form)
      markup.withUnsafeBytes { add($0) }
    case .integer(let number):
      add(form)
      add(UInt64(bitPattern: Int64(number)))
    case .record(let record):
      add(form)
      add(record)
    case .list(let items):
      add(UInt64(items.count) << 3 | form)
      for item in items { add(item) }
    }
  }
}
