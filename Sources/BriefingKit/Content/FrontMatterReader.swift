import Yams

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
      let text = String(decoding: file.bytes[yaml], as: UTF8.self)
      // Nothing asks Yams for Swift values, so its table of how to make them stays empty.
      let parser = try Parser(
        yaml: text, resolver: .basic, constructor: Constructor([:], [:], [:]), encoding: .utf8)
      return YAMLValue(try parser.singleRoot() ?? .mapping(Node.Mapping([])))
    } catch let error as YamlError {
      report(finding(for: error))
    } catch {
      report(Self.unexplained(error, at: file.location(ofByte: yaml.lowerBound)))
    }
    return nil
  }

  mutating func location(of value: YAMLValue) -> SourceLocation {
    value.mark.map { location(of: $0) } ?? .start(of: file.path)
  }

  mutating func location(of mark: Mark) -> SourceLocation {
    file.location(ofByte: offset(of: mark))
  }

  /// The byte in the file of a mark, whose columns count Unicode scalars.
  private mutating func offset(of mark: Mark) -> Int {
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
