import Testing

@testable import BriefingKit

@Suite struct TemplateSectionTests {
  @Test(
    arguments: [
      (TemplateValue.bool(true), true), (.bool(false), false), (.empty, false), (.text("x"), true),
      (.text(""), false), (.html([0x20]), true), (.html([]), false), (.integer(1), true), (.integer(0), true),
      (.list([.bool(false)]), true), (.list([]), false), (.record(.of([:])), true),
    ] as [(TemplateValue, Bool)])
  func rendersItsContentForTruthyValuesAndTheInvertedForFalsey(_ value: TemplateValue, isTruthy: Bool) throws
  {
    #expect(value.isTruthy == isTruthy)
    try TemplateFixture("{{#v}}yes{{/v}}{{^v}}no{{/v}}", ["v": value], gives: isTruthy ? "yes" : "no").check()
  }

  @Test(arguments: [
    TemplateFixture("{{#c}}Hi {{n}}.{{/c}}", ["c": ["n": "Jo"]], gives: "Hi Jo."),
    TemplateFixture(
      "{{#s}}{{a}} {{b}} {{c.d}}{{/s}}", ["a": "1", "b": "no", "s": ["b": "2"], "c": ["d": "3"]],
      gives: "1 2 3"),
    // Declared in the inner record, though absent: the outer one is not asked.
    TemplateFixture("[{{#s}}{{b}}{{/s}}]", ["b": "outer", "s": ["b": .empty]], gives: "[]"),
    TemplateFixture("{{#l}}{{n}};{{/l}}", ["l": [["n": 1], ["n": 2]]], gives: "1;2;"),
    TemplateFixture(
      "{{#t}}{{#m}}{{u.v}}{{k}}{{#b}}{{u.v}}{{k}}{{x}} {{/b}}{{/m}}{{/t}}",
      ["t": [["u": ["v": "A"], "m": [["k": 1, "b": [["x": "p"], ["x": "q"]]]]]]], gives: "A1A1p A1q "),
    TemplateFixture(
      "{{#a}}{{x}}{{#b}}{{x}}{{y}}{{#c}}{{x}}{{y}}{{z}}{{/c}}{{y}}{{/b}}{{x}}{{/a}}",
      ["a": ["x": 1], "b": ["y": 2], "c": ["z": 3]], gives: "112123" + "21"),
    TemplateFixture("{{#on}}1{{/on}}{{t}}{{#on}}3{{/on}}", ["on": true, "t": "2"], gives: "123"),
    TemplateFixture("A{{#on}}B{{#on}}C{{/on}}D{{/on}}E", ["on": true], gives: "ABCDE"),
    TemplateFixture("A{{#on}}B{{#on}}C{{/on}}D{{/on}}E", ["on": false], gives: "AE"),
    TemplateFixture("A{{^on}}B{{^on}}C{{/on}}D{{/on}}E", ["on": false], gives: "ABCDE"),
    TemplateFixture("A{{^on}}B{{^on}}C{{/on}}D{{/on}}E", ["on": true], gives: "AE"),
    TemplateFixture(
      "{{#l}}{{#last}}.{{/last}}{{^last}},{{/last}}{{/l}}",
      ["l": [["last": false], ["last": true]]], gives: ",."),
    TemplateFixture("{{#a.b.c}}x{{/a.b.c}}{{^a.b.c}}y{{/a.b.c}}", ["a": ["b": ["c": true]]], gives: "x"),
    TemplateFixture("{{#a.b.c}}x{{/a.b.c}}{{^a.b.c}}y{{/a.b.c}}", ["a": ["b": ["c": false]]], gives: "y"),
    TemplateFixture("{{#a.b.c}}x{{/a.b.c}}{{^a.b.c}}y{{/a.b.c}}", ["a": ["b": .empty]], gives: "y"),
    TemplateFixture(
      "|{{# on }}={{/ on }}{{^ off }}={{/\toff\t}}|", ["on": true, "off": false], gives: "|==|"),
  ])
  func looksNamesUpFromTheInnermostContext(_ fixture: TemplateFixture) throws {
    try fixture.check()
  }

  @Test func looksNamesUpInTheSiteLast() throws {
    let set = TemplateSet(["main": "{{a}}{{b}}"])
    #expect(try set.page(.of(["a": "page"]), site: .of(["a": "site", "b": "!"])) == "page!")
  }

  @Test func appendsToWhatTheOutputHolds() throws {
    var output = Array("<".utf8)
    try TemplateSet(["main": "{{a}}"]).render("main", context: .of(["a": "x"]), page: "p", into: &output)
    #expect(output == Array("<x".utf8))
  }
}
