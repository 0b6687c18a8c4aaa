/// Which white space goes with a tag and is not written.
///
/// A tag is clear on the left where only blanks stand before it on its line, and clear on the right
/// where only blanks and the line ending stand after it. A tag with a line of its own takes the line
/// with it; interpolations never do. Parents and blocks are judged as pairs as well: from the left of
/// the opening tag to the right of the closing one.
extension TemplateParser {
  mutating func assignWhiteSpace() {
    for index in tags.indices {
      switch tags[index].kind {
      case .escaped, .raw: break
      case .comment, .delimiters, .partial: takeOwnLine(index)
      case .section, .inverted:
        takeOwnLine(index)
        if let closer = tags[index].closer { takeOwnLine(closer) }
      case .close: break  // With its opening tag.
      case .parent: assignToParent(index)
      case .block where tags[index].isArgument: assignToArgument(index)
      case .block: assignToBlock(index)
      }
    }
  }

  private mutating func takeOwnLine(_ index: Int) {
    guard let left = blanks(before: index), let right = lineEnd(after: index) else { return }
    tags[index].leading = left
    tags[index].trailing = right
  }

  private mutating func assignToParent(_ index: Int) {
    guard let closer = tags[index].closer, let left = blanks(before: index),
      let right = lineEnd(after: closer)
    else { return }
    tags[index].leading = left
    tags[closer].trailing = right
  }

  /// What stands before an argument's opening tag and after its closing one is not written anyway.
  private mutating func assignToArgument(_ index: Int) {
    guard let closer = tags[index].closer else { return }
    tags[index].trailing = lineEnd(after: index)
    tags[closer].leading = blanks(before: closer)
  }

  private mutating func assignToBlock(_ index: Int) {
    guard let closer = tags[index].closer else { return }
    takeOwnLine(index)
    takeOwnLine(closer)
    guard let left = blanks(before: index), let right = lineEnd(after: closer) else { return }
    tags[index].leading = left
    tags[closer].trailing = right
  }

  /// The blanks before the tag, from the line's start; nil where something else stands there.
  func blanks(before index: Int) -> Range<Int>? {
    let end = tags[index].range.lowerBound
    var start = end
    while start > 0, isBlank(at: start - 1) { start -= 1 }
    return isLineStart(start) ? start..<end : nil
  }

  /// The blanks and the line ending after the tag; nil where something else stands there.
  private func lineEnd(after index: Int) -> Range<Int>? {
    let start = tags[index].range.upperBound
    var end = start
    while end < file.bytes.count, isBlank(at: end) { end += 1 }
    if end == file.bytes.count { return start..<end }
    if file.bytes[end] == UInt8(ascii: "\r"), end + 1 < file.bytes.count { end += 1 }
    return file.bytes[end] == UInt8(ascii: "\n") ? start..<(end + 1) : nil
  }

  func isBlank(at offset: Int) -> Bool {
    file.bytes[offset] == UInt8(ascii: " ") || file.bytes[offset] == UInt8(ascii: "\t")
  }

  func isLineStart(_ offset: Int) -> Bool {
    offset == 0 || file.bytes[offset - 1] == UInt8(ascii: "\n")
  }
}
