/// What `briefing check --snapshots` reports.
extension Rule {
  static let ofSnapshots = [
    snapshotMissing, snapshotChanged, snapshotUnhashed, snapshotNotText, quoteNotFound,
  ]

  private static let hash = "9759846f29b86e6f3465ec438071b62d4987920ca8b9d3808dd183d5ebff9915"

  private static let kept = File("snapshots/gazette.txt", "The office says that somebody read the mail.")

  private static func gazette(_ keys: String, quote: String = "somebody read the mail") -> File {
    File(
      "Content/sources/gazette.md",
      """
      ---
      title: Article in the Gazette
      \(keys)
      claims:
        - id: C1
          says: Somebody read the mail.
          claimant: harbour-office
          quote:
            exact: \(quote)
      ---
      """)
  }

  private static let hashed = """
    snapshot: gazette.txt
    snapshot_sha256:
      \(hash)
    """

  static let snapshotMissing = Rule(
    "snapshot-missing",
    means:
      "The folder of snapshots has no file of this name. `snapshot` names the file alone, without folders.",
    why: "Without the copy that was read nobody can tell whether the source still says what it said.",
    wrong: [gazette("snapshot: gazete.txt"), kept],
    right: [gazette("snapshot: gazette.txt"), kept])

  static let snapshotChanged = Rule(
    "snapshot-changed",
    means: "A snapshot is not the file that it was. Its SHA-256 is another than `snapshot_sha256` says.",
    why: "The copy is the evidence of what was read. Once changed it proves nothing.",
    wrong: [gazette(hashed), File("snapshots/gazette.txt", "The office says that somebody read the mail!")],
    right: [gazette(hashed), kept])

  static let snapshotUnhashed = Rule(
    "snapshot-unhashed", .warning,
    means:
      "Nothing tells whether a snapshot was changed. The source names the file, and not its `snapshot_sha256`.",
    why: "The copy is the evidence of what was read, as long as one can see that it is the same.",
    wrong: [gazette("snapshot: gazette.txt"), kept],
    right: [gazette(hashed), kept])

  static let snapshotNotText = Rule(
    "snapshot-not-text", .warning,
    means:
      "A snapshot is not text in UTF-8. Of a PDF or a picture, a copy of the text can be kept instead.",
    why: "The words that the source's claims quote cannot be looked up in it.",
    wrong: [
      gazette("snapshot: gazette.txt"),
      File(
        "snapshots/gazette.txt", "The office says at the Café du Port that somebody read the mail.", .latin1),
    ],
    right: [
      gazette("snapshot: gazette.txt"),
      File("snapshots/gazette.txt", "The office says at the Café du Port that somebody read the mail."),
    ])

  static let quoteNotFound = Rule(
    "quote-not-found",
    means: """
      A quotation does not stand in its snapshot. White space and the form of quotation marks and dashes do \
      not count, everything else does.
      """,
    why: "Words between quotation marks must be those that were printed.",
    wrong: [gazette("snapshot: gazette.txt", quote: "somebody reads our mail"), kept],
    right: [gazette("snapshot: gazette.txt"), kept])
}
