import Testing

/// What is wrong in a record, or between records, told with its place and a way out.
@Suite struct BadRecordTests {
  private static let event = "Content/events/mail-read.md"
  private static let incident = "Content/incidents/harbour-breach.md"

  @Test func aKeyThatDoesNotExistGetsItsNearMiss() throws {
    try expectRefusal(
      "\(Self.event):4:1: error: an event has no key 'knid'; did you mean 'kind'? [unknown-key]"
    ) {
      try $0.change(Self.event, "kind: access", to: "knid: access")
    }
  }

  @Test func anUnknownActorGetsItsNearMiss() throws {
    try expectRefusal(
      "\(Self.event):7:12: error: no actor has the id 'harbor-office'; did you mean 'harbour-office'? "
        + "[unknown-actor]"
    ) { try $0.change(Self.event, "actor: harbour-office", to: "actor: harbor-office") }
  }

  @Test func aBrokenLinkGetsItsNearMiss() throws {
    try expectRefusal(
      "\(Self.incident):15:50: error: there is no file 'Content/events/mail-red.md'; did you mean "
        + "'../events/mail-read.md'? [broken-link]"
    ) { try $0.change(Self.incident, "../events/mail-read.md", to: "../events/mail-red.md") }
  }

  @Test func aBrokenFragmentGetsItsNearMiss() throws {
    try expectRefusal(
      "\(Self.incident):15:50: error: no heading of 'Content/events/mail-read.md' has the id 'backgroud'; did you "
        + "mean '#background'? [broken-fragment]"
    ) { project in
      try project.change(Self.event, "The office gives", to: "## Background\n\nThe office gives")
      try project.change(Self.incident, "mail-read.md", to: "mail-read.md#backgroud")
    }
  }

  @Test func aDeletedRecordIsMissedWhereItWasLinked() throws {
    try expectRefusal(
      "Content/briefs/outlook.md:5:48: error: there is no file 'Content/responses/office-statement.md'; link to a "
        + "file that is there, or add this one [broken-link]"
    ) { try $0.delete("Content/responses/office-statement.md") }
  }

  @Test(arguments: [
    (
      "[x](../../../../etc/passwd)",
      "'../../../../etc/passwd' leads out of 'Content/'; link to a file inside it [link-target]"
    ),
    (
      "[x](javascript:alert(1))",
      "'javascript:' is not allowed in 'javascript:alert(1)'; a link is https, http, mailto or tel, or a path to a "
        + "Markdown file or to one under 'static/' [link-scheme]"
    ),
  ])
  func aLinkThatIsNoneIsRefused(link: String, message: String) throws {
    try expectRefusal("Content/pages/about.md:5:5: error: \(message)") {
      try $0.change("Content/pages/about.md", "What this site is.", to: link)
    }
  }

  @Test func allFaultsOfAllFilesAreReportedByPlace() throws {
    try expectRefusal(
      """
      Content/briefs/outlook.md:5:18: error: 'C2' is neither a claim nor a source; did you mean 'C1'? [unknown-source]
      Content/events/mail-read.md:4:1: error: an event has no key 'knid'; did you mean 'kind'? [unknown-key]
      Content/events/mail-read.md:7:12: error: no actor has the id 'harbor-office'; did you mean 'harbour-office'? \
      [unknown-actor]
      Content/pages/about.md:5:4: error: byte 0xFF at offset 25 is not UTF-8; save the file as UTF-8 [encoding]
      Content/site.yml:3:1: error: site.yml has no key 'langage'; did you mean 'language'? [unknown-key]
      """
    ) { project in
      try project.change(Self.event, "kind: access", to: "knid: access")
      try project.change(Self.event, "actor: harbour-office", to: "actor: harbor-office")
      try project.write(Array("---\ntitle: About\n---\n\nCaf".utf8) + [0xFF], to: "Content/pages/about.md")
      try project.change("Content/briefs/outlook.md", "[@C1]", to: "[@C2]")
      try project.change("Content/site.yml", "language: en", to: "langage: en")
    }
  }

  @Test func aFaultInARecordIsNotAlsoABrokenLinkToIt() throws {
    try expectRefusal(
      "\(Self.event):3:7: error: '2024-02-30' is not a date: day 30 does not exist, as February 2024 has 29 days; "
        + "write 01 to 29 [bad-date]"
    ) { try $0.change(Self.event, "2024-03-01", to: "2024-02-30") }
  }

  @Test func aStaticFileInThePlaceOfAPageIsRefused() throws {
    try expectRefusal(
      "Content/static/index.html:1:1: error: the home page has the address 'index.html'; choose another "
        + "[duplicate-url]"
    ) { try $0.write("", to: "Content/static/index.html") }
  }

  @Test func aStaticFileInThePlaceOfTheManifestIsRefused() throws {
    try expectRefusal(
      "Content/static/manifest.json:1:1: error: the build's own file 'manifest.json' has the address "
        + "'manifest.json'; choose another [duplicate-url]"
    ) { try $0.write("{}", to: "Content/static/manifest.json") }
  }

  @Test(arguments: ["index.html", "manifest.json"])
  func checkRefusesAFolderInThePlaceOfAFile(name: String) throws {
    let project = try ProjectFolder(harbour)
    try project.write("{}", to: "Content/static/\(name)/file")
    let check = try BriefingProcess(["check"], in: project)
    #expect(try check.wait().code == 1)
    #expect(check.errors.hasPrefix("Content/static/\(name)/file:1:1: error: "))
  }
}
