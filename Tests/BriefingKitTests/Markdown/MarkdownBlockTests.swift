import Testing

@testable import BriefingKit

@Suite struct MarkdownBlockTests {
  @Test func labelsTheCellsOfATable() {
    let html = MarkdownSample("| A \"b\" | *C* |\n|:-:|--:|\n| 1 | [@C04] |\n| 2 |").html
    #expect(
      html == """
        <div class="table" role="group" tabindex="0" aria-label="Table 1">
        <table>
        <thead>
        <tr>
        <th scope="col" class="align-center">A &quot;b&quot;</th>
        <th scope="col" class="align-right"><em>C</em></th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="align-center" data-label="A &quot;b&quot;">1</td>
        <td class="align-right" data-label="C">{C04}</td>
        </tr>
        <tr>
        <td class="align-center" data-label="A &quot;b&quot;">2</td>
        <td class="align-right" data-label="C"></td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test func numbersTables() {
    let html = MarkdownSample("| a |\n|-|\n\n| b |\n|-|").html
    #expect(html.contains("aria-label=\"Table 1\"") && html.contains("aria-label=\"Table 2\""))
  }

  @Test(arguments: [
    (
      "- [ ] a *b*\n- c",
      "<ul>\n<li class=\"task\"><label><input type=\"checkbox\" disabled=\"\" /> a <em>b</em></label></li>\n<li>c</li>\n</ul>\n"
    ),
    (
      "- [x] a\n  - b",
      "<ul>\n<li class=\"task\"><label><input type=\"checkbox\" checked=\"\" disabled=\"\" /> a</label>\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n"
    ),
    (
      "- [ ] a\n\n  b",
      "<ul>\n<li class=\"task\">\n<p><label><input type=\"checkbox\" disabled=\"\" /> a</label></p>\n<p>b</p>\n</li>\n</ul>\n"
    ),
  ])
  func labelsATask(_ text: String, _ html: String) {
    #expect(MarkdownSample(text).html == html)
  }

  @Test func letsTheKeyboardScrollCode() {
    #expect(
      MarkdownSample("```swift x\na < b\n```").html
        == "<pre tabindex=\"0\"><code class=\"language-swift\">a &lt; b\n</code></pre>\n")
  }

  @Test(
    arguments: [
      (
        "![A map](../static/map.png \"T\")",
        "<img src=\"{root}map.png\" alt=\"A map\" title=\"T\" width=\"640\" height=\"480\" loading=\"lazy\" decoding=\"async\" />",
        []
      ),
      (
        "![*a* `b`\n\"c\" [d](https://x.example)](../static/y.png)",
        "<img src=\"{root}y.png\" alt=\"a b &quot;c&quot; d\" loading=\"lazy\" decoding=\"async\" />", []
      ),
      ("![](../static/map.png)", nil, ["1:1 image-without-alt"]),
      ("x ![a](https://x.example/y.png)", nil, ["1:8 image-external"]),
      ("![a](../actors/b.md)", nil, ["1:6 link-target"]),
      ("![a](data:image/png,x)", nil, ["1:6 link-scheme"]),
    ] as [(String, String?, [String])])
  func writesAnImage(_ text: String, _ html: String?, _ faults: [String]) {
    let sample = MarkdownSample(text)
    if let html { #expect(sample.html == "<p>\(html)</p>\n") }
    #expect(sample.faults == faults)
    #expect(sample.body.links.first?.isImage == true)
  }

  @Test func fillsSlotsForEveryPage() {
    let sample = MarkdownSample("## a\n\n[b](#a) [c](../d.md) ![e](../static/map.png) [@C04]")
    var output = Array("<main>".utf8)
    sample.body.write(
      into: &output, idPrefix: "e01-", root: "../",
      citation: { $1.append(contentsOf: "(\($0.ordinal))".utf8) },
      recordURL: { $1.append(contentsOf: "\($0.text).html".utf8) })
    let html = String(decoding: output, as: UTF8.self)
    #expect(
      html.hasPrefix(
        "<main><h2 id=\"e01-a\">a</h2>\n<p><a href=\"#e01-a\">b</a> <a href=\"c.html\">c</a> <img src=\"../map.png\""
      ))
    #expect(html.hasSuffix(" (1)</p>\n"))
  }

  @Test func aPassageThatCitesStandsTogetherWithItsNote() {
    let sample = MarkdownSample("## a\n\nb\n\n- c [@C01]\n- d [@C02; @C03]\n\ne [@C04]\n\n## f")
    var output: [UInt8] = []
    sample.body.write(
      into: &output,
      citation: { $1.append(contentsOf: "(\($0.ordinal))".utf8) },
      recordURL: { _, _ in },
      note: { $1.append(contentsOf: "note \($0.flatMap(\.ids).map(\.value))\n".utf8) })
    let passages = String(decoding: output, as: UTF8.self)
    #expect(
      passages == """
        <h2 id="a">a</h2>
        <p>b</p>
        <div class="passage">
        <ul>
        <li>c (1)</li>
        <li>d (2)</li>
        </ul>
        note ["C01", "C02", "C03"]
        </div>
        <div class="passage">
        <p>e (3)</p>
        note ["C04"]
        </div>
        <h2 id="f">f</h2>

        """)
  }
}
