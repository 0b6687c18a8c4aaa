import Foundation
import Testing

@testable import BriefingKit

/// `build` and `check` for other programs: the document has standard output for itself.
@Suite struct FormatTests {
  private static let stopped = "briefing: 1 error; nothing was published"

  private static func faulty() throws -> ProjectFolder {
    let project = try ProjectFolder(harbour)
    try project.change("Content/events/mail-read.md", "actor: harbour-office", to: "actor: harbor-office")
    return project
  }

  @Test(arguments: ["build", "check"])
  func jsonListsTheFindings(command: String) throws {
    let process = try BriefingProcess([command, "--format", "json"], in: Self.faulty())
    #expect(try process.wait().code == 1)
    #expect(process.errors == Self.stopped)
    let document = try JSONDecoder().decode(JSONDocument.self, from: Data(process.output.utf8))
    #expect(document.command == "briefing \(command)")
    #expect(document.errors == 1)
    #expect(document.warnings == 0)
    let finding = try #require(document.findings.first)
    #expect(document.findings.count == 1)
    #expect(finding.file == "Content/events/mail-read.md")
    #expect(finding.line == 7)
    #expect(finding.column == 12)
    #expect(finding.rule == "unknown-actor")
    #expect(finding.severity == "error")
    #expect(finding.message == "no actor has the id 'harbor-office'; did you mean 'harbour-office'?")
  }

  @Test func sarifDescribesTheRulesThatOccur() throws {
    let process = try BriefingProcess(["check", "--format", "sarif"], in: Self.faulty())
    #expect(try process.wait().code == 1)
    let document = try JSONDecoder().decode(SARIF.self, from: Data(process.output.utf8))
    #expect(document.version == "2.1.0")
    #expect(document.runs.count == 1)
    let run = try #require(document.runs.first)
    #expect(run.tool.driver.name == "briefing check")
    let rule = try #require(run.tool.driver.rules.first)
    #expect(run.tool.driver.rules.count == 1)
    #expect(rule.id == "unknown-actor")
    #expect(rule.shortDescription.text == "A record or a claim names an actor that has no file.")
    #expect(
      rule.fullDescription.text.hasPrefix(rule.shortDescription.text + " An actor is named by its file in 'C")
    )
    #expect(rule.help.text.hasPrefix("unknown-actor (error)\n"))
    #expect(rule.help.markdown?.contains("by its file in `Content/actors`") == true)
    #expect(rule.defaultConfiguration.level == "error")
    let result = try #require(run.results.first)
    #expect(result.ruleId == rule.id)
    #expect(result.level == "error")
    #expect(result.ruleIndex == 0)
    let place = try #require(result.locations.first).physicalLocation
    #expect(place.artifactLocation.uri == "Content/events/mail-read.md")
    #expect(place.region.startLine == 7)
    #expect(place.region.startColumn == 12)
  }

  @Test func githubAndJUnitNameTheRule() throws {
    let project = try Self.faulty()
    try Briefing.run(
      ["check", "--format", "github"], in: project,
      prints:
        "::error file=Content/events/mail-read.md,line=7,col=12,title=unknown-actor::no actor has the id "
        + "'harbor-office'; did you mean 'harbour-office'?",
      reports: Self.stopped, exits: 1)
    let process = try BriefingProcess(["check", "--format", "junit"], in: project)
    #expect(try process.wait().code == 1)
    #expect(process.output.contains("<failure type=\"unknown-actor\""))
  }

  @Test func aDocumentIsWrittenWhereThereIsNothingToReport() throws {
    let project = try ProjectFolder(harbour)
    let process = try BriefingProcess(["build", "--format", "json"], in: project)
    #expect(try process.wait().code == 0)
    #expect(process.errors == HarbourSize.built)
    #expect(try JSONDecoder().decode(JSONDocument.self, from: Data(process.output.utf8)).findings.isEmpty)
    try Briefing.run(
      ["check", "--format", "github"], in: project,
      reports: "checked \(HarbourSize.pages) pages: 0 warnings, in N s")
  }

  @Test func aDocumentThatCannotBeWrittenIsAFailure() throws {
    let process = try BriefingProcess(
      ["check", "--format", "json"], in: Self.faulty(), standardOutput: .device("/dev/full"))
    #expect(try process.wait().code == 74)
    #expect(process.errors.hasSuffix("cannot write to standard output: No space left on device"))
  }

  @Test func anUnknownFormatIsWrongUsage() throws {
    let process = try BriefingProcess(["build", "--format", "xml"], in: ProjectFolder(harbour))
    #expect(try process.wait().code == 64)
  }
}

private struct JSONDocument: Decodable {
  struct Finding: Decodable {
    let file: String
    let line: Int
    let column: Int
    let severity: String
    let rule: String
    let message: String
  }

  let command: String
  let version: String
  let errors: Int
  let warnings: Int
  let findings: [Finding]
}

/// The parts of SARIF 2.1.0 that a viewer needs.
private struct SARIF: Decodable {
  struct Message: Decodable {
    let text: String
    let markdown: String?
  }

  struct Rule: Decodable {
    struct Configuration: Decodable { let level: String }

    let id: String
    let shortDescription: Message
    let fullDescription: Message
    let help: Message
    let defaultConfiguration: Configuration
  }

  struct Driver: Decodable {
    let name: String
    let rules: [Rule]
  }

  struct Tool: Decodable { let driver: Driver }

  struct Location: Decodable {
    struct Physical: Decodable {
      struct Artifact: Decodable { let uri: String }

      struct Region: Decodable {
        let startLine: Int
        let startColumn: Int
      }

      let artifactLocation: Artifact
      let region: Region
    }

    let physicalLocation: Physical
  }

  struct Result: Decodable {
    let ruleId: String
    let ruleIndex: Int
    let level: String
    let message: Message
    let locations: [Location]
  }

  struct Run: Decodable {
    let tool: Tool
    let results: [Result]
  }

  let version: String
  let runs: [Run]
}
