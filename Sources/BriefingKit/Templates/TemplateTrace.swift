/// What wrote the bytes of a rendered page.
public struct TemplateTrace: Sendable {
  public struct Origin: Hashable, Sendable {
    /// The text or the tag in the template.
    public let location: SourceLocation
    /// The name in the tag, as the template writes it; nil where the byte is the template's own text.
    public let name: String?
  }

  fileprivate enum Writer {
    case literal(start: Int32)
    case operation(Int)
  }

  /// The page, the same bytes as `render` writes.
  public let output: [UInt8]
  private let program: TemplateProgram
  private let starts: [Int]
  private let writers: [Writer]

  init(_ program: TemplateProgram, _ output: [UInt8], _ recorder: Recorder) {
    self.program = program
    self.output = output
    starts = recorder.starts
    writers = recorder.writers
  }

  /// What wrote the byte at `offset` (0-based) of the page; nil outside it.
  public func origin(ofByte offset: Int) -> Origin? {
    guard output.indices.contains(offset) else { return nil }
    let index = starts.partitioningIndex { $0 > offset } - 1
    switch writers[index] {
    case .literal(let start): return literalOrigin(start + Int32(offset - starts[index]))
    case .operation(let operation):
      let location = program.location(program.origins[operation])
      switch program.operations[operation] {
      case .escaped(let key), .raw(let key): return Origin(location: location, name: program.text(key))
      default: return Origin(location: location, name: nil)
      }
    }
  }

  private func literalOrigin(_ position: Int32) -> Origin {
    let piece = program.pieces[program.pieces.partitioningIndex { $0.start > position } - 1]
    let offset = piece.origin.offset + position - piece.start
    return Origin(
      location: program.location(TemplateProgram.Origin(template: piece.origin.template, offset: offset)),
      name: nil)
  }

  /// Notes the beginnings of what is written; of several at one place the last wins, since those
  /// before it wrote nothing.
  struct Recorder: TemplateRenderObserver {
    fileprivate var starts: [Int] = []
    fileprivate var writers: [Writer] = []

    mutating func willWriteLiteral(from start: Int32, at output: Int) {
      starts.append(output)
      writers.append(.literal(start: start))
    }

    mutating func willWriteValue(of operation: Int, at output: Int) {
      starts.append(output)
      writers.append(.operation(operation))
    }
  }
}

extension Array {
  /// The index of the first element for which `belongsAfter` holds, in an array where it holds for
  /// all elements behind that one; the count where there is none.
  fileprivate func partitioningIndex(_ belongsAfter: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if belongsAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
