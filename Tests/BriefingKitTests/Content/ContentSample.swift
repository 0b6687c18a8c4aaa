import Testing

@testable import BriefingKit

/// A content file written in a test, read as a record. `⟦` marks each byte at which a finding is expected.
struct ContentSample {
  let file: SourceFile
  let marks: [BriefingKit.SourceLocation]

  init(_ marked: String, path: String = "Content/events/x.md") {
    var bytes: [UInt8] = []
    var offsets: [Int] = []
    for scalar in marked.unicodeScalars {
      if scalar == "⟦" { offsets.append(bytes.count) } else { bytes += String(scalar).utf8 }
    }
    let file = SourceFile(path: path, bytes: bytes)
    self.file = file
    marks = offsets.map { file.location(ofByte: $0) }
  }

  func read(as kind: RecordKind) -> RecordLoader.Outcome {
    RecordLoader(markdown: MarkdownRenderer(imageSize: { _ in nil })).load(file, as: kind, id: "x")
  }

  /// The front matter of a record of `kind` with `lines`, and what the kind needs beside them.
  static func frontMatter(_ kind: RecordKind, _ lines: String) -> String {
    var text = "---\n"
    for (key, value) in required(by: kind)
    where !lines.split(separator: "\n").contains(where: { $0.hasPrefix(key) }) {
      text += "\(key): \(value)\n"
    }
    return text + lines + "\n---\n"
  }

  private static func required(by kind: RecordKind) -> [(String, String)] {
    switch kind {
    case .event: [("title", "T"), ("date", "2018"), ("claims", "[C01]")]
    case .response: [("title", "T"), ("date", "2018"), ("responder", "a"), ("claims", "[C01]")]
    case .incident, .brief, .actor, .source, .page: [("title", "T")]
    }
  }
}

/// Expects the findings of a marked file, in order of place: `rule: message`, each at a mark.
func expectFaults(
  _ marked: String, as kind: RecordKind = .event, _ expected: String...,
  at place: Testing.SourceLocation = #_sourceLocation
) {
  let sample = ContentSample(marked)
  let findings = sample.read(as: kind).findings.sorted()
  #expect(findings.map { "\($0.rule): \($0.message)" } == expected, sourceLocation: place)
  #expect(findings.map(\.location) == sample.marks, sourceLocation: place)
}
