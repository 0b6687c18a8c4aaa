import Testing

@testable import BriefingKit

struct NoClaimsTests {
  @Test(arguments: [
    CheckCase(
      "of three",
      """
      == actors/a.md
      == events/e.md
      title: ⟦An event⟧
      date: 2018
      claims: []
      == events/f.md
      date: 2018
      claims: [C1]
      == responses/r.md
      title: ⟦A response⟧
      responder: a
      date: 2018
      claims: []
      """, "the event rests on no claim; name at least one", "the response rests on no claim")
  ])
  func reportsWhatRestsOnNoClaim(_ example: CheckCase) { example.check(NoClaims.self) }
}

struct RelationTests {
  @Test(arguments: [
    CheckCase(
      "missing and own",
      """
      == sources/s.md
      claims:
        - id: C1
          says: It is so
          claimant: unattributed
          relations:
            - contradicts: ⟦C9⟧
            - weakens: ⟦C1⟧
            - refines: C2
        - { id: C2, says: It is, claimant: unattributed }
      """, "no source has a claim 'C9'; did you mean 'C1'?", "'C1' weakens itself; name another claim")
  ])
  func reportsARelationWithoutItsOtherEnd(_ example: CheckCase) { example.check(UnansweredRelation.self) }

  @Test(arguments: [
    CheckCase(
      "of one claimant, of a repetition, and of one source",
      """
      == actors/a.md
      == actors/b.md
      == sources/s.md
      claims:
        - { id: C1, says: One, claimant: a }
        - { id: C2, says: Two, claimant: a, relations: [corroborates: ⟦C1⟧] }
        - { id: C3, says: Three, claimant: b, relations: [repeats: C1] }
        - { id: C4, says: Four, claimant: unattributed, via: [a], relations: [corroborates: ⟦C3⟧] }
        - { id: C5, says: Five, claimant: unattributed }
        - { id: C6, says: Six, claimant: unattributed, relations: [corroborates: ⟦C5⟧] }
        - { id: C7, says: Seven, claimant: b, relations: [corroborates: C1, corroborates: C99] }
      """,
      "'C2' and 'C1' both come from 'a', so the one repeats the other; write 'repeats: C1'",
      "'C4' and 'C3' both come from 'a'", "both come from the source 's'",
      notes: ["Content/sources/s.md:4:11: 'C1' stands here"])
  ])
  func reportsAnEchoThatCorroborates(_ example: CheckCase) { example.check(FalseCorroboration.self) }

  @Test(arguments: [
    CheckCase(
      "of two, and of a branch",
      """
      == sources/s.md
      claims:
        - { id: C1, says: One, claimant: unattributed, relations: [repeats: ⟦C2⟧] }
        - { id: C2, says: Two, claimant: unattributed, relations: [repeats: C3, repeats: C1] }
        - { id: C3, says: Three, claimant: unattributed, relations: [contradicts: C4] }
        - { id: C4, says: Four, claimant: unattributed, relations: [contradicts: C3] }
      """,
      "'C1' repeats 'C2', which in the end repeats it in turn", notes: ["'C2' repeats 'C1'"]),
    CheckCase(
      "none where two repeat a third",
      """
      == sources/s.md
      claims:
        - { id: C1, says: One, claimant: unattributed }
        - { id: C2, says: Two, claimant: unattributed, relations: [repeats: C1] }
        - { id: C3, says: Three, claimant: unattributed, relations: [repeats: C2, repeats: C1] }
      """),
  ])
  func reportsARing(_ example: CheckCase) { example.check(RelationRing.self) }
}

struct QuotationTests {
  @Test(arguments: [
    CheckCase(
      "of 40 and 41 words",
      """
      == sources/s.md
      claims:
        - id: C1
          says: It is so
          claimant: unattributed
          quote:
            exact: \(words(40))
        - id: C2
          says: It is so
          claimant: unattributed
          quote:
            exact: ⟦\(words(41))⟧
      """, "the quotation has 41 words; shorten it to 40 at most")
  ])
  func reportsALongQuotation(_ example: CheckCase) { example.check(LongQuotation.self) }

  @Test(arguments: [
    ("", 0), ("one", 1), ("two  words", 2), ("a – dash", 2), ("a\u{A0}b\n c", 3), ("“28-country” bloc…", 2),
    ("Ελλάδα και 28", 3),
  ])
  func countsWords(_ text: String, _ count: Int) {
    #expect(LongQuotation.wordCount(of: text) == count)
  }

  @Test(arguments: [
    CheckCase(
      "of several, and of none",
      """
      == sources/s.md
      parts: [signed text, unsigned box]
      claims:
        - { id: C1, says: One, claimant: unattributed, quote: { exact: one, part: unsigned box } }
        - { id: C2, says: Two, claimant: unattributed, quote: { exact: two, part: ⟦unsigned bix⟧ } }
        - { id: C3, says: Three, claimant: unattributed, quote: { exact: three, part: ⟦headline⟧ } }
      == sources/t.md
      claims:
        - { id: C4, says: Four, claimant: unattributed, quote: { exact: four, part: ⟦box⟧ } }
      """, "no part 'unsigned bix'; did you mean 'unsigned box'?", "it has 'signed text', 'unsigned box'",
      "the source 't' has no parts; write 'parts: [box]'")
  ])
  func reportsAPartThatTheSourceDoesNotHave(_ example: CheckCase) { example.check(UnknownPart.self) }
}

private func words(_ count: Int) -> String { (1...count).map { "w\($0)" }.joined(separator: " – ") }
