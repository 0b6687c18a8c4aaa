/// A line of a file as a terminal shows it, and where a place in it stands there.
struct SourceExcerpt: Equatable {
  /// At most as wide as was asked for; what is left out stands as `…`.
  let text: String
  /// How many cells stand before the place.
  let caret: Int

  /// Nil where the line shows nothing: it is blank, is only the fence of front matter, or ends before the column.
  ///
  /// - Parameters:
  ///   - line: without its line ending.
  ///   - column: in bytes, from 1.
  ///   - width: in cells.
  init?(of line: ArraySlice<UInt8>, column: Int, width: Int) {
    guard column >= 1, column - 1 <= line.count, !line.elementsEqual("---".utf8),
      line.contains(where: { $0 > UInt8(ascii: " ") })
    else { return nil }
    let place = line.startIndex + column - 1
    // A line of millions of bytes is looked at near the place only.
    let reach = 8 * width
    var before = Self.cells(line[..<place].suffix(reach), from: 0)
    let caret = before.reduce(0) { $0 + $1.width }
    before += Self.cells(line[place...].prefix(reach), from: caret)
    (text, self.caret) = Self.window(before, around: caret, width)
  }

  private struct Cell {
    let text: String
    let width: Int
  }

  /// - Parameter start: the cells before, from which tabs count.
  private static func cells(_ bytes: ArraySlice<UInt8>, from start: Int) -> [Cell] {
    var position = start
    return String(decoding: bytes, as: UTF8.self).map { character in
      let cell = cell(character, at: position)
      position += cell.width
      return cell
    }
  }

  private static func cell(_ character: Character, at position: Int) -> Cell {
    if character == "\t" {
      let width = 4 - position % 4
      return Cell(text: String(repeating: " ", count: width), width: width)
    }
    let text = VisibleCharacters.line(String(character))
    return text.utf8.elementsEqual(String(character).utf8)
      ? Cell(text: text, width: TerminalCells.count(character)) : Cell(text: text, width: text.count)
  }

  private static func window(_ cells: [Cell], around caret: Int, _ width: Int) -> (String, Int) {
    let total = cells.reduce(0) { $0 + $1.width }
    // The caret itself may stand behind the last cell.
    if max(total, caret + 1) <= width { return (cells.map(\.text).joined(), caret) }
    let first = caret < width * 3 / 4 ? 0 : caret - width / 2
    var text = first > 0 ? "…" : ""
    var used = first > 0 ? 1 : 0
    var position = 0
    var column = caret
    for cell in cells {
      defer { position += cell.width }
      if position < first { continue }
      if position == caret { column = used }
      let isLast = position + cell.width >= total
      if used + cell.width > (isLast ? width : width - 1) {
        text += "…"
        break
      }
      text += cell.text
      used += cell.width
    }
    return (text, caret >= total ? used : column)
  }
}
