import Testing

@testable import BriefingKit

/// A sealed record counts in a fingerprint by its seal, which stands for its values.
@Suite struct SealTests {
  private static let key = Fingerprinter.Key(first: 1, second: 2)

  private func link(_ title: String) -> TemplateRecord {
    SharedRecords.link(title: title, url: "a.html")
  }

  private func fingerprint(_ record: TemplateRecord) -> Fingerprint {
    var maker = Fingerprinter(Self.key)
    maker.add(record)
    return maker.fingerprint
  }

  @Test("records of other values have other seals")
  func standsForTheValues() {
    #expect(link("A").sealed(Self.key).seal == link("A").sealed(Self.key).seal)
    #expect(link("A").sealed(Self.key).seal != link("B").sealed(Self.key).seal)
    var relation = TemplateRecord(.relation)
    relation[.label] = .text("repeats")
    #expect(fingerprint(relation) != fingerprint(relation.sealed(Self.key)))
  }

  @Test("a change takes the seal away, and leaves a copy as it was")
  func isLostWithAChange() {
    let sealed = link("A").sealed(Self.key)
    var changed = sealed
    changed[.title] = .text("B")
    #expect(changed.seal == nil)
    #expect(sealed.seal != nil && sealed.seal == link("A").sealed(Self.key).seal)
    #expect(fingerprint(changed) == fingerprint(link("B")))
    changed.seal(Self.key)
    changed[.title] = .text("A")
    #expect(changed.seal == nil)
  }

  @Test("without a key nothing is sealed")
  func needsAKey() { #expect(link("A").sealed(nil).seal == nil) }
}
