import Testing

@testable import BriefingKit

@Suite struct MarkdownGuardTests {
  static let hostile: [(String, String)] = [
    (String(repeating: "[", count: 10_000), "nesting"),
    (
      "x\n\n" + String(repeating: "> ", count: 500) + "a\n" + String(repeating: "b\n", count: 100_000),
      "nesting"
    ),
    (String(repeating: "* ", count: 5_000) + "a", "nesting"),
    ((0..<400).map { String(repeating: "  ", count: $0) + "- a\n" }.joined(), "nesting"),
    (String(repeating: "*a ", count: 500) + String(repeating: "a* ", count: 500), "nesting"),
    (String(repeating: "![[]()", count: 50_000), "nesting"),
    (String(repeating: "*[a](b)* ", count: 50_000), "nesting"),
    (String(repeating: "|a", count: 300) + "\n" + String(repeating: "|-", count: 300) + "\n", "table-size"),
    (
      String(repeating: "|a", count: 150) + "\n" + String(repeating: "|-", count: 150) + "\n"
        + String(repeating: "|\n", count: 1_000), "table-size"
    ),
    (
      String(
        repeating: String(repeating: "|a", count: 150) + "\n" + String(repeating: "|-", count: 150) + "\n"
          + String(repeating: "|\n", count: 100) + "\n", count: 10), "table-size"
    ),
    (String(repeating: "x\n-|-\n", count: 50_000), "table-size"),
    ("|a|b|\n|-|-|\n" + String(repeating: "|", count: 300_000) + "\n", "table-size"),
    (String(repeating: "|", count: 300_000) + "\n|-|-|\n", "table-size"),
    (String(repeating: "a <?", count: 100_000), "raw-html"),
    (String(repeating: "a <!A ", count: 9_000), "raw-html"),
    (
      "[a]: " + String(repeating: "\"", count: 39_000) + "\n\n" + String(repeating: "[a]", count: 13_000),
      "nesting"
    ),
    (
      "[a]: b \"\n" + String(repeating: "c \"d\"\n", count: 5_000) + "\"\n\n"
        + String(repeating: "[a]", count: 13_000), "nesting"
    ),
    (String(repeating: "a", count: 9 << 20), "body-too-large"),
  ]

  @Test(arguments: hostile.indices)
  func refusesAtOnce(_ index: Int) throws {
    let (text, rule) = Self.hostile[index]
    var sample: MarkdownSample?
    let time = ContinuousClock().measure { sample = MarkdownSample(text) }
    let found = try #require(sample)
    #expect(found.findings.contains { $0.rule == rule && $0.severity == .error })
    #expect(time < .seconds(3), "in a debug build on a busy machine")
  }

  @Test func namesTheLineOfWhatItRefuses() {
    let sample = MarkdownSample("one\n\ntwo\n" + String(repeating: "[", count: 2_000) + "\n")
    #expect(sample.faults == ["4:1 nesting"])
    #expect(sample.body.html.isEmpty)
  }

  @Test(arguments: [
    String(repeating: "- [a](https://x.example) and *b* [@C04]\n", count: 3_000),
    "| a | b | c |\n|-|-|-|\n" + String(repeating: "| [a](https://x.example) | *b* | c |\n", count: 2_000),
    String(repeating: "> ", count: 20) + "deep\n",
    "```\n" + String(repeating: "- - - a [[[ {{{ <?x ?>\n\n", count: 2_000) + "```\n",
    (0..<500).map { "[ref\($0)]: https://x.example/\($0) \"Title \($0)\"\n" }.joined() + "\n"
      + (0..<500).map { "[ref\($0)] " }.joined(),
  ])
  func acceptsWhatPeopleWrite(_ text: String) {
    #expect(!MarkdownSample(text).findings.hasErrors)
  }
}
