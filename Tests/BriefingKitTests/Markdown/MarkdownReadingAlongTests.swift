import Testing

@testable import BriefingKit

@Test func readsAlongExactlyWithRandomPages() {
  for seed in 1...400 {
    var generator = MarkdownGenerator(seed: UInt64(seed))
    let text = generator.page(blocks: 8)
    let bytes = Array(text.utf8)
    let file = SourceFile(path: "Content/events/e.md", bytes: bytes)
    var writer = MarkdownWriter(
      file: file, lines: BodyLines(of: bytes, from: 0), labels: MarkdownLabels(), imageSize: { _ in nil })
    bytes.withUnsafeBufferPointer { _ = CMarkTree.parse($0) { writer.write($0) } }
    if writer.inexactBlocks > 0 {
      Issue.record("seed \(seed), \(writer.inexactBlocks) blocks:\n\(text)")
      return
    }
  }
}
