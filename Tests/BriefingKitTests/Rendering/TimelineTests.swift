import Testing

@testable import BriefingKit

@Suite struct TimelineTests {
  private static func events(_ dates: [(id: String, date: String)]) -> Site {
    SiteText(
      dates.map { "== events/\($0.id).md\ndate: \($0.date)\nclaims: [C1]\n" }.joined()
        + "== sources/s.md\nclaims: [{id: C1, says: S, claimant: unattributed}]\n"
    ).site
  }

  @Test func listsDatedEventsByYearAndKeepsTheOthersApart() {
    let site = Self.events([
      ("a", "2018-12-21"), ("b", "not-stated"), ("c", "2010"), ("d", "\"[..2018-12-21]\""),
      ("e", "2018-12-19?"),
    ])
    let timeline = Timeline(site)
    #expect(timeline.years.map(\.year) == [2010, 2018])
    #expect(timeline.years.map { $0.events.map { site.events[$0].id } } == [["c"], ["e", "d", "a"]])
    #expect(timeline.undated.map { site.events[$0].id } == ["b"])
    #expect(timeline.places == timeline.order.indices.map { index in timeline.order.firstIndex(of: index)! })
  }

  @Test func aNumberBreaksTiesAndNeverBecomesADate() {
    let site = SiteText(
      """
      == events/a.md
      date: 2018-12-21
      order: 2
      claims: [C1]
      == events/b.md
      date: 2018-12-21
      order: 1
      claims: [C1]
      == events/c.md
      date: 2018-12-20
      order: 9
      claims: [C1]
      """
    ).site
    #expect(Timeline(site).order.map { site.events[$0].id } == ["c", "b", "a"])
  }
}
