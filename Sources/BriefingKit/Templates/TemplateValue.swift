/// What a name stands for on one page.
public enum TemplateValue: Sendable {
  /// Declared, and absent on this page: written as nothing, falsey as a section.
  case empty
  case bool(Bool)
  /// Plain text; `{{name}}` escapes it.
  case text(String)
  /// Ready-made markup in UTF-8; only `{{{name}}}` writes it.
  case html([UInt8])
  case integer(Int)
  case record(TemplateRecord)
  case list([TemplateValue])

  /// Whether `{{#name}}` renders its content. Falsey are `.empty`, `.bool(false)`, and a list, text
  /// or markup without content. A number is always truthy, 0 too: "0 sources" is a statement, and
  /// the specification knows only false, null and the empty list as falsey.
  public var isTruthy: Bool {
    switch self {
    case .empty: false
    case .bool(let flag): flag
    case .text(let text): !text.isEmpty
    case .html(let markup): !markup.isEmpty
    case .list(let items): !items.isEmpty
    case .integer, .record: true
    }
  }

  /// Which of the cases it is.
  enum Form: UInt8 {
    case empty, bool, text, html, integer, record, list
  }

  @inline(__always)
  var form: Form {
    switch self {
    case .empty: .empty
    case .bool: .bool
    case .text: .text
    case .html: .html
    case .integer: .integer
    case .record: .record
    case .list: .list
    }
  }

  /// What the value is called in messages to template authors.
  var kindWords: String {
    switch self {
    case .empty: "nothing"
    case .bool: "flag"
    case .text: "text"
    case .html: "markup"
    case .integer: "number"
    case .record: "record"
    case .list: "list"
    }
  }
}
