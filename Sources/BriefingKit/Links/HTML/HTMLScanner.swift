/// Splits a page into tags, text and comments, after the states of the HTML standard's tokenizer
/// (13.2.5), as far as links, ids and text need it. It accepts any bytes, never fails, and takes time
/// linear in them.
///
///     var scanner = HTMLScanner(bytes)
///     while let token = scanner.next() {
///       if case .startTag(.a, _) = token { … scanner.attributes … }
///     }
///
/// What the standard leaves to the tree builder is followed where it changes the tokens: raw text,
/// `plaintext`, foreign content with its integration points and CDATA. Scripting counts as off, so
/// `noscript` holds markup.
struct HTMLScanner {
  enum Language: Sendable {
    case html
    /// Well-formed XML read leniently: no raw text, CDATA everywhere, prefixes of elements dropped.
    case xml
  }

  enum TextKind: Sendable {
    /// Character references apply.
    case data
    /// `title` and `textarea`: character references apply.
    case rcdata
    /// The inside of `element`, without character references.
    case raw(HTMLName)
    case cdata
  }

  enum Token {
    /// A piece of text; one text may come in several pieces.
    case text(Range<Int>, TextKind)
    case startTag(HTMLName, selfClosing: Bool)
    case endTag(HTMLName)
    case comment(Range<Int>)
    case doctype(Range<Int>)
  }

  /// An attribute as it stands in the page: `value` is not yet decoded, and empty after the name where
  /// there is none.
  struct Attribute {
    let name: HTMLName
    let value: Range<Int>
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let language: Language
  /// The attributes of the start tag just returned whose names are `HTMLName`s, the first of each name.
  var attributes: [Attribute] = []
  var position = 0
  var foreign = ForeignContent()
  var rawText: RawText?
  private let names = HTMLNameTable.shared

  /// How to read the text after a start tag.
  enum RawText {
    case element(HTMLName, TextKind)
    case plaintext
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, language: Language = .html) {
    self.bytes = bytes
    self.language = language
    attributes.reserveCapacity(16)
  }

  /// Whether the tag just returned is an element of SVG or MathML.
  var isInForeignContent: Bool { foreign.tagIsForeign }

  mutating func next() -> Token? {
    if let rawText {
      self.rawText = nil
      if let text = scanRawText(rawText) { return text }
    }
    var start = position
    var from = position
    while let open = offset(of: UInt8(ascii: "<"), from: from) {
      guard startsMarkup(at: open) else {
        from = open + 1
        continue
      }
      position = open
      if open > start { return .text(start..<open, .data) }
      if let token = scanMarkup() { return token }
      start = position
      from = position
    }
    position = bytes.count
    return start < bytes.count ? .text(start..<bytes.count, .data) : nil
  }

  /// Passes text and tags, as far as they have no attribute that is a `HTMLName` and change nothing in how the
  /// rest is read: most of a page, for who asks for attributes alone.
  mutating func skipPlainMarkup() {
    guard rawText == nil, language == .html, foreign.isOutside else { return }
    var from = position
    while let open = offset(of: UInt8(ascii: "<"), from: from) {
      guard let end = endOfPlainTag(at: open) else {
        position = open
        return
      }
      from = end
    }
    position = bytes.count
  }

  /// The offset behind a tag that may be passed. Nil for every other, and for those that are not written plainly.
  @inline(__always)
  private func endOfPlainTag(at open: Int) -> Int? {
    var start = open &+ 1
    if byte(at: start) == UInt8(ascii: "/") { start &+= 1 }
    guard byte(at: start).isASCIILetter else { return nil }
    var end = start &+ 1
    while byte(at: end).isASCIIAlphanumeric { end &+= 1 }
    guard !HTMLName.mayChangeReading(length: end &- start) || !names.name(bytes, start..<end).changesReading
    else { return nil }
    while byte(at: end) == UInt8(ascii: " ") {
      if bytes.word(at: end) == Self.classAttribute,
        let close = offset(of: UInt8(ascii: "\""), from: end &+ 8)
      {
        end = close &+ 1
        continue
      }
      let name = end &+ 1
      end = name
      while byte(at: end) &- UInt8(ascii: "a") < 26 || byte(at: end) == UInt8(ascii: "-") { end &+= 1 }
      guard end > name, byte(at: end) == UInt8(ascii: "="), byte(at: end &+ 1) == UInt8(ascii: "\""),
        names.name(bytes, name..<end) == .other, let close = offset(of: UInt8(ascii: "\""), from: end &+ 2)
      else { return nil }
      end = close &+ 1
    }
    return byte(at: end) == UInt8(ascii: ">") ? end &+ 1 : nil
  }

  /// The eight bytes with which most attributes begin: ` class="`.
  private static let classAttribute: UInt64 = 0x223D_7373_616C_6320

  /// NUL behind the end.
  @inline(__always)
  private func byte(at index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  /// Whether the `<` at `open` begins something other than text.
  private func startsMarkup(at open: Int) -> Bool {
    guard open + 1 < bytes.count else { return false }
    let next = bytes[open + 1]
    if next.isASCIILetter || next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { return true }
    return next == UInt8(ascii: "/") && open + 2 < bytes.count
  }

  /// Reads what begins at the `<` at `position`. Nil where that is nothing: `</>`, an empty CDATA section,
  /// a tag that the page's end cuts off.
  private mutating func scanMarkup() -> Token? {
    let open = position
    switch bytes[open + 1] {
    case UInt8(ascii: "!"):
      return scanDeclaration()
    case UInt8(ascii: "?"):
      return scanBogusComment(from: open + 1)
    case UInt8(ascii: "/"):
      if bytes[open + 2].isASCIILetter { return scanEndTag() }
      if bytes[open + 2] == UInt8(ascii: ">") {
        position = open + 3
        return nil
      }
      return scanBogusComment(from: open + 2)
    default:
      return scanStartTag()
    }
  }

  private mutating func scanStartTag() -> Token? {
    let name = scanTagName(from: position + 1)
    if !attributes.isEmpty { attributes.removeAll(keepingCapacity: true) }
    guard let selfClosing = scanAttributes() else { return nil }
    if language == .html {
      foreign.open(name, attributes: attributes, selfClosing: selfClosing, in: bytes)
      if !foreign.tagIsForeign { rawText = RawText(after: name) }
    }
    return .startTag(name, selfClosing: selfClosing)
  }

  private mutating func scanEndTag() -> Token? {
    let name = scanTagName(from: position + 2)
    if !attributes.isEmpty { attributes.removeAll(keepingCapacity: true) }
    if position < bytes.count, bytes[position] == UInt8(ascii: ">") {
      position += 1
    } else {
      guard scanAttributes() != nil else { return nil }
      if !attributes.isEmpty { attributes.removeAll(keepingCapacity: true) }
    }
    foreign.close(name)
    return .endTag(name)
  }

  private mutating func scanTagName(from start: Int) -> HTMLName {
    var start = start
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte <= 0x3E {
        if byte == UInt8(ascii: ">") || byte.isHTMLSpace || byte == UInt8(ascii: "/") { break }
        if byte == UInt8(ascii: ":"), language == .xml { start = index + 1 }
      }
      index += 1
    }
    position = index
    return names.name(bytes, start..<index)
  }

  /// Reads from the end of the tag's name to behind its `>`. Returns whether the tag closes itself, or
  /// nil where the page ends first.
  private mutating func scanAttributes() -> Bool? {
    var index = position
    let end = bytes.count
    defer { position = index }
    while true {
      while index < end, bytes[index].isHTMLSpace { index += 1 }
      guard index < end else { return nil }
      if bytes[index] == UInt8(ascii: ">") {
        index += 1
        return false
      }
      if bytes[index] == UInt8(ascii: "/") {
        index += 1
        if index < end, bytes[index] == UInt8(ascii: ">") {
          index += 1
          return true
        }
        continue
      }
      // A name may begin with `=`, but not go on with one.
      let nameStart = index
      index += 1
      while index < end, !bytes[index].endsAttributeName { index += 1 }
      let name = names.name(bytes, nameStart..<index)
      var value = index..<index
      while index < end, bytes[index].isHTMLSpace { index += 1 }
      if index < end, bytes[index] == UInt8(ascii: "=") {
        guard let scanned = scanValue(from: index + 1, to: &index) else { return nil }
        value = scanned
      }
      if name != .other, !attributes.contains(where: { $0.name == name }) {
        attributes.append(Attribute(name: name, value: value))
      }
    }
  }

  /// Reads the value behind an attribute's `=`, leaving `index` behind it.
  private func scanValue(from start: Int, to index: inout Int) -> Range<Int>? {
    index = start
    while index < bytes.count, bytes[index].isHTMLSpace { index += 1 }
    guard index < bytes.count else { return nil }
    let quote = bytes[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      guard let close = offset(of: quote, from: index + 1) else {
        index = bytes.count
        return nil
      }
      defer { index = close + 1 }
      return index + 1..<close
    }
    let valueStart = index
    while index < bytes.count, bytes[index] != UInt8(ascii: ">"), !bytes[index].isHTMLSpace { index += 1 }
    return valueStart..<index
  }

  /// The value of the attribute `name` of the start tag just returned.
  func value(of name: HTMLName) -> Range<Int>? {
    attributes.first { $0.name == name }?.value
  }
}

extension UInt8 {
  @inline(__always)
  fileprivate var endsAttributeName: Bool {
    self <= 0x3E
      && (self == UInt8(ascii: "=") || self == UInt8(ascii: ">") || self == UInt8(ascii: "/") || isHTMLSpace)
  }
}
