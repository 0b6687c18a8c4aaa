import Testing

@testable import BriefingKit

/// A tag that has a line of its own takes the line with it; interpolations never do.
@Suite struct TemplateStandaloneLineTests {
  private static let values: KeyValuePairs<String, TemplateValue> = ["on": true, "off": false, "t": "T"]
  /// Each writes nothing, and is one tag.
  static let tags = ["{{! note }}", "{{!\n note\n}}", "{{=<% %>=}}", "{{>empty}}", "{{<empty}}{{/empty}}"]
  static let pairs = [("{{#on}}", "{{/on}}"), ("{{^off}}", "{{/off}}"), ("{{$block}}", "{{/block}}")]

  private func check(_ template: String, gives expected: String) throws {
    try TemplateFixture(template, Self.values, partials: ["empty": ""], gives: expected).check()
  }

  @Test(arguments: tags, ["\n", "\r\n"])
  func takesTheLineOfATag(_ tag: String, ending: String) throws {
    try check("a\(ending)\(tag)\(ending)b", gives: "a\(ending)b")
    try check("a\(ending)  \(tag)\t\(ending)b", gives: "a\(ending)b")
    try check(" \t\(tag)\(ending)b", gives: "b")
    try check("a\(ending)  \(tag)", gives: "a\(ending)")
    try check("\(ending)\(tag)\(ending)\(ending)", gives: "\(ending)\(ending)")
  }

  @Test(arguments: tags)
  func keepsTheLineOfATagWithCompany(_ tag: String) throws {
    try check("a \(tag)\nb", gives: "a \nb")
    try check("  \(tag) a\nb", gives: "   a\nb")
    try check(" a \(tag) b \n", gives: " a  b \n")
  }

  @Test func keepsALineOfTwoTags() throws {
    try check("  {{!a}} {{!b}}\nx", gives: "   \nx")
    try check("  {{!a}}{{t}}\nx", gives: "  T\nx")
  }

  @Test(arguments: pairs, ["\n", "\r\n"])
  func takesTheLinesOfAPair(_ pair: (String, String), ending: String) throws {
    let (open, close) = pair
    try check("a\(ending)\(open)\(ending)b\(ending)\(close)\(ending)c", gives: "a\(ending)b\(ending)c")
    try check(
      "a\(ending)  \(open) \(ending)  b\(ending)\t\(close)\t\(ending)c", gives: "a\(ending)  b\(ending)c")
    try check("  \(open)\(ending)b\(close)\(ending)c", gives: "b\(ending)c")
    try check("a\(open)\(ending)b\(ending)  \(close)", gives: "a\(ending)b\(ending)")
    try check("|\(ending)\(open)\(ending)\(close)\(ending)|", gives: "|\(ending)|")
  }

  @Test(arguments: pairs)
  func keepsWhiteSpaceOfAPairInALine(_ pair: (String, String)) throws {
    let (open, close) = pair
    try check(" | \(open)\t|\t\(close) | \n", gives: " | \t|\t | \n")
    try check(" | \(open) {{! note }}\n \(close) | \n", gives: " |  \n  | \n")
    try check(" \(open)YES\(close)\n \(open)GOOD\(close)\n", gives: " YES\n GOOD\n")
  }

  @Test func neverTakesTheLineOfAVariable() throws {
    try check("a\n  {{t}}\nb", gives: "a\n  T\nb")
    try check("a\n  {{{t}}}  \r\nb", gives: "a\n  T  \r\nb")
  }
}
