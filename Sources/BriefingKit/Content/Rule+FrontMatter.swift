/// What is wrong with front matter and `site.yml`: their YAML and their keys.
extension Rule {
  static let ofFrontMatter = [
    yamlSyntax, yamlNesting, yamlAlias, duplicateKey, unknownKey, missingKey, missingValue,
  ]

  static let yamlSyntax = Rule(
    "yaml-syntax",
    means: """
      The keys are not well-formed YAML. Mostly a quotation mark is missing, or the indentation is not the \
      same on all lines of a list.
      """,
    why: "Nothing of the file can be read until this is mended.",
    in: "Content/pages/about.md",
    wrong: """
      ---
      title: The harbour: about this site
      ---
      """,
    right: """
      ---
      title: "The harbour: about this site"
      ---
      """)

  static let yamlNesting = Rule(
    "yaml-nesting",
    means: "The keys are nested more than 64 levels deep. No key needs more than five.",
    why: "Such YAML takes long to read, and is a mistake, or meant to bring the program down.",
    in: "Content/pages/about.md",
    wrong: """
      ---
      title: About
      tags: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
        mail]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
      ---
      """,
    right: """
      ---
      title: About
      tags: [mail]
      ---
      """)

  static let yamlAlias = Rule(
    "yaml-alias",
    means:
      "The keys use more than 20 aliases of YAML. An alias, `*name`, repeats what stands behind `&name`.",
    why: "A few lines of aliases can stand for gigabytes, and nobody can read what they say.",
    in: "Content/pages/about.md",
    wrong: """
      ---
      title: About
      tags: [&m mail, *m, *m, *m, *m, *m, *m, *m, *m, *m, *m, *m, *m,
        *m, *m, *m, *m, *m, *m, *m, *m, *m]
      ---
      """,
    right: """
      ---
      title: About
      tags: [mail]
      ---
      """)

  static let duplicateKey = Rule(
    "duplicate-key",
    means: "A key is given twice. Each key stands once in its map.",
    why: "Only one of the two values could count, and the file does not say which.",
    in: "Content/events/mail-read.md",
    wrong: """
      ---
      title: The mail is read
      date: 2024-03-01
      date: 2024-03-02
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

  static let unknownKey = Rule(
    "unknown-key",
    means: """
      There is no key of this name here. The keys of each kind of record stand in the documentation, under \
      the content model.
      """,
    why: "A misspelt key would be passed over, and what stands behind it would be missing from the site.",
    in: "Content/events/mail-read.md",
    wrong: """
      ---
      title: The mail is read
      date: 2024-03-01
      sumary: The office noticed nothing for weeks.
      claims: [C1]
      ---
      """,
    right: """
      ---
      title: The mail is read
      date: 2024-03-01
      summary: The office noticed nothing for weeks.
      claims: [C1]
      ---
      """)

  static let missingKey = Rule(
    "missing-key",
    means: "A key is missing that cannot be left out. The finding says what it is for.",
    why: """
      Readers are owed what it gives: a name, a date, or the claims that carry the statement. Where the \
      sources do not say when, write `date: not-stated`.
      """,
    in: "Content/events/mail-read.md",
    wrong: """
      ---
      title: The mail is read
      claims: [C1]
      ---
      """,
    right: """
      ---
      title: The mail is read
      date: not-stated
      claims: [C1]
      ---
      """)

  static let missingValue = Rule(
    "missing-value",
    means: "A key has no value, or a list an empty item. A value may not be left open.",
    why: "Nobody can tell whether the value was forgotten, or is meant to be nothing.",
    in: "Content/pages/about.md",
    wrong: """
      ---
      title: About
      summary:
      ---
      """,
    right: """
      ---
      title: About
      ---
      """)
}
