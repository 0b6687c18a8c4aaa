/// What is wrong with templates as texts in Mustache.
extension Rule {
  static let ofTemplateSyntax = [
    unclosedTag, badName, dynamicName, badDelimiters, unclosedSection, unopenedSection, wrongClosingName,
    nestingDepth, nulByte, byteOrderMark, invalidUTF8,
  ]

  private static let part = "Templates/parts/note.mustache"

  static let unclosedTag = Rule(
    "unclosed-tag",
    means: "A tag has no end. What begins with `{{` ends with `}}`, and `{{{` with `}}}`.",
    why: "Everything behind it would be taken for the tag's name.",
    in: part,
    wrong: "<h2>{{title</h2>",
    right: "<h2>{{title}}</h2>")

  static let badName = Rule(
    "bad-name",
    means: """
      A tag has no name, or one with wrong characters. A name has letters, digits, `_` and `-`, and `.` \
      between parts.
      """,
    why: "No record can have a value of such a name, so nothing would be written.",
    in: part,
    wrong: "<h2>{{the title}}</h2>",
    right: "<h2>{{title}}</h2>")

  static let dynamicName = Rule(
    "dynamic-name",
    means:
      "A tag includes a template whose name is to be looked up. Templates are included by their own names.",
    why:
      "Which template that would be is known only when the page is made, so it could not be checked before.",
    in: part,
    wrong: "{{>*part}}",
    right: "{{>parts/heading}}")

  static let badDelimiters = Rule(
    "bad-delimiters",
    means: "A tag does not set its delimiters. It holds the two new ones, with a blank between them.",
    why: "It is not clear where the tags behind it begin and end.",
    in: part,
    wrong: "{{=<%=}}",
    right: "{{=<% %>=}}")

  static let unclosedSection = Rule(
    "unclosed-section",
    means:
      "A section, a block or a parent has no end. `{{#x}}`, `{{^x}}`, `{{$x}}` and `{{<x}}` each end with `{{/x}}`.",
    why: "It is not clear what belongs to it, and what comes after it.",
    in: part,
    wrong: "{{#summary}}<p>{{summary}}</p>",
    right: "{{#summary}}<p>{{summary}}</p>{{/summary}}")

  static let unopenedSection = Rule(
    "unopened-section",
    means: "A tag ends a section that never began. Perhaps its beginning was deleted.",
    why: "It is not clear what was to be shown under which condition.",
    in: part,
    wrong: "<p>{{summary}}</p>{{/summary}}",
    right: "{{#summary}}<p>{{summary}}</p>{{/summary}}")

  static let wrongClosingName = Rule(
    "wrong-closing-name",
    means: "A tag ends another section than the one that is open. The section that began last ends first.",
    why: "Sections that overlap have no meaning.",
    in: part,
    wrong: "{{#summary}}<p>{{summary}}</p>{{/sumary}}",
    right: "{{#summary}}<p>{{summary}}</p>{{/summary}}")

  static let nestingDepth = Rule(
    "nesting-depth",
    means: "Sections and blocks are nested more than 100 deep. Pages need fewer than ten.",
    why: "Such a template is damaged, or was made by a program that went wrong.",
    wrongInWords: "A template opens 101 sections before it closes the first of them.",
    rightInWords: "Each section is closed before the next begins, or stands in a part of its own.")

  static let nulByte = Rule(
    "nul-byte",
    means: "A template holds a NUL byte. No text has any.",
    why: "The file is damaged, or is no text at all.",
    in: part,
    wrong: "<h2>{{title}}</h2>\u{0}",
    right: "<h2>{{title}}</h2>")

  static let byteOrderMark = Rule(
    "byte-order-mark",
    means: "A template begins with a byte order mark. Editors call that \"UTF-8 with BOM\".",
    why: "The mark would end up in the middle of pages, where it shows as a gap.",
    in: part,
    wrong: "\u{FEFF}<h2>{{title}}</h2>",
    right: "<h2>{{title}}</h2>")

  static let invalidUTF8 = Rule(
    "invalid-utf-8",
    means: "A template is not text in UTF-8. Some byte of it stands for no character.",
    why: "Readers would see wrong letters, and different ones on each machine.",
    wrong: [File(part, "<p>Published at the Café du Port</p>", .latin1)],
    right: [File(part, "<p>Published at the Café du Port</p>")])
}
