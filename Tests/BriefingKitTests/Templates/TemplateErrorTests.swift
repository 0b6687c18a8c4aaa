import Testing

@testable import BriefingKit

/// What is wrong for one page: thrown by rendering, at the tag's place.
@Suite struct TemplateErrorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let template: String
    let values: TemplateRecord
    let fault: TemplateError.Fault
    let message: String

    init(
      _ template: String, _ values: KeyValuePairs<String, TemplateValue>, _ fault: TemplateError.Fault,
      _ message: String
    ) {
      self.template = template
      self.values = .of(values)
      self.fault = fault
      self.message = message
    }

    var testDescription: String { template }
  }

  static let cases = [
    Case(
      "a\n ▸{{sevrity}}", ["severity": "x"], .unknownName,
      "no name 'sevrity' here; did you mean 'severity'?"),
    Case(
      "▸{{{nothing}}}", ["severity": "x"], .unknownName,
      "no name 'nothing' here; write one such as 'severity'"),
    Case(
      "▸{{#nothing}}x{{/nothing}}", ["t": "x"], .unknownName,
      "no name 'nothing' here; write one such as 't'"),
    Case(
      "▸{{^nothing}}x{{/nothing}}", ["t": "x"], .unknownName,
      "no name 'nothing' here; write one such as 't'"),
    Case(
      "{{#r}}▸{{tilte}}{{/r}}", ["title": "x", "r": ["n": "y"]], .unknownName,
      "no name 'tilte' here; did you mean 'title'?"),
    Case(
      "{{a.title}}▸{{a.tilte}}", ["a": ["title": "x"], "tilte": "y"], .unknownName,
      "no name 'tilte' in 'a.tilte'; did you mean 'title'?"),
    Case(
      "▸{{t.x}}", ["t": "text", "x": "y"], .unknownName,
      "no name 'x' in 't.x': it is asked of a text, which has no names; take it out"),
    Case(
      "▸{{l.n}}", ["l": [["n": "x"]]], .unknownName,
      "no name 'n' in 'l.n': it is asked of a list, which has no names; take it out"),
    Case(
      "{{#r}}▸{{.title}}{{/r}}", ["title": "x", "r": ["n": "y"]], .unknownName,
      "no name 'title' in '.title'; write one such as 'n'"),
    Case("▸{{h}}", ["h": .html([0x78])], .htmlNeedsTriple, "'h' is ready-made markup; write '{{{h}}}'"),
    Case(
      "▸{{l}}", ["l": ["a"]], .notAText, "'l' is a list, not a text; use it as a section: '{{#l}}…{{/l}}'"),
    Case(
      "▸{{{r}}}", ["r": ["n": "y"]], .notAText,
      "'r' is a record, not a text; use it as a section: '{{#r}}…{{/r}}'"),
    Case(
      "▸{{on}}", ["on": false], .notAText,
      "'on' is a flag, not a text; use it as a section: '{{#on}}…{{/on}}'"),
  ]

  @Test(arguments: cases)
  func throwsAtTheTag(_ example: Case) throws {
    let marked = MarkedTemplates(["main": example.template])
    let set = TemplateSet(marked.sources)
    #expect(set.findings == [])
    let error = try #require(throws: TemplateError.self) { try set.page(example.values) }
    #expect(error.location == marked.places.first)
    #expect(error.fault == example.fault)
    #expect(error.message == example.message)
    #expect(error.page == "p.html")
    #expect(error.finding.message == "\(example.message) (rendering 'p.html')")
    #expect(throws: error) { try set.trace("main", context: example.values, page: "p.html") }
  }

  @Test func placesAnErrorInsideAFillingInTheFileThatFills() throws {
    let marked = MarkedTemplates(["main": "{{<p}}\n{{$b}}\n  ▸{{x}}\n{{/b}}\n{{/p}}", "p": "{{$b}}{{/b}}"])
    let error = try #require(throws: TemplateError.self) { try TemplateSet(marked.sources).page(.of([:])) }
    #expect(error.location == marked.places.first)
  }

  @Test func boundsTheDepthOfPartials() throws {
    let marked = MarkedTemplates(["main": "{{>node}}", "node": "x{{#t}}▸{{>node}}{{/t}}"])
    let error = try #require(throws: TemplateError.self) {
      try TemplateSet(marked.sources).page(.of(["t": "x"]))
    }
    #expect(error.fault == .partialDepth)
    #expect(error.location == marked.places.first)
    #expect(error.message.contains("main > node > node > node > … > node > node"))
  }

  @Test func suggestsATemplateForAnUnknownOne() throws {
    var output: [UInt8] = []
    let error = try #require(throws: TemplateError.self) {
      try TemplateSet(["event": ""]).render("evnt", context: .of([:]), page: "p", into: &output)
    }
    #expect(error.fault == .unknownTemplate)
    #expect(error.message == "no template 'evnt'; did you mean 'event'?")
  }
}
