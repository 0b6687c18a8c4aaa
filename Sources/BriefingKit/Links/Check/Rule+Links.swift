/// What is wrong with the links of finished pages: those of a build, and of `briefing links` in any folder.
extension Rule {
  static let ofLinks = LinkProblem.Kind.allCases.map(\.rule) + [invalidName]

  fileprivate static let missingTarget = Rule(
    "missing-target",
    means: "A link leads to a file that is not there. In a build, a template or the content wrote it so.",
    why: "A reader who follows it finds an error. A picture or a style sheet is missing from the page.",
    wrong: [start("<a href=\"tide.html\">Tides</a>"), tides],
    right: [start("<a href=\"tides.html\">Tides</a>"), tides])

  fileprivate static let missingFragment = Rule(
    "missing-fragment",
    means:
      "A link names an id that its page does not have. What stands behind `#` is the `id` of an element.",
    why: "The reader lands at the top of the page, and has to look for the passage.",
    wrong: [start("<a href=\"tides.html#hihg\">High tide</a>"), tides],
    right: [start("<a href=\"tides.html#high\">High tide</a>"), tides])

  fileprivate static let missingText = Rule(
    "missing-text", .warning,
    means: "A link asks for words that its page does not show. They stand behind `#:~:text=`.",
    why: "The words may have been changed since they were linked to, and the reader is not led to them.",
    wrong: [start("<a href=\"tides.html#:~:text=at%20seven\">High tide</a>"), tides],
    right: [start("<a href=\"tides.html#:~:text=at%20six\">High tide</a>"), tides])

  fileprivate static let letterCase = Rule(
    "letter-case",
    means:
      "A link and its file differ in letter case. Small and capital letters are different on most hosts.",
    why: "It works on your own disk, and is broken once it is published.",
    wrong: [start("<a href=\"Tides.html\">Tides</a>"), tides],
    right: [start("<a href=\"tides.html\">Tides</a>"), tides])

  fileprivate static let unicodeForm = Rule(
    "unicode-form",
    means:
      "A link and its file write an accent in two ways. An `é` may be one character, or an `e` and an accent.",
    why: "The two look the same, and some systems find the file while others do not.",
    wrong: [start("<a href=\"cafe%CC%81.html\">Café</a>"), File("caf\u{E9}.html", startLink)],
    right: [start("<a href=\"caf%C3%A9.html\">Café</a>"), File("caf\u{E9}.html", startLink)])

  fileprivate static let needsHost = Rule(
    "needs-host",
    means: """
      Only a host finds the file that a link leads to. The link names a folder, or a page without `.html`. A \
      build reports it, and `briefing links --strict-files`.
      """,
    why: "The site could not be opened from the disk: it would show a list of files, or nothing.",
    wrong: [start("<a href=\"port/\">Port</a>"), File("port/index.html", backLink)],
    right: [start("<a href=\"port/index.html\">Port</a>"), File("port/index.html", backLink)])

  fileprivate static let rootRelative = Rule(
    "root-relative",
    means: "A link begins at the host's root. A build reports it, and `briefing links --strict-files`.",
    why: "It leads nowhere from the disk, and elsewhere once the site is published below a path.",
    wrong: [start("<a href=\"/tides.html\">Tides</a>"), tides],
    right: [start("<a href=\"tides.html\">Tides</a>"), tides])

  fileprivate static let aboveRoot = Rule(
    "above-root",
    means: "A link leads above the root of the site. It has a `../` too many.",
    why:
      "Browsers stop at the root of the host, so it seems to work, until the site is published below a path.",
    wrong: [start("<a href=\"../tides.html\">Tides</a>"), tides],
    right: [start("<a href=\"tides.html\">Tides</a>"), tides])

  fileprivate static let relativeAnywhere = Rule(
    "relative-anywhere", .warning,
    means:
      "A link of the error page begins at the page. Hosts show `404.html` at the address that was asked for.",
    why: "From an address in a folder, the link leads into that folder, and finds nothing.",
    wrong: [start(""), File("404.html", "<a href=\"index.html\">Home</a>")],
    right: [start(""), File("404.html", "<a href=\"/index.html\">Home</a>")])

  fileprivate static let fileURL = Rule(
    "file-url",
    means: "A link names a file of one computer. It begins with `file:`, or with a drive's letter.",
    why:
      "It works for whoever wrote it, and for nobody else. It also shows how that computer's folders are named.",
    wrong: [start("<a href=\"file:///home/desk/tides.html\">Tides</a>"), tides],
    right: [start("<a href=\"tides.html\">Tides</a>"), tides])

  fileprivate static let insecureOwnLink = Rule(
    "insecure-own-link", .warning,
    means: """
      A link to the site itself is not encrypted. The site's own address begins with `https:`, and the link \
      with `http:`.
      """,
    why:
      "Others on the way can see what is read, and change it. Browsers may refuse to load what is linked so.",
    wrong: [start("<a href=\"http://harbour.example/tides.html\">Tides</a>"), tides],
    right: [start("<a href=\"https://harbour.example/tides.html\">Tides</a>"), tides])

  fileprivate static let redirect = Rule(
    "link-to-redirect", .warning,
    means: "A link leads to a page that only leads on. It is better to link to where that page leads.",
    why: "Readers wait twice, and the detour is there for old links alone.",
    wrong: [start("<a href=\"old.html\">Tides</a>"), old, tides],
    right: [start("<a href=\"tides.html\">Tides</a>"), old, tides])

  fileprivate static let malformedAddress = Rule(
    "malformed-address",
    means: "A mail address or a phone number is not well formed. Perhaps a part of it is missing.",
    why: "Whoever wants to write or call would reach nobody.",
    wrong: [start("<a href=\"mailto:desk@\">The desk</a>")],
    right: [start("<a href=\"mailto:desk@harbour.example\">The desk</a>")])

  fileprivate static let emptyLink = Rule(
    "empty-link",
    means: "A link is empty. Its attribute is there, with nothing in it.",
    why:
      "It leads back to its own page, which is hardly ever meant, and an empty picture loads that page once more.",
    wrong: [start("<a href=\"\">Tides</a>"), tides],
    right: [start("<a href=\"tides.html\">Tides</a>"), tides])

  fileprivate static let invalidURL = Rule(
    "invalid-url",
    means:
      "A link is no address that a browser could read. Perhaps the host is missing, or has a character too many.",
    why: "A reader who follows it stays where they are, and is not told why.",
    wrong: [start("<a href=\"https://harbour example/\">The harbour</a>")],
    right: [start("<a href=\"https://quay.example/\">The harbour</a>")])

  fileprivate static let duplicateHTMLID = Rule(
    "duplicate-html-id",
    means: "Two elements of a page have the same id. Each `id` stands once on its page.",
    why: "A link to the id leads to the first of them. Labels and scripts may mix them up.",
    wrong: [start("<h2 id=\"tides\">Tides</h2> <h2 id=\"tides\">Low tides</h2>")],
    right: [start("<h2 id=\"tides\">Tides</h2> <h2 id=\"low-tides\">Low tides</h2>")])

  fileprivate static let orphan = Rule(
    "orphan", .warning,
    means: "No way leads from the start page to a page. A build reports it, and `briefing links --orphans`.",
    why: "Only those who know its address can find it.",
    wrong: [start(""), tides],
    right: [start("<a href=\"tides.html\">Tides</a>"), tides])

  static let invalidName = Rule(
    "invalid-name", .warning,
    means: "A file's name is not UTF-8. Old archives often hold such names.",
    why: "A link cannot name it, so nobody can come to it.",
    wrongInWords: "`caf\u{E9}.html` was packed on a system that writes `\u{E9}` as the byte E9.",
    rightInWords: "The file was renamed on this system, or given a name in ASCII letters.")

  // MARK: The pages of the examples

  private static let startLink = "<a href=\"index.html\">Start</a>"
  private static let backLink = "<a href=\"../index.html\">Start</a>"
  private static let tides = File("tides.html", "<p id=\"high\">High tide is at six.</p>")
  private static let old = File(
    "old.html", "<meta http-equiv=\"refresh\" content=\"0; url=tides.html\">")

  private static func start(_ html: String) -> File {
    File("index.html", html.isEmpty ? "<h1>Harbour</h1>" : "<h1>Harbour</h1>\n\(html)")
  }
}

extension LinkProblem.Kind {
  /// Its id is the raw value.
  var rule: Rule {
    switch self {
    case .missingTarget: .missingTarget
    case .missingFragment: .missingFragment
    case .missingText: .missingText
    case .letterCase: .letterCase
    case .unicodeForm: .unicodeForm
    case .needsHost: .needsHost
    case .rootRelative: .rootRelative
    case .aboveRoot: .aboveRoot
    case .relativeAnywhere: .relativeAnywhere
    case .fileURL: .fileURL
    case .insecureOwnLink: .insecureOwnLink
    case .redirect: .redirect
    case .malformedAddress: .malformedAddress
    case .emptyLink: .emptyLink
    case .invalidURL: .invalidURL
    case .duplicateID: .duplicateHTMLID
    case .orphan: .orphan
    }
  }
}
