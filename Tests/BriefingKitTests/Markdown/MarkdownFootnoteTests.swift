import Testing

@testable import BriefingKit

@Suite struct MarkdownFootnoteTests {
  @Test func endsWithTheNotes() {
    let sample = MarkdownSample("a[^x] b[^y] c[^x]\n\n[^y]: two\n[^x]: *one*\n[^unused]: three")
    #expect(sample.body.footnoteCount == 2)
    #expect(
      sample.html == """
        <p>a<sup class="footnote-ref"><a href="#~fn-1" id="~fnref-1" role="doc-noteref">1</a></sup> \
        b<sup class="footnote-ref"><a href="#~fn-2" id="~fnref-2" role="doc-noteref">2</a></sup> \
        c<sup class="footnote-ref"><a href="#~fn-1" id="~fnref-1-2" role="doc-noteref">1</a></sup></p>
        <section class="footnotes" role="doc-endnotes" aria-labelledby="~footnotes">
        <h2 class="visually-hidden" id="~footnotes">Footnotes</h2>
        <ol>
        <li id="~fn-1">
        <p><em>one</em> <a href="#~fnref-1" class="footnote-backref" role="doc-backlink" aria-label="Back to the text, footnote 1">↩</a> \
        <a href="#~fnref-1-2" class="footnote-backref" role="doc-backlink" aria-label="Back to the text, footnote 1-2">↩<sup>2</sup></a></p>
        </li>
        <li id="~fn-2">
        <p>two <a href="#~fnref-2" class="footnote-backref" role="doc-backlink" aria-label="Back to the text, footnote 2">↩</a></p>
        </li>
        </ol>
        </section>

        """)
    #expect(sample.faults == ["5:1 footnote-unused"])
  }

  @Test func linksBackBehindANoteThatEndsWithAList() {
    let html = MarkdownSample("a[^x]\n\n[^x]: b\n\n    - c").html
    #expect(html.contains("</ul>\n<a href=\"#~fnref-1\" class=\"footnote-backref\""))
  }

  @Test(arguments: [
    ("a⟦[^x] b", "footnote-undefined"), ("> - a ⟦[^no-such]", "footnote-undefined"),
    ("[a⟦[^x]](https://x.example)\n\n[^x]: b", "footnote-in-link"),
    ("a\n\n⟦[^x]: b", "footnote-unused"), ("> ⟦[^x]: b", "footnote-unused"),
    ("a[^x]\n\n[^x]: b\n\n⟦[^X]: c", "footnote-unused"),
  ])
  func reportsAFault(_ marked: String, _ rule: String) {
    let sample = MarkedText(marked)
    #expect(MarkdownSample(sample.text).faults == sample.places.map { "\($0) \(rule)" })
  }

  @Test(arguments: [
    "\\[^x]", "`[^x]`", "[^]", "[^a b]", "```\n[^x]: y\n```", "    [^x]: y",
    "a[^x]\n\n[^x]: b[^y]\n\n[^y]: c",
  ])
  func acceptsWhatIsNoFault(_ text: String) {
    #expect(MarkdownSample(text).faults == [])
  }
}
