extension HTMLScanner {
  /// Reads what begins with `<!` at `position`: a comment, a doctype, a CDATA section, or a bogus comment.
  mutating func scanDeclaration() -> Token? {
    let open = position
    if matches("<!--", at: open) { return scanComment() }
    if matches("<!doctype", at: open) { return scanDoctype() }
    if language == .xml || foreign.isCurrent, isCDATA(at: open) { return scanCDATA() }
    return scanBogusComment(from: open + 2)
  }

  /// The name of a CDATA section is the one place where letter case counts.
  private func isCDATA(at open: Int) -> Bool {
    matches("<![cdata[", at: open) && bytes[open + 3..<open + 8].allSatisfy { $0 < 0x61 }
  }

  /// A comment ends at `-->` or `--!>`, at once with `<!-->` and `<!--->`, or with the page.
  private mutating func scanComment() -> Token {
    let start = position + 4
    if matches(">", at: start) || matches("->", at: start) {
      position = start + (bytes[start] == UInt8(ascii: ">") ? 1 : 2)
      return .comment(start..<start)
    }
    var index = start
    while let dash = offset(of: UInt8(ascii: "-"), from: index) {
      if matches("-->", at: dash) || matches("--!>", at: dash) {
        position = dash + (bytes[dash + 2] == UInt8(ascii: ">") ? 3 : 4)
        return .comment(start..<dash)
      }
      index = dash + 1
    }
    position = bytes.count
    return .comment(start..<bytes.count)
  }

  mutating func scanBogusComment(from start: Int) -> Token {
    let end = offset(of: UInt8(ascii: ">"), from: start) ?? bytes.count
    position = min(end + 1, bytes.count)
    return .comment(min(start, end)..<end)
  }

  /// A doctype ends at the first `>`, even within its quotes; in XML, behind its internal subset.
  private mutating func scanDoctype() -> Token {
    let start = position + 9
    var end = offset(of: UInt8(ascii: ">"), from: start) ?? bytes.count
    if language == .xml, let bracket = offset(of: UInt8(ascii: "["), from: start), bracket < end {
      let close = offset(of: UInt8(ascii: "]"), from: bracket) ?? bytes.count
      end = offset(of: UInt8(ascii: ">"), from: close) ?? bytes.count
    }
    position = min(end + 1, bytes.count)
    return .doctype(min(start, end)..<end)
  }

  private mutating func scanCDATA() -> Token? {
    let start = position + 9
    var index = start
    while let bracket = offset(of: UInt8(ascii: "]"), from: index) {
      if matches("]]>", at: bracket) {
        position = bracket + 3
        return bracket > start ? .text(start..<bracket, .cdata) : nil
      }
      index = bracket + 1
    }
    position = bytes.count
    return bytes.count > start ? .text(start..<bytes.count, .cdata) : nil
  }
}
