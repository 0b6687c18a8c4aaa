import Glibc
import Testing

/// Files that are damaged, hostile, or not what they seem.
@Suite struct BadFileTests {
  private static let page = "Content/pages/about.md"
  private static let text = "What this site is."

  private static let missing =
    "no front matter; begin the file with a '---' line, the keys, and a second '---' line [front-matter]"
  private static let open =
    "the front matter is not ended; write a second '---' line below the keys [front-matter]"
  private static let empty =
    "the file is empty; begin it with front matter between two '---' lines [front-matter]"

  @Test(arguments: [
    ("Just text.\n", missing),
    ("\n---\ntitle: About\n---\n", missing),
    ("---\ntitle: About\n\nText.\n", open),
    ("---\ntitle: About\n-- -\n\nText.\n", open),
    ("", empty),
    ("\u{FEFF}", empty),
  ])
  func frontMatterIsAskedFor(file: String, message: String) throws {
    try expectRefusal("\(Self.page):1:1: error: \(message)") { try $0.write(file, to: Self.page) }
  }

  @Test func theFirstByteThatIsNotUTF8IsNamed() throws {
    try expectRefusal(
      "\(Self.page):5:4: error: byte 0xE9 at offset 25 is not UTF-8; save the file as UTF-8 [encoding]"
    ) { try $0.write(Array("---\ntitle: About\n---\n\nCaf".utf8) + [0xE9, 0x2E], to: Self.page) }
  }

  @Test func aNULIsRefused() throws {
    try expectRefusal(
      "\(Self.page):5:2: error: a NUL byte at offset 23; save the file as UTF-8, or mend it if it is damaged "
        + "[encoding]"
    ) { try $0.write("---\ntitle: About\n---\n\nA\0b.\n", to: Self.page) }
  }

  @Test(arguments: [false, true])
  func utf16IsRefused(isBigEndian: Bool) throws {
    try expectRefusal("\(Self.page):1:1: error: the file is UTF-16; save it as UTF-8 [encoding]") { project in
      let units = Array("\u{FEFF}---\ntitle: About\n---\n".utf16)
      try project.write(
        units.flatMap { unit in
          let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
          return isBigEndian ? bytes.reversed() : bytes
        }, to: Self.page)
    }
  }

  @Test func aByteOrderMarkAndLineEndsOfWindowsChangeNothing() throws {
    let (project, before) = try builtHarbour()
    for (path, text) in harbour {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      try project.write("\u{FEFF}" + lines.joined(separator: "\r\n"), to: path)
    }
    try Briefing.run(["build"], in: project, prints: "built 19 pages: 0 changed, 0 removed, in N s")
    #expect(try project.snapshot().entries == before.entries)
  }

  @Test func aFileOfTwentyMegabytesIsRefused() throws {
    try expectRefusal(
      "\(Self.page):1:1: error: the file is larger than 16 MiB; split it, or move data to a file below static/ "
        + "[file-too-large]"
    ) { project in
      let text = [UInt8](repeating: UInt8(ascii: "x"), count: 20 << 20)
      try project.write(Array("---\ntitle: About\n---\n\n".utf8) + text, to: Self.page)
    }
  }

  @Test func aFolderWithTheNameOfAFileIsRefused() throws {
    try expectRefusal(
      "Content/pages/contact.md:1:1: error: a folder has the name of a content file; rename it without '.md' "
        + "[file-name]"
    ) { try $0.write("", to: "Content/pages/contact.md/.keep") }
  }

  @Test(arguments: ["/etc/passwd", "/etc", "../events/mail-read.md", "nowhere"])
  func symbolicLinksAreNotFollowed(target: String) throws {
    try expectRefusal(
      "Content/pages/contact.md:1:1: error: symbolic links are not followed; put the file itself here "
        + "[symbolic-link]"
    ) { symlink(target, $0("Content/pages/contact.md")) }
  }

  @Test func aPipeIsNotWaitedFor() throws {
    try expectRefusal("Content/pages/pipe.md:1:1: error: not a regular file; remove it [file-name]") {
      mkfifo($0("Content/pages/pipe.md"), 0o600)
    }
  }

  @Test func oneIDInTwoFoldersIsRefused() throws {
    try expectRefusal(
      """
      Content/pages/b/contact.md:1:1: error: two files make the page 'contact'; folders do not tell ids apart, so \
      rename one of them [duplicate-id]
      Content/pages/a/contact.md:1:1: note: the other one
      """
    ) { project in
      try project.write("---\ntitle: One\n---\n", to: "Content/pages/a/contact.md")
      try project.write("---\ntitle: Two\n---\n", to: "Content/pages/b/contact.md")
    }
  }

  @Test func aBombOfYAMLAliasesIsRefusedAtOnce() throws {
    let seconds = try expectRefusal(
      "\(Self.page):6:1: error: more than 20 YAML aliases ('*name'); write the values out [yaml-alias]"
    ) { project in
      var keys = "title: About\ntags: &a [x, x, x, x, x, x, x, x, x, x]\n"
      for (before, name) in zip("abcdefgh", "bcdefghi") {
        keys += "\(name): &\(name) [\(Array(repeating: "*\(before)", count: 10).joined(separator: ", "))]\n"
      }
      try project.write("---\n\(keys)---\n", to: Self.page)
    }
    #expect(seconds < 2)
  }

  @Test func tenThousandBracketsInYAMLAreRefusedAtOnce() throws {
    let seconds = try expectRefusal(
      "\(Self.page):3:1: error: nested more than 64 levels deep; write it flat, as no key needs that "
        + "[yaml-nesting]"
    ) {
      try $0.change(
        Self.page, "title: About", to: "title: About\ntags: \(String(repeating: "[", count: 10_000))")
    }
    #expect(seconds < 2)
  }

  @Test(arguments: [
    ("[", "more than 1000 brackets are open; close or escape them [nesting]"),
    ("![", "more than 1000 brackets are open; close or escape them [nesting]"),
    ("> ", "quotes and lists are nested deeper than 100 levels; take some of them out [nesting]"),
    ("- ", "quotes and lists are nested deeper than 100 levels; take some of them out [nesting]"),
  ])
  func tenThousandLevelsOfATextAreRefusedAtOnce(mark: String, message: String) throws {
    let seconds = try expectRefusal("\(Self.page):5:1: error: \(message)") {
      try $0.change(Self.page, Self.text, to: String(repeating: mark, count: 10_000) + "x")
    }
    #expect(seconds < 2)
  }

  @Test func rawHTMLIsRefusedTagByTag() throws {
    let message = #"raw HTML is not allowed; write Markdown, or '\<' for the character itself [raw-html]"#
    try expectRefusal(
      """
      \(Self.page):5:6: error: \(message)
      \(Self.page):5:13: error: \(message)
      \(Self.page):7:1: error: \(message)
      """
    ) { try $0.change(Self.page, Self.text, to: "Some <b>bold</b> words.\n\n<script>alert(1)</script>") }
  }

  @Test func aTitleInHTMLIsText() throws {
    let (project, _) = try builtHarbour()
    try project.change(Self.page, "title: About", to: #"title: "<script>alert('1')</script> & \"more\"""#)
    try Briefing.run(["build"], in: project, prints: "built 19 pages: 21 changed, 0 removed, in N s")
    let site = try project.snapshot()
    // In a script a title is text of another sort, which no page reads as markup.
    for path in site.paths where !path.hasSuffix(".js") {
      #expect(site.text(path)?.contains("<script>") == false, "\(path)")
    }
    #expect(site.text("pages/about.html")?.contains("<h1>&lt;script&gt;alert") == true)
  }
}
