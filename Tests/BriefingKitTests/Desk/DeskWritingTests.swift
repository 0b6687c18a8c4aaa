import Glibc
import Testing

@testable import BriefingKit

/// What happens to projects and records where the machine fails.
@Suite struct DeskWritingTests {
  private static let whole = StarterProject(hasEditorSettings: true, hasTemplates: true)

  @Test("on a full disk a new project leaves nothing", arguments: [false, true])
  func fullDisk(intoEmptyFolder isThere: Bool) throws {
    try Scratch.withFileSystem(size: "100k") { scratch in
      if isThere { try scratch.makeFolder("project/.git") }
      let before = try scratch.tree(".")
      do throws(StarterError) {
        _ = try Self.whole.write(to: scratch("project"))
        Issue.record("there was room for the project")
      } catch {
        #expect("\(error)".hasSuffix(": no space left on device"), "\(error)")
      }
      #expect(try scratch.tree(".") == before)
    }
  }

  @Test("on a full disk the folders above a new project are removed again")
  func fullDiskBelowNewFolders() throws {
    try Scratch.withFileSystem(size: "100k") { scratch in
      #expect(throws: StarterError.self) { try Self.whole.write(to: scratch("a/b/project")) }
      let left = try scratch.tree(".")
      #expect(left == [])
    }
  }

  @Test("files get the mode that the umask leaves, since a project may not be for everybody")
  func umaskHolds() throws {
    try Scratch.with { scratch in
      let before = umask(0o077)
      defer { umask(before) }
      _ = try StarterProject(hasEditorSettings: false, hasTemplates: false).write(to: scratch("project"))
      _ = try NewRecord(.page, "new").write(root: scratch("project"))
      #expect(scratch.status("project/Content/site.yml").st_mode & 0o777 == 0o600)
      #expect(scratch.status("project/Content/pages").st_mode & 0o777 == 0o700)
      #expect(scratch.status("project/Content/pages/new.md").st_mode & 0o777 == 0o600)
    }
  }

  @Test("a record in a folder that cannot be written to is refused with the reason")
  func readOnly() throws {
    try Scratch.withFileSystem(size: "400k") { scratch in
      _ = try StarterProject(hasEditorSettings: false, hasTemplates: false).write(to: scratch("project"))
      let readOnly: UInt = 1
      let again: UInt = 32
      guard mount(nil, scratch.path, nil, readOnly | again, nil) == 0 else {
        return print("skipped: cannot make a file system read-only")
      }
      let record = try NewRecord(.page, "new")
      do throws(NewRecordError) {
        _ = try record.write(root: scratch("project"))
        Issue.record("the file was written")
      } catch {
        #expect("\(error)".hasSuffix(": read-only file system"), "\(error)")
      }
    }
  }

  @Test("a file is added under its name whole, and never over another")
  func addedFile() throws {
    try Scratch.with { scratch in
      try addFile(BytePath(scratch("a.md")), Array("one".utf8))
      #expect(throws: FileError.self) { try addFile(BytePath(scratch("a.md")), Array("two".utf8)) }
      #expect(scratch.read("a.md") == "one")
      #expect(try scratch.tree(".") == ["a.md"])
    }
  }
}
