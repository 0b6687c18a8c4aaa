import Testing

@testable import BriefingKit

/// `⟦` stands before the byte that is to be reported.
@Suite struct MarkdownPlaceTests {
  @Test(arguments: [
    "[a](⟦https://x.example) and [b](<⟦https://y.example> 'title')",
    "ünï **[a](⟦https://x.example)** ⟦https://y.example, ⟦<https://z.example>",
    "⟦www.x.example (⟦who@y.example)",
    "> quote\n> - item\n>   [a](⟦https://x.example)\n> lazy [b](⟦https://y.example)\ncontinued ⟦www.z.example",
    "1. a\n\n   [two\n   lines](\n   ⟦https://x.example\n   \"title\") then ⟦www.y.example",
    "[r]: https://r.example 'title'\n[s]:\n  https://s.example\ntext ⟦[a][r] ⟦[s] ⟦[R][] [i](⟦https://x.example)",
    "| a | [b](⟦https://x.example) |\n|---|---|\n| \\| ⟦www.y.example | `\\|` [c](⟦https://z.example) |",
    "above\n| a | ⟦www.b.example |\n|-|-|\n  c | ⟦www.d.example",
    "> | a | b |\n> |-|-|\n> | x | ⟦www.y.example |",
    "- | a | ⟦www.b.example |\n  |-|-|",
    "## Heading [a](⟦https://x.example) ##",
    "Setext ⟦www.x.example\ngoes on ⟦www.y.example\n---",
    "`a ``b` ``c ` d`` \\[no\\](x) &amp; &copy; &#65; *a **b*** ~~c~~ [a](⟦https://x.example)",
    "a  \nb\\\nc ![img](⟦../static/map.png) [![i](⟦../static/map.png)](⟦https://x.example)",
    "- [ ] task [a](⟦https://x.example)\n- [x] ⟦www.y.example",
    "text[^n] ⟦www.x.example\n\n[^n]: note ⟦www.y.example\n    more ⟦www.z.example",
    "\ttab\n\n-\tx [a](⟦https://x.example)\n\n\ty ⟦www.z.example",
    "*a ⟦www.x.example*\n***b** ⟦<https://y.example>*\n_c_ ⟦www.z.example",
  ])
  func placesALink(_ marked: String) {
    let sample = MarkedText(marked)
    for text in [sample.text, sample.text.replacing("\n", with: "\r\n")] {
      // A link ends after what stands inside it: compare without the order.
      let places = MarkdownSample(text).body.links.map { "\($0.location.line):\($0.location.column)" }
      #expect(places.sorted() == sample.places.sorted(), "\(text)")
    }
  }

  @Test func countsLinesFromTheBeginningOfTheFile() {
    let front = "---\ntitle: x\n---\n"
    let sample = MarkdownSample(front + "\n[a](x.html)", from: front.utf8.count)
    #expect(sample.faults == ["5:5 link-target"])
  }

  @Test func passesOverAByteOrderMark() {
    let sample = MarkdownSample("\u{FEFF}## A [b](x.html)")
    #expect(sample.html == "<h2 id=\"~a-b\">A <a href=\"\">b</a></h2>\n")
    #expect(sample.faults == ["1:13 link-target"])
  }

  @Test func endsALineAtALoneCarriageReturnAsCommonMarkDoes() {
    let sample = MarkdownSample("a\r\r## B\r[c](x.html)")
    #expect(sample.html.contains("<h2 id=\"~b\">B</h2>"))
    #expect(sample.faults == ["1:13 link-target"])
  }

  @Test(arguments: [
    ("a ⟦<b>c⟦</b>", 2), ("⟦<div>\nx\n</div>\n\ny", 1), ("x\n\n⟦<!-- c -->", 1),
    ("> - a ⟦<br\n>   class='b'> ⟦<i>", 2),
    ("| a |\n|-|\n| b ⟦<br> c |", 1), ("a ⟦<!-- c --> d", 1), ("[a ⟦<b>](https://x.example)", 1),
  ])
  func refusesRawHTML(_ marked: String, _ count: Int) {
    let sample = MarkedText(marked)
    #expect(sample.places.count == count)
    let rendered = MarkdownSample(sample.text)
    #expect(rendered.faults == sample.places.map { "\($0) raw-html" })
    #expect(
      !rendered.html.contains("<b>") && !rendered.html.contains("<!--") && !rendered.html.contains("<div>"))
  }

  @Test func takesEscapedAndQuotedMarkupAsText() {
    let sample = MarkdownSample("\\<b> `<b>` &lt;b>\n\n```\n<b>\n```\n\n1 < 2 > 3")
    #expect(sample.findings == [])
  }
}
