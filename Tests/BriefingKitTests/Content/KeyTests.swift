import Testing

@testable import BriefingKit

/// A line of front matter, and what must be read from it.
struct KeyCase: Sendable, CustomTestStringConvertible {
  let kind: RecordKind
  let lines: String
  let holds: @Sendable (LoadedRecord) -> Bool

  var testDescription: String { "\(kind.noun), \(lines)" }

  static func header(_ lines: String, _ holds: @escaping @Sendable (RecordHeader) -> Bool) -> KeyCase {
    KeyCase(kind: .page, lines: lines) { holds($0.header) }
  }
  static func incident(_ lines: String, _ holds: @escaping @Sendable (Incident) -> Bool) -> KeyCase {
    KeyCase(kind: .incident, lines: lines) {
      if case .incident(let record) = $0 { holds(record) } else { false }
    }
  }
  static func event(_ lines: String, _ holds: @escaping @Sendable (Event) -> Bool) -> KeyCase {
    KeyCase(kind: .event, lines: lines) { if case .event(let record) = $0 { holds(record) } else { false } }
  }
  static func actor(_ lines: String, _ holds: @escaping @Sendable (IncidentActor) -> Bool) -> KeyCase {
    KeyCase(kind: .actor, lines: lines) { if case .actor(let record) = $0 { holds(record) } else { false } }
  }
  static func response(_ lines: String, _ holds: @escaping @Sendable (IncidentResponse) -> Bool) -> KeyCase {
    KeyCase(kind: .response, lines: lines) {
      if case .response(let record) = $0 { holds(record) } else { false }
    }
  }
  static func source(_ lines: String, _ holds: @escaping @Sendable (Source) -> Bool) -> KeyCase {
    KeyCase(kind: .source, lines: lines) { if case .source(let record) = $0 { holds(record) } else { false } }
  }
  /// One line of a source's only claim.
  static func claim(_ line: String, _ holds: @escaping @Sendable (Claim) -> Bool) -> KeyCase {
    let required = ["id: C1", "says: S", "claimant: a"].filter { !line.hasPrefix($0.prefix { $0 != " " }) }
    let lines =
      "claims:\n  - " + (required + line.split(separator: "\n").map(String.init)).joined(separator: "\n    ")
    return source(lines) { $0.claims.first.map(holds) ?? false }
  }
}

private func day(_ text: String, _ date: DateStatement?) -> Bool {
  date?.edtf?.text == text && date?.basis == .stated
}

@Suite struct KeyTests {
  @Test(arguments: everyRecord + incidents + events + actors + responses + sources + claims)
  func readsEveryKeyWithItsType(_ key: KeyCase) throws {
    let outcome = ContentSample(ContentSample.frontMatter(key.kind, key.lines)).read(as: key.kind)
    #expect(outcome.findings.map(\.description) == [])
    #expect(outcome.isWhole)
    #expect(key.holds(try #require(outcome.record)))
  }

  /// Fails when a key is added to a kind without a line in the tables here.
  @Test func knowsALineForEveryKey() {
    let cases = Self.everyRecord + Self.incidents + Self.events + Self.actors + Self.responses + Self.sources
    for kind in RecordKind.allCases {
      let lines = cases.filter { $0.kind == kind || $0.kind == .page }.map(\.lines)
      for key in RecordKeys.all(of: kind) {
        #expect(lines.contains { $0.hasPrefix(key.name + ":") }, "\(kind): \(key.name)")
      }
    }
    for key in ClaimKeys.all {
      #expect(Self.claims.contains { $0.lines.contains("    \(key.name):") }, "\(key.name)")
    }
  }

  static let everyRecord: [KeyCase] = [
    .header("title: A title") { $0.title.value == "A title" && $0.title.location.column == 8 },
    .header("summary: One sentence") { $0.summary == "One sentence" },
    .header("ref: E14") { $0.ref?.value == "E14" },
    .header("incident: eu-cables") { $0.incident?.value == "eu-cables" },
    .header("tlp: amber+strict") { $0.tlp == .amberStrict },
    .header("draft: true") { $0.isDraft },
    .header("draft: false") { !$0.isDraft },
    .header("publish_after: 2018-12-21T09:00:00+01:00") {
      $0.publishAfter == Instant(year: 2018, month: 12, day: 21, hour: 8)
    },
    .header("aliases: [old/page.html, b/]") { $0.aliases.map(\.value) == ["old/page.html", "b/"] },
    .header("tags: [a, b-c]") { $0.tags.map(\.value) == ["a", "b-c"] },
    .header("revisions:\n- date: 2019-01-02\n  kind: correction\n  note: N\n- {date: 2019, kind: initial}") {
      $0.revisions.map(\.kind) == [.correction, .initial] && $0.revisions[0].note == "N"
        && $0.revisions[0].date.value.text == "2019-01-02" && $0.revisions[1].note == nil
    },
  ]

  static let incidents: [KeyCase] = [
    .incident("status: corrected") { $0.status == .corrected },
    .incident("determination: failed-attempt") { $0.determination == .failedAttempt },
    .incident("investigation_status: open") { $0.investigationStatus == .open },
    .incident("type: espionage") { $0.type == "espionage" },
    .incident("occurred: 2015/2018") { day("2015/2018", $0.occurred) },
    .incident("published: 2018-12-24") { day("2018-12-24", $0.published) },
    .incident("key_points:\n  - text: T\n    claims: [C1, C2]") {
      $0.keyPoints.first?.text == "T" && $0.keyPoints.first?.claims.map(\.value) == ["C1", "C2"]
    },
    .incident("differences:\n  - {title: A, text: B, claims: [C1]}") {
      $0.differences.first?.title == "A" && $0.differences.first?.text == "B"
        && $0.differences.first?.claims.map(\.value) == ["C1"]
    },
    .incident("not_stated: [who, when]") { $0.notStated == ["who", "when"] },
    .incident(
      "assessments:\n  - statement: S\n    likelihood: roughly-even\n    confidence: low\n    claims: [C1]\n"
        + "    would_change: W\n    analyst: A\n    date: 2018"
    ) {
      guard let assessment = $0.assessments.first else { return false }
      return assessment.statement == "S" && assessment.likelihood == .roughlyEven
        && assessment.confidence == .low && assessment.claims.count == 1 && assessment.wouldChange == "W"
        && assessment.analyst == "A" && day("2018", assessment.date)
    },
  ]

  static let events: [KeyCase] = [
    .event("date: 2018-12-19?") { day("2018-12-19?", $0.date) },
    .event("kind: exfiltration") { $0.kind == .exfiltration },
    .event("status: not-occurred") { $0.status == .notOccurred },
    .event("actors:\n  - actor: a\n    role: reported-initiator\n    note: N\n  - {actor: b, role: receiver}")
    {
      $0.actors.map(\.actor.value) == ["a", "b"] && $0.actors.map(\.note) == ["N", nil]
        && $0.actors.map(\.role.value) == [.reportedInitiator, .receiver]
    },
    .event("claims: [C1, C2]") { $0.claims.map(\.value) == ["C1", "C2"] },
    .event("order: -3") { $0.order == -3 },
  ]

  static let actors: [KeyCase] = [
    .actor("class: organization") { $0.identityClass == .organization },
    .actor("sector: government") { $0.sector == "government" },
    .actor("country: no") { $0.country == "no" },
    .actor("parent: p") { $0.parent?.value == "p" },
    .actor("position: chief") { $0.position == "chief" },
    .actor("also_known_as: [A, B]") { $0.alsoKnownAs == ["A", "B"] },
    .actor("same_as: [https://example.org/a]") { $0.sameAs.map(\.value) == ["https://example.org/a"] },
    .actor("naming_note: not named") { $0.namingNote == "not named" },
  ]

  static let responses: [KeyCase] = [
    .response("responder: r") { $0.responder.value == "r" },
    .response("type: no-comment") { $0.type == .noComment },
    .response("family: technical") { $0.family == .technical },
    .response("date: 2018-12") { day("2018-12", $0.date) },
    .response("status: under-way") { $0.status == .underWay },
    .response("addressee: everybody") { $0.addressee == "everybody" },
    .response("claims: [C1]") { $0.claims.map(\.value) == ["C1"] },
  ]

  static let sources: [KeyCase] = [
    .source("publisher: p") { $0.publisher?.value == "p" },
    .source("publisher: not-stated") { $0.publisher == nil },
    .source("authors: [A B, C D]") { $0.authors == ["A B", "C D"] },
    .source("agency: AFP") { $0.agency == "AFP" },
    .source("published: 2018-12-21") { day("2018-12-21", $0.published) },
    .source("language: no") { $0.language == "no" },
    .source("kind: official-document") { $0.kind == .officialDocument },
    .source("url: https://example.org/1?a=b#c") { $0.url?.value == "https://example.org/1?a=b#c" },
    .source("archive_url: http://example.org") { $0.archiveURL?.value == "http://example.org" },
    .source("archive_date: 2019") { day("2019", $0.archiveDate) },
    .source("retrieved: 2019-01-01") { day("2019-01-01", $0.retrieved) },
    .source("snapshot: a.pdf") { $0.snapshot == "a.pdf" },
    .source("snapshot_sha256: " + String(repeating: "0f", count: 32)) {
      $0.snapshotSHA256 == String(repeating: "0f", count: 32)
    },
    .source("reliability: B") { $0.reliability == .b },
    .source("rated_by: desk") { $0.ratedBy == "desk" },
    .source("parts: [text, box]") { $0.parts == ["text", "box"] },
    .source("claims: [{id: C1, says: S, claimant: a}]") { $0.claims.map(\.id.value) == ["C1"] },
  ]

  static let claims: [KeyCase] = [
    .claim("id: C-0_1.2") { $0.id.value == "C-0_1.2" },
    .claim("says: 012") { $0.says == "012" },
    .claim("claimant: a") { $0.claimant?.value == "a" },
    .claim("claimant: unattributed") { $0.claimant == nil },
    .claim("origin: b") { $0.origin?.value == "b" },
    .claim("via: [a, b]") { $0.via.map(\.value) == ["a", "b"] },
    .claim("modality: declines-to-comment") { $0.modality == .declinesToComment },
    .claim("hedge: possible") { $0.hedge == "possible" },
    .claim("quote: { exact: E, prefix: P, suffix: S, part: box }") {
      $0.quote?.exact.value == "E" && $0.quote?.prefix == "P" && $0.quote?.suffix == "S"
        && $0.quote?.part?.value == "box"
    },
    .claim("credibility: 6") { $0.credibility == .cannotBeJudged },
    .claim("relations:\n  - contradicts: C19\n    note: N\n  - refines: C2") {
      $0.relations.map(\.kind) == [.contradicts, .refines] && $0.relations.map(\.note) == ["N", nil]
        && $0.relations.map(\.target.value) == ["C19", "C2"]
    },
  ]
}
