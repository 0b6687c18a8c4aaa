import Testing

@testable import BriefingKit

@Suite struct YAMLFaultTests {
  @Test(
    arguments: [
      (
        "---\nsummary: 'Zürich\n  und Genf'\ntitle: Übersicht⟦: x\n---\n",
        "not YAML: mapping values are not allowed in this context; put a value that holds ': ' in quotes"
      ),
      (
        "---\ntitle: T\n⟦\ttags: [a]\n---\n",
        "not YAML: found a tab character that violates indentation; indent with spaces"
      ),
      (
        "---\ntitle: ⟦@home\n---\n",
        "not YAML: found character that cannot start any token; indent with spaces, and put a value that begins "
          + "with '@', '`' or '%' in quotes"
      ),
      (
        "---\ntitle: ⟦*home\n---\n",
        "not YAML: found undefined alias; put a value that begins with '*' in quotes"
      ),
      (
        "---\ntitle: T\n⟦\u{1}x: 1\n---\n",
        "not YAML: control characters are not allowed; take the character out"
      ),
      (
        "---\ntitle: T\n...\n⟦summary: S\n---\n",
        "a second YAML document begins here; front matter is one, so remove the '...' or '---' before it"
      ),
      (
        "---\ntitle: T\n⟦--- {a: b}\n---\n",
        "a second YAML document begins here; front matter is one, so remove the '...' or '---' before it"
      ),
    ])
  func reportsWhatIsNotYAMLAtItsByte(text: String, message: String) {
    let sample = ContentSample(text)
    let findings = sample.read(as: .page).findings
    #expect(findings.map(\.message) == [message])
    #expect(findings.map(\.rule) == ["yaml-syntax"])
    #expect(findings.map(\.location) == sample.marks)
  }

  @Test func saysThatAQuotationMarkIsNotClosed() {
    let findings = ContentSample("---\ntitle: \"T\nsummary: S\n---\n").read(as: .page).findings
    #expect(findings.map(\.rule) == ["yaml-syntax"])
    #expect(findings.first?.message.hasSuffix("; close the quotation mark or the bracket") == true)
    #expect(findings.first?.notes.map(\.location?.line) == [2])
  }

  @Test(
    arguments: [
      ("---\ntitle: T\nsummary: S\n⟦title: U\n---\n", 2),
      ("---\ntitle: T\nsummary: |\n  title: x\n\n# title: y\ntitles: 1\n⟦\"title\" : U\n---\n", 2),
    ])
  func reportsASecondKeyWithThePlaceOfTheFirst(text: String, line: Int) {
    let sample = ContentSample(text)
    let findings = sample.read(as: .page).findings
    #expect(findings.map(\.message) == ["'title' is given twice; keep one of them"])
    #expect(findings.map(\.rule) == ["duplicate-key"])
    #expect(findings.map(\.location) == sample.marks)
    #expect(findings.first?.notes.first?.location?.line == line)
  }

  @Test func reportsASecondKeyOnOneLine() {
    expectFaults(
      "---\ntitle: T\nrevisions:\n- {note: a, ⟦note: b}\n---\n", as: .page,
      "duplicate-key: 'note' is given twice; keep one of them")
  }

  @Test func reportsTheFirstOfSeveralSecondKeys() {
    expectFaults(
      "---\ntitle: T\ntags: [a]\nsummary: S\n⟦tags: [b]\nsummary: U\n---\n", as: .page,
      "duplicate-key: 'tags' is given twice; keep one of them")
  }

  @Test func reportsAKeyThatIsAList() {
    expectFaults(
      "---\ntitle: T\n? ⟦[a, b]\n: c\n---\n", as: .page,
      "wrong-type: a key is one text, not a list or a mapping; write 'key: value'")
  }

  @Test(arguments: ["---\n⟦- title\n---\n", "---\n⟦title\n---\n"])
  func reportsFrontMatterThatIsNoMapping(text: String) {
    expectFaults(text, as: .page, "wrong-type: a page is written as keys with values, such as 'title: …'")
  }

  @Test(
    arguments: [
      String(repeating: "[", count: 10_000), String(repeating: "{a: ", count: 10_000),
      String(repeating: "- ", count: 10_000), String(repeating: "? ", count: 10_000),
      String(repeating: "-\t", count: 10_000),
      (0..<2_000).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"),
    ])
  func refusesDeepNestingAtOnce(yaml: String) {
    let start = ContinuousClock.now
    let findings = ContentSample("---\n" + yaml + "\n---\n").read(as: .page).findings
    #expect(
      findings.map(\.message) == ["nested more than 64 levels deep; write it flat, as no key needs that"])
    #expect(ContinuousClock.now - start < .seconds(5))
  }

  /// Each level holds the one before nine times: 9²⁵ texts, if they were written out.
  @Test(arguments: ["a25: *a24", "? *a25\n: x", "tags: *a25"])
  func refusesAnAliasBombAtOnce(use: String) {
    var yaml = "a0: &a0 lol\n"
    for level in 1...25 {
      let items = [String](repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      yaml += "a\(level): &a\(level) [\(items)]\n"
    }
    let start = ContinuousClock.now
    let findings = ContentSample("---\n" + yaml + use + "\n---\n").read(as: .page).findings
    #expect(findings.map(\.message) == ["more than 20 YAML aliases ('*name'); write the values out"])
    #expect(ContinuousClock.now - start < .seconds(5))
  }

  @Test func readsTextThatLooksLikeAliasesAndNesting() {
    let text =
      "A & B \(String(repeating: "*bold* - ", count: 100)) " + String(repeating: "[x] {y} ", count: 100)
    let outcome = ContentSample("---\ntitle: >-\n  \(text)\n---\n").read(as: .page)
    #expect(outcome.findings.map(\.description) == [])
  }

  @Test func readsAnAlias() {
    let outcome = ContentSample("---\ntitle: &name A\nsummary: *name\n---\n").read(as: .page)
    #expect(outcome.findings.map(\.description) == [])
    #expect(outcome.record?.header.summary == "A")
  }

  @Test func readsAScalarOfAMegabyte() {
    let text = String(repeating: "lorem - ipsum ", count: 75_000)
    let outcome = ContentSample("---\ntitle: T\nsummary: \(text)x\n---\n").read(as: .page)
    #expect(outcome.findings.map(\.description) == [])
    #expect(outcome.record?.header.summary?.utf8.count == 14 * 75_000 + 1)
  }

  @Test func readsALineOfManyItemsInLinearTime() {
    let start = ContinuousClock.now
    let text = (0..<30_000).map { "C\($0)" }.joined(separator: ", ")
    let outcome = ContentSample("---\ntitle: é\ndate: 2018\nclaims: [\(text)]\n---\n").read(as: .event)
    #expect(outcome.findings.map(\.description) == [])
    #expect(ContinuousClock.now - start < .seconds(5))
  }
}
