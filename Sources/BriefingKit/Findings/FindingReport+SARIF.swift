extension FindingReport {
  /// The Static Analysis Results Interchange Format, version 2.1.0, with one run.
  func sarifDocument() -> String {
    let rules = Set(findings.map(\.rule)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let indices = Dictionary(uniqueKeysWithValues: zip(rules, rules.indices))
    var columns = UTF16Columns(readFile)
    let results = findings.map { result($0, indices[$0.rule, default: 0], &columns) }
    let driver = JSONText.Value.object([
      ("name", .text(command)), ("semanticVersion", .text(version)),
      ("rules", .list(rules.map(Self.descriptor))),
    ])
    return JSONText.document(
      .object([
        (
          "$schema",
          .text("https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
        ),
        ("version", .text("2.1.0")),
        (
          "runs",
          .list([
            .object([
              ("tool", .object([("driver", driver)])), ("columnKind", .text("utf16CodeUnits")),
              ("results", .list(results)),
            ])
          ])
        ),
      ]))
  }

  /// What viewers show of a rule. Only the rules that occur are described.
  private static func descriptor(ofRule id: String) -> JSONText.Value {
    guard let rule = Rule.named(id) else { return .object([("id", .text(id))]) }
    return .object([
      ("id", .text(id)), ("shortDescription", message(RuleExplanation.plain(rule.summary))),
      ("fullDescription", message(RuleExplanation.plain(rule.meaning + " " + rule.reason))),
      (
        "help",
        .object([
          ("text", .text(RuleExplanation.text(of: rule))), ("markdown", .text(RulesReference.text(of: rule))),
        ])
      ), ("defaultConfiguration", .object([("level", .text(rule.severity.rawValue))])),
    ])
  }

  private func result(_ finding: Finding, _ rule: Int, _ columns: inout UTF16Columns) -> JSONText.Value {
    var members: [(name: String, value: JSONText.Value)] = [
      ("ruleId", .text(finding.rule)), ("ruleIndex", .number(rule)),
      ("level", .text(finding.severity.rawValue)),
      ("message", Self.message(finding.message + remarks(finding))),
      ("locations", .list([.object([("physicalLocation", physicalLocation(finding.location, &columns))])])),
    ]
    let related = finding.notes.compactMap { note in
      note.location.map { location in
        JSONText.Value.object([
          ("message", Self.message(note.message)), ("physicalLocation", physicalLocation(location, &columns)),
        ])
      }
    }
    if !related.isEmpty { members.append(("relatedLocations", .list(related))) }
    return .object(members)
  }

  /// The notes that have no place of their own.
  private func remarks(_ finding: Finding) -> String {
    finding.notes.reduce(into: "") { if $1.location == nil { $0 += "; " + $1.message } }
  }

  private static func message(_ text: String) -> JSONText.Value { .object([("text", .text(text))]) }

  private func physicalLocation(
    _ location: SourceLocation, _ columns: inout UTF16Columns
  ) -> JSONText.Value {
    .object([
      ("artifactLocation", .object([("uri", .text(Self.uri(ofPath: location.file)))])),
      (
        "region",
        .object([
          ("startLine", .number(location.line)), ("startColumn", .number(columns.column(of: location))),
        ])
      ),
    ])
  }

  /// A relative reference, or a `file:` URL for an absolute path (RFC 3986): everything but unreserved
  /// characters and slashes is percent-encoded.
  static func uri(ofPath path: String) -> String {
    var bytes: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"),
        0x30...0x39, 0x41...0x5A, 0x61...0x7A:
        bytes.append(byte)
      default:
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return (path.utf8.first == UInt8(ascii: "/") ? "file://" : "") + String(decoding: bytes, as: UTF8.self)
  }
}
