/// What is wrong with the files of `Content/` as files.
extension Rule {
  static let ofContentFiles = [
    missingSite, unknownFolder, unknownFile, badID, fileName, symbolicLink, hiddenFile, unreadableFile,
    fileTooLarge, encoding, frontMatter,
  ]

  static let missingSite = Rule(
    "missing-site",
    means: "The project has no `Content/site.yml`. It gives the site its `title` and its `base_url`.",
    why:
      "Without it the site has no name and no address, and a build does not know how to mark what it publishes.",
    wrong: [File("Content/site.yml", nil)],
    right: [
      File(
        "Content/site.yml",
        """
        title: Harbour breach
        base_url: https://briefing.example/
        default_tlp: clear
        """)
    ])

  static let unknownFolder = Rule(
    "unknown-folder",
    means: """
      No kind of record has a folder of this name. The folders of `Content/` are named after the kinds, and \
      `static` holds what is copied as it is.
      """,
    why: "Nothing in such a folder would be published, and nobody would be told.",
    wrong: [File("Content/event/mail-found.md", mailFound)],
    right: [File("Content/events/mail-found.md", mailFound)])

  private static let mailFound = """
    ---
    title: It is noticed
    incident: harbour-breach
    date: 2024-03-02
    claims: [C1]
    ---
    """

  static let unknownFile = Rule(
    "unknown-file",
    means: """
      A file stands where no file of its sort belongs. Records are Markdown files that end in `.md`, in the \
      folder of their kind. Everything else stands below `Content/static`.
      """,
    why: "It would not be published, though somebody put it there to be seen.",
    wrong: [File("Content/pages/tides.csv", "day,high\n1,06:12")],
    right: [File("Content/static/tides.csv", "day,high\n1,06:12")])

  static let badID = Rule(
    "bad-id",
    means: """
      An id has characters that ids do not have. A record's id, the name of its file, has lower-case \
      letters, digits and hyphens. A claim's id has letters, digits, `-`, `_` and `.`.
      """,
    why: """
      Ids become addresses and are cited. Blanks, capitals and accents are written in many ways, on some \
      machines only.
      """,
    wrong: [File("Content/pages/About us.md", about)],
    right: [File("Content/pages/about-us.md", about)])

  private static let about = """
    ---
    title: About us
    ---
    """

  static let fileName = Rule(
    "file-name",
    means: """
      Something in `Content/` cannot be read under its name. A folder is named as a Markdown file, the name \
      is not UTF-8, folders are nested too deeply, or it is no file at all.
      """,
    why: "It would be left out, or be found on some machines and not on others.",
    wrong: [File("Content/pages/2023.md/scan.txt", "A scan.")],
    right: [File("Content/static/2023/scan.txt", "A scan.")])

  static let symbolicLink = Rule(
    "symbolic-link",
    means: "A file in `Content/` is a symbolic link. Links are not followed.",
    why: """
      What it points to may stand outside the project: a private file could be published by mistake, and \
      other machines would not have it.
      """,
    wrongInWords: "`Content/static/plan.svg` is a symbolic link to `~/drawings/plan.svg`.",
    rightInWords: "`Content/static/plan.svg` is a copy of that file.")

  static let hiddenFile = Rule(
    "hidden-file", .warning,
    means:
      "A hidden file below `Content/static` is not copied. Only `.nojekyll` and `.well-known` at its top are.",
    why: """
      Hidden files are mostly left by tools, and may hold what is not to be published. Who means to \
      publish one should know that it is missing.
      """,
    wrong: [File("Content/static/.tides.csv", "day,high\n1,06:12")],
    right: [File("Content/static/tides.csv", "day,high\n1,06:12")])

  static let unreadableFile = Rule(
    "unreadable-file",
    means: "A file or a folder in `Content/` cannot be read. The system's reason stands in the finding.",
    why: "A site without it would have gaps that nobody chose.",
    wrongInWords: "`Content/pages/about.md` belongs to somebody else, who alone may read it.",
    rightInWords: "Whoever builds the site may read `Content/pages/about.md`.")

  static let fileTooLarge = Rule(
    "file-too-large",
    means: "A content file is larger than 16 MiB. Text is never so long.",
    why: "It is held in memory and read as Markdown, and no reader would come to its end.",
    wrongInWords: "`Content/pages/log.md` holds 20 MiB of a server's log.",
    rightInWords: "The log stands in `Content/static/log.txt`, and `Content/pages/log.md` links to it.")

  static let encoding = Rule(
    "encoding",
    means: "A content file is not text in UTF-8. Some byte of it stands for no character.",
    why: "Readers would see wrong letters in names and quotations, and different ones on each machine.",
    wrong: [
      File(
        "Content/pages/about.md",
        """
        ---
        title: About
        ---

        We meet at the Café du Port.
        """, .latin1)
    ],
    right: [
      File(
        "Content/pages/about.md",
        """
        ---
        title: About
        ---

        We meet at the Café du Port.
        """)
    ])

  static let frontMatter = Rule(
    "front-matter",
    means: """
      A content file does not begin with front matter. It begins with a line `---`, then come the keys, then \
      a second line `---`, then the text.
      """,
    why: "The keys say what the record is. Without them it has not even a title.",
    in: "Content/pages/about.md",
    wrong: """
      # About

      What this site is.
      """,
    right: """
      ---
      title: About
      ---

      What this site is.
      """)
}
