/// A part of a template. Ranges and offsets count bytes of its source.
enum TemplateNode {
  /// A line begins here, with the white space in the range: the place for indentation.
  case lineStart(Range<Int>, isBlank: Bool)
  case text(Range<Int>)
  case variable(name: String, isRaw: Bool, offset: Int)
  case section(TemplateSection)
  case inclusion(TemplateInclusion)
  case block(TemplateBlock)
}

struct TemplateSection {
  let name: String
  let isInverted: Bool
  let offset: Int
  let content: [TemplateNode]
}

/// A partial, or a parent with its arguments: the specification makes them equal.
struct TemplateInclusion {
  let name: String
  let isParent: Bool
  let offset: Int
  /// The white space before a standalone tag, which indents every line of the included template;
  /// nil inside a line.
  let indentation: Range<Int>?
  /// Indices in the template's arguments.
  let arguments: [Int]
}

/// A place that an inheriting template may fill, with what stands there by default.
///
/// The block is standalone where nothing stands before its opening tag and after its closing tag on
/// their lines. Its line then ends once: the line ending is written by the content where that has
/// one, and by the block where it has none.
struct TemplateBlock {
  let name: String
  let offset: Int
  let content: [TemplateNode]
  let isStandalone: Bool
  /// The white space before the opening tag of a standalone block.
  let leading: Range<Int>
  /// The opening tag has a line of its own.
  let opensAlone: Bool
  /// The closing tag has a line of its own.
  let closesAlone: Bool
  /// What a standalone block's closing tag has after it on its line, with the line ending.
  let lineEnd: Range<Int>
  /// What indents an argument's lines in a standalone block: the indentation of the default content
  /// where the opening tag has a line of its own, else the tag's.
  let indentation: Range<Int>
}

/// What an inheriting template writes into a block of its parent.
struct TemplateArgument {
  let name: String
  let offset: Int
  let content: [TemplateNode]
  /// The indentation of the first line, taken from all lines.
  let indentation: Range<Int>
  /// The content begins with a line of its own, below the opening tag.
  let beginsLine: Bool
  /// The content ends with a line ending.
  let endsLine: Bool
}

/// One source file, parsed.
struct ParsedTemplate {
  let name: String
  let file: SourceFile
  var nodes: [TemplateNode] = []
  var arguments: [TemplateArgument] = []
}
