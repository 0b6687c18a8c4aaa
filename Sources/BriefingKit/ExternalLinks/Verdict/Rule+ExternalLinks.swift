/// What `briefing links --external` reports.
extension Rule {
  static let ofExternalLinks = [externalBroken, externalMoved, externalUnknown, externalFragment]

  static let externalBroken = Rule(
    "external-broken",
    means:
      "A page of another site is gone. It answers 404 or 410, or its host has had no name for three days.",
    why:
      "Readers who want to see for themselves find nothing. The source's `archive_url` may still show what it said.",
    wrongInWords: "A source has the `url` of an article that answers 404.",
    rightInWords: "The `url` is corrected, or the article's public copy is linked to in its place.")

  static let externalMoved = Rule(
    "external-moved", .warning,
    means: "A page of another site has moved for good. Its host answers 301 or 308 and says where it is now.",
    why: "Such signposts are taken away after some time, and then the link is broken.",
    wrongInWords:
      "A link leads to `http://gazette.example/a`, which leads on to `https://gazette.example/2024/a`.",
    rightInWords: "The link is `https://gazette.example/2024/a`.")

  static let externalUnknown = Rule(
    "external-unknown", .warning,
    means: """
      A page of another site could not be seen. There was no answer in time, or one that says nothing about \
      the page.
      """,
    why: "The page may be there all the same, as hosts fail for an hour and turn away programs.",
    wrongInWords: "A link's host answers 503, or its certificate has run out.",
    rightInWords: "Somebody opened the link in a browser, and corrected it where that failed too.")

  static let externalFragment = Rule(
    "external-fragment", .warning,
    means:
      "A page of another site lacks the id that a link names. It is looked up with `--external-fragments`.",
    why: "The reader lands at the top of the page, and has to look for the passage.",
    wrongInWords:
      "A link leads to `https://gazette.example/a#mail`, and no element of that page has the id `mail`.",
    rightInWords: "The link is `https://gazette.example/a`, or names an id that is there.")
}
