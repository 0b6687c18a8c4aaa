/// What is wrong with the text of a record.
extension Rule {
  static let ofMarkdown = [
    citationForm, citationInLink, linkTarget, linkScheme, imageExternal, imageWithoutAlt, footnoteUndefined,
    footnoteUnused, footnoteInLink, headingLevel, rawHTML, nesting, tableSize, bodyTooLarge,
  ]

  static let citationForm = Rule(
    "citation-form",
    means: """
      A citation is not well formed. It holds ids alone, each with its `@`, with semicolons \
      between them.
      """,
    why:
      "It would be printed as it stands, and the statement would lose its support without anybody noticing.",
    in: "Content/briefs/outlook.md",
    wrong: """
      ---
      title: Outlook
      incident: harbour-breach
      ---

      Little is known [@C1, page 3].
      """,
    right: """
      ---
      title: Outlook
      incident: harbour-breach
      ---

      Little is known, as page 3 shows [@C1].
      """)

  static let citationInLink = Rule(
    "citation-in-link",
    means: "A citation stands inside a link. It is put behind the link.",
    why:
      "A citation is a link of its own, and browsers follow only one of two links that stand in each other.",
    in: "Content/briefs/outlook.md",
    wrong: """
      ---
      title: Outlook
      incident: harbour-breach
      ---

      The office says that [its mail was read [@C1]](../events/mail-read.md).
      """,
    right: """
      ---
      title: Outlook
      incident: harbour-breach
      ---

      The office says that [its mail was read](../events/mail-read.md) [@C1].
      """)

  static let linkTarget = Rule(
    "link-target",
    means: """
      A link leads to what no link may lead to. It names a Markdown file, a file below `Content/static`, a \
      heading as `#id`, or a whole web address.
      """,
    why: """
      Links to records go by their files, so that they can be checked, and hold wherever the site is \
      published. A page that is built has no fixed place while you write.
      """,
    in: "Content/briefs/outlook.md",
    wrong: """
      ---
      title: Outlook
      incident: harbour-breach
      ---

      See [how we work](../pages/about.html).
      """,
    right: """
      ---
      title: Outlook
      incident: harbour-breach
      ---

      See [how we work](../pages/about.md).
      """)

  static let linkScheme = Rule(
    "link-scheme",
    means: """
      A link is of a sort that a briefing does not have. Links to elsewhere begin with `https:`, `http:`, \
      `mailto:` or `tel:`.
      """,
    why: "Browsers refuse most other sorts, and some run what is in them as a program.",
    in: "Content/pages/about.md",
    wrong: """
      ---
      title: About
      ---

      The tides are [listed](ftp://harbour.example/tides).
      """,
    right: """
      ---
      title: About
      ---

      The tides are [listed](https://harbour.example/tides).
      """)

  static let imageExternal = Rule(
    "image-external",
    means: "An image stands on another host. A copy of it belongs below `Content/static`.",
    why: """
      Each reader's browser would tell the other host who reads the briefing, and the image could change \
      or vanish at any time.
      """,
    in: "Content/pages/about.md",
    wrong: """
      ---
      title: About
      ---

      ![The quay from above](https://harbour.example/plan.svg)
      """,
    right: """
      ---
      title: About
      ---

      ![The quay from above](../static/plan.svg)
      """)

  static let imageWithoutAlt = Rule(
    "image-without-alt",
    means: "An image has no words in its place. What it shows is said between the square brackets.",
    why:
      "Readers who cannot see the image, or whose browser does not load it, would not know what they miss.",
    in: "Content/pages/about.md",
    wrong: """
      ---
      title: About
      ---

      ![](../static/plan.svg)
      """,
    right: """
      ---
      title: About
      ---

      ![The quay from above](../static/plan.svg)
      """)

  static let footnoteUndefined = Rule(
    "footnote-undefined",
    means: "A footnote's mark has no footnote. Its text stands on a line of its own, behind `[^name]:`.",
    why: "The mark would be printed as it stands, and what the footnote was to say would be missing.",
    in: "Content/pages/about.md",
    wrong: """
      ---
      title: About
      ---

      We wrote to the office.[^1]
      """,
    right: """
      ---
      title: About
      ---

      We wrote to the office.[^1]

      [^1]: It did not answer.
      """)

  static let footnoteUnused = Rule(
    "footnote-unused", .warning,
    means: "No mark leads to a footnote. Or another footnote has taken its name.",
    why: "It is left out of the page, so readers miss what it says.",
    in: "Content/pages/about.md",
    wrong: """
      ---
      title: About
      ---

      We wrote to the office.

      [^1]: It did not answer.
      """,
    right: """
      ---
      title: About
      ---

      We wrote to the office.[^1]

      [^1]: It did not answer.
      """)

  static let footnoteInLink = Rule(
    "footnote-in-link",
    means: "A footnote's mark stands inside a link. It is put behind the link.",
    why: "The mark is a link of its own, and browsers follow only one of two links that stand in each other.",
    in: "Content/pages/about.md",
    wrong: """
      ---
      title: About
      ---

      We asked [the office[^1]](../actors/harbour-office.md).

      [^1]: By letter.
      """,
    right: """
      ---
      title: About
      ---

      We asked [the office](../actors/harbour-office.md).[^1]

      [^1]: By letter.
      """)

  static let headingLevel = Rule(
    "heading-level", .warning,
    means: """
      A heading does not fit below the one before it. The page's title is the only heading of level 1, so \
      the text begins with `##`, and each heading goes at most one level deeper.
      """,
    why:
      "People who have pages read aloud go from heading to heading. A missing level sounds like a missing chapter.",
    in: "Content/pages/about.md",
    wrong: """
      ---
      title: About
      ---

      # How we work

      By letter.
      """,
    right: """
      ---
      title: About
      ---

      ## How we work

      By letter.
      """)

  static let rawHTML = Rule(
    "raw-html",
    means:
      "The text holds HTML. It is written in Markdown alone. A `<` that is only a character is written `\\<`.",
    why: """
      HTML may bring in scripts and frames from elsewhere, and break the page around it. Text that was \
      copied from the web is full of it.
      """,
    in: "Content/pages/about.md",
    wrong: """
      ---
      title: About
      ---

      We wrote to <b>the office</b>.
      """,
    right: """
      ---
      title: About
      ---

      We wrote to **the office**.
      """)
}
