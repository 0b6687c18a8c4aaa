/// Cuts a template into tags; what lies between them is text.
struct TemplateScanner {
  private let file: SourceFile
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)
  private(set) var tags: [TemplateTag] = []
  private(set) var findings: [Finding] = []

  init(_ file: SourceFile) {
    self.file = file
  }

  mutating func scan() {
    var position = 0
    while let start = find(opening, from: position) {
      position = scanTag(at: start)
    }
  }

  private var bytes: [UInt8] { file.bytes }

  /// Returns where to go on.
  private mutating func scanTag(at start: Int) -> Int {
    var cursor = skippingBlanks(from: start + opening.count)
    var ending = closing
    let kind: TemplateTag.Kind
    switch cursor < bytes.count ? bytes[cursor] : 0 {
    case UInt8(ascii: "#"): kind = .section
    case UInt8(ascii: "^"): kind = .inverted
    case UInt8(ascii: "/"): kind = .close
    case UInt8(ascii: "!"): kind = .comment
    case UInt8(ascii: ">"): kind = .partial
    case UInt8(ascii: "<"): kind = .parent
    case UInt8(ascii: "$"): kind = .block
    case UInt8(ascii: "&"): kind = .raw
    case UInt8(ascii: "{"):
      kind = .raw
      ending = [UInt8(ascii: "}")] + closing
    case UInt8(ascii: "="):
      kind = .delimiters
      ending = [UInt8(ascii: "=")] + closing
    default: kind = .escaped
    }
    if kind != .escaped { cursor += 1 }
    guard let contentEnd = find(ending, from: cursor) else {
      reportUnclosedTag(at: start, ending)
      return bytes.count
    }
    if kind != .comment, opening != closing, let inner = find(opening, from: cursor), inner < contentEnd {
      reportUnclosedTag(at: start, ending)
      return inner
    }
    let range = start..<(contentEnd + ending.count)
    let content = cursor..<contentEnd
    switch kind {
    case .comment: tags.append(TemplateTag(.comment, "", range))
    case .delimiters: setDelimiters(text(content), range)
    default:
      if let name = plainName(in: content) {
        tags.append(TemplateTag(kind, name, range))
      } else {
        append(kind, text(content), range)
      }
    }
    return range.upperBound
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// What nearly all tags are: one name without periods, about which nothing is to be said.
  private func plainName(in content: Range<Int>) -> String? {
    let start = skippingBlanks(from: content.lowerBound)
    var end = content.upperBound
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    guard start < end, (start..<end).allSatisfy({ Self.isNameByte(bytes[$0]) }) else { return nil }
    return text(start..<end)
  }

  private mutating func append(_ kind: TemplateTag.Kind, _ content: String, _ range: Range<Int>) {
    let words = content.utf8.split(whereSeparator: \.isBlank).map { Substring($0) }
    if let complaint = complaint(about: words, kind) {
      findings.append(Finding(complaint.rule, at: location(range), complaint.message))
      // A section keeps its place, so that its closing tag still finds it.
      if kind == .escaped || kind == .raw || kind == .partial { return }
    }
    tags.append(TemplateTag(kind, words.joined(separator: " "), range))
  }

  private func complaint(
    about words: [Substring], _ kind: TemplateTag.Kind
  ) -> (rule: Rule, message: String)? {
    guard let name = words.first else {
      return (.badName, "this tag has no name; write one, as '{{title}}', or take the tag out")
    }
    let includes = kind == .partial || kind == .parent
    if includes, name.hasPrefix("*") {
      return (.dynamicName, "'\(name)' is a dynamic name; name the template itself")
    }
    guard words.count == 1 else {
      return (.badName, "'\(words.joined(separator: " "))' is not a name; a name has no blanks")
    }
    if includes || kind == .close || name == "." { return nil }
    let parts = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let named = name.utf8.first == UInt8(ascii: ".") ? parts.dropFirst() : parts[...]
    guard named.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.isNameByte) }) else {
      return (
        .badName, "'\(name)' is not a name; write letters, digits, '_' and '-', with '.' between parts"
      )
    }
    return nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: byte >= 0x80
    }
  }

  private mutating func setDelimiters(_ content: String, _ range: Range<Int>) {
    let parts = content.split(whereSeparator: \.isWhitespace)
    guard parts.count == 2, !content.contains("=") else {
      findings.append(
        Finding(
          .badDelimiters, at: location(range),
          "'\(content)' does not set delimiters; write two with a blank between them, such as '{{=<% %>=}}'"))
      return
    }
    tags.append(TemplateTag(.delimiters, "", range))
    opening = Array(parts[0].utf8)
    closing = Array(parts[1].utf8)
  }

  private mutating func reportUnclosedTag(at start: Int, _ ending: [UInt8]) {
    findings.append(
      Finding(
        .unclosedTag, at: file.location(ofByte: start),
        "this tag is not closed; end it with '\(String(decoding: ending, as: UTF8.self))'"))
  }

  private func location(_ range: Range<Int>) -> SourceLocation {
    file.location(ofByte: range.lowerBound)
  }

  private func skippingBlanks(from start: Int) -> Int {
    var cursor = start
    while cursor < bytes.count, bytes[cursor].isBlank { cursor += 1 }
    return cursor
  }

  private func find(_ pattern: [UInt8], from start: Int) -> Int? {
    guard start <= bytes.count - pattern.count else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      for position in start...(bytes.count - pattern.count) where bytes[position] == pattern[0] {
        if pattern.indices.allSatisfy({ bytes[position + $0] == pattern[$0] }) { return position }
      }
      return nil
    }
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
