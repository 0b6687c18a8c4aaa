import Testing

@testable import BriefingKit

@Suite struct TemplateShapeTests {
  static let node: TemplateShape = TemplateShape(
    "node",
    [
      .text("label", "What it is called."), .list("kids", of: TemplateShapeTests.node, "What is below it."),
    ])
  static let page: TemplateShape = TemplateShape(
    "page",
    [
      .text("title", "The heading."), .html("body", "The text."), .flag("draft", "Not published."),
      .number("count", "How many."), .texts("tags", "Its tags."),
      .record("root", TemplateShapeTests.node, "The tree."),
    ])

  @Test func listsItsNamesForTheReference() {
    #expect(
      Self.page.fields.map { "\($0.name): \($0.kind.words)" } == [
        "title: text", "body: markup", "draft: flag", "count: number", "tags: list of texts",
        "root: record: node", "has_tags: flag",
      ])
    #expect(Self.node.fields[1].kind.shape === Self.node)
    #expect(Self.node.field(named: "label")?.documentation == "What it is called.")
    #expect(Self.node.field(named: "never declared anywhere") == nil)
  }

  @Test func beginsARecordEmpty() throws {
    var record = TemplateRecord(Self.page)
    #expect(try TemplateSet(["main": "{{title}}{{{body}}}{{#root}}x{{/root}}{{count}}"]).page(record) == "")
    record["title"] = .text("T")
    guard case .text("T") = record["title"] else { return #expect(Bool(false)) }
  }

  @Test func stopsAProgramThatSetsAnUndeclaredName() async {
    await #expect(processExitsWith: .failure) {
      var record = TemplateRecord(TemplateShapeTests.node)
      record["title"] = .text("x")
    }
  }

  @Test func stopsAProgramThatSetsAValueOfAnotherKind() async {
    await #expect(processExitsWith: .failure) {
      var record = TemplateRecord(TemplateShapeTests.node)
      record["label"] = .html([])
    }
  }

  @Test func givesOneNumberToOneName() {
    let name: TemplateName = "title"
    #expect(name == TemplateName("title"))
    #expect(name != TemplateName("titel"))
    #expect(name.text == "title")
  }
}

@Suite struct TemplateShapeCheckTests {
  static let cases: [(String, [String])] = [
    ("{{title}}{{{body}}}{{count}}{{#draft}}{{title}}{{/draft}}{{#tags}}{{.}}{{/tags}}", []),
    ("{{root.label}}{{#root}}{{.label}}{{title}}{{#kids}}{{label}}{{/kids}}{{/root}}", []),
    ("{{#root}}{{>node}}{{/root}}", []),
    ("{{#draft}}▸{{tilte}}{{/draft}}", ["no name 'tilte' here; did you mean 'title'?"]),
    (
      "▸{{#x}}{{y}}{{/x}}▸{{^z}}{{/z}}",
      [
        "no name 'x' here; write one such as 'title', 'body', 'draft', 'count', 'tags'",
        "no name 'z' here; write one such as 'title', 'body', 'draft', 'count', 'tags'",
      ]
    ),
    ("▸{{body}}", ["'body' is ready-made markup; write '{{{body}}}'"]),
    ("▸{{tags}}", ["'tags' is a list of texts, not a text; use it as a section: '{{#tags}}…{{/tags}}'"]),
    ("{{#root}}{{#kids}}▸{{.labl}}{{/kids}}{{/root}}", ["no name 'labl' in '.labl'; did you mean 'label'?"]),
    (
      "▸{{root.x}}▸{{title.x}}",
      [
        "no name 'x' in 'root.x'; write one such as 'label', 'kids', 'has_kids'",
        "no name 'x' in 'title.x': it is asked of a text, which has no names; take it out",
      ]
    ),
    ("{{#draft}}▸{{.}}{{/draft}}", ["'.' is a flag, not a text; use it as a section: '{{#.}}…{{/.}}'"]),
  ]

  @Test(arguments: cases)
  func findsWhatNoPageRenders(_ template: String, _ messages: [String]) {
    let node = "{{label}}{{#kids}}{{>node}}{{/kids}}"
    let marked = MarkedTemplates(["main": template, "node": node])
    let findings = TemplateSet(marked.sources).check("main", context: TemplateShapeTests.page)
    #expect(findings.map(\.message) == messages)
    #expect(findings.map(\.location) == marked.places)
  }

  @Test func asksTheSiteLast() {
    let set = TemplateSet(["main": "{{title}}{{kids}}"])
    let findings = set.check("main", context: TemplateShapeTests.page, site: TemplateShapeTests.node)
    #expect(findings.map(\.rule) == ["not-a-text"])
  }
}

@Suite struct TemplateReferenceTests {
  @Test func listsTheNamesThatATemplateUses() {
    let set = TemplateSet([
      "main": "{{a}}{{#l}}\n{{{b.c}}}{{>p}}{{/l}}{{^e}}{{.}}{{/e}}", "p": "{{#k}}{{d}}{{>p}}{{/k}}",
    ])
    let listed = set.references(of: "main").map {
      "\($0.sections.joined(separator: ">")) \($0.use) \($0.name) \($0.location.line):\($0.location.column)"
    }
    #expect(
      listed == [
        " escaped a 1:1", " section l 1:6", "l raw b.c 2:1", "l section k 1:1", "l>k escaped d 1:7",
        " inverted e 2:22", " escaped . 2:28",
      ])
    #expect(set.references(of: "none") == [])
  }
}
