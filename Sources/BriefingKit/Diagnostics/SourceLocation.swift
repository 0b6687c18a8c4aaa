/// A place in an author's file.
///
/// `line` and `column` count from 1; `column` counts UTF-8 bytes, as compilers and the GNU error
/// format do. Lines are those of the file as it is on disk: a body does not start again at 1 after
/// its front matter.
public struct SourceLocation: Hashable, Sendable {
  /// The path from the project's root, with `/` between its parts: `Content/events/e01.md`.
  public let file: String
  // In 32 bits each, since a large site has a million places, and no file four thousand million lines.
  private let storedLine: UInt32
  private let storedColumn: UInt32

  public var line: Int { Int(storedLine) }
  public var column: Int { Int(storedColumn) }

  public init(file: String, line: Int, column: Int) {
    self.file = file
    storedLine = UInt32(clamping: line)
    storedColumn = UInt32(clamping: column)
  }

  /// The beginning of `file`: for what is wrong with a file as a whole.
  public static func start(of file: String) -> SourceLocation {
    SourceLocation(file: file, line: 1, column: 1)
  }
}

extension SourceLocation: Comparable {
  public static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    if a.file != b.file { return a.file.utf8.lexicographicallyPrecedes(b.file.utf8) }
    return (a.line, a.column) < (b.line, b.column)
  }
}

extension SourceLocation: CustomStringConvertible {
  public var description: String { "\(file):\(line):\(column)" }
}
