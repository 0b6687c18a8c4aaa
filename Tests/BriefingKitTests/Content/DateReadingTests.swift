import Testing

@testable import BriefingKit

@Suite struct DateReadingTests {
  private func date(_ lines: String) throws -> DateStatement {
    let outcome = ContentSample(ContentSample.frontMatter(.event, lines)).read(as: .event)
    #expect(outcome.findings.map(\.description) == [])
    guard case .event(let event) = try #require(outcome.record) else { throw Missing() }
    return event.date
  }
  private struct Missing: Error {}

  @Test func readsAPlainDateAsStated() throws {
    let date = try date("date: \"[..2018-12-21]\"")
    #expect(date.edtf?.text == "[..2018-12-21]")
    #expect(date.basis == .stated)
    #expect(date.location.column == 7)
  }

  @Test func readsNotStatedAsNoDate() throws {
    let date = try date("date: not-stated")
    #expect(date.edtf == nil)
    #expect(date.basis == .notStated)
  }

  @Test func readsAMap() throws {
    let date = try date(
      "date:\n  edtf: 2018-12-19?\n  basis: derived\n  printed: Wednesday\n  reasoning: R\n  claim: C15")
    #expect(date.edtf?.text == "2018-12-19?")
    #expect(date.basis == .derived)
    #expect(date.printed == "Wednesday")
    #expect(date.reasoning == "R")
    #expect(date.claim?.value == "C15")
  }

  @Test(
    arguments: [
      ("date: {edtf: 2018}", .stated, "2018"), ("date: {basis: not-stated, reasoning: R}", .notStated, nil),
      ("date: {edtf: not-stated}", .notStated, nil), ("date: {printed: some day}", .notStated, nil),
    ] as [(String, DateBasis, String?)])
  func completesAMap(lines: String, basis: DateBasis, text: String?) throws {
    let date = try date(lines)
    #expect(date.basis == basis)
    #expect(date.edtf?.text == text)
  }

  @Test func reportsAWrongDateAtItsValue() {
    expectFaults(
      ContentSample.frontMatter(.event, "date: ⟦2018-13"),
      "bad-date: '2018-13' is not a date: month 13 does not exist; write 01 to 12, or 21 to 24 for spring to winter"
    )
    let sample = ContentSample(
      ContentSample.frontMatter(.event, "date:\n  edtf: ⟦19.12.2018\n  basis: stated"))
    let findings = sample.read(as: .event).findings
    #expect(findings.map(\.location) == sample.marks)
    #expect(findings.map(\.rule) == ["bad-date"])
  }

  @Test func reportsADateThatContradictsItsBasis() {
    expectFaults(
      ContentSample.frontMatter(.event, "date:\n  edtf: 2018\n  basis: ⟦not-stated"),
      "contradicting-date: a date is given, and its basis is 'not-stated'; leave one of them out")
    expectFaults(
      ContentSample.frontMatter(.event, "date:\n  ⟦basis: derived"),
      "missing-key: a date whose basis is 'derived' needs 'edtf'; or write 'basis: not-stated'")
  }

  @Test func reportsAListOfDates() {
    expectFaults(
      ContentSample.frontMatter(.event, "date: ⟦[..2018-12-21]"),
      "wrong-type: a date is written as keys with values, such as 'edtf: …'; "
        + "put a set such as \"[..2018-12-21]\" in quotes")
  }
}
