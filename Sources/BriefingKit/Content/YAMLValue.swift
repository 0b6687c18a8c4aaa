import Yams

/// A YAML node, without what the reading of content has no use for.
///
/// Yams' nodes hold a tag, and an anchor by a weak reference: to look at one is to copy both. Lists and
/// mappings stay as Yams has them, so that nothing is read but what a key asks for.
struct YAMLValue {
  enum Content {
    case text(String, isDoubleQuoted: Bool)
    case list(Node.Sequence)
    case mapping(Node.Mapping)
  }

  let content: Content
  let mark: Mark?

  init(_ node: consuming Node) {
    switch consume node {
    case .scalar(let scalar):
      content = .text(scalar.string, isDoubleQuoted: scalar.style == .doubleQuoted)
      mark = scalar.mark
    case .sequence(let sequence):
      content = .list(sequence)
      mark = sequence.mark
    case .mapping(let mapping):
      content = .mapping(mapping)
      mark = mapping.mark
    case .alias(let alias):
      // The parser puts the node itself in an alias' place.
      content = .list(Node.Sequence([]))
      mark = alias.mark
    }
  }

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
