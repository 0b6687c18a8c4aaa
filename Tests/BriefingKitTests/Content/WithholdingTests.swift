import Testing

@testable import BriefingKit

@Suite struct WithholdingTests {
  private func load(
    _ lines: String, settings: String = "", drafts: Bool = false, now: Instant = Instant(year: 2020)
  ) throws -> (shown: Bool, reason: WithholdingReason?) {
    var result: (Bool, WithholdingReason?) = (false, nil)
    try Scratch.with { scratch in
      try scratch.writeSite("title: T\nbase_url: https://example.org/\n\(settings)\n")
      try scratch.writePage("pages/a.md", "title: T\n\(lines)")
      let outcome = try scratch.load(drafts: drafts, now: now)
      #expect(outcome.findings.map(\.description) == [])
      let site = try #require(outcome.site)
      result = (site.pages.map(\.id) == ["a"], site.withheld[RecordReference(.page, "a")])
    }
    return result
  }

  @Test(
    arguments: [
      ("", "", .unmarked), ("tlp: clear", "", nil), ("tlp: green", "", .marking(.green)),
      ("", "default_tlp: clear", nil), ("", "default_tlp: amber", .marking(.amber)),
      ("tlp: clear", "default_tlp: red", nil), ("tlp: red", "default_tlp: clear", .marking(.red)),
      ("tlp: amber", "edition: amber", nil), ("tlp: amber+strict", "edition: amber", .marking(.amberStrict)),
      ("", "edition: red", nil),
    ] as [(String, String, WithholdingReason?)])
  func showsWhatTheEditionAllows(lines: String, settings: String, reason: WithholdingReason?) throws {
    let result = try load(lines, settings: settings)
    #expect(result.reason == reason)
    #expect(result.shown == (reason == nil))
  }

  @Test func leavesOutDraftsUnlessAsked() throws {
    #expect(try load("draft: true", settings: "default_tlp: clear").reason == .draft)
    #expect(try load("draft: true", settings: "default_tlp: clear", drafts: true).shown)
    #expect(try load("draft: false", settings: "default_tlp: clear").shown)
  }

  @Test func leavesOutWhatIsUnderEmbargo() throws {
    let line = "publish_after: 2020-01-01T01:00:00+01:00"
    let instant = Instant(year: 2020)
    let earlier = instant.advanced(bySeconds: -1)
    #expect(try load(line, settings: "default_tlp: clear", now: earlier).reason == .embargo(until: instant))
    #expect(try load(line, settings: "default_tlp: clear", now: instant).shown)
  }
}
