import Testing

@testable import BriefingKit

@Suite struct TemplateTraceTests {
  /// The origin of the first byte of `text` in the page of `main`.
  private func origin(
    of text: String, _ sources: [String: String], _ values: KeyValuePairs<String, TemplateValue>
  ) throws -> String {
    let trace = try TemplateSet(sources).trace("main", context: .of(values), page: "p.html")
    let output = String(decoding: trace.output, as: UTF8.self)
    let range = try #require(output.firstRange(of: text))
    let offset = output.utf8.distance(from: output.startIndex, to: range.lowerBound)
    let origin = try #require(trace.origin(ofByte: offset))
    return "\(origin.location) \(origin.name ?? "-")"
  }

  private let sources = [
    "main": """
    {{<base}}
    {{$content}}
      <h1>{{title}}</h1>
      {{#links}}
      <a>{{{.}}}</a>
      {{/links}}
    {{/content}}
    {{/base}}
    """,
    "base": "<body>\n<main>\n    {{$content}}{{/content}}\n</main>\n{{>foot}}\n",
    "foot": "<p>é {{t.x}}</p>\n<i>\n",
  ]

  @Test(arguments: [
    ("<body>", "base.mustache:1:1 -"), ("body>", "base.mustache:1:2 -"), ("</main>", "base.mustache:4:1 -"),
    ("<h1>", "main.mustache:3:3 -"), ("Head", "main.mustache:3:7 title"), ("ead", "main.mustache:3:7 title"),
    ("</h1>", "main.mustache:3:16 -"), ("two", "main.mustache:5:6 links"), ("</a>", "main.mustache:5:13 -"),
    ("<p>", "foot.mustache:1:1 -"), ("xx", "foot.mustache:1:7 t.x"), ("<i>", "foot.mustache:2:1 -"),
  ])
  func findsTheTagOrTextThatWroteAByte(_ text: String, _ expected: String) throws {
    let expected = expected.replacing(" links", with: " .")
    let found = try origin(of: text, sources, ["title": "Head", "links": ["one", "two"], "t": ["x": "xx"]])
    #expect(found == "Templates/" + expected)
  }

  @Test func skipsWhatWroteNothing() throws {
    let found = try origin(of: "b", ["main": "a{{e}}{{b}}"], ["e": .empty, "b": "b"])
    #expect(found == "Templates/main.mustache:1:7 b")
  }

  @Test func tellsTheIndentationOfAPartial() throws {
    let found = try origin(of: "  x", ["main": "\n  {{>p}}\n", "p": "x\n"], [:])
    #expect(found == "Templates/p.mustache:1:1 -")
  }

  @Test func knowsNothingOutsideThePage() throws {
    let trace = try TemplateSet(["main": "ab"]).trace("main", context: .of([:]), page: "p")
    #expect(trace.origin(ofByte: 2) == nil)
    #expect(trace.origin(ofByte: -1) == nil)
    #expect(trace.origin(ofByte: 1) != nil)
  }
}
