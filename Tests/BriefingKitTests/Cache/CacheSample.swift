@testable import BriefingKit

/// Records with everything that their kind may have.
enum CacheSample {
  /// A record as it was read, and its coding.
  struct Coded {
    let record: LoadedRecord
    let bytes: [UInt8]

    init(_ record: LoadedRecord) {
      self.record = record
      bytes = RecordCoding.encode(record)
    }

    func decoded() throws -> LoadedRecord { try CacheSample.decode(bytes, file: record.header.file) }
  }

  static func decode(
    _ bytes: [UInt8], file: String = "Content/events/x.md"
  ) throws(CacheFault) -> LoadedRecord {
    let result = bytes.withUnsafeBytes { bytes -> Result<LoadedRecord, CacheFault> in
      do throws(CacheFault) {
        return .success(try RecordCoding.decode(bytes, file: file))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  static func record(_ kind: RecordKind) -> LoadedRecord? {
    let text = "---\n\(header)\n\(lines(of: kind))---\n\(body)"
    let outcome = ContentSample(text, path: "Content/\(kind.folder)/x.md").read(as: kind)
    return outcome.isWhole ? outcome.record : nil
  }

  /// One record of each kind.
  static var all: [Coded] { RecordKind.allCases.compactMap { record($0).map(Coded.init) } }

  private static let header = """
    title: "Straße, cafe\u{301} and 🛰"
    summary: One sentence
    ref: E14
    incident: eu-cables
    tlp: amber+strict
    draft: true
    publish_after: 1914-06-28T10:45:00+01:00
    aliases: [events/old.html, a/b.html]
    tags: [leak, diplomacy]
    revisions:
      - {date: 2018-12-19, kind: initial}
      - {date: 2018-12-20T10:30:00Z, kind: correction, note: What changed}
    """

  private static func lines(of kind: RecordKind) -> String {
    switch kind {
    case .brief, .page: ""
    case .incident: incident
    case .event: event
    case .actor: actor
    case .response: response
    case .source: source
    }
  }

  private static let date =
    "{edtf: \"[..2018-12-18,2018-12-20~]\", basis: derived, printed: Tuesday, reasoning: R, claim: C15}"

  private static let incident = """
    status: corrected
    determination: low-value
    investigation_status: closed
    type: Theft of documents
    occurred: \(date)
    published: not-stated
    key_points:
      - {text: A point of some length, claims: [C01, C02]}
    differences:
      - {title: Who, text: They differ, claims: [C01, C03]}
    not_stated: [How many, How long it took them]
    assessments:
      - {statement: It was so, likelihood: very-likely, confidence: moderate, claims: [C01],
         would_change: A denial, analyst: ab, date: 2018-12}
      - statement: It may be otherwise

    """

  private static let event = """
    date: \(date)
    kind: disclosure
    status: not-occurred
    actors:
      - {actor: area-1, role: mentioned-in-content, note: By name}
      - {actor: new-york-times-company, role: reporter}
    claims: [C01, C02]
    order: -3

    """

  private static let actor = """
    class: organization
    sector: government-national
    country: Cyprus
    parent: ministry
    position: Head of the office
    also_known_as: [A, Another name in use]
    same_as: [https://x.example/a]
    naming_note: not named in the sources

    """

  private static let response = """
    responder: ministry
    type: no-comment
    family: political
    date: 2018-XX
    status: under-way
    addressee: The press
    claims: [C01]

    """

  private static let source = """
    publisher: new-york-times-company
    authors: [D. Sanger, "S. Erlanger"]
    agency: Agency
    published: 2018-12-18
    language: en-GB
    kind: news
    url: https://x.example/a?b=c
    archive_url: https://archive.example/a
    archive_date: 2019
    retrieved: 2019-01-02T03:04:05+06
    snapshot: nyt.html
    snapshot_sha256: \(String(repeating: "0123456789abcdef", count: 4))
    reliability: B
    rated_by: ab
    parts: [headline, text]
    claims:
      - id: C01
        says: A claim in our own words
        claimant: area-1
        via: [ministry, agency]
        origin: area-1
        modality: declines-to-comment
        hedge: possible links
        quote: {exact: the words, prefix: before, suffix: after, part: text}
        credibility: 2
        relations:
          - {contradicts: C19, note: Why}
          - {supersedes: C20}
      - {id: C02, says: Another, claimant: unattributed, quote: {exact: words}}

    """

  private static let body = """
    # Heading

    A passage that is cited [@C04; @C05], and [a link](../actors/area-1.md#role) and [@C06].

    ## Part two

    ## Part two

    https://bare.example/x, [in here](#part-two), [out](https://x.example/ 'title'), [wrong](), [ü](e02.md).

    ![A map](../static/map.png) with a note[^1] and another[^2], and the first again[^1].

    | a | b |
    |---|---|
    | 1 | 2 [@C07] |

    [^1]: The note [@C08].
    [^2]: Another.

    """
}
