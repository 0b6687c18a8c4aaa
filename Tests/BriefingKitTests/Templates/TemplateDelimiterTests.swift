import Testing

@testable import BriefingKit

@Suite struct TemplateDelimiterTests {
  @Test(arguments: [
    TemplateFixture("{{=<% %>=}}<%t%> {{t}}", ["t": "x"], gives: "x {{t}}"),
    TemplateFixture("({{=[ ]=}}[t])", ["t": "x"], gives: "(x)"),
    TemplateFixture("{{=| |=}}|#on||t||/on||^on|no|/on|", ["on": true, "t": "x"], gives: "x"),
    TemplateFixture("{{= @   @ =}}@t@", ["t": "x"], gives: "x"),
    TemplateFixture("{{=<% %>=}}<%={{ }}=%>{{t}}", ["t": "x"], gives: "x"),
    TemplateFixture("{{=<% %>=}}<%{t}%><%&t%><%t%>", ["t": "<"], gives: "<<&lt;"),
    TemplateFixture("{{=<% %>=}}<%! {{t}} %>.", gives: "."),
    TemplateFixture(
      "[\n{{#on}}\n  {{t}}\n  |t|\n{{/on}}\n{{= | | =}}\n|#on|\n  {{t}}\n  |t|\n|/on|\n]\n",
      ["on": true, "t": "x"], gives: "[\n  x\n  |t|\n  {{t}}\n  x\n]\n"),
    TemplateFixture("a {{=@ @=}} b", gives: "a  b"),
    TemplateFixture("{{=« »=}}«t»{{t}}", ["t": "x"], gives: "x{{t}}"),
  ])
  func changesTheTagsThatFollow(_ fixture: TemplateFixture) throws {
    try fixture.check()
  }

  @Test(arguments: [
    TemplateFixture(
      "{{>p}} {{=| |=}}|>p|", ["t": "x"], partials: ["p": ".{{t}}."], gives: ".x. .x."),
    TemplateFixture(
      "{{>p}} {{t}}|t|", ["t": "x"], partials: ["p": "{{=| |=}}|t|"], gives: "x x|t|"),
    TemplateFixture(
      "{{=| |=}}|<p||$b||t|{{t}}|/b||/p|", ["t": "x"], partials: ["p": "{{$b}}{{/b}}."], gives: "x{{t}}."),
  ])
  func keepsToItsOwnFile(_ fixture: TemplateFixture) throws {
    try fixture.check()
  }
}
