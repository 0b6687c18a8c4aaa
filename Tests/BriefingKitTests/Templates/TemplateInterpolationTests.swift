import Testing

@testable import BriefingKit

@Suite struct TemplateInterpolationTests {
  @Test(arguments: [
    TemplateFixture("No tags {at all} here.\n", gives: "No tags {at all} here.\n"),
    TemplateFixture("", gives: ""),
    TemplateFixture("Dear {{reader}},\n", ["reader": "Ana"], gives: "Dear Ana,\n"),
    TemplateFixture("{{n}} {{{n}}} {{&n}}", ["n": 42], gives: "42 42 42"),
    TemplateFixture("{{n}}", ["n": -7], gives: "-7"),
    TemplateFixture("“{{a}}” – {{b}}", ["a": "Zoë", "b": "Łódź ✓"], gives: "“Zoë” – Łódź ✓"),
  ])
  func writesValues(_ fixture: TemplateFixture) throws {
    try fixture.check()
  }

  @Test(arguments: [
    TemplateFixture(
      "{{t}}", ["t": "<a href=\"x\">R&D's</a>"],
      gives: "&lt;a href=&quot;x&quot;&gt;R&amp;D&#39;s&lt;/a&gt;"),
    TemplateFixture("{{t}}", ["t": "&amp;"], gives: "&amp;amp;"),
    TemplateFixture("{{{t}}}", ["t": "<b> & \"'"], gives: "<b> & \"'"),
    TemplateFixture("{{&t}}", ["t": "<b> & \"'"], gives: "<b> & \"'"),
    TemplateFixture("{{{h}}}|{{&h}}", ["h": .html(Array("<p>x</p>".utf8))], gives: "<p>x</p>|<p>x</p>"),
  ])
  func escapesTextUnlessAskedForRaw(_ fixture: TemplateFixture) throws {
    try fixture.check()
  }

  @Test(arguments: [
    TemplateFixture("({{t}})({{{t}}})({{&t}})", ["t": .empty], gives: "()()()"),
    TemplateFixture("({{t}})", ["t": ""], gives: "()"),
    TemplateFixture("({{{h}}})", ["h": .html([])], gives: "()"),
  ])
  func writesNothingForWhatIsAbsent(_ fixture: TemplateFixture) throws {
    try fixture.check()
  }

  @Test(arguments: [
    TemplateFixture("{{a.n}}={{#a}}{{n}}{{/a}}", ["a": ["n": "x"]], gives: "x=x"),
    TemplateFixture("{{{a.n}}}{{&a.n}}", ["a": ["n": "<"]], gives: "<<"),
    TemplateFixture("{{a.b.c.d}}", ["a": ["b": ["c": ["d": "deep"]]]], gives: "deep"),
    // An absent record in the chain: nothing.
    TemplateFixture("[{{a.b.c}}]", ["a": ["b": .empty]], gives: "[]"),
    TemplateFixture("[{{a.b.c}}]", ["a": .empty], gives: "[]"),
    // The first part is looked up as any name is; the rest only in what it gave.
    TemplateFixture(
      "{{#a}}{{b.c}}{{/a}}", ["a": ["b": ["c": "inner"]], "b": ["c": "outer"]], gives: "inner"),
    TemplateFixture("[{{#a}}{{b.c}}{{/a}}]", ["a": ["b": .empty], "b": ["c": "outer"]], gives: "[]"),
    // A leading period: in the innermost context only.
    TemplateFixture("{{#a}}{{.n}}{{/a}}", ["a": ["n": "mine"], "n": "other"], gives: "mine"),
  ])
  func followsDottedNames(_ fixture: TemplateFixture) throws {
    try fixture.check()
  }

  @Test(arguments: [
    TemplateFixture("| {{t}} | {{{t}}} | {{&t}} |", ["t": "-"], gives: "| - | - | - |"),
    TemplateFixture("  {{t}}\n", ["t": "-"], gives: "  -\n"),
    TemplateFixture("  {{{t}}}\n", ["t": "-"], gives: "  -\n"),
    TemplateFixture("  {{&t}}\r\n", ["t": "-"], gives: "  -\r\n"),
    TemplateFixture("  {{t}}\nx", ["t": .empty], gives: "  \nx"),
    TemplateFixture("|{{ t }}|{{{ t }}}|{{& t }}|{{\tt\n}}|", ["t": "-"], gives: "|-|-|-|-|"),
  ])
  func keepsWhiteSpaceAroundAndIgnoresItInside(_ fixture: TemplateFixture) throws {
    try fixture.check()
  }

  @Test(arguments: [
    TemplateFixture("{{#l}}({{.}}){{/l}}", ["l": ["a", "<"]], gives: "(a)(&lt;)"),
    TemplateFixture("{{#l}}({{{.}}}{{&.}}){{/l}}", ["l": ["a", "<"]], gives: "(aa)(<<)"),
    TemplateFixture("{{#l}}({{.}}){{/l}}", ["l": [1, 2]], gives: "(1)(2)"),
    TemplateFixture("{{#l}}({{#.}}{{.}},{{/.}}){{/l}}", ["l": [["a", "b"], ["c"]]], gives: "(a,b,)(c,)"),
    TemplateFixture("{{#l}}{{#.}}{{n}}{{/.}}{{/l}}", ["l": [["n": "x"], ["n": "y"]]], gives: "xy"),
    TemplateFixture("{{#l}}({{^.}}none{{/.}}){{/l}}", ["l": [["a"], []]], gives: "()(none)"),
    TemplateFixture("{{#t}}{{.}} is {{t}}{{/t}}", ["t": "it"], gives: "it is it"),
  ])
  func writesTheCurrentItem(_ fixture: TemplateFixture) throws {
    try fixture.check()
  }

  @Test(arguments: [
    TemplateFixture("a{{! note }}b", gives: "ab"),
    TemplateFixture("a{{!\n long\n note }}b", gives: "ab"),
    TemplateFixture("{{! {{t}} x", ["t": "-"], gives: " x"),
    TemplateFixture("{{!#t}}{{!/u}}x", gives: "x"),
  ])
  func writesNoComments(_ fixture: TemplateFixture) throws {
    try fixture.check()
  }
}
