import Testing

@testable import BriefingKit

/// `briefing explain`.
@Suite struct ExplainTests {
  @Test func aRuleIsExplained() throws {
    try Briefing.run(
      ["explain", "tag-form"], in: ProjectFolder(),
      prints: """
        tag-form (error)

        A tag is not written in lower case. Nor do blanks stand before or behind it.

        Why: 'Mail' and 'mail' would be two tags, and whoever filters by one would miss
        half of the entries.

        Wrong:

          Content/pages/about.md

            ---
            title: About
            tags: [Mail]
            ---

        Right:

          Content/pages/about.md

            ---
            title: About
            tags: [mail]
            ---
        """)
  }

  @Test func severalRulesStandOneBelowTheOther() throws {
    let process = try BriefingProcess(["explain", "tag-form", "orphan"], in: ProjectFolder())
    #expect(try process.wait().code == 0)
    #expect(process.output.hasPrefix("tag-form (error)\n"))
    #expect(process.output.contains("\n\norphan (warning)\n"))
  }

  @Test func withoutARuleAllAreListed() throws {
    try Briefing.run(["explain"], in: ProjectFolder(), prints: String(RuleExplanation.list.dropLast()))
  }

  @Test(arguments: [
    ("unknwon-actor", "; did you mean 'unknown-actor'?"), ("zebra", "; 'briefing explain' lists all."),
  ])
  func anUnknownRuleIsWrongUsage(name: String, hint: String) throws {
    try Briefing.run(
      ["explain", "tag-form", name], in: ProjectFolder(),
      reports: """
        Error: No rule is called '\(name)'\(hint)
        Usage: briefing explain [<rules> ...]
          See 'briefing explain --help' for more information.
        """, exits: 64)
  }

  @Test func anOutputThatCannotBeWrittenToIsAFailure() throws {
    let process = try BriefingProcess(
      ["explain"], in: ProjectFolder(), standardOutput: .device("/dev/full"))
    #expect(try process.wait().code == 74)
  }
}
