import CCMarkGFM
import Testing

@testable import BriefingKit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct MarkdownLibraryTests {
  @Test(arguments: [
    "plain *a* **b** ***c*** `d` ~~e~~ ~f~ \\* &copy; &#35; \"q\" 'r' <- -> -- ...",
    "> quote\ncontinued\n\n- a\n- b\n\n  c\n\n1. x\n2. y\n\n7) z\n***",
    "```c d\n<a> & \"b\"\n```\n\n    indented\n\n~~~\ntilde\n~~~",
    "## Head *x*\n\nSetext\n---\n\na  \nb\\\nc\nd",
    "[a](https://x.example/ü?a=b&c='d' \"t & 'u'\") <https://y.example/[x]> <m@x.example> www.z.example",
    "[r][] [R] [text][r] [no]\n\n[r]: <https://r.example/a b> 'title'",
    "| a | b | c |\n|:-|:-:|-:|\n| *x* | `y \\| z` |\n| 1 | 2 | 3 | 4 |\n\n| only |\n|-|",
    "above\n| a | b |\n|-|-|\n| c | d |\nbelow\n\n> | q |\n> |:-|\n> | r |",
    "- [ ] open\n- [x] done\n  - [X] nested\n- none",
    "* * *\n- - -\n+ a\n\n\n+ b\n- c", "a\0b \u{FEFF} é 日本", "", "\n\n", "[^1] [^2]\n\n[^2]: two\n[^1]: one",
  ])
  func equalsTheLibrarysHTML(_ text: String) {
    #expect(Self.comparable(ours: text) == Self.comparable(library: text))
  }

  @Test func equalsTheLibrarysHTMLForRandomPages() {
    for seed in 1...400 {
      var generator = MarkdownGenerator(seed: UInt64(seed))
      let text = generator.page(blocks: 8)
      let ours = Self.comparable(ours: text)
      let library = Self.comparable(library: text)
      if ours != library {
        Issue.record("seed \(seed):\n\(text)\n--- ours\n\(ours)\n--- library\n\(library)")
        return
      }
    }
  }

  @Test("looking for addresses only where one may stand finds the same")
  func findsTheSameAutolinks() {
    for seed in 1...1_500 {
      var generator = MarkdownGenerator(seed: UInt64(seed))
      let text = generator.addresses(pieces: 12)
      let expected = Self.libraryHTML(of: text, findsAutolinks: true)
      if Self.libraryHTML(of: text) != expected {
        Issue.record("seed \(seed):\n\(text)\n--- library\n\(expected)")
        return
      }
    }
  }

  @Test(arguments: ["see [@C04; @C05]", "a: b.c w", "@x\n@y", "[a](b.md) & c"])
  func sparesATextWithoutAddresses(_ text: String) {
    Array(text.utf8).withUnsafeBufferPointer { #expect(!Autolinks.mayStand(in: $0)) }
  }

  // MARK: The documented departures, undone

  static func comparable(ours text: String) -> String {
    let sample = MarkdownSample(text)
    var html: [UInt8] = []
    sample.body.write(into: &html, citation: { _, _ in }, recordURL: { _, _ in })
    return String(decoding: html, as: UTF8.self)
      .replacing(" tabindex=\"0\"><code", with: "><code")
      .replacing(" rel=\"external\"", with: "")
      .replacing(/<h([2-6]) id="[^"]*">/) { "<h\($0.1)>" }
      .replacing(/<div class="table"[^>]*>\n/, with: "").replacing("</table>\n</div>", with: "</table>")
      .replacing(" scope=\"col\"", with: "").replacing(/\ data-label="[^"]*"/, with: "")
      .replacing("<li class=\"task\">", with: "<li>").replacing(/<\/?label>/, with: "")
      .replacing(/<section(.|\n)*/, with: "").replacing(/<sup .*?<\/sup>/, with: "<sup>")
  }

  static func comparable(library text: String) -> String {
    libraryHTML(of: text)
      .replacing(/(<\/?)h1>/) { "\($0.1)h2>" }
      .replacing(/\ align="([a-z]*)"/) { " class=\"align-\($0.1)\"" }
      .replacing(/<section(.|\n)*/, with: "").replacing(/<sup .*?<\/sup>/, with: "<sup>")
  }

  static func libraryHTML(of text: String, findsAutolinks: Bool? = nil) -> String {
    let html = Array(text.utf8).withUnsafeBufferPointer { bytes in
      CMarkTree.parse(bytes, findsAutolinks: findsAutolinks ?? Autolinks.mayStand(in: bytes)) {
        root -> String in
        let memory = cmark_get_default_mem_allocator()
        guard let html = cmark_render_html_with_mem(root.pointer, CMarkTree.options, nil, memory) else {
          return ""
        }
        defer { free(html) }
        return String(cString: html)
      }
    }
    return html ?? ""
  }
}
