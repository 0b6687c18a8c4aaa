/// The front matter of a new record: what is known, what must be filled in, and as comments what else most
/// records of the kind have, each with its purpose, in the order of the definitions.
struct RecordSkeleton {
  enum Value: Sendable {
    case text(String)
    case list([String])
    /// To be filled in.
    case open
  }

  private struct Line {
    /// Without a comment.
    var code: String
    var comment: String?
    /// Whether the whole line is a comment, as the key is not used.
    var isOff = false

    var width: Int { code.count + (isOff ? 2 : 0) }
    /// A value that was given may be of any length: other lines' comments do not begin behind it.
    var isLong: Bool { width > 40 }
  }

  private static let limit = 100
  private var lines: [Line] = []

  /// - Parameters:
  ///   - values: by the names of their keys. A required key that is not among them is open.
  ///   - comments: in the place of the keys' purposes.
  init(_ keys: [KeyDescription], _ values: [String: Value], comments: [String: String] = [:]) {
    for key in keys {
      if let value = values[key.name] ?? (key.isRequired ? .open : nil) {
        add(key, value, comment: comments[key.name])
      } else if !key.isRare {
        offer(key, indentation: "", mark: "")
      }
    }
  }

  private mutating func add(_ key: KeyDescription, _ value: Value, comment: String?) {
    switch value {
    case .text(let text):
      lines.append(Line(code: "\(key.name): \(YAMLText.scalar(text))", comment: comment))
    case .list(let items):
      lines.append(Line(code: "\(key.name): \(YAMLText.list(items))", comment: comment))
    case .open:
      lines.append(Line(code: Self.open(key), comment: comment ?? Self.purpose(of: key)))
    }
  }

  /// - Parameter mark: the list's dash, before the first key of an item.
  private mutating func offer(_ key: KeyDescription, indentation: String, mark: String) {
    let code = indentation + mark
    switch key.schema {
    case .list(.mapping(let keys, let alternatives)) where alternatives.isEmpty:
      lines.append(Line(code: "\(code)\(key.name):", comment: key.purpose, isOff: true))
      offer(keys, indentation: indentation + (mark.isEmpty ? "" : "  ") + "  ", mark: "- ")
    case .mapping(let keys, let alternatives) where alternatives.isEmpty:
      lines.append(Line(code: "\(code)\(key.name):", comment: key.purpose, isOff: true))
      offer(keys, indentation: indentation + (mark.isEmpty ? "" : "  ") + "  ", mark: "")
    default:
      lines.append(Line(code: code + Self.open(key), comment: Self.purpose(of: key), isOff: true))
    }
  }

  private mutating func offer(_ keys: [KeyDescription], indentation: String, mark: String) {
    for (index, key) in keys.filter({ !$0.isRare }).enumerated() {
      let dash = index == 0 ? mark : String(repeating: " ", count: mark.count)
      offer(key, indentation: indentation, mark: dash)
    }
  }

  private static func open(_ key: KeyDescription) -> String {
    if case .list = key.schema { "\(key.name): []" } else { "\(key.name):" }
  }

  /// With the words to choose from, unless the purpose names them.
  private static func purpose(of key: KeyDescription) -> String {
    let words = words(of: key.schema)
    if words.isEmpty || words.allSatisfy(key.purpose.contains) { return key.purpose }
    return "\(key.purpose): \(words.joined(separator: ", "))"
  }

  private static func words(of schema: ValueSchema) -> [String] {
    switch schema {
    case .word(let vocabulary): vocabulary.words
    case .list(let element): words(of: element)
    case .mapping(_, let alternatives): alternatives
    default: []
    }
  }
}

extension RecordSkeleton {
  /// The lines, each with a line feed. Comments begin in one column, and go on below themselves.
  var text: String {
    let column = lines.lazy.filter { $0.comment != nil && !$0.isLong }.map(\.width).max() ?? 0
    return lines.map { line in
      let code = (line.isOff ? "# " : "") + line.code
      guard let comment = line.comment else { return code + "\n" }
      let spaces = String(repeating: " ", count: max(0, column - line.width) + 2)
      let rows = line.isLong ? [comment] : Self.rows(of: comment, width: Self.limit - column - 4)
      let indentation = "#" + String(repeating: " ", count: column + 3)
      return code + spaces + "# " + rows.joined(separator: "\n" + indentation) + "\n"
    }.joined()
  }

  private static func rows(of text: String, width: Int) -> [String] {
    var rows: [String] = []
    for word in text.split(separator: " ") {
      if let last = rows.last, last.count + word.count < width {
        rows[rows.count - 1] = "\(last) \(word)"
      } else {
        rows.append(String(word))
      }
    }
    return rows
  }
}
