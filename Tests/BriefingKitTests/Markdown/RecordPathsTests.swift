import Testing

@testable import BriefingKit

@Suite struct RecordPathsTests {
  @Test("A link to a record takes no memory for its path, and a broken one still says where it leads")
  func sharesPaths() throws {
    let known = "Content/events/the-leak-is-discovered.md"
    let markdown = MarkdownRenderer(recordPaths: RecordPaths([known]), imageSize: { _ in nil })
    let file = SourceFile(
      path: "Content/briefs/x.md",
      bytes: Array("[a](../events/the-leak-is-discovered.md) [b](../events/no.md#x)".utf8))
    var findings: [Finding] = []
    let links = markdown.render(file, from: 0, findings: &findings).links
    #expect(
      links.map(\.kind) == [
        .record(path: known, fragment: nil), .record(path: "Content/events/no.md", fragment: "x"),
      ])
    guard case .record(let path, _) = links[0].kind else { return }
    #expect(address(of: path) == address(of: known))
  }

  private func address(of text: String) -> UnsafePointer<UInt8>? {
    var text = text
    return text.withUTF8 { $0.baseAddress }
  }
}
