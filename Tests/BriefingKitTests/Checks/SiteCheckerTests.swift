import Glibc
import Testing

@testable import BriefingKit

struct SiteCheckerTests {
  private static let faulty = """
    == actors/a.md
    == events/e.md
    date: 2018
    actors: [{ actor: b, role: receiver }]
    claims: [C1]
    ---
    [A](../actors/b.md) [@C1]
    """

  private func checker(_ text: String, jobs: Int = 1, unread: Set<RecordReference> = [])
    -> SiteChecker
  {
    let site = SiteText(text).site
    return SiteChecker(site: site, graph: SiteGraph(site), jobs: jobs, unread: unread)
  }

  @Test func findsTheFaultsOfAllRulesSorted() {
    let findings = checker(Self.faulty).findings()
    #expect(
      findings.map { "\($0.location) \($0.rule)" } == [
        "Content/actors/a.md:2:8 unnamed-actor",
        "Content/events/e.md:4:19 unknown-actor",
        "Content/events/e.md:5:10 unknown-claim",
        "Content/events/e.md:7:5 broken-link",
        "Content/events/e.md:7:22 unknown-source",
      ])
  }

  @Test func findsTheSameOnManyThreads() {
    #expect(checker(Self.faulty, jobs: 4).findings() == checker(Self.faulty).findings())
  }

  @Test func makesErrorsOfWarningsWhereItIsStrict() {
    #expect(checker(Self.faulty).findings().first?.severity == .warning)
    let strict = BuildReport(
      checker(Self.faulty).findings(), isStrict: true, nil, pageCount: 0, nil
    ).findings
    #expect(strict.count == checker(Self.faulty).findings().count)
    #expect(strict.allSatisfy { $0.severity == .error })
  }

  @Test func saysNothingOfWhatAnUnreadFileMayHold() {
    let unread: Set<RecordReference> = [RecordReference(.actor, "b"), RecordReference(.source, "s")]
    #expect(checker(Self.faulty, unread: unread).findings() == [])
  }

  @Test func namesEachRuleOnceInKebabCase() {
    let names = allChecks.map { $0.rule.id }
    #expect(Set(names).count == names.count)
    let letters: Set<Character> = Set("abcdefghijklmnopqrstuvwxyz-")
    for check in allChecks {
      #expect(check.rule.id.allSatisfy(letters.contains))
      #expect("\(check)".lowercased() == check.rule.id.filter { $0 != "-" })
    }
  }

  @Test func findsEveryPlaceOfOneFault() {
    let events = (0..<500).map {
      "== events/e\($0).md\ndate: 2018\nactors: [{ actor: b, role: receiver }]\nclaims: [C1]"
    }
    let findings = checker(events.joined(separator: "\n")).findings()
    #expect(findings.filter { $0.rule == "unknown-actor" }.count == 500)
    #expect(findings.filter { $0.rule == "unknown-claim" }.count == 500)
  }

  /// Rules that compare everything with everything would take minutes here.
  @Test func takesALargeSiteInItsStride() {
    let claims = (0..<4_000).map { index in
      "  - { id: C\(index), says: So, claimant: a\(index), relations: [refines: C\((index + 1) % 4_000)] }"
    }
    let actors = (0..<4_000).map {
      "== actors/a\($0).md\nref: A\($0)\nparent: a\(($0 + 1) % 4_000)\naliases: [old/\($0)]"
    }
    let text =
      actors.joined(separator: "\n") + "\n== sources/s.md\nclaims:\n" + claims.joined(separator: "\n")
    let errors = checker(text, jobs: 2).findings().filter { $0.severity == .error }
    #expect(errors.map(\.rule) == ["actor-ring", "relation-ring"])
    #expect(errors.map(\.notes.count) == [3_999, 3_999])
  }
}

struct PublishedContentTests {
  @Test func hasNoErrors() throws {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let loader = ContentLoader(
      root: "/" + root, includesDrafts: false, now: Instant(secondsSince1970: Int64(time(nil))), jobs: 2)
    let outcome = try loader.load()
    let site = try #require(outcome.site)
    let findings = SiteChecker(site: site, graph: SiteGraph(site), jobs: 2).findings()
    #expect((outcome.findings + findings).filter { $0.severity == .error }.map(\.description) == [])
  }
}
