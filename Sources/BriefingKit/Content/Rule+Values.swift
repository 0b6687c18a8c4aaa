/// What is wrong with the values of keys.
extension Rule {
  static let ofValues = [
    wrongType, unknownWord, badDate, contradictingDate, badURL, badPath, badHash, badCharacter,
  ]

  static let wrongType = Rule(
    "wrong-type",
    means: """
      A value is not of the sort that its key takes. A list is asked for and a text is given, or a text and \
      a map, or words and a number.
      """,
    why: "What was meant can only be guessed, and a guess must not be published.",
    in: "Content/events/mail-read.md",
    wrong: """
      ---
      title: The mail is read
      date: 2024-03-01
      claims: C1
      ---
      """,
    right: """
      ---
      title: The mail is read
      date: 2024-03-01
      claims: [C1]
      ---
      """)

  static let unknownWord = Rule(
    "unknown-word",
    means:
      "A value is none of the words that its key takes. The finding names those that are, or the nearest.",
    why: """
      Words such as a role or a kind mean the same on the whole site. A new one would be shown in no list, \
      and found by no filter.
      """,
    in: "Content/events/mail-read.md",
    wrong: """
      ---
      title: The mail is read
      date: 2024-03-01
      kind: acess
      claims: [C1]
      ---
      """,
    right: """
      ---
      title: The mail is read
      date: 2024-03-01
      kind: access
      claims: [C1]
      ---
      """)

  static let badDate = Rule(
    "bad-date",
    means: """
      A value is not a date in EDTF (ISO 8601-2). `2024`, `2024-03`, `2024-03-01`, `2024-03-01?` for an \
      uncertain date and `2024-03-01~` for an approximate one are.
      """,
    why: "Only such dates can be put in order, drawn, and shown with the doubt that belongs to them.",
    in: "Content/events/mail-read.md",
    wrong: """
      ---
      title: The mail is read
      date: 1 March 2024
      claims: [C1]
      ---
      """,
    right: """
      ---
      title: The mail is read
      date: 2024-03-01
      claims: [C1]
      ---
      """)

  static let contradictingDate = Rule(
    "contradicting-date",
    means: "A date is given, and said to be not stated. Only one of the two can be.",
    why: "Readers must know whether a date comes from the sources, or from nobody.",
    in: "Content/events/mail-read.md",
    wrong: """
      ---
      title: The mail is read
      date:
        edtf: 2024-03-01
        basis: not-stated
      claims: [C1]
      ---
      """,
    right: """
      ---
      title: The mail is read
      date:
        edtf: 2024-03-01
        basis: stated
      claims: [C1]
      ---
      """)

  static let badURL = Rule(
    "bad-url",
    means: """
      A value is not a web address. It begins with `https://` or `http://`, and has neither blanks nor \
      quotation marks.
      """,
    why: "Readers could not follow it.",
    in: "Content/sources/gazette.md",
    wrong: """
      ---
      title: Article in the Gazette
      url: gazette.example/mail
      claims:
        - id: C1
          says: Somebody read the mail.
          claimant: harbour-office
      ---
      """,
    right: """
      ---
      title: Article in the Gazette
      url: https://gazette.example/mail
      claims:
        - id: C1
          says: Somebody read the mail.
          claimant: harbour-office
      ---
      """)

  static let badPath = Rule(
    "bad-path",
    means: """
      A value is not a path on the site. It begins at the site's root, without a slash, and has neither `..` \
      nor blanks.
      """,
    why: "The page would stand somewhere else than meant, or outside of the site.",
    in: "Content/pages/about.md",
    wrong: """
      ---
      title: About
      aliases: [/about-us.html]
      ---
      """,
    right: """
      ---
      title: About
      aliases: [about-us.html]
      ---
      """)

  static let badHash = Rule(
    "bad-hash",
    means:
      "A value is not a SHA-256. It has 64 hexadecimal digits in lower case, as `sha256sum` prints them.",
    why: "The snapshot could never be found unchanged.",
    in: "Content/sources/gazette.md",
    wrong: """
      ---
      title: Article in the Gazette
      snapshot: gazette.txt
      snapshot_sha256: 9F86D081
      claims:
        - id: C1
          says: Somebody read the mail.
          claimant: harbour-office
      ---
      """,
    right: """
      ---
      title: Article in the Gazette
      snapshot: gazette.txt
      snapshot_sha256:
        9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
      claims:
        - id: C1
          says: Somebody read the mail.
          claimant: harbour-office
      ---
      """)

  static let badCharacter = Rule(
    "bad-character",
    means:
      "A text holds a control character. In double quotes, YAML takes a backslash for the beginning of one.",
    why:
      "Browsers show nothing or a box in its place, and what is copied from the page is not what it seems.",
    in: "Content/pages/about.md",
    wrong: """
      ---
      title: "Files in C:\\about"
      ---
      """,
    right: """
      ---
      title: 'Files in C:\\about'
      ---
      """)
}
