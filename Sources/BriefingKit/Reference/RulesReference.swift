/// The reference of the rules for authors, in Markdown, from the texts that stand with the rules.
enum RulesReference {
  static var markdown: String {
    var text = """
      # Rules

      What `briefing` reports, why it matters, and how to mend it. `briefing explain RULE` says the same in a terminal. This
      page is made from the rules themselves.

      A finding names the file, the line and the column (in bytes), and ends with its rule in brackets. An error stops a
      build. A warning does not, unless the build is called with `--strict`. The examples are of one small project: an
      incident `harbour-breach`, an article `gazette` with the claim `C1`, an actor `harbour-office`, an event `mail-read`.

      `--format` writes findings for other programs: `json`, `sarif` (code scanning), `github` (beside the lines of a change)
      and `junit` (servers that show test results). Such a document goes to standard output, and the summary to standard error.

      | exit code | |
      |---|---|
      | 0 | no error; there may be warnings |
      | 1 | an error, or with `--strict` a warning: nothing is published |
      | 64 | the command was called wrongly |
      | 74 | the machine failed: a full disk, a file that cannot be read |

      """
    for (title, rules) in Rule.groups {
      text += "\n## \(title)\n"
      for rule in rules.sorted(by: { $0.id < $1.id }) { text += "\n" + section(rule) }
    }
    return text
  }

  private static func section(_ rule: Rule) -> String {
    let severity = rule.severity == .error ? "An error" : "A warning"
    return "### \(rule.id)\n\n*\(severity).* \(text(of: rule))"
  }

  /// The rule without its name.
  static func text(of rule: Rule) -> String {
    var text = "\(rule.meaning)\n\n\(rule.reason)\n"
    switch rule.example {
    case .files(let wrong, let right):
      text += "\nWrong:\n" + wrong.map(block).joined()
      text += "\nRight:\n" + right.filter { !wrong.contains($0) }.map(block).joined()
    case .words(let wrong, let right):
      text += "\nWrong: \(wrong)\n\nRight: \(right)\n"
    }
    return text
  }

  private static func block(_ file: Rule.File) -> String {
    guard let text = file.text else { return "\n`\(file.path)` is not there.\n" }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return "\n`\(file.path)`\(file.encoding.remark)\n\n```\(language(of: file.path))\n"
      + lines.map { VisibleCharacters.line(String($0)) + "\n" }.joined() + "```\n"
  }

  private static func language(of path: String) -> String {
    switch path.split(separator: ".").last {
    case "md": "markdown"
    case "yml": "yaml"
    case "html", "mustache": "html"
    default: "text"
    }
  }
}
