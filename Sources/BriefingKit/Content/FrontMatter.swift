/// The two halves of a content file: YAML between two `---` lines, then Markdown.
struct FrontMatter {
  /// The bytes between the two `---` lines.
  let yaml: Range<Int>
  /// The first byte of the body.
  let bodyStart: Int

  /// Splits at lines that hold `---` and nothing else but trailing white space, so that a `---` inside
  /// a title or a table is text.
  init(of file: SourceFile) throws(FindingError) {
    let start = Self.hasByteOrderMark(file.bytes) ? 3 : 0
    guard Self.isFence(file.line(1).dropFirst(start)) else {
      throw FindingError(Finding(.frontMatter, at: .start(of: file.path), Self.beginning(file, start)))
    }
    for line in 2..<max(2, file.lineCount + 1) where Self.isFence(file.line(line)) {
      yaml = file.offset(ofLine: 2)..<file.offset(ofLine: line)
      bodyStart = file.offset(ofLine: line + 1)
      return
    }
    throw FindingError(
      Finding(
        .frontMatter, at: .start(of: file.path),
        "the front matter is not ended; write a second '---' line below the keys"))
  }

  /// What is wrong with a file that does not begin with front matter.
  private static func beginning(_ file: SourceFile, _ start: Int) -> String {
    if file.bytes.count == start {
      return "the file is empty; begin it with front matter between two '---' lines"
    }
    if file.line(1).contains(UInt8(ascii: "\r")) {
      return "the lines end in a carriage return alone; save the file with line feeds"
    }
    return "no front matter; begin the file with a '---' line, the keys, and a second '---' line"
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    let dash = UInt8(ascii: "-")
    guard line.first == dash, line.count >= 3, line[line.startIndex + 1] == dash,
      line[line.startIndex + 2] == dash
    else { return false }
    return line.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  static func hasByteOrderMark(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xEF, 0xBB, 0xBF])
  }
}

/// A finding after which the reading of a file cannot go on.
struct FindingError: Error {
  let finding: Finding

  init(_ finding: Finding) {
    self.finding = finding
  }
}
