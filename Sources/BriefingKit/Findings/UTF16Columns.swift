/// Columns in UTF-16 code units, counted from 1, for places whose columns count bytes.
///
/// Keeps the last file, as findings are sorted by theirs.
struct UTF16Columns {
  private let readFile: (String) -> [UInt8]?
  private var file: SourceFile?

  init(_ readFile: @escaping (String) -> [UInt8]?) { self.readFile = readFile }

  /// The column itself where the file cannot be read, or does not reach so far.
  mutating func column(of location: SourceLocation) -> Int {
    if file?.path != location.file {
      file = SourceFile(path: location.file, bytes: readFile(location.file) ?? [])
    }
    guard let file, location.column > 1 else { return location.column }
    let before = file.line(location.line).prefix(location.column - 1)
    guard before.count == location.column - 1 else { return location.column }
    // Every byte that begins a scalar counts one, and two from four-byte scalars on.
    return 1 + before.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 2 : 1) }
  }
}
