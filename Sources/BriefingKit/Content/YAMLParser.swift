import CLibYAML

/// Makes values of libyaml's events (YAML 1.1).
///
/// The caller limits nesting and aliases: the parser follows what it is given.
struct YAMLParser: ~Copyable {
  // On the heap, as libyaml keeps pointers to it.
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  private var event = yaml_event_t()
  private var anchors: [String: YAMLValue] = [:]

  private init() { yaml_parser_initialize(parser) }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The root of the one document that `bytes` are, in UTF-8; nil where there is none.
  static func root(of bytes: UnsafeBufferPointer<UInt8>) throws(YAMLError) -> YAMLValue? {
    var parser = YAMLParser()
    yaml_parser_set_encoding(parser.parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser.parser, bytes.baseAddress, bytes.count)
    return try parser.root()
  }

  private mutating func root() throws(YAMLError) -> YAMLValue? {
    defer { yaml_event_delete(&event) }
    try advance()  // past the stream's start
    try advance()
    guard event.type == YAML_DOCUMENT_START_EVENT else { return nil }
    try advance()
    let root = try value()
    try advance()  // past the document's end
    try advance()
    guard event.type == YAML_STREAM_END_EVENT else { throw .anotherDocument(at: mark) }
    return root
  }

  private mutating func advance() throws(YAMLError) {
    yaml_event_delete(&event)
    guard yaml_parser_parse(parser, &event) == 1 else { throw error }
  }

  private var mark: YAMLMark { YAMLMark(event.start_mark) }

  /// Of the event that the parser stands at; afterwards it stands at the value's last.
  private mutating func value() throws(YAMLError) -> YAMLValue {
    let mark = mark
    let anchor: String?
    let content: YAMLValue.Content
    switch event.type {
    case YAML_ALIAS_EVENT:
      let name = Self.text(event.data.alias.anchor) ?? ""
      guard let value = anchors[name] else { throw .syntax("found undefined alias", at: mark, while: nil) }
      return value
    case YAML_SEQUENCE_START_EVENT:
      anchor = Self.text(event.data.sequence_start.anchor)
      content = .list(try items())
    case YAML_MAPPING_START_EVENT:
      anchor = Self.text(event.data.mapping_start.anchor)
      content = .mapping(try pairs())
    default:
      let scalar = event.data.scalar
      anchor = Self.text(scalar.anchor)
      let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      content = .text(
        String(decoding: text, as: UTF8.self),
        isDoubleQuoted: scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE)
    }
    let value = YAMLValue(content: content, mark: mark)
    if let anchor { anchors[anchor] = value }
    return value
  }

  private mutating func items() throws(YAMLError) -> [YAMLValue] {
    var items: [YAMLValue] = []
    try advance()
    while event.type != YAML_SEQUENCE_END_EVENT {
      items.append(try value())
      try advance()
    }
    return items
  }

  private mutating func pairs() throws(YAMLError) -> [(key: YAMLValue, value: YAMLValue)] {
    var pairs: [(key: YAMLValue, value: YAMLValue)] = []
    var names: [String: YAMLMark] = [:]
    try advance()
    while event.type != YAML_MAPPING_END_EVENT {
      let key = try value()
      if let name = key.text, let first = names.updateValue(key.mark, forKey: name) {
        throw .duplicateKey(name, first: first, second: key.mark)
      }
      try advance()
      pairs.append((key, try value()))
      try advance()
    }
    return pairs
  }

  private var error: YAMLError {
    let parser = parser.pointee
    let problem = parser.problem.map { String(cString: $0) } ?? "the parser gave up"
    if parser.error == YAML_READER_ERROR { return .encoding(problem, offset: parser.problem_offset) }
    return .syntax(
      problem, at: YAMLMark(parser.problem_mark),
      while: parser.context.map { (String(cString: $0), YAMLMark(parser.context_mark)) })
  }

  private static func text(_ name: UnsafePointer<yaml_char_t>?) -> String? {
    name.map { String(cString: $0) }
  }
}

extension YAMLMark {
  fileprivate init(_ mark: yaml_mark_t) { self.init(line: mark.line + 1, column: mark.column + 1) }
}
