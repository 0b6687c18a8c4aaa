import Glibc
import Testing

@testable import BriefingKit

/// The wrong and the right of every rule, run through the program.
@Suite struct RuleExampleTests {
  @Test("the wrong is found, and the right is not", arguments: Rule.all.map(\.id))
  func theExampleIsTrue(id: String) throws {
    let rule = try #require(Rule.named(id))
    switch rule.example {
    case .files(let wrong, let right):
      try expect(rule, try findings(wrong), try findings(right))
    case .words:
      let run = try #require(RuleExamplesInWords.runs[id], "no test does what the example says in words")
      try expect(rule, try run.wrong(), try run.right())
    }
  }

  @Test("examples in words, which are built here, are of few rules")
  func examplesInWordsAreFew() {
    let inWords = Rule.all.filter { if case .words = $0.example { true } else { false } }
    #expect(inWords.map(\.id) == RuleExamplesInWords.runs.keys.sorted())
    #expect(inWords.count < 20)
  }

  @Test("without an example there is nothing to report")
  func theProjectIsSound() throws {
    #expect(try ExampleProject.findings().map(\.description) == [])
  }

  private func findings(_ files: [Rule.File]) throws -> [Finding] {
    let isProject = files.contains { $0.path.hasPrefix("Content/") || $0.path.hasPrefix("Templates/") }
    return isProject ? try ExampleProject.findings(files) : try ExampleProject.linkFindings(files)
  }

  private func expect(_ rule: Rule, _ wrong: [Finding], _ right: [Finding]) throws {
    let found = wrong.filter { $0.rule == rule.id }
    #expect(!found.isEmpty, "\(rule.id) is not found in its wrong: \(wrong.map(\.description))")
    #expect(found.allSatisfy { $0.severity == rule.severity })
    let rest = right.filter { $0.rule == rule.id || $0.severity == .error }
    #expect(rest.map(\.description) == [], "\(rule.id)")
  }
}
