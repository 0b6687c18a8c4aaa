/// Parses the YAML of a file, finds the places of its values, and collects what is wrong with them.
struct FrontMatterReader {
  let file: SourceFile
  /// The YAML's bytes in the file.
  let yaml: Range<Int>
  private(set) var findings: [Finding] = []
  private var lineStarts: [Int] = []
  /// Where `offset(of:)` was last. Nodes mostly come in order, so a long line is not counted again from
  /// its start for each of them.
  private var last = (line: 0, column: 1, offset: 0)

  init(file: SourceFile, yaml: Range<Int>) {
    self.file = file
    self.yaml = yaml
  }

  mutating func report(_ finding: Finding) {
    findings.append(finding)
  }

  mutating func report(_ rule: Rule, at value: YAMLValue, _ message: String) {
    findings.append(Finding(rule, at: location(of: value), message))
  }

  /// The YAML's root, an empty mapping where there is none; nil, with a finding, where the YAML is
  /// not well formed.
  mutating func parse() -> YAMLValue? {
    let outline = YAMLOutline(of: yaml, in: file)
    lineStarts = outline.lineStarts
    if let fault = outline.fault {
      report(fault)
      return nil
    }
    do {
      return try file.bytes.withUnsafeBufferPointer { (bytes) throws(YAMLError) in
        let empty = YAMLValue(content: .mapping([]), mark: YAMLMark(line: 1, column: 1))
        return try YAMLParser.root(of: UnsafeBufferPointer(rebasing: bytes[yaml])) ?? empty
      }
    } catch {
      report(finding(for: error))
      return nil
    }
  }

  mutating func location(of value: YAMLValue) -> SourceLocation {
    location(of: value.mark)
  }

  mutating func location(of mark: YAMLMark) -> SourceLocation {
    file.location(ofByte: offset(of: mark))
  }

  /// The byte in the file of a mark, whose columns count Unicode scalars.
  private mutating func offset(of mark: YAMLMark) -> Int {
    guard mark.line >= 1, mark.line <= lineStarts.count else { return yaml.upperBound }
    let isOnward = mark.line == last.line && mark.column >= last.column
    var column = isOnward ? last.column : 1
    var offset = isOnward ? last.offset : lineStarts[mark.line - 1]
    file.bytes.withUnsafeBufferPointer { bytes in
      while column < mark.column, offset < yaml.upperBound {
        offset += 1
        if offset == yaml.upperBound || bytes[offset] & 0xC0 != 0x80 { column += 1 }
      }
    }
    last = (mark.line, column, offset)
    return offset
  }
}
