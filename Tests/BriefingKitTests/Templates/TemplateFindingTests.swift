import Testing

@testable import BriefingKit

/// What is wrong in the templates themselves: found when they are compiled, all at once.
@Suite struct TemplateFindingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let sources: [String: String]
    let rules: [String]

    init(_ template: String, _ others: [String: String] = [:], _ rules: String...) {
      sources = ["main": template].merging(others) { main, _ in main }
      self.rules = rules
    }

    var testDescription: String { rules.joined(separator: " ") + " " + sources.description }
  }

  static let cases = [
    Case("a ▸{{t", [:], "unclosed-tag"),
    Case("▸{{{t}} and {{u}}", [:], "unclosed-tag"),
    Case("▸{{t and {{u}}", [:], "unclosed-tag"),
    Case("▸{{! no end", [:], "unclosed-tag"),
    Case("a\n▸{{#t}}b", [:], "unclosed-section"),
    Case("▸{{#a}}▸{{^b}}", [:], "unclosed-section", "unclosed-section"),
    Case("▸{{$b}}", [:], "unclosed-section"),
    Case("▸{{<p}}", ["p": ""], "unclosed-section"),
    Case("a▸{{/t}}", [:], "unopened-section"),
    Case("{{#a}}x▸{{/b}}", [:], "wrong-closing-name"),
    Case("{{#a}}{{#b}}x▸{{/a}}▸{{/b}}", [:], "wrong-closing-name", "unopened-section"),
    Case("▸{{two words}}", [:], "bad-name"),
    Case("▸{{a..b}}▸{{a.}}▸{{..}}", [:], "bad-name", "bad-name", "bad-name"),
    Case("▸{{@index}}▸{{#a|b}}{{/a|b}}", [:], "bad-name", "bad-name"),
    Case("▸{{>*name}}▸{{<*name}}{{/*name}}", [:], "dynamic-name", "dynamic-name"),
    Case("▸{{=<%=}}▸{{=a b c=}}▸{{=a= b=}}", [:], "bad-delimiters", "bad-delimiters", "bad-delimiters"),
    Case("▸{{>navi}}", ["nav": ""], "unknown-partial"),
    Case("▸{{<layuot}}{{/layuot}}", ["layout": ""], "unknown-parent"),
    Case("{{<p}}▸{{$contnet}}x{{/contnet}}{{/p}}", ["p": "{{$content}}{{/content}}"], "unknown-block"),
    Case("{{<p}}{{$b}}x{{/b}}▸{{$b}}y{{/b}}{{/p}}", ["p": "{{$b}}{{/b}}"], "duplicate-block"),
    Case("▸{{>main}}", [:], "template-cycle"),
    Case("{{#t}}{{/t}}{{>a}}", ["a": "{{>b}}", "b": "x▸{{>a}}"], "template-cycle"),
    Case("{{$b}}▸{{<main}}{{/main}}{{/b}}", [:], "template-cycle"),
    Case("a▸\0b", [:], "nul-byte"),
    Case("▸\u{FEFF}a", [:], "byte-order-mark"),
  ]

  @Test(arguments: cases)
  func reportsTheFaultAtItsPlace(_ example: Case) {
    let marked = MarkedTemplates(example.sources)
    let findings = TemplateSet(marked.sources).findings
    #expect(findings.map(\.rule) == example.rules)
    #expect(findings.map(\.location) == marked.places)
    #expect(findings.hasErrors)
  }

  @Test func reportsAllFaultsOfAllTemplatesSorted() {
    let set = TemplateSet(["b": "{{#x}}", "a": "{{/y}}\n{{>c}}{{t", "c": ""])
    #expect(
      set.findings.map(\.description) == [
        "Templates/a.mustache:1:1: error: '{{/y}}' closes nothing; take it out, or write '{{#y}}' before it [unopened-section]",
        "Templates/a.mustache:2:7: error: this tag is not closed; end it with '}}' [unclosed-tag]",
        "Templates/b.mustache:1:1: error: '{{#x}}' is not closed; write '{{/x}}' [unclosed-section]",
      ])
  }

  @Test func givesBothPlacesOfAWrongClosingName() throws {
    let finding = try #require(TemplateSet(["main": "{{#a}}\n{{/b}}"]).findings.first)
    #expect(finding.message == "'{{/b}}' does not close '{{#a}}'; write '{{/a}}'")
    #expect(
      finding.notes.map(\.location) == [SourceLocation(file: "Templates/main.mustache", line: 1, column: 1)])
  }

  @Test(arguments: [
    ("{{>navi}}", "no template 'navi'; did you mean 'nav'?"),
    ("{{<nav}}{{$itms}}{{/itms}}{{/nav}}", "'nav' has no block 'itms'; did you mean 'items'?"),
    ("{{>*nav}}", "'*nav' is a dynamic name; name the template itself"),
    ("{{>main}}", "'main' includes itself without end: main > main; put one of the tags into a section"),
  ])
  func saysWhatToDo(_ template: String, _ message: String) {
    let set = TemplateSet(["main": template, "nav": "{{$items}}{{/items}}"])
    #expect(set.findings.map(\.message) == [message])
  }

  @Test func reportsInvalidUTF8() {
    let set = TemplateSet(sources: ["main": Array("é\n".utf8) + [0x61, 0xC3, 0x28]], folder: "T")
    #expect(set.findings.map(\.rule) == ["invalid-utf-8"])
    #expect(set.findings.map(\.location) == [SourceLocation(file: "T/main.mustache", line: 2, column: 2)])
  }

  @Test func boundsTheNesting() {
    let deep = { (depth: Int) in
      TemplateSet([
        "main": String(repeating: "{{#a}}", count: depth) + String(repeating: "{{/a}}", count: depth)
      ]).findings.map(\.rule)
    }
    #expect(deep(100) == [])
    #expect(deep(101) == ["nesting-depth"])
    #expect(deep(50_000) == ["nesting-depth"])
  }

  @Test func allowsRecursionInSections() {
    #expect(TemplateSet(["main": "{{#a}}{{>main}}{{/a}}{{^b}}{{>main}}{{/b}}"]).findings == [])
  }

  @Test func allowsACycleThatAFilledBlockCuts() {
    let set = TemplateSet([
      "main": "{{<p}}{{$b}}x{{/b}}{{/p}}", "p": "{{$b}}{{>q}}{{/b}}", "q": "{{<p}}{{$b}}{{/b}}{{/p}}",
    ])
    #expect(set.findings == [])
  }

  @Test func refusesNoTemplateForTagsInComments() {
    #expect(TemplateSet(["main": "{{! {{#a and {{/b }}"]).findings == [])
  }
}
