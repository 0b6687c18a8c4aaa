/// What is refused of a text since the Markdown library would take too long over it.
extension Rule {
  static let nesting = Rule(
    "nesting",
    means: """
      Quotes, lists, brackets or marks are nested too deeply. The limits are far above what people write: \
      100 levels of quotes and lists, 1,000 open brackets.
      """,
    why: "Such a text is damaged, or made to keep the program busy for hours.",
    wrongInWords: "A line begins with 101 `>`, each a quote in the one before.",
    rightInWords: "A line begins with as many `>` as there are quotes in one another.")

  static let tableSize = Rule(
    "table-size",
    means: """
      A text has a table that is too large. A table has at most 200 columns, and the tables of a text have \
      100,000 cells.
      """,
    why:
      "No page can show it. Such data is better published as a file, for those who want to reckon with it.",
    wrongInWords: "A table in `Content/pages/tides.md` has a column for each day of a year.",
    rightInWords:
      "The table has a row for each day. Or it stands in `Content/static/tides.csv`, which the text links to."
  )

  static let bodyTooLarge = Rule(
    "body-too-large",
    means: "The text of a record is larger than 8 MiB. That is a shelf of books.",
    why: "No reader would come to its end, and a browser hardly would.",
    wrongInWords: "`Content/pages/log.md` has 9 MiB of text behind its front matter.",
    rightInWords: "The log stands in `Content/static/log.txt`, and `Content/pages/log.md` links to it.")
}
