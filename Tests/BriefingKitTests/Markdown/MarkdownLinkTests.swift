import Testing

@testable import BriefingKit

@Suite struct MarkdownLinkTests {
  typealias Kind = MarkdownBody.Link.Kind

  @Test(arguments: [
    ("../actors/area-1.md", Kind.record(path: "Content/actors/area-1.md", fragment: nil)),
    ("../actors/area-1.md#role", .record(path: "Content/actors/area-1.md", fragment: "role")),
    ("e02.md", .record(path: "Content/events/e02.md", fragment: nil)),
    ("./x/../e02.md#a%20b", .record(path: "Content/events/e02.md", fragment: "a b")),
    ("<../actors/area 1.md>", .record(path: "Content/actors/area 1.md", fragment: nil)),
    ("../actors/area%201.md", .record(path: "Content/actors/area 1.md", fragment: nil)),
    ("../index.md", .record(path: "Content/index.md", fragment: nil)),
    ("../static/docs/a.pdf", .staticFile(path: "Content/static/docs/a.pdf")),
    ("#part", .fragment("part")),
    ("#%C3%BCber", .fragment("über")),
    ("https://x.example/a?b=c&amp;d", .external("https://x.example/a?b=c&d")),
    ("HTTP://x.example", .external("HTTP://x.example")),
    ("mailto:a@x.example", .external("mailto:a@x.example")),
    ("tel:+35722000000", .external("tel:+35722000000")),
  ])
  func readsADestination(_ written: String, _ kind: Kind) {
    let sample = MarkdownSample("[a](\(written))")
    #expect(sample.body.links.map(\.kind) == [kind])
    #expect(sample.findings == [])
  }

  @Test(arguments: [
    ("", "link-target", "has no destination"),
    ("#", "link-target", "names no heading"),
    ("/about.md", "link-target", "write a path from this file"),
    ("area.html#x", "link-target", "'area.md#x'"),
    ("../../README.md", "link-target", "leads out of 'Content/'"),
    ("../..", "link-target", "leads out of 'Content/'"),
    ("../actors/", "link-target", "neither a Markdown file"),
    ("map.png", "link-target", "Content/static/"),
    ("x.md?y", "link-target", "neither a Markdown file"),
    ("https://", "link-target", "no host"),
    ("https:x", "link-target", "no host"),
    ("mailto:", "link-target", "no address"),
    ("java&#10;script:alert", "link-target", "control character"),
    ("javascript:alert", "link-scheme", "'javascript:' is not allowed"),
    ("JavaScript:alert", "link-scheme", "'javascript:' is not allowed"),
    ("data:text/html,x", "link-scheme", "'data:'"),
    ("ftp://x.example", "link-scheme", "'ftp:'"),
    ("file:///etc/passwd", "link-scheme", "'file:'"),
    ("C:/x.md", "link-scheme", "'c:'"),
    ("//x.example/y", "link-scheme", "write 'https://x.example/y'"),
    ("a\\b.md", "link-scheme", "backslash"),
  ])
  func refusesADestination(_ written: String, _ rule: String, _ message: String) throws {
    let sample = MarkdownSample("[a](\(written))")
    #expect(sample.findings.map(\.rule) == [rule])
    #expect(try #require(sample.messages.first).contains(message))
    #expect(sample.html == "<p><a href=\"\">a</a></p>\n")
    #expect(sample.body.links.map(\.kind) == [nil])
  }

  @Test(arguments: [
    ("[a](../x.md#y \"t & u\")", "<a href=\"{Content/x.md#y}\" title=\"t &amp; u\">a</a>"),
    ("[a](#x%20y)", "<a href=\"#~x%20y\">a</a>"),
    ("[a](../static/p%20q/é.pdf#page=2)", "<a href=\"{root}p%20q/%C3%A9.pdf#page=2\">a</a>"),
    ("[a](<../static/50% a:b?.pdf>)", "<a href=\"{root}50%25%20a%3Ab%3F.pdf\">a</a>"),
    (
      "<https://x.example?a&b>",
      "<a href=\"https://x.example?a&amp;b\" rel=\"external\">https://x.example?a&amp;b</a>"
    ),
    ("[a](mailto:b@x.example)", "<a href=\"mailto:b@x.example\">a</a>"),
  ])
  func writesALink(_ text: String, _ html: String) {
    #expect(MarkdownSample(text).html == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    ("<https://x.example>", true), ("https://x.example/y", true), ("www.x.example", true),
    ("[https://x.example](https://x.example)", true), ("[x.example](https://x.example)", true),
    ("[the report](https://x.example)", false), ("<a@x.example>", false), ("a@x.example", false),
  ])
  func knowsABareURL(_ text: String, _ isBare: Bool) {
    #expect(MarkdownSample(text).body.links.map(\.isBare) == [isBare])
  }

  @Test func keepsLinksInDocumentOrder() {
    let sample = MarkdownSample(
      "[one *and* `code`](https://1.example) [![two](../static/map.png)](https://3.example) www.4.example")
    #expect(sample.body.links.map(\.text) == ["one and code", "two", "two", "www.4.example"])
    #expect(sample.body.links.map(\.isImage) == [false, false, true, false])
  }
}
