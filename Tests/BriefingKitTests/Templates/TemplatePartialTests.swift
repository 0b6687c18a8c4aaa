import Testing

@testable import BriefingKit

@Suite struct TemplatePartialTests {
  @Test(arguments: [
    TemplateFixture("[{{>p}}]", partials: ["p": "text"], gives: "[text]"),
    TemplateFixture("[{{> p }}]", partials: ["p": "text"], gives: "[text]"),
    TemplateFixture("{{>a/b.c}}", partials: ["a/b.c": "text"], gives: "text"),
    TemplateFixture("{{#s}}{{>p}}{{/s}}", ["t": "o", "s": ["t": "i"]], partials: ["p": "{{t}}"], gives: "i"),
    TemplateFixture("{{>p}}{{>q}}{{>p}}", partials: ["p": "p{{>q}}", "q": "q"], gives: "pqqpq"),
  ])
  func writesAnotherTemplate(_ fixture: TemplateFixture) throws {
    try fixture.check()
  }

  @Test func recursesOverTheContent() throws {
    let leaf: TemplateValue = ["n": "c", "kids": []]
    let values: KeyValuePairs<String, TemplateValue> = [
      "n": "a", "kids": [["n": "b", "kids": [leaf]], leaf],
    ]
    try TemplateFixture(
      "{{>node}}", values, partials: ["node": "{{n}}<{{#kids}}{{>node}}{{/kids}}>"], gives: "a<b<c<>>c<>>"
    ).check()
    try TemplateFixture(
      "{{>node}}", values, partials: ["node": "{{n}}\n{{#kids}}\n  {{>node}}\n{{/kids}}\n"],
      gives: "a\n  b\n    c\n  c\n"
    ).check()
  }

  @Test(arguments: [
    // Inside a line nothing is indented.
    TemplateFixture("| {{>p}} |", partials: ["p": "\t|\t"], gives: "| \t|\t |"),
    TemplateFixture("  {{t}}  {{> p}}\n", ["t": "|"], partials: ["p": "a\nb"], gives: "  |  a\nb\n"),
    // A tag with a line of its own indents every line of the template, not of its values.
    TemplateFixture(
      "\\\n {{>p}}\n/\n", ["t": "<\n->"], partials: ["p": "|\n{{{t}}}\n|\n"], gives: "\\\n |\n <\n->\n |\n/\n"
    ),
    TemplateFixture(
      " {{>p}}\n", ["t": "1\n2"], partials: ["p": "{{{t}}}a {{{t}}}b\n"], gives: " 1\n2a 1\n2b\n"),
    TemplateFixture("  {{>p}}\nx", partials: ["p": "a\nb"], gives: "  a\n  bx"),
    TemplateFixture("a\n  {{>p}}", partials: ["p": "b\nc"], gives: "a\n  b\n  c"),
    TemplateFixture("a\r\n{{>p}}\r\nb", partials: ["p": "p"], gives: "a\r\npb"),
    TemplateFixture("\t{{>p}}\n", partials: ["p": "a\r\nb\r\n"], gives: "\ta\r\n\tb\r\n"),
    // The indentations of nested partials add up; a blank line stays empty.
    TemplateFixture(
      " {{>p}}\n", partials: ["p": "p\n  {{>q}}\np\n", "q": "q\n\nq\n"], gives: " p\n   q\n\n   q\n p\n"),
    // A partial inside a line of an indented one keeps its lines as they are.
    TemplateFixture(" {{>p}}\n", partials: ["p": "p{{>q}}\np\n", "q": "q\nq"], gives: " pq\nq\n p\n"),
    TemplateFixture(
      " {{>p}}\n", ["l": ["1", "2"]], partials: ["p": "{{#l}}\n- {{.}}\n{{/l}}\n{{#l}}{{.}}{{/l}}\n"],
      gives: " - 1\n - 2\n 12\n"),
    TemplateFixture("  {{>p}}\nx", partials: ["p": ""], gives: "x"),
    // A standalone partial of a partial inside a line has its own indentation alone.
    TemplateFixture(
      " {{>p}}\n", partials: ["p": "p{{>q}}.\n", "q": "q\n  {{>r}}\n", "r": "r\nr\n"],
      gives: " pq\n  r\n  r\n.\n"),
    // A line may begin with a closing tag.
    TemplateFixture(
      " {{>p}}\n", ["on": true], partials: ["p": "{{#on}}\na\n{{/on}} b\n"], gives: " a\n  b\n"),
  ])
  func indentsTheLinesOfAStandalonePartial(_ fixture: TemplateFixture) throws {
    try fixture.check()
  }
}
