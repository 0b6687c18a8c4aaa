import Testing

@testable import BriefingKit

@Suite struct KeyFaultTests {
  @Test func offersTheKeyThatWasMeant() {
    expectFaults(
      "---\ntitle: T\ndate: 2018\nclaims: [C1]\n⟦actorz: []\n---\n",
      "unknown-key: an event has no key 'actorz'; did you mean 'actors'?")
  }

  @Test func namesTheKeysWhereNoneIsNear() {
    expectFaults(
      "---\ntitle: T\n⟦wombat: 1\n---\n", as: .page,
      "unknown-key: a page has no key 'wombat'; its keys are title, summary, ref, incident, tlp, draft, "
        + "publish_after, aliases, tags, revisions")
  }

  @Test func reportsEveryMissingKeyAtTheFirstOne() {
    expectFaults(
      "---\n⟦⟦⟦summary: S\n---\n",
      "missing-key: an event needs 'claims': the claims that carry the event",
      "missing-key: an event needs 'date': when it happened: an EDTF date, or not-stated",
      "missing-key: an event needs 'title': the record's name, as readers see it")
  }

  @Test(arguments: ["", " ", " \"\"", " '  '", " |", " # nothing"])
  func reportsAKeyWithoutAValue(value: String) {
    expectFaults(
      "---\ntitle: T\n⟦summary:\(value)\n---\n", as: .page,
      "missing-value: 'summary' has no value; write one, or delete the line")
  }

  @Test func aRequiredKeyWithoutAValueSaysWhatToWrite() {
    expectFaults(
      "---\ntitle: T\n⟦date:\nclaims: [C1]\n---\n", as: .event,
      "missing-value: 'date' has no value; write when it happened: an EDTF date, or not-stated")
  }

  @Test func reportsAnEmptyItem() {
    expectFaults(
      "---\ntitle: T\ntags:\n  - a\n  - ⟦''\n---\n", as: .page,
      "missing-value: an item of the list is empty; write it, or remove it")
  }

  @Test func reportsAWordThatIsUnknown() {
    expectFaults(
      "---\ntitle: T\ndate: 2018\nclaims: [C1]\nkind: ⟦exfiltraton\nstatus: ⟦wombat\n---\n",
      "unknown-word: no event kind is called 'exfiltraton'; did you mean 'exfiltration'?",
      "unknown-word: no event status is called 'wombat'; write one of occurred, ongoing, pending, "
        + "not-occurred, undetermined")
  }

  @Test(
    arguments: [
      (.page, "tags: ⟦a", "wrong-type: a list is expected here; write [a]"),
      (.page, "tags:\n  ⟦a: b", "wrong-type: a list is expected here; write each item after a '- '"),
      (
        .page, "tags: [a, ⟦[b]]",
        "wrong-type: one text is expected here; put it in quotes if it holds '[' or '{'"
      ),
      (
        .page, "summary: ⟦[a, b]",
        "wrong-type: one text is expected here; put it in quotes if it holds '[' or '{'"
      ),
      (
        .page, "tlp: ⟦[red]",
        "wrong-type: one TLP marking is expected here; write one of clear, green, amber, amber+strict, red"
      ),
      (.page, "draft: ⟦yes", "wrong-type: write true or false"),
      (
        .page, "publish_after: ⟦2018-12-21",
        "wrong-type: write a time with its zone, such as 2018-12-21T09:00:00+01:00"
      ),
      (.event, "order: ⟦1.5", "wrong-type: a whole number is expected here; write one such as 2"),
      (
        .event, "actors: [⟦a]",
        "wrong-type: an actor's entry is written as keys with values, such as 'actor: …'"
      ),
      (
        .source, "url: ⟦example.org",
        "bad-url: 'example.org' is not a web address; write it whole, as https://…"
      ),
      (
        .page, "aliases: [⟦../x]",
        "bad-path: '../x' is not a path below the site's root; write one such as events/old.html"
      ),
      (
        .source, "snapshot_sha256: ⟦0F",
        "bad-hash: '0F' is not a SHA-256 hash; write its 64 hexadecimal digits in lower case"
      ),
      (
        .source, "claims: [{id: ⟦C 1, says: S, claimant: a}]",
        "bad-id: 'C 1' cannot be a claim's id; use ASCII letters, digits, '-', '_' and '.'"
      ),
      (.page, #"summary: ⟦"a\0b""#, #"bad-character: the text holds the control character '\x0'; remove it"#),
    ] as [(RecordKind, String, String)])
  func reportsAWrongType(kind: RecordKind, lines: String, message: String) {
    expectFaults(ContentSample.frontMatter(kind, lines), as: kind, message)
  }

  @Test func reportsAnItemAndKeepsTheOthers() throws {
    let sample = ContentSample(
      ContentSample.frontMatter(.source, "claims: [{id: C1}, {id: C2, says: S, claimant: a}]"))
    let outcome = sample.read(as: .source)
    guard case .source(let source) = try #require(outcome.record) else { return }
    #expect(source.claims.map(\.id.value) == ["C2"])
    #expect(outcome.findings.map(\.rule) == ["missing-key", "missing-key"])
    #expect(!outcome.isWhole)
  }

  @Test(
    arguments: [
      "claims: [{id: C1, says: S, claimant: a, relations: [⟦{note: N}]}]",
      "claims: [{id: C1, says: S, claimant: a, relations: [⟦{repeats: C2, refines: C3}]}]",
    ])
  func expectsOneKindOfRelation(lines: String) {
    expectFaults(
      ContentSample.frontMatter(.source, lines), as: .source,
      "wrong-type: a relation names one claim behind one of corroborates, repeats, contradicts, weakens, refines, "
        + "supersedes")
  }

  @Test func keepsARecordWithoutATitleForThoseThatReferToIt() {
    let outcome = ContentSample("---\nsummary: S\n---\n").read(as: .actor)
    #expect(outcome.record?.header.title.value == "x")
    #expect(outcome.findings.map(\.rule) == ["missing-key"])
  }

  @Test func reportsFrontMatterAndBodyTogether() {
    expectFaults(
      "---\ntitle: T\n⟦wombat: 1\ndraft: ⟦ja\n---\n\n⟦<br>\n", as: .page,
      "unknown-key: a page has no key 'wombat'; its keys are title, summary, ref, incident, tlp, draft, "
        + "publish_after, aliases, tags, revisions",
      "wrong-type: write true or false",
      "raw-html: raw HTML is not allowed; write Markdown, or '\\<' for the character itself")
  }

  @Test(arguments: [
    "no", "012", "1.10", "2018-12-19", "0x1F", "null", "~", "1_000", "true", "12:30:45", "<<",
  ])
  func keepsAScalarAsWritten(text: String) {
    #expect(ContentSample("---\ntitle: \(text)\n---\n").read(as: .page).record?.header.title.value == text)
  }
}
