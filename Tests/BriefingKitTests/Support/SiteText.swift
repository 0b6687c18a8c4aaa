import Testing

@testable import BriefingKit

/// A small site in one text, for tests of what is wrong with it:
///
///     == events/leak.md
///     date: 2018-12-19
///     claims: [⟦C99⟧]
///     ---
///     The body, if there is one.
///
/// Each file begins with its path below `Content`; its front matter needs no fences, and gets a title where
/// it has none. `⟦` marks where a finding must be: before a path, the beginning of the file. `⟧` only
/// closes the mark for the eye.
struct SiteText {
  let site: Site
  /// In the order of the text.
  let marks: [BriefingKit.SourceLocation]
  let loadFindings: [Finding]

  init(_ text: String) {
    var marks: [BriefingKit.SourceLocation] = []
    var records: [LoadedRecord] = []
    var staticFiles: [String] = []
    var settings: SiteSettings?
    var findings: [Finding] = []
    let loader = RecordLoader(markdown: MarkdownRenderer(imageSize: { _ in nil }))
    for section in Self.sections(of: text) {
      let (file, found) = section.file()
      marks += found
      let parts = section.path.split(separator: "/")
      if section.path == "site.yml" {
        let outcome = ContentLoader.settings(from: file)
        settings = outcome.0
        findings += outcome.1
      } else if parts[0] == "static" {
        staticFiles.append(parts.dropFirst().joined(separator: "/"))
      } else if let kind = RecordKind(rawValue: String(parts[0])), let name = parts.last {
        let outcome = loader.load(file, as: kind, id: String(name.dropLast(3)))
        findings += outcome.findings
        if let record = outcome.record { records.append(record) }
      } else {
        Issue.record("no kind of record has the path '\(section.path)'")
      }
    }
    self.marks = marks
    loadFindings = findings
    site = Self.site(settings ?? Self.defaultSettings, records, staticFiles)
  }

  private static var defaultSettings: SiteSettings {
    let text = "title: Test\nbase_url: https://example.org/\ndefault_tlp: clear\nedition: clear\n"
    let file = SourceFile(path: "Content/site.yml", bytes: Array(text.utf8))
    guard let settings = ContentLoader.settings(from: file).0 else {
      preconditionFailure("not settings: \(text)")
    }
    return settings
  }

  private static func site(_ settings: SiteSettings, _ records: [LoadedRecord], _ files: [String]) -> Site {
    var withheld: [RecordReference: WithholdingReason] = [:]
    var shown: [LoadedRecord] = []
    for record in records {
      let now = Instant(year: 2026)
      if let reason = WithholdingReason(record.header, settings, includesDrafts: false, now: now) {
        withheld[record.header.reference] = reason
      } else {
        shown.append(record)
      }
    }
    return Site(settings: settings, records: shown, staticFiles: files.sorted(), withheld: withheld)
  }
}

extension SiteText {
  private struct Section {
    let path: String
    let isMarked: Bool
    var lines: [Substring] = []

    /// The file, and the marks in it.
    func file() -> (SourceFile, [BriefingKit.SourceLocation]) {
      var frontMatter = lines.prefix { $0 != "---" }.map(String.init)
      let body = lines.dropFirst(frontMatter.count + 1)
      var text = ""
      if path.hasSuffix(".md") {
        let hasTitle = frontMatter.contains { $0.hasPrefix("title:") }
        if !hasTitle { frontMatter.insert("title: Untitled", at: 0) }
        text = "---\n" + frontMatter.joined(separator: "\n") + "\n---\n" + body.joined(separator: "\n") + "\n"
      } else {
        text = lines.joined(separator: "\n") + "\n"
      }
      var bytes: [UInt8] = []
      var offsets: [Int] = []
      for character in text {
        switch character {
        case "⟦": offsets.append(bytes.count)
        case "⟧": break
        default: bytes += character.utf8
        }
      }
      let file = SourceFile(path: "Content/\(path)", bytes: bytes)
      let start = isMarked ? [BriefingKit.SourceLocation.start(of: file.path)] : []
      return (file, start + offsets.map { file.location(ofByte: $0) })
    }
  }

  private static func sections(of text: String) -> [Section] {
    var sections: [Section] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("== ") {
        let name = line.dropFirst(3)
        sections.append(
          Section(path: String(name.filter { $0 != "⟦" && $0 != "⟧" }), isMarked: name.contains("⟦")))
      } else if !sections.isEmpty {
        sections[sections.count - 1].lines.append(line)
      }
    }
    return sections
  }
}

/// Runs one rule over a site, and expects a finding at each of its marks, whose message holds the text of
/// that place in `messages`; none where there is no mark.
func expectFindings(
  of check: any Check.Type, in text: String, _ messages: [String] = [], notes: [String] = [],
  at sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  let text = SiteText(text)
  #expect(text.loadFindings.map(\.description) == [], sourceLocation: sourceLocation)
  let context = CheckContext(text.site, SiteGraph(text.site), jobs: 1)
  let findings = check.findings(in: context).sorted()
  let report = Comment(rawValue: findings.map(\.description).joined(separator: "\n"))
  #expect(findings.map(\.location) == text.marks.sorted(), report, sourceLocation: sourceLocation)
  #expect(findings.count == messages.count, report, sourceLocation: sourceLocation)
  for (finding, message) in zip(findings, messages) {
    #expect(finding.message.contains(message), report, sourceLocation: sourceLocation)
    #expect(finding.rule == check.rule.id, sourceLocation: sourceLocation)
    #expect(finding.severity == check.rule.severity, sourceLocation: sourceLocation)
  }
  let found = findings.flatMap(\.notes).map { ($0.location.map { "\($0): " } ?? "") + $0.message }
  for note in notes {
    #expect(found.contains { $0.contains(note) }, report, sourceLocation: sourceLocation)
  }
}

/// A site in the form of `SiteText` in which a rule finds something, or nothing.
struct CheckCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let messages: [String]
  let notes: [String]

  init(_ description: String, _ text: String, _ messages: String..., notes: [String] = []) {
    testDescription = description
    self.text = text
    self.messages = messages
    self.notes = notes
  }

  func check(_ check: any Check.Type, at sourceLocation: Testing.SourceLocation = #_sourceLocation) {
    expectFindings(of: check, in: text, messages, notes: notes, at: sourceLocation)
  }
}
