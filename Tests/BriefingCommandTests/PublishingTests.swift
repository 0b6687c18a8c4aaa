import Glibc
import Testing

@testable import BriefingKit

/// Where a site may be published, and what becomes of what stands there.
@Suite struct PublishingTests {
  private static let advice = "name a folder that is only for the site, such as 'Public'"

  @Test(arguments: [
    ("/", "'/': it is the root of the file system; \(advice)"),
    ("../home", "'TMP/home': it is the home folder; \(advice)"),
    ("..", "'TMP': the home folder lies in it; \(advice)"),
    (".", "'TMP/project': it is the project itself; \(advice)"),
    ("Content", "'TMP/project/Content': it is the project's 'Content', or lies in it; \(advice)"),
    (
      "Content/static",
      "'TMP/project/Content/static': it is the project's 'Content', or lies in it; \(advice)"
    ),
    (
      "foreign",
      "'TMP/project/foreign': it holds files that briefing did not write; name an empty or a new folder, or empty "
        + "this one"
    ),
    ("foreign/file", "'TMP/project/foreign/file': it is a file, not a folder; \(advice)"),
  ])
  func anOutputThatWouldHarmSomethingIsRefused(output: String, message: String) throws {
    let project = try ProjectFolder(harbour)
    try project.write("mine", to: "foreign/file")
    let before = try project.snapshot(".")
    try Briefing.run(
      ["build", "--output", output], in: project, reports: "briefing: error: cannot publish to \(message)",
      exits: 74)
    #expect(try project.snapshot(".").entries == before.entries)
  }

  @Test func whatNoBuildWroteIsKept() throws {
    let (project, _) = try builtHarbour()
    try project.write("example.org", to: "Public/CNAME")
    try project.write("mine", to: "Public/briefs/mine.txt")
    let before = try project.snapshot()
    try project.change("Content/pages/about.md", "What", to: "Why")
    try project.delete("Content/briefs/outlook.md")
    try Briefing.run(["build"], in: project, prints: "built 18 pages: 12 changed, 1 removed, in N s")
    let after = try project.snapshot()
    for path in ["CNAME", "briefs/mine.txt"] { #expect(after.entries[path] == before.entries[path]) }
    #expect(after.entries["briefs/outlook.html"] == nil)
  }

  @Test func whatStandsInTheWayOfAPageIsNotOverwritten() throws {
    let (project, _) = try builtHarbour()
    try project.write("mine", to: "Public/pages/contact.html")
    let before = try project.snapshot()
    try project.write("---\ntitle: Contact\n---\n", to: "Content/pages/contact.md")
    try Briefing.run(
      ["build"], in: project,
      reports:
        "briefing: error: 'pages/contact.html' in the output is a file that briefing did not write; move it "
        + "away", exits: 74)
    #expect(try project.snapshot().entries == before.entries)
  }

  @Test func aBuildThatCouldNotBePublishedHidesNothingFromTheNext() throws {
    let (project, _) = try builtHarbour()
    try project.write("mine", to: "Public/briefs/extra.html")
    try project.write("---\ntitle: Extra\n---\n", to: "Content/briefs/extra.md")
    // As long as before, and with the same menu, so that a page's size does not tell.
    try project.change("Content/pages/about.md", "What", to: "When")
    try Briefing.run(
      ["build"], in: project,
      reports:
        "briefing: error: 'briefs/extra.html' in the output is a file that briefing did not write; move it "
        + "away", exits: 74)
    try project.delete("Public/briefs/extra.html")
    try Briefing.run(["build"], in: project, prints: "built 20 pages: 10 changed, 0 removed, in N s")
    try Briefing.run(
      ["build", "--fresh", "--output", "Clean"], in: project,
      prints: "built 20 pages: 32 changed, 0 removed, in N s")
    #expect(try project.snapshot().differences(from: project.snapshot("Clean")) == [])
  }

  @Test func aPageThatSomebodyEditedIsMended() throws {
    let (project, before) = try builtHarbour()
    try project.write("edited", to: "Public/index.html")
    try project.delete("Public/pages/about.html")
    try Briefing.run(["build"], in: project, prints: "built 19 pages: 2 changed, 0 removed, in N s")
    #expect(try project.snapshot().differences(from: before) == [])
  }

  @Test func pagesCanBeReadByAllWhateverTheUmask() throws {
    let project = try ProjectFolder(harbour)
    let before = umask(0o077)
    defer { umask(before) }
    try Briefing.run(["build"], in: project, prints: HarbourSize.built)
    var status = stat()
    stat(project("Public/pages"), &status)
    #expect(status.st_mode & 0o777 == 0o755)
    stat(project("Public/pages/about.html"), &status)
    #expect(status.st_mode & 0o777 == 0o644)
  }

  @Test func aFullDiskLeavesTheOldSite() throws {
    let project = try ProjectFolder(harbour)
    try createFolders(BytePath(project("disk")))
    guard mount("tmpfs", project("disk"), "tmpfs", 0, "size=600k") == 0 else {
      return print("skipped: cannot mount a small file system: \(FileError.Reason.system(errno))")
    }
    defer { umount2(project("disk"), Int32(MNT_DETACH)) }
    try Briefing.run(["build", "--output", "disk/Public"], in: project, prints: HarbourSize.built)
    let before = try project.snapshot("disk")

    try project.write([UInt8](repeating: 1, count: 1 << 20), to: "Content/static/large.bin")
    try Briefing.run(
      ["build", "--output", "disk/Public"], in: project,
      reports: "briefing: error: cannot write 'large.bin': no space left on device", exits: 74)
    #expect(try project.snapshot("disk").differences(from: before) == [])
    #expect(try project.snapshot("disk").paths == before.paths)
  }

  @Test func anOutputWithoutPermissionIsExplained() throws {
    guard getuid() != 0 else { return print("skipped: root may write everywhere") }
    let project = try ProjectFolder(harbour)
    try createFolders(BytePath(project("locked")))
    chmod(project("locked"), 0o555)
    try expectFailureToCreate(in: "locked", of: project, because: "permission denied")
  }

  @Test func anOutputOnAReadOnlyFileSystemIsExplained() throws {
    let project = try ProjectFolder(harbour)
    try createFolders(BytePath(project("disk")))
    guard mount("tmpfs", project("disk"), "tmpfs", UInt(MS_RDONLY), nil) == 0 else {
      return print("skipped: cannot mount a file system: \(FileError.Reason.system(errno))")
    }
    defer { umount2(project("disk"), Int32(MNT_DETACH)) }
    try expectFailureToCreate(in: "disk", of: project, because: "read-only file system")
  }

  private func expectFailureToCreate(
    in folder: String, of project: ProjectFolder, because reason: String
  ) throws {
    let build = try BriefingProcess(["build", "--output", "\(folder)/Public"], in: project)
    #expect(try build.wait().code == 74)
    let staging = "TMP/project/\(folder)/.Public.staging-\(build.identifier)"
    #expect(build.errors == "briefing: error: cannot create '\(staging)': \(reason)")
  }
}
