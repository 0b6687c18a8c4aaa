import Testing

@testable import BriefingKit

@Suite struct ListFlagTests {
  private static let shape = TemplateShape("page", [.texts("tags", "its tags")])

  @Test(arguments: [([], "none"), (["a", "b"], "[ab]")])
  func whatStandsOnceAroundAListHasAFlagOfItsOwn(tags: [String], expected: String) throws {
    let templates = TemplateSet(sources: [
      "page": Array("{{#has_tags}}[{{#tags}}{{.}}{{/tags}}]{{/has_tags}}{{^has_tags}}none{{/has_tags}}".utf8)
    ])
    var page = TemplateRecord(Self.shape)
    page["tags"] = .list(tags.map { .text($0) })
    var output: [UInt8] = []
    try templates.render("page", context: page, page: "p", into: &output)
    #expect(String(decoding: output, as: UTF8.self) == expected)
  }
}
