import Testing

@testable import BriefingKit

@Suite struct MarkdownCitationTests {
  @Test(arguments: [
    ("a [@C04].", "<p>a {C04}.</p>\n"),
    ("[@C04; @C05]", "<p>{C04,C05}</p>\n"),
    ("[@C04;@C05 ; @C06]", "<p>{C04,C05,C06}</p>\n"),
    ("[@new-york_times.2][@a_b_c]", "<p>{new-york_times.2}{a_b_c}</p>\n"),
    ("*a [@C04]*", "<p><em>a {C04}</em></p>\n"),
    ("wrapped [@C04; \n  @C05] here", "<p>wrapped {C04,C05} here</p>\n"),
    ("- a [@C04]\n  - b", "<ul>\n<li>a {C04}\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n"),
    ("## H [@C04]", "<h2 id=\"~h\">H {C04}</h2>\n"),
    ("\\[@C04] [\\@C04] &#91;@C04] [&#64;C04]", "<p>[@C04] [@C04] [@C04] [@C04]</p>\n"),
    ("`[@C04]` [a] [ @C04] [@ x", "<p><code>[@C04]</code> [a] [ @C04] [@ x</p>\n"),
    ("[@user](https://x.example)", "<p><a href=\"https://x.example\" rel=\"external\">@user</a></p>\n"),
  ])
  func readsCitations(_ text: String, _ html: String) {
    let sample = MarkdownSample(text)
    #expect(sample.html == html)
    #expect(sample.findings == [])
  }

  @Test(arguments: [
    "a ⟦[@]", "⟦[@C04, @C05]", "⟦[@C04; C05]", "⟦[@C04;]", "⟦[@C04 @C05]", "⟦[@C04 and more",
    "> ⟦[@C04\n> [x]",
    "b ⟦[@C04]\n\n[@C04]: https://x.example", "⟦[@C04][]\n\n[@C04]: https://x.example",
  ])
  func refusesAWrongForm(_ marked: String) {
    let sample = MarkedText(marked)
    #expect(MarkdownSample(sample.text).faults == sample.places.map { "\($0) citation-form" })
  }

  @Test(arguments: ["[see ⟦[@C04]](https://x.example)", "![alt ⟦[@C04]](../static/map.png)"])
  func refusesACitationInALink(_ marked: String) {
    let sample = MarkedText(marked)
    #expect(MarkdownSample(sample.text).faults == sample.places.map { "\($0) citation-in-link" })
  }

  @Test func numbersAndPlacesCitations() {
    let marked = MarkedText("é [⟦@C04; ⟦@C05]\n\n| a |\n|-|\n| b [⟦@C06] |\n\n> [⟦@C07;\n> ⟦@C08]")
    let citations = MarkdownSample(marked.text).body.citations
    #expect(citations.map(\.ordinal) == [1, 2, 3])
    #expect(citations.flatMap(\.ids).map(\.value) == ["C04", "C05", "C06", "C07", "C08"])
    #expect(citations.flatMap(\.ids).map { "\($0.location.line):\($0.location.column)" } == marked.places)
  }

  @Test func keepsTheLabelsOfATableApartFromItsCitations() {
    let html = MarkdownSample("| é | [@C04] ö |\n|-|-|\n| a | b |").html
    #expect(html.contains("<td data-label=\"é\">a</td>\n<td data-label=\" ö\">b</td>"))
    #expect(MarkdownSample("| a | [@C04] |\n|-|-|\n| b | c |").html.contains("<td data-label=\"\">c</td>"))
  }

  @Test func leavesCitationsOutOfAHeadingsText() {
    #expect(MarkdownSample("## A *claim* [@C04]").body.headings.map(\.text) == ["A claim"])
  }
}
