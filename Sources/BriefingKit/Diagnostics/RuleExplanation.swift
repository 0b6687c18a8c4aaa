/// Rules as plain text, for a terminal of 80 columns.
public enum RuleExplanation {
  static let width = 80

  /// A line for each rule.
  public static var list: String {
    let longest = Rule.all.map(\.id.utf8.count).max() ?? 0
    return Rule.all.reduce(into: "") { text, rule in
      let gap = String(repeating: " ", count: longest - rule.id.utf8.count + 2)
      text += "\(rule.id)\(gap)\(plain(rule.summary))\n"
    }
  }

  /// All that is to be said of the rule, with a line feed at its end.
  public static func text(of rule: Rule) -> String {
    var text = "\(rule.id) (\(rule.severity.rawValue))\n\n"
    text += wrapped(plain(rule.meaning)) + "\n\n"
    text += wrapped("Why: " + plain(rule.reason)) + "\n"
    switch rule.example {
    case .files(let wrong, let right):
      text += "\nWrong:\n" + wrong.map(block).joined()
      text += "\nRight:\n" + right.filter { !wrong.contains($0) }.map(block).joined()
    case .words(let wrong, let right):
      text += "\nWrong:\n\n" + wrapped(plain(wrong), indentation: 2) + "\n"
      text += "\nRight:\n\n" + wrapped(plain(right), indentation: 2) + "\n"
    }
    return text
  }

  private static func block(_ file: Rule.File) -> String {
    guard let text = file.text else { return "\n  \(file.path) is not there\n" }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return "\n  \(file.path)\(file.encoding.remark)\n\n"
      + lines.map { $0.isEmpty ? "\n" : "    \(VisibleCharacters.line(String($0)))\n" }.joined()
  }

  /// With quotation marks, as findings have them, around what is typed.
  static func plain(_ text: String) -> String {
    String(text.map { $0 == "`" ? "'" : $0 })
  }

  private static func wrapped(_ text: String, indentation: Int = 0) -> String {
    let indentation = String(repeating: " ", count: indentation)
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, indentation.count + line.count + 1 + word.count > width {
        lines.append(indentation + line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " \(word)"
    }
    return (lines + [indentation + line]).joined(separator: "\n")
  }
}

extension Rule.File.Encoding {
  /// Behind the path of a file.
  var remark: String {
    switch self {
    case .utf8: ""
    case .latin1: ", saved as ISO 8859-1"
    }
  }
}
