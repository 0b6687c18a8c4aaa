/// Turns the Markdown of a record into a `MarkdownBody`: CommonMark with GitHub's tables,
/// strikethrough, autolinks, task lists and footnotes, and with a briefing's citations and links.
///
/// The HTML is libcmark-gfm's, byte for byte, but for what a briefing adds: ids on headings, classes
/// instead of `align`, regions that scroll by the keyboard, footnotes as endnotes, tasks with labels, images
/// with their size. Every rule of `Prose` in the content model is checked here, except what needs other
/// files: whether the targets of `links` and the ids of `citations` exist.
public struct MarkdownRenderer: Sendable {
  let labels: MarkdownLabels
  private let recordPaths: RecordPaths
  let imageSize: @Sendable (String) -> (width: Int, height: Int)?

  /// - Parameter imageSize: The size in pixels of the image at a path below `Content/static`, or nil
  ///   where it is not known; the image is then written without `width` and `height`.
  public init(
    labels: MarkdownLabels = MarkdownLabels(),
    imageSize: @escaping @Sendable (String) -> (width: Int, height: Int)?
  ) {
    self.init(labels: labels, recordPaths: RecordPaths([]), imageSize: imageSize)
  }

  init(
    labels: MarkdownLabels = MarkdownLabels(), recordPaths: RecordPaths,
    imageSize: @escaping @Sendable (String) -> (width: Int, height: Int)?
  ) {
    self.labels = labels
    self.recordPaths = recordPaths
    self.imageSize = imageSize
  }

  /// Parses and renders the text that begins at byte `offset` of `file`, behind the front matter.
  ///
  /// May be called from several threads at once. A body that is refused (see `MarkdownGuards`) gives one
  /// error, and is empty.
  public func render(_ file: SourceFile, from offset: Int, findings: inout [Finding]) -> MarkdownBody {
    file.bytes.withUnsafeBufferPointer { bytes in
      let lines = BodyLines(of: file, bytes, from: Self.skippingByteOrderMark(file.bytes, at: offset))
      var writer = MarkdownWriter(
        file: file, lines: lines, labels: labels, recordPaths: recordPaths, imageSize: imageSize)
      if let refusal = MarkdownGuards.refusal(of: file, lines: lines) {
        findings.append(refusal)
        return writer.body
      }
      _ = CMarkTree.parse(UnsafeBufferPointer(rebasing: bytes[lines.bodyStart...])) { writer.write($0) }
      findings.append(contentsOf: writer.findings)
      return writer.body
    }
  }

  /// libcmark-gfm would pass over it too, but not count it in its columns.
  private static func skippingByteOrderMark(_ bytes: [UInt8], at offset: Int) -> Int {
    bytes[min(offset, bytes.count)...].starts(with: [0xEF, 0xBB, 0xBF])
      ? offset + 3 : min(offset, bytes.count)
  }
}
