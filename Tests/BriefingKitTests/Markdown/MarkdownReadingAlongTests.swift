import Testing

@testable import BriefingKit

@Test func readsAlongExactlyWithRandomPages() {
  for seed in 1...400 {
    var generator = MarkdownGenerator(seed: UInt64(seed))
    let text = generator.page(blocks: 8)
    let bytes = Array(text.utf8)
    let file = SourceFile(path: "Content/events/e.md", bytes: bytes)
    let inexact = bytes.withUnsafeBufferPointer { buffer in
      var writer = MarkdownWriter(
        file: file, lines: BodyLines(of: file, buffer, from: 0), labels: MarkdownLabels(),
        recordPaths: RecordPaths([]),
        imageSize: { _ in nil })
      _ = CMarkTree.parse(buffer) { writer.write($0) }
      return writer.inexactBlocks
    }
    if inexact > 0 {
      Issue.record("seed \(seed), \(inexact) blocks:\n\(text)")
      return
    }
  }
}
