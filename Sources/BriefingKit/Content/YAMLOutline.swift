/// One look at YAML before its parser: where its lines begin, and whether it is refused since it would
/// take the parser, or the walk over its result, more time or stack than a content file deserves.
///
/// What is counted is an upper bound that no reasonable front matter reaches: brackets inside a text
/// count as brackets, lines of a text as lines.
struct YAMLOutline {
  static let aliasLimit = 20
  static let depthLimit = 64

  /// The offsets in the file of the lines as YAML 1.1 counts them: also a lone carriage return, NEL, LS
  /// and PS end one.
  private(set) var lineStarts: [Int]
  private(set) var fault: Finding?

  private var brackets = 0
  /// The columns of the lines that the present one is indented under.
  private var indentations: [Int] = []
  /// `- `, `? ` and `: ` at the beginning of the present line, each of which opens a level.
  private var marks = 0
  private var anchors = 0
  private var aliases = 0

  init(of yaml: Range<Int>, in file: SourceFile) {
    lineStarts = []
    lineStarts.reserveCapacity(64)
    lineStarts.append(yaml.lowerBound)
    file.bytes.withUnsafeBufferPointer { bytes in
      var offset = yaml.lowerBound
      while offset < yaml.upperBound {
        offset = indent(bytes, offset, yaml.upperBound)
        offset = readLine(bytes, offset, yaml.upperBound)
        lineStarts.append(offset)
        guard let refusal else { continue }
        fault = refusal.finding(at: file.location(ofByte: lineStarts[lineStarts.count - 2]))
        return
      }
    }
  }

  private enum Refusal {
    case nesting, aliases

    func finding(at location: SourceLocation) -> Finding {
      switch self {
      case .nesting:
        Finding(
          .yamlNesting, at: location,
          "nested more than \(depthLimit) levels deep; write it flat, as no key needs that"
        )
      case .aliases:
        Finding(
          .yamlAlias, at: location,
          "more than \(aliasLimit) YAML aliases ('*name'); write the values out")
      }
    }
  }

  private var refusal: Refusal? {
    if brackets + indentations.count + marks > Self.depthLimit { return .nesting }
    return anchors > 0 && aliases > Self.aliasLimit ? .aliases : nil
  }

  /// Reads the beginning of a line: its spaces, and the marks that open levels.
  private mutating func indent(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var offset = start
    while offset < end, bytes[offset] == UInt8(ascii: " ") { offset += 1 }
    guard offset < end, bytes[offset] != UInt8(ascii: "\n"), bytes[offset] != UInt8(ascii: "\r") else {
      return offset
    }
    let column = offset - start
    while let outer = indentations.last, outer >= column { indentations.removeLast() }
    if column > 0 { indentations.append(column) }
    marks = 0
    while offset + 1 < end, Self.isMark(bytes[offset]), Self.isBlank(bytes[offset + 1]) {
      marks += 1
      offset += 1
      while offset < end, Self.isBlank(bytes[offset]) { offset += 1 }
    }
    return offset
  }

  /// Reads the rest of a line; returns the beginning of the next.
  private mutating func readLine(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var offset = start
    while true {
      offset = bytes.index(from: offset, to: end, where: Self.isNotable, hits: Self.notable)
      if offset == end { return end }
      let byte = bytes[offset]
      let previous = offset > start ? bytes[offset - 1] : UInt8(ascii: " ")
      offset += 1
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        brackets += 1
        if brackets > Self.depthLimit { return offset }
      case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
      case UInt8(ascii: "&") where Self.isSeparator(previous) && Self.isName(bytes, offset, end): anchors += 1
      case UInt8(ascii: "*") where Self.isSeparator(previous) && Self.isName(bytes, offset, end): aliases += 1
      case UInt8(ascii: "\n"): return offset
      case UInt8(ascii: "\r"):
        return offset < end && bytes[offset] == UInt8(ascii: "\n") ? offset + 1 : offset
      case 0x85 where previous == 0xC2: return offset
      case 0x80 where previous == 0xE2 && offset < end && (bytes[offset] == 0xA8 || bytes[offset] == 0xA9):
        return offset + 1
      default: break
      }
    }
  }

  /// Those that `readLine` looks at, and some of their neighbours.
  @inline(__always)
  private static func isNotable(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x0A...0x0D, 0x26...0x2A, 0x5B...0x5D, 0x7B...0x7D, 0x80...0x85: true
    default: false
    }
  }

  @inline(__always)
  private static func notable(
    _ chunk: UnsafeBufferPointer<UInt8>.Chunk
  ) -> UnsafeBufferPointer<UInt8>.Hits {
    chunk.hits(0x0A...0x0D) .| chunk.hits(0x26...0x2A) .| chunk.hits(0x5B...0x5D) .| chunk.hits(0x7B...0x7D)
      .| chunk.hits(0x80...0x85)
  }

  /// Whether a whole word of letters, digits, `-` and `_` begins here, as an anchor's name does; `R&D`,
  /// `a & b` and `*emphasis*` are text.
  private static func isName(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var offset = start
    while offset < end, isNameByte(bytes[offset]) { offset += 1 }
    guard offset > start else { return false }
    return offset == end || bytes[offset] <= 0x20 || bytes[offset] == UInt8(ascii: ",")
      || bytes[offset] == UInt8(ascii: "]") || bytes[offset] == UInt8(ascii: "}")
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: ":")
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: ",")
  }
}
