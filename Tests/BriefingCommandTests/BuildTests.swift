import Testing

/// What `build` and `check` do with a whole site.
@Suite struct BuildTests {
  private static let unchanged = "built \(HarbourSize.pages) pages: 0 changed, 0 removed, in N s"

  @Test func buildsTheSmallestSiteAndSaysSoInOneLine() throws {
    let project = try ProjectFolder(harbour)
    try Briefing.run(["build"], in: project, prints: HarbourSize.built)
    #expect(try project.names == [".briefing", "Content", "Public"])
    #expect(try project.snapshot().paths.count == HarbourSize.files + 1)
  }

  @Test func aSecondBuildTouchesNothing() throws {
    let (project, before) = try builtHarbour()
    try Briefing.run(["build"], in: project, prints: Self.unchanged)
    #expect(try project.snapshot().entries == before.entries)
  }

  @Test func aChangeOfOneTextWritesOnlyThePagesThatShowIt() throws {
    let (project, before) = try builtHarbour()
    try project.change(
      "Content/events/mail-read.md", "The office gives the day.", to: "Nobody gives the day.")
    try Briefing.run(["build"], in: project, prints: "built 19 pages: 4 changed, 0 removed, in N s")
    #expect(
      try project.snapshot().touched(since: before) == [
        "events/mail-read.html", "manifest.json", "print.html", "search/text-0.js", "search/words-0.js",
      ])
  }

  @Test func aChangeOfATitleWritesThePagesThatNameTheRecord() throws {
    let (project, before) = try builtHarbour()
    try project.change("Content/briefs/outlook.md", "title: Outlook", to: "title: What next")
    try Briefing.run(["build"], in: project, prints: "built 19 pages: 10 changed, 0 removed, in N s")
    #expect(
      try project.snapshot().touched(since: before) == [
        "briefs/outlook.html", "claims/index.html", "incidents/harbour-breach.html", "index.html",
        "manifest.json", "print.html", "responses/office-statement.html", "search.html",
        "search/index.js", "search/words-0.js", "sources/gazette.html",
      ])
  }

  @Test func thePageOfADeletedRecordGoes() throws {
    let (project, before) = try builtHarbour()
    try project.delete("Content/responses/office-statement.md")
    try project.change(
      "Content/briefs/outlook.md", " The office [has spoken](../responses/office-statement.md).", to: "")
    try Briefing.run(["build"], in: project, prints: "built 18 pages: 15 changed, 1 removed, in N s")
    let after = try project.snapshot()
    #expect(Set(before.paths).symmetricDifference(after.paths) == ["responses/office-statement.html"])
    let mentions = after.paths.filter { after.text($0)?.contains("office-statement") == true }
    #expect(mentions == [])
  }

  @Test func aFolderThatNoPageNeedsAnyMoreGoes() throws {
    let (project, _) = try builtHarbour()
    try project.delete("Content/briefs/outlook.md")
    try Briefing.run(["build"], in: project, prints: "built 18 pages: 11 changed, 1 removed, in N s")
    #expect(try project.snapshot().entries["briefs"] == nil)
  }

  @Test func checkWritesNothing() throws {
    let project = try ProjectFolder(harbour)
    try Briefing.run(["check"], in: project, prints: "checked 19 pages: 0 warnings, in N s")
    #expect(try project.names == ["Content"])

    try Briefing.run(["build"], in: project, prints: HarbourSize.built)
    let before = try project.snapshot()
    try project.change("Content/pages/about.md", "What", to: "Why")
    try Briefing.run(["check"], in: project, prints: "checked 19 pages: 0 warnings, in N s")
    #expect(try project.snapshot().entries == before.entries)
  }

  @Test func draftsAreWithheldUnlessAskedFor() throws {
    let (project, before) = try builtHarbour()
    try project.change("Content/briefs/outlook.md", "title: Outlook", to: "title: Outlook\ndraft: true")
    try Briefing.run(
      ["build"], in: project, prints: "built 18 pages: 11 changed, 1 removed, 1 record withheld, in N s")
    #expect(try project.snapshot().text("briefs/outlook.html") == nil)

    try Briefing.run(
      ["build", "--drafts"], in: project, prints: "built 19 pages: 12 changed, 0 removed, in N s")
    #expect(try project.snapshot().differences(from: before) == [])
  }

  @Test func anEmbargoEndsAtItsTime() throws {
    let project = try ProjectFolder(harbour)
    try project.change(
      "Content/briefs/outlook.md", "title: Outlook",
      to: "title: Outlook\npublish_after: 2024-03-06T09:00:00+02:00")
    // 06:59:59 and 07:00:00 in UTC.
    try Briefing.run(
      ["build"], in: project, environment: ["SOURCE_DATE_EPOCH": "1709708399"],
      prints: "built 18 pages: 30 changed, 0 removed, 1 record withheld, in N s")
    try Briefing.run(
      ["build"], in: project, environment: ["SOURCE_DATE_EPOCH": "1709708400"],
      prints: "built 19 pages: 12 changed, 0 removed, in N s")
  }

  @Test func warningsAreReportedAndStopAStrictBuild() throws {
    let project = try ProjectFolder(harbour)
    try project.change(
      "Content/sources/gazette.md", "    modality: asserts\n",
      to: """
            modality: asserts
          - id: C2
            says: It rained.
            claimant: unattributed
            modality: reports

        """)
    let finding = "nothing rests on the claim 'C2'; cite it where it belongs, or take it out [uncited-claim]"
    try Briefing.run(
      ["build"], in: project, prints: HarbourSize.built,
      reports: "Content/sources/gazette.md:11:9: warning: \(finding)")
    try Briefing.run(
      ["check"], in: project, prints: "checked 19 pages: 1 warning, in N s",
      reports: "Content/sources/gazette.md:11:9: warning: \(finding)")

    let before = try project.snapshot()
    try project.change("Content/pages/about.md", "What", to: "Why")
    for command in ["build", "check"] {
      try Briefing.run(
        [command, "--strict"], in: project,
        reports: """
          Content/sources/gazette.md:11:9: error: \(finding)
          briefing: 1 error; nothing was published
          """, exits: 1)
    }
    #expect(try project.snapshot().entries == before.entries)
  }

  @Test func staticFilesAreCopiedAsTheyAre() throws {
    let project = try ProjectFolder(harbour)
    let bytes = Array(UInt8.min...UInt8.max)
    try project.write(bytes, to: "Content/static/data/all bytes.bin")
    try Briefing.run(["build"], in: project, prints: "built 19 pages: 32 changed, 0 removed, in N s")
    #expect(try project.snapshot().contents["data/all bytes.bin"] == bytes)
  }

  @Test func theRootAndTheOutputMayBeAnywhere() throws {
    let project = try ProjectFolder(harbour)
    let elsewhere = try ProjectFolder()
    try Briefing.run(
      ["build", "--root", project.root, "--output", "site/of/ours"], in: elsewhere, prints: HarbourSize.built)
    #expect(try project.names == [".briefing", "Content"])
    try Briefing.run(["build"], in: project, prints: HarbourSize.built)
    let here = try elsewhere.snapshot("site/of/ours")
    #expect(try project.snapshot().differences(from: here) == [])
  }
}

/// The harbour's project after a build, and its site.
func builtHarbour() throws -> (ProjectFolder, FolderSnapshot) {
  let project = try ProjectFolder(harbour)
  try Briefing.run(["build"], in: project, prints: HarbourSize.built)
  return (project, try project.snapshot())
}
