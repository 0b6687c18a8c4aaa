import Foundation
import Testing

@testable import BriefingKit

@Suite struct RuleTests {
  /// Found in the sources as text: a rule that nobody lists would never be explained.
  @Test("every rule of the sources is listed once")
  func allAreListed() throws {
    let folder = URL(filePath: #filePath).appending(path: "../../../../Sources/BriefingKit")
      .standardizedFileURL
    var found: [String] = []
    for case let file as URL in try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /\bRule\(\s*"([^"]+)"/) { found.append(String(match.1)) }
    }
    #expect(found.count > 100)
    #expect(Rule.all.map(\.id) == found.sorted())
    #expect(Set(found).count == found.count)
  }

  @Test("the rules of links and of rendering have the names of their faults")
  func namesAgree() {
    for kind in LinkProblem.Kind.allCases { #expect(kind.rule.id == kind.rawValue) }
    for fault in TemplateError.Fault.allCases { #expect(fault.rule.id == fault.rawValue) }
  }

  @Test("every text is plain, has its full stops, and fits a terminal", arguments: Rule.all.map(\.id))
  func textsAreReadable(id: String) throws {
    let rule = try #require(Rule.named(id))
    #expect(rule.id.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil)
    #expect(rule.summary.count <= 57, "\(rule.summary) has \(rule.summary.count) characters")
    for text in [rule.meaning, rule.reason] {
      #expect(text.hasSuffix("."))
      #expect(!text.contains("\n") && !text.contains("  "))
      // What Markdown would take for more than text stands between backticks.
      let plain = text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 0 }.map { String($0.element) }.joined()
      #expect(plain.allSatisfy { !"*_<>[]{}#|\\".contains($0) }, "\(plain)")
    }
    for line in RuleExplanation.text(of: rule).split(separator: "\n") {
      #expect(line.count <= 80, "\(line)")
    }
  }

  @Test("an explanation shows the file before and after")
  func explains() {
    #expect(
      RuleExplanation.text(of: BareURL.rule) == """
        bare-url (warning)

        A link's text is its own address. A link says in words where it leads.

        Why: Read aloud, or printed, an address says nothing about what a reader will
        find there.

        Wrong:

          Content/pages/about.md

            ---
            title: About
            ---

            The office put up a notice: https://harbour.example/notice

        Right:

          Content/pages/about.md

            ---
            title: About
            ---

            The office put up [a notice](https://harbour.example/notice).

        """)
  }

  @Test("the list has a line of at most 80 characters for each rule")
  func lists() {
    let lines = RuleExplanation.list.split(separator: "\n")
    #expect(lines.count == Rule.all.count)
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(lines.contains("unknown-actor          A record or a claim names an actor that has no file."))
  }
}
