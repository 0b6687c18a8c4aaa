/// A place in YAML, from 1; columns count Unicode scalars.
struct YAMLMark: Equatable {
  let line: Int
  let column: Int
}

/// A YAML node as the reading of content needs it: without tags, anchors and styles.
struct YAMLValue {
  enum Content {
    case text(String, isDoubleQuoted: Bool)
    case list([YAMLValue])
    /// In the order of the file; no text is a key twice.
    case mapping([(key: YAMLValue, value: YAMLValue)])
  }

  let content: Content
  let mark: YAMLMark

  /// Nil for a list or a mapping.
  var text: String? {
    guard case .text(let text, _) = content else { return nil }
    return text
  }

  /// A text of nothing but white space, quoted or not.
  var isBlank: Bool {
    guard case .text(let text, _) = content else { return false }
    return text.utf8.allSatisfy { $0 <= 0x20 }
  }
}

/// Why bytes are not one YAML document.
enum YAMLError: Error {
  /// - Parameter while: What was being read, and from where.
  case syntax(String, at: YAMLMark, while: (text: String, mark: YAMLMark)?)
  /// - Parameter offset: Of the byte that is no text.
  case encoding(String, offset: Int)
  case anotherDocument(at: YAMLMark)
  case duplicateKey(String, first: YAMLMark, second: YAMLMark)
}
