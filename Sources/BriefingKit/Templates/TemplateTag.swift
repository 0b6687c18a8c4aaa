/// One tag of a template, as it stands in the source.
struct TemplateTag {
  enum Kind {
    case escaped
    case raw
    case section
    case inverted
    case block
    case parent
    case partial
    case close
    case comment
    case delimiters
  }

  let kind: Kind
  let name: String
  /// From the first byte of the opening delimiter to after the closing one.
  let range: Range<Int>

  /// The index of the closing tag of an opening one.
  var closer: Int?
  /// Of a block: stands directly in a parent, so that it gives content instead of asking for it.
  var isArgument = false
  /// The white space before the tag that goes with it, beginning at the line's start.
  var leading: Range<Int>?
  /// The white space after the tag that goes with it, to the end of the line ending.
  var trailing: Range<Int>?

  init(_ kind: Kind, _ name: String, _ range: Range<Int>) {
    self.kind = kind
    self.name = name
    self.range = range
  }

  var opens: Bool {
    switch kind {
    case .section, .inverted, .block, .parent: true
    case .escaped, .raw, .partial, .close, .comment, .delimiters: false
    }
  }

  /// The first byte that is not text before the tag.
  var start: Int { leading?.lowerBound ?? range.lowerBound }
  /// The first byte that may be text again.
  var end: Int { trailing?.upperBound ?? range.upperBound }
}
