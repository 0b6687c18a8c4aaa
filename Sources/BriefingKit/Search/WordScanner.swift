/// Splits text into words, folded by `LetterFolding`.
///
/// A word is a run of letters, digits and marks. In scripts that put no spaces between words (Chinese,
/// Japanese, Thai, Khmer and their like) each character is a word: a query of several is found in the texts
/// that have all of them.
struct WordScanner: ~Copyable {
  /// What a scalar is in a word, and what it becomes there: kept, since asking Unicode is dear.
  private enum Role: UInt32 {
    case unknown, separator, alone
    /// Nothing, or several scalars.
    case spelled
    /// One scalar, which is added.
    case letter
  }

  private static let knownScalars = 0x3100
  private var known: [UInt32] = []
  private var word = ByteBuffer()

  /// Calls `body` with each word of a text in UTF-8, which is good during the call.
  @inline(__always)
  mutating func forEachWord(in text: UnsafeBufferPointer<UInt8>, _ body: (FoldedWord) -> Void) {
    var index = 0
    while index < text.count {
      let (run, length) = Self.run(in: text, at: index)
      index += length
      let goesOn = index < text.count && (length == FoldedWord.headLength || text[index] >= 0x80)
      if word.isEmpty, !goesOn {
        // Most words are one short run, and need not be collected.
        if length > 0 { body(FoldedWord(head: run)) }
        index += 1
        continue
      }
      FoldedWord.forEachByte(of: run, length) { word.append($0) }
      if !goesOn {
        finish(body)
        index += 1
      } else if text[index] >= 0x80 {
        add(Self.scalar(in: text, &index), body)
      }
    }
    finish(body)
  }

  /// The letters and digits of ASCII from `start` on, up to sixteen of them, in lower case.
  @inline(__always)
  private static func run(
    in text: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (run: SIMD2<UInt64>, length: Int) {
    let (low, count) = run(text.word(at: start))
    guard count == 8 else { return (SIMD2(low, 0), count) }
    let (high, more) = run(text.word(at: start + 8))
    return (SIMD2(low, high), 8 + more)
  }

  /// Those at the beginning of eight bytes, the first of them in the lowest.
  @inline(__always)
  private static func run(_ bytes: UInt64) -> (run: UInt64, length: Int) {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highest = 0x80 &* ones
    // Digits stay as they are.
    let lower = bytes | (0x20 &* ones)
    /// Sets the highest bit of each byte, itself without it, that is in the range.
    func hits(_ bytes: UInt64, _ range: ClosedRange<UInt8>) -> UInt64 {
      (bytes &+ UInt64(0x80 - range.lowerBound) &* ones) ^ (bytes &+ UInt64(0x7F - range.upperBound) &* ones)
    }
    let inWord = hits(bytes & ~highest, 0x30...0x39) | hits(lower & ~highest, 0x61...0x7A)
    let outside = (bytes | ~inWord) & highest
    let length = outside.trailingZeroBitCount / 8
    return (outside == 0 ? lower : lower & ((outside & (0 &- outside)) &>> 7 &- 1), length)
  }

  mutating func words(in text: String) -> [String] {
    var words: [String] = []
    var text = text
    text.withUTF8 { bytes in
      forEachWord(in: bytes) { word in
        var bytes: [UInt8] = []
        word.append(to: &bytes)
        words.append(String(decoding: bytes, as: UTF8.self))
      }
    }
    return words
  }

  private mutating func add(_ scalars: [Unicode.Scalar]) {
    for scalar in scalars {
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { word.append(byte) }
    }
  }

  @inline(__always)
  private mutating func finish(_ body: (FoldedWord) -> Void) {
    if !word.isEmpty { body(FoldedWord(word.bytes)) }
    word.removeAll()
  }

  @inline(never)
  private mutating func add(_ scalar: Unicode.Scalar, _ body: (FoldedWord) -> Void) {
    let (role, letter) = role(of: scalar)
    switch role {
    case .separator, .unknown: finish(body)
    case .letter: add([letter])
    case .spelled: add(LetterFolding.folded(scalar))
    case .alone:
      finish(body)
      add(LetterFolding.folded(scalar))
      finish(body)
    }
  }

  private mutating func role(of scalar: Unicode.Scalar) -> (Role, Unicode.Scalar) {
    let index = Int(scalar.value)
    guard index < Self.knownScalars else { return Self.role(of: scalar) }
    if known.isEmpty { known = [UInt32](repeating: 0, count: Self.knownScalars) }
    if known[index] == 0 {
      let (role, letter) = Self.role(of: scalar)
      known[index] = role.rawValue << 24 | letter.value
    }
    let letter = Unicode.Scalar(known[index] & 0xFF_FFFF) ?? scalar
    return (Role(rawValue: known[index] >> 24) ?? .separator, letter)
  }

  private static func role(of scalar: Unicode.Scalar) -> (Role, Unicode.Scalar) {
    guard isPartOfWord(scalar) else { return (.separator, scalar) }
    if standsAlone(scalar) { return (.alone, scalar) }
    let folded = LetterFolding.folded(scalar)
    return folded.count == 1 ? (.letter, folded[0]) : (.spelled, scalar)
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
      true
    default: false
    }
  }

  static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xE00...0x109F, 0x1780...0x17FF, 0x2E80...0x9FFF, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// Of well-formed UTF-8.
  @inline(__always)
  private static func scalar(in text: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Unicode.Scalar {
    let first = UInt32(text[index])
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = first & (0x7F >> UInt32(length))
    for offset in 1..<length where index + offset < text.count {
      value = value << 6 | UInt32(text[index + offset]) & 0x3F
    }
    index += length
    return Unicode.Scalar(value) ?? " "
  }
}
