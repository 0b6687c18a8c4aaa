import Testing

@testable import BriefingKit

/// A body rendered for a test.
struct MarkdownSample {
  let body: MarkdownBody
  let findings: [Finding]

  init(_ text: String, path: String = "Content/events/e01.md", from offset: Int = 0) {
    self.init(bytes: Array(text.utf8), path: path, from: offset)
  }

  init(bytes: [UInt8], path: String = "Content/events/e01.md", from offset: Int = 0) {
    let renderer = MarkdownRenderer { $0 == "map.png" ? (640, 480) : nil }
    var findings: [Finding] = []
    body = renderer.render(SourceFile(path: path, bytes: bytes), from: offset, findings: &findings)
    self.findings = findings.sorted()
  }

  /// The HTML with `{C01,C02}` for a citation, `{path#fragment}` for a record's URL, `{root}` and `~`.
  var html: String {
    var output: [UInt8] = []
    body.write(
      into: &output, idPrefix: "~", root: "{root}",
      citation: { citation, output in
        output.append(contentsOf: "{\(citation.ids.map(\.value).joined(separator: ","))}".utf8)
      },
      recordURL: { link, output in
        guard case .record(let path, let fragment) = link.kind else { return }
        output.append(contentsOf: "{\(path)\(fragment.map { "#" + $0 } ?? "")}".utf8)
      })
    return String(decoding: output, as: UTF8.self)
  }

  /// `12:3 link-target` for each finding.
  var faults: [String] { findings.map { "\($0.location.line):\($0.location.column) \($0.rule)" } }
  var messages: [String] { findings.map(\.message) }
}

/// Text with `⟦` at the places that a test expects; the marks are taken out.
struct MarkedText {
  let text: String
  let places: [String]

  init(_ marked: String) {
    var text = ""
    var places: [String] = []
    var line = 1
    var column = 1
    for scalar in marked.unicodeScalars {
      if scalar == "⟦" {
        places.append("\(line):\(column)")
        continue
      }
      text.unicodeScalars.append(scalar)
      if scalar == "\n" {
        line += 1
        column = 1
      } else {
        column += String(scalar).utf8.count
      }
    }
    self.text = text
    self.places = places
  }
}
