import Testing

@testable import BriefingKit

@Suite struct MarkdownHeadingTests {
  @Test(arguments: [
    ("What is *known*?", "what-is-known"), ("`code()` & **more**", "code--more"),
    ("snake_case-x", "snake_case-x"),
    ("ÜBER ÉCOLE Ñ", "über-école-ñ"), ("日本語 テスト", "日本語-テスト"), ("Κύπρος 2018–2019", "κύπρος-20182019"),
    ("1. First: a/b", "1-first-ab"), ("!?", "section"), ("A [link](https://x.example)", "a-link"), ("İ", "i̇"),
  ])
  func formsIDsAsGitHubDoes(_ text: String, _ id: String) {
    let sample = MarkdownSample("## " + text)
    #expect(sample.body.headings.map(\.id) == [id])
    #expect(sample.html.hasPrefix("<h2 id=\"~\(id)\">"))
  }

  @Test func keepsIDsUnique() {
    let sample = MarkdownSample("## a\n\n## A\n\n## a-1\n\n## a\n\n## a-1\n\n## a-2")
    #expect(sample.body.headings.map(\.id) == ["a", "a-1", "a-1-1", "a-2", "a-1-2", "a-2-1"])
  }

  @Test func keepsTheIDsOfFootnotesFree() {
    let sample = MarkdownSample("## Fn 1\n\n## fnref-1\n\n## Footnotes\n\na[^x]\n\n[^x]: b")
    #expect(sample.body.headings.map(\.id) == ["fn-1-1", "fnref-1-1", "footnotes-1"])
  }

  @Test(arguments: [
    ("## a\n\n### b\n\n#### c\n\n## d", []), ("### a", ["1:1"]), ("## a\n\n#### b\n\n##### c", ["3:1"]),
    ("# a\n\n## b", ["1:1"]), ("a\n=\n\n### b", ["1:1"]), ("> ## a\n> #### b", ["2:3"]),
  ])
  func warnsOfLevels(_ text: String, _ places: [String]) {
    let sample = MarkdownSample(text)
    #expect(sample.faults == places.map { "\($0) heading-level" })
    #expect(sample.findings.allSatisfy { $0.severity == .warning })
  }

  @Test func rendersLevelOneAsTwo() {
    #expect(MarkdownSample("# a").html == "<h2 id=\"~a\">a</h2>\n")
  }

  @Test func keepsTheSlotsOfAHeading() {
    #expect(
      MarkdownSample("## a [b](../c.md) [@C04] d\n\n[e](../f.md)").html
        == "<h2 id=\"~a-b-d\">a <a href=\"{Content/c.md}\">b</a> {C04} d</h2>\n<p><a href=\"{Content/f.md}\">e</a></p>\n"
    )
  }
}
