/// A table in GitHub's Markdown, its columns aligned in the text too.
struct MarkdownTable {
  struct Column {
    let title: String
    var isNumber = true
  }

  let columns: [Column]
  var rows: [[String]] = []

  var text: String {
    let lines = [columns.map(\.title)] + rows
    let widths = columns.indices.map { column in max(3, lines.map { $0[column].count }.max() ?? 0) }
    let rule = columns.indices.map { column in
      String(repeating: "-", count: widths[column] - (columns[column].isNumber ? 1 : 0))
        + (columns[column].isNumber ? ":" : "")
    }
    return ([columns.map(\.title), rule] + rows).map { line($0, widths) }.joined()
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = cells.indices.map { column in
      let space = String(repeating: " ", count: widths[column] - cells[column].count)
      return columns[column].isNumber ? space + cells[column] : cells[column] + space
    }
    return "| \(padded.joined(separator: " | ")) |\n"
  }
}
