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
  private var hash = Self.firstHash

  /// Calls `body` with each word of a text in UTF-8, and its hash; the bytes are good during the call.
  @inline(__always)
  mutating func forEachWord(
    in text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>, UInt32) -> Void
  ) {
    var index = 0
    while index < text.count {
      let start = index
      var hash = Self.firstHash
      var common: UInt8 = 0xFF
      while index < text.count {
        let byte = text[index]
        guard byte.isASCIIAlphanumeric else { break }
        // Lower case; digits stay as they are.
        hash = (hash ^ UInt32(byte | 0x20)) &* Self.hashFactor
        common &= byte
        index += 1
      }
      let run = UnsafeBufferPointer(rebasing: text[start..<index])
      let isAtEnd = index == text.count || text[index] < 0x80
      if isAtEnd, word.isEmpty, common & 0x20 != 0 {
        // Most words are a run in lower case, and need not be copied.
        if !run.isEmpty { body(run, hash) }
        index += 1
        continue
      }
      for byte in run { add(byte | 0x20) }
      if isAtEnd {
        index += 1
        finish(body)
      } else {
        add(Self.scalar(in: text, &index), body)
      }
    }
    finish(body)
  }

  mutating func words(in text: String) -> [String] {
    var words: [String] = []
    var text = text
    text.withUTF8 { bytes in
      forEachWord(in: bytes) { word, _ in words.append(String(decoding: word, as: UTF8.self)) }
    }
    return words
  }

  /// The hash of a word by which `forEachWord` gives it.
  static func hash(of word: ArraySlice<UInt8>) -> UInt32 {
    word.reduce(firstHash) { ($0 ^ UInt32($1)) &* hashFactor }
  }

  // FNV-1a
  private static var firstHash: UInt32 { 2_166_136_261 }
  private static var hashFactor: UInt32 { 16_777_619 }

  @inline(__always)
  private mutating func add(_ byte: UInt8) {
    word.append(byte)
    hash = (hash ^ UInt32(byte)) &* Self.hashFactor
  }

  private mutating func add(_ scalars: [Unicode.Scalar]) {
    for scalar in scalars {
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { add(byte) }
    }
  }

  @inline(__always)
  private mutating func finish(_ body: (UnsafeBufferPointer<UInt8>, UInt32) -> Void) {
    if !word.isEmpty { body(word.bytes, hash) }
    word.removeAll()
    hash = Self.firstHash
  }

  @inline(never)
  private mutating func add(
    _ scalar: Unicode.Scalar, _ body: (UnsafeBufferPointer<UInt8>, UInt32) -> Void
  ) {
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
