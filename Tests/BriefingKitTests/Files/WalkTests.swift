import Glibc
import Testing

@testable import BriefingKit

@Suite struct WalkTests {
  @Test func findsEverythingInTheOrderOfTheBytes() throws {
    try Scratch.with { scratch throws in
      for name in ["b.md", "a/x.md", "a.md", "a-b.md", "É.md", "Z.md"] { try scratch.write("", to: name) }
      try scratch.makeFolder("folder.md")
      scratch.link("link.md", to: "/etc/passwd")
      scratch.link("out", to: "/etc")
      mkfifo(scratch("pipe.md"), 0o600)
      #expect(
        try walk(scratch.path) == [
          FoundFile(path: "Z.md", kind: .file),
          FoundFile(path: "a", kind: .directory),
          FoundFile(path: "a-b.md", kind: .file),
          FoundFile(path: "a.md", kind: .file),
          FoundFile(path: "a/x.md", kind: .file),
          FoundFile(path: "b.md", kind: .file),
          FoundFile(path: "folder.md", kind: .directory),
          FoundFile(path: "link.md", kind: .symbolicLink),
          FoundFile(path: "out", kind: .symbolicLink),
          FoundFile(path: "pipe.md", kind: .other),
          FoundFile(path: "É.md", kind: .file),
        ])
    }
  }

  @Test(
    arguments: [
      ("x.md", nil), (".x.md", .hidden), ("x.md~", .leftover), ("#x.md#", .leftover), (".#x.md", .leftover),
      (".x.md.swp", .leftover), ("x.md.swo", .leftover), ("#x", nil), ("#", nil), ("x.swift", nil),
    ] as [(String, FoundFile.Peculiarity?)])
  func flagsHiddenNamesAndWhatEditorsLeave(name: String, peculiarity: FoundFile.Peculiarity?) throws {
    try Scratch.with { scratch throws in
      try scratch.write("", to: name)
      #expect(try walk(scratch.path) == [FoundFile(path: name, kind: .file, peculiarity: peculiarity)])
    }
  }

  @Test func doesNotEnterHiddenFolders() throws {
    try Scratch.with { scratch throws in
      try scratch.write("", to: ".git/config")
      #expect(
        try walk(scratch.path) == [FoundFile(path: ".git", kind: .directory, peculiarity: .hidden)])
    }
  }

  @Test func treatsAnAdmittedHiddenNameAsAnyOther() throws {
    try Scratch.with { scratch throws in
      for name in [".a/.b", ".a/c", "d/.a"] { try scratch.write("", to: name) }
      #expect(
        try walk(scratch.path, admitting: { $0 == ".a" }) == [
          FoundFile(path: ".a", kind: .directory),
          FoundFile(path: ".a/.b", kind: .file, peculiarity: .hidden),
          FoundFile(path: ".a/c", kind: .file),
          FoundFile(path: "d", kind: .directory),
          FoundFile(path: "d/.a", kind: .file, peculiarity: .hidden),
        ])
    }
  }

  @Test func reportsANameThatIsNotUTF8() throws {
    try Scratch.with { scratch throws in
      try writeNewFile(BytePath(scratch.path) / BytePath([0x78, 0xFF, 0x2E, 0x6D, 0x64]), [])
      #expect(
        try walk(scratch.path) == [
          FoundFile(path: "x\u{FFFD}.md", kind: .file, peculiarity: .invalidName)
        ])
    }
  }

  @Test func entersSixtyFourFoldersAndReportsWhatIsDeeper() throws {
    try Scratch.with { scratch throws in
      let deep = Array(repeating: "d", count: 64).joined(separator: "/")
      try scratch.write("", to: deep + "/x.md")
      #expect(try walk(scratch.path).contains(FoundFile(path: deep + "/x.md", kind: .file)))

      try scratch.makeFolder(Array(repeating: "d", count: 1_000).joined(separator: "/"))
      let tooDeep = Array(repeating: "d", count: FoundFile.depthLimit + 1).joined(separator: "/")
      #expect(try walk(scratch.path).filter { $0.peculiarity == .tooDeep }.map(\.path) == [tooDeep])
    }
  }

  @Test func throwsWhereTheFolderItselfCannotBeListed() throws {
    try Scratch.with { scratch throws in
      #expect(throws: FileError(.list, scratch("no"), .system(ENOENT))) { try walk(scratch("no")) }
      try scratch.write("", to: "x")
      #expect(throws: FileError(.list, scratch("x"), .system(ENOTDIR))) { try walk(scratch("x")) }
    }
  }

  @Test func reportsAFolderThatCannotBeListed() throws {
    guard getuid() != 0 else { return print("skipped: root may list every folder") }
    try Scratch.with { scratch throws in
      try scratch.makeFolder("closed")
      chmod(scratch("closed"), 0)
      let error = FileError(.list, scratch("closed"), .system(EACCES))
      #expect(
        try walk(scratch.path).contains(
          FoundFile(path: "closed", kind: .directory, peculiarity: .unreadable(error))))
      chmod(scratch("closed"), 0o700)
    }
  }

  @Test func followsALinkThatIsTheFolderItself() throws {
    try Scratch.with { scratch throws in
      try scratch.write("", to: "real/x.md")
      scratch.link("link", to: "real")
      #expect(try walk(scratch("link")) == [FoundFile(path: "x.md", kind: .file)])
    }
  }
}
