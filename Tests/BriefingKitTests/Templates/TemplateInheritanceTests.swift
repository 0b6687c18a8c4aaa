import Testing

@testable import BriefingKit

@Suite struct TemplateInheritanceTests {
  @Test(arguments: [
    TemplateFixture("{{$b}}Default{{/b}}\n", gives: "Default\n"),
    TemplateFixture("{{$b}}[{{t}}|{{{t}}}]{{/b}}\n", ["t": "<"], gives: "[&lt;|<]\n"),
    TemplateFixture("{{$b}}{{#r}}{{t}}{{/r}}{{/b}}", ["r": ["t": "x"]], gives: "x"),
    TemplateFixture("{{$b}}{{^off}}{{t}}{{/off}}{{/b}}", ["off": false, "t": "x"], gives: "x"),
    TemplateFixture("{{$b}}{{t}}{{/b}}", ["t": "{{u}}"], gives: "{{u}}"),
    TemplateFixture("{{$ b }}x{{/ b }}", gives: "x"),
  ])
  func writesABlocksDefault(_ fixture: TemplateFixture) throws {
    try fixture.check()
  }

  @Test(arguments: [
    TemplateFixture("{{<p}}{{/p}}", partials: ["p": "{{$b}}default{{/b}}"], gives: "default"),
    TemplateFixture("{{<p}}{{/p}}\n", partials: ["p": "{{$b}}default{{/b}}"], gives: "default"),
    TemplateFixture("{{>p}}|{{<p}}{{/p}}", partials: ["p": "{{$b}}default{{/b}}"], gives: "default|default"),
    TemplateFixture(
      "{{<p}}{{$b}}mine{{/b}}{{/p}}", partials: ["p": "..{{$b}}default{{/b}}.."], gives: "..mine.."),
    TemplateFixture("a {{<p}}{{$b}}mine{{/b}}{{/p}}", partials: ["p": "{{$b}}..{{/b}}"], gives: "a mine"),
    // Blocks and values have names of their own.
    TemplateFixture(
      "{{<p}}{{$b}}mine{{/b}}{{/p}}", ["b": "value"], partials: ["p": "{{$b}}x{{/b}}"], gives: "mine"),
    TemplateFixture("{{<p}}{{/p}}", ["b": "value"], partials: ["p": "{{$b}}x{{/b}}"], gives: "x"),
    TemplateFixture(
      "{{<p}}{{$b}}1{{/b}}{{/p}} {{<p}}{{$b}}2{{/b}}{{/p}}\n",
      partials: ["p": "|{{$b}}..{{/b}}{{$c}} c{{/c}}|"], gives: "|1 c| |2 c|\n"),
    TemplateFixture(
      "{{<p}}{{$c}}2{{/c}}{{/p}}", partials: ["p": "{{$b}}one{{/b}}, {{$c}}two{{/c}}"], gives: "one, 2"),
    TemplateFixture("{{<p}}{{$b}}{{/b}}{{/p}}", partials: ["p": "[{{$b}}x{{/b}}]"], gives: "[]"),
    TemplateFixture(
      "{{<p}}{{$b}}{{t}}{{/b}}{{/p}}", ["t": "<"], partials: ["p": "{{$b}}x{{/b}}"], gives: "&lt;"),
    TemplateFixture(
      "{{<p}}{{$b}}{{>q}}{{/b}}{{/p}}", partials: ["p": "{{$b}}{{/b}}!", "q": "q"], gives: "q!"),
    // A block that comes up more than once is filled everywhere.
    TemplateFixture("{{<p}}{{$b}}x{{/b}}{{/p}}", partials: ["p": "{{$b}}1{{/b}}{{$b}}2{{/b}}"], gives: "xx"),
  ])
  func fillsTheBlocksOfAParent(_ fixture: TemplateFixture) throws {
    try fixture.check()
  }

  @Test(arguments: [
    TemplateFixture(
      "{{<p}} lost {{$b}}kept{{/b}} lost {{/p}}", partials: ["p": "{{$b}}x{{/b}}"], gives: "kept"),
    TemplateFixture("{{<p}} lost {{/p}}", partials: ["p": "{{$b}}x{{/b}}"], gives: "x"),
    TemplateFixture(
      "{{<p}}{{#on}}{{$b}}lost{{/b}}{{/on}}{{/p}}", partials: ["p": "{{$b}}x{{/b}}"], gives: "x"),
  ])
  func writesOnlyBlocksFromInsideAParentAndWarns(_ fixture: TemplateFixture) throws {
    try fixture.check()
    #expect(Set(fixture.set.findings.map(\.rule)) == ["content-outside-block"])
  }

  @Test func commentsInsideAParentAreFine() {
    let set = TemplateSet(["main": "{{<p}}\n {{! a }}\n{{/p}}", "p": ""])
    #expect(set.findings == [])
  }

  @Test(arguments: [
    // The outermost filling wins, over parents and over partials.
    TemplateFixture(
      "{{<p}}{{$a}}main{{/a}}{{/p}}",
      partials: ["p": "{{<q}}{{$a}}p{{/a}}{{/q}}", "q": "{{<r}}{{$a}}q{{/a}}{{/r}}", "r": "{{$a}}r{{/a}}"],
      gives: "main"),
    TemplateFixture(
      "{{<p}}{{/p}}",
      partials: ["p": "{{<q}}{{$a}}p{{/a}}{{/q}}", "q": "{{<r}}{{$a}}q{{/a}}{{/r}}", "r": "{{$a}}r{{/a}}"],
      gives: "p"),
    TemplateFixture(
      "{{<p}}{{$a}}x{{/a}}{{/p}}", partials: ["p": "{{>q}}", "q": "{{$a}}q{{/a}}"], gives: "x"),
    // Templates that include each other end where a block was filled.
    TemplateFixture(
      "{{<p}}{{$a}}filled{{/a}}{{/p}}",
      partials: [
        "p": "{{$a}}p{{/a}} {{$b}}{{<q}}{{/q}}{{/b}}",
        "q": "{{$a}}q{{/a}} {{<p}}{{$b}}end{{/b}}{{/p}}",
      ], gives: "filled filled filled end"),
    // A block inside what fills another block may be filled too.
    TemplateFixture(
      "{{<p}}{{$a}}<{{$c}}c{{/c}}>{{/a}}{{$c}}C{{/c}}{{/p}}", partials: ["p": "{{$a}}{{/a}}."],
      gives: "<C>."),
    TemplateFixture(
      "{{<p}}{{$a}}{{$c}}{{/c}}{{/a}}{{$c}}{{$d}}{{/d}}{{/c}}{{$d}}D{{/d}}{{/p}}",
      partials: ["p": "{{$a}}{{/a}}."], gives: "D."),
    // A block inside its own filling gives its default.
    TemplateFixture(
      "{{<p}}{{$a}}<{{$a}}in{{/a}}>{{/a}}{{/p}}", partials: ["p": "{{$a}}{{/a}}."], gives: "<in>."),
    // What fills a block sees the contexts of the place that it fills.
    TemplateFixture(
      "{{<p}}{{$b}}I say {{f}}.{{/b}}{{/p}}", ["f": "apples", "r": ["f": "bananas"]],
      partials: ["p": "{{#r}}{{$b}}You say {{f}}.{{/b}}{{/r}}"], gives: "I say bananas."),
  ])
  func resolvesBlocksOverManyLevels(_ fixture: TemplateFixture) throws {
    try fixture.check()
  }

  @Test(arguments: [
    TemplateFixture(
      "{{<p}}{{$b}}\n1\n\n2\n{{/b}}{{/p}}", partials: ["p": "{{$b}}x{{/b}}"], gives: "1\n\n2\n"),
    TemplateFixture(
      "{{<p}}{{$b}}y{{/b}}{{/p}}", partials: ["p": "a:\n  {{$b}}x{{/b}}\n"], gives: "a:\n  y\n"),
    // A parent's pair of tags in one line is standalone.
    TemplateFixture("a\n  {{<p}}{{/p}}\n", partials: ["p": "1\n2\n"], gives: "a\n  1\n  2\n"),
    TemplateFixture("a\n  {{<p}}\n  {{/p}}\nb", partials: ["p": "1\n2\n"], gives: "a\n  1\n  2\nb"),
    TemplateFixture("a\r\n  {{<p}}{{/p}}\r\nb", partials: ["p": "1\r\n"], gives: "a\r\n  1\r\nb"),
    TemplateFixture("  {{<p}}{{/p}} b\n", partials: ["p": "1\n2"], gives: "  1\n2 b\n"),
    // So is a block's; its filling brings a line ending, or gets the block's.
    TemplateFixture(
      "{{<p}}{{$b}}\n1\n2{{/b}}\n{{/p}}\n", partials: ["p": "a\n  {{$b}}{{/b}}\n"], gives: "a\n  1\n  2\n"),
    TemplateFixture(
      "{{<p}}{{$b}}\n1\n2\n{{/b}}\n{{/p}}\n", partials: ["p": "a\n  {{$b}}x{{/b}}\nb"],
      gives: "a\n  1\n  2\nb"),
    TemplateFixture(
      "{{<p}}{{$b}}1{{/b}}{{/p}}\n", partials: ["p": "a\n  {{$b}}\n  x\n  {{/b}}\nb\n"],
      gives: "a\n  1\nb\n"),
    TemplateFixture("{{<p}}{{$b}}{{/b}}{{/p}}", partials: ["p": "a\n  {{$b}}x{{/b}}\nb"], gives: "a\nb"),
    TemplateFixture("{{<p}}{{/p}}", partials: ["p": "a\n  {{$b}}{{/b}}\nb"], gives: "a\nb"),
    // A filling loses its indentation where it is written and gets that of the block.
    TemplateFixture(
      "{{<p}}{{$b}}\n    1\n      2\n{{/b}}{{/p}}\n", partials: ["p": "a\n  {{$b}}\n  {{/b}}\n"],
      gives: "a\n  1\n    2\n"),
    TemplateFixture(
      "{{<p}}\n    {{$b}}\n    1\n    {{/b}}\n{{/p}}\n", partials: ["p": "a\n  {{$b}}\n  x\n  {{/b}}\n"],
      gives: "a\n  1\n"),
    TemplateFixture(
      "{{<p}}{{$b}}\n\n  1\n 2\n{{/b}}{{/p}}\n", partials: ["p": "{{$b}}\n{{/b}}\n"], gives: "\n1\n2\n"),
    TemplateFixture(
      "{{<p}}{{$b}}\r\n    1\r\n    2\r\n{{/b}}{{/p}}", partials: ["p": "a\r\n  {{$b}}\r\n  {{/b}}\r\n"],
      gives: "a\r\n  1\r\n  2\r\n"),
    // With an opening tag on a line of its own the default content shows the indentation.
    TemplateFixture(
      "{{<p}}{{$b}}\n1\n2\n{{/b}}{{/p}}\n", partials: ["p": "a\n{{$b}}\n  x\n{{/b}}\n"],
      gives: "a\n  1\n  2\n"),
    TemplateFixture(
      "{{<p}}{{$c}}\n3\n{{/c}}{{/p}}\n",
      partials: ["p": "{{<q}}{{$b}}\n  1\n  {{$c}}\n    2\n  {{/c}}\n{{/b}}{{/q}}\n", "q": "{{$b}}x{{/b}}"],
      gives: "1\n  3\n"),
    // Inside a line a filling keeps its lines as they are.
    TemplateFixture(
      "{{<p}}{{$b}}1\n2{{/b}}{{/p}}", partials: ["p": "a\n  b {{$b}}{{/b}} c\n"], gives: "a\n  b 1\n2 c\n"),
    TemplateFixture(
      " {{<p}}{{$b}}1\n2{{/b}}{{/p}}\n", partials: ["p": "b {{$b}}{{/b}} c\nd\n"],
      gives: " b 1\n2 c\n d\n"),
    // Indentations of parents and blocks add up.
    TemplateFixture(
      " {{<p}}{{$b}}\n1\n2\n{{/b}}{{/p}}\n", partials: ["p": "a\n  {{$b}}\n  {{/b}}\nc\n"],
      gives: " a\n   1\n   2\n c\n"),
    TemplateFixture(
      "{{<p}}{{$b}}\n  {{>q}}\n{{/b}}{{/p}}\n", partials: ["p": "  {{$b}}\n  {{/b}}\n", "q": "1\n2\n"],
      gives: "  1\n  2\n"),
    TemplateFixture(
      "{{<p}}{{$b}}\n  {{#l}}\n  - {{.}}\n  {{/l}}\n{{/b}}{{/p}}\n", ["l": ["1", "2"]],
      partials: ["p": "<ul>\n    {{$b}}{{/b}}\n</ul>\n"], gives: "<ul>\n    - 1\n    - 2\n</ul>\n"),
  ])
  func reindentsFillings(_ fixture: TemplateFixture) throws {
    try fixture.check()
  }
}
