/// A body, piece by piece.
struct AnswerBytes {
  private static let piece = 64 << 10

  /// Those still to send, the next one last.
  private var parts: [ArraySlice<UInt8>]

  init(_ parts: [ArraySlice<UInt8>]) { self.parts = parts.reversed() }

  mutating func next() -> ArraySlice<UInt8>? {
    while let part = parts.popLast() {
      if part.isEmpty { continue }
      if part.count > Self.piece { parts.append(part.dropFirst(Self.piece)) }
      return part.prefix(Self.piece)
    }
    return nil
  }
}
