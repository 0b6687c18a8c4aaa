import Glibc

extension HTMLScanner {
  /// The offset of the first `byte` at or behind `start`.
  @inline(__always)
  func offset(of byte: UInt8, from start: Int) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Whether the bytes at `index` are `word` (in lower case), letter case aside.
  func matches(_ word: StaticString, at index: Int) -> Bool {
    guard index + word.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<word.utf8CodeUnitCount {
      let byte = bytes[index + offset]
      let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
      if lower != word.utf8Start[offset] { return false }
    }
    return true
  }

  /// The text from `position` to the end tag that ends `rawText`, or nil where it is empty.
  mutating func scanRawText(_ rawText: RawText) -> Token? {
    let start = position
    let kind: TextKind
    switch rawText {
    case .plaintext:
      kind = .raw(.plaintext)
      position = bytes.count
    case .element(.script, let textKind):
      kind = textKind
      position = endOfScript(from: start)
    case .element(let name, let textKind):
      kind = textKind
      position = endOfRawText(name, from: start)
    }
    return position > start ? .text(start..<position, kind) : nil
  }

  private func endOfRawText(_ name: HTMLName, from start: Int) -> Int {
    var index = start
    while let open = offset(of: UInt8(ascii: "<"), from: index) {
      if isEndTag(name, at: open) { return open }
      index = open + 1
    }
    return bytes.count
  }

  private func isEndTag(_ name: HTMLName, at open: Int) -> Bool {
    guard open + 1 < bytes.count, bytes[open + 1] == UInt8(ascii: "/") else { return false }
    return isWord(name, at: open + 2)
  }

  /// Whether `name` stands at `start`, followed by white space, `/` or `>`.
  private func isWord(_ name: HTMLName, at start: Int) -> Bool {
    var index = start
    while index < bytes.count, index - start <= 16, bytes[index].isASCIILetter { index += 1 }
    guard index < bytes.count, HTMLNameTable.shared.name(bytes, start..<index) == name else { return false }
    let byte = bytes[index]
    return byte.isHTMLSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }

  /// The script data states, with the escaped and double-escaped ones: inside `<!--` a `<script>`
  /// must meet its own `</script>` first.
  private func endOfScript(from start: Int) -> Int {
    enum State { case plain, escaped, doubleEscaped }
    var state = State.plain
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "<") {
        switch state {
        case .plain where matches("<!--", at: index):
          state = .escaped
          // The dashes of `<!--` count towards a `-->`.
          index += 2
          continue
        case .plain where isEndTag(.script, at: index), .escaped where isEndTag(.script, at: index):
          return index
        case .escaped where isWord(.script, at: index + 1):
          state = .doubleEscaped
        case .doubleEscaped where isEndTag(.script, at: index):
          state = .escaped
        default:
          break
        }
      } else if byte == UInt8(ascii: "-"), state != .plain, matches("-->", at: index) {
        state = .plain
        index += 3
        continue
      }
      index += 1
    }
    return bytes.count
  }
}

extension HTMLScanner.RawText {
  /// How to read on after the start tag of an HTML element, or nil where nothing changes.
  @inline(__always)
  init?(after name: HTMLName) {
    switch name {
    case .script, .style, .xmp, .iframe, .noembed, .noframes: self = .element(name, .raw(name))
    case .title, .textarea: self = .element(name, .rcdata)
    case .plaintext: self = .plaintext
    default: return nil
    }
  }
}
