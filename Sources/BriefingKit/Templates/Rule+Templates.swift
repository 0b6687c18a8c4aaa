/// What is wrong with templates together, and with the names in them.
extension Rule {
  static let ofTemplates = [
    unknownTemplate, templateFile, unreadableTemplate, unknownPartial, unknownParent, unknownBlock,
    duplicateBlock, contentOutsideBlock, templateCycle, partialDepth, unknownName, htmlNeedsTriple, notAText,
  ]

  private static let page = "Templates/page.mustache"

  static let unknownTemplate = Rule(
    "unknown-template",
    means:
      "The template of a kind of page is missing. A project with a `Templates` folder has one for each kind.",
    why: "The pages of this kind could not be made.",
    wrong: [File(page, nil)],
    right: [File(page, titlePage("{{title}}"))])

  static let templateFile = Rule(
    "template-file", .warning,
    means: """
      A file in `Templates` is not used. Templates end in `.mustache`, and what pages need beside them \
      stands in `Templates/assets`.
      """,
    why: "Somebody put it there to be published, and it is not.",
    wrong: [File("Templates/logo.svg", logo)],
    right: [File("Templates/assets/logo.svg", logo)])

  private static let logo = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"

  static let unreadableTemplate = Rule(
    "unreadable-template",
    means: "Something in `Templates` is neither a file nor a folder. Symbolic links are not followed.",
    why: "What it points to may be missing on another machine, and the site would look different there.",
    wrongInWords: "`Templates/page.mustache` is a symbolic link to a file of another project.",
    rightInWords: "`Templates/page.mustache` is a copy of that file.")

  static let unknownPartial = Rule(
    "unknown-partial",
    means:
      "A tag includes a template that is not there. Its name is its path below `Templates`, without `.mustache`.",
    why: "A part of every page with this tag would be missing.",
    in: page,
    wrong: titlePage("{{>parts/headign}}"),
    right: titlePage("{{>parts/heading}}"))

  static let unknownParent = Rule(
    "unknown-parent",
    means: """
      A template fills the blocks of one that is not there. The name behind `{{<` is its path below \
      `Templates`, without `.mustache`.
      """,
    why: "The page would have no frame: no head, no menu, no foot.",
    in: page,
    wrong: "{{<layuot}}{{$main}}<h1>{{title}}</h1>{{/main}}{{/layuot}}",
    right: "{{<layout}}{{$main}}<h1>{{title}}</h1>{{/main}}{{/layout}}")

  static let unknownBlock = Rule(
    "unknown-block",
    means: "A block is filled that the parent does not have. The parent names its blocks as `{{$name}}`.",
    why: "What stands in it would be written nowhere.",
    in: page,
    wrong: "{{<layout}}{{$mian}}<h1>{{title}}</h1>{{/mian}}{{/layout}}",
    right: "{{<layout}}{{$main}}<h1>{{title}}</h1>{{/main}}{{/layout}}")

  static let duplicateBlock = Rule(
    "duplicate-block",
    means: "A block of a parent is filled twice. Only one filling can stand in it.",
    why: "The other would be lost without a word.",
    in: page,
    wrong: """
      {{<layout}}
      {{$main}}<h1>{{title}}</h1>{{/main}}
      {{$main}}<p>{{summary}}</p>{{/main}}
      {{/layout}}
      """,
    right: """
      {{<layout}}
      {{$main}}<h1>{{title}}</h1><p>{{summary}}</p>{{/main}}
      {{/layout}}
      """)

  static let contentOutsideBlock = Rule(
    "content-outside-block", .warning,
    means:
      "Something stands in a parent's tag, but in no block. From inside `{{<x}}…{{/x}}` only blocks are written.",
    why: "It would be missing from the page.",
    in: page,
    wrong: """
      {{<layout}}
      <h1>{{title}}</h1>
      {{$main}}<p>{{summary}}</p>{{/main}}
      {{/layout}}
      """,
    right: """
      {{<layout}}
      {{$main}}<h1>{{title}}</h1><p>{{summary}}</p>{{/main}}
      {{/layout}}
      """)

  static let templateCycle = Rule(
    "template-cycle",
    means:
      "A template includes itself, directly or by others. Only in a section may it, as that ends with the content.",
    why: "The page would never be finished.",
    in: "Templates/parts/note.mustache",
    wrong: "<p>{{title}}</p>{{>parts/note}}",
    right: "<p>{{title}}</p>")

  static let partialDepth = Rule(
    "partial-depth",
    means: """
      Templates include one another more than 100 deep. A template that includes itself in a section goes on \
      until the section's value is missing.
      """,
    why: "The value is never missing, so the page would never be finished.",
    wrong: [
      File(page, titlePage("{{>parts/note}}")),
      File("Templates/parts/note.mustache", "{{#title}}{{>parts/note}}{{/title}}"),
    ],
    right: [
      File(page, titlePage("{{>parts/note}}")),
      File("Templates/parts/note.mustache", "{{#title}}<p>{{title}}</p>{{/title}}"),
    ])

  static let unknownName = Rule(
    "unknown-name",
    means:
      "A tag names a value that the record does not have. The names stand in the documentation, for each template.",
    why: "Nothing would be written in its place, on every page of this kind.",
    in: page,
    wrong: titlePage("{{titel}}"),
    right: titlePage("{{title}}"))

  static let htmlNeedsTriple = Rule(
    "html-needs-triple",
    means: "A value that is ready-made HTML is written as text. Such values take three braces.",
    why: "Readers would see tags between angle brackets in place of the text.",
    in: page,
    wrong: titlePage("{{body}}"),
    right: titlePage("{{{body}}}"))

  static let notAText = Rule(
    "not-a-text",
    means: "A tag writes a value that is no text. A list, a record and a flag are used as sections.",
    why: "There are no words that could be written for it.",
    in: page,
    wrong: titlePage("{{navigation}}"),
    right: titlePage("{{#navigation}}{{title}} {{/navigation}}"))

  /// The smallest page, with a tag in it.
  private static func titlePage(_ tag: String) -> String {
    """
    {{<layout}}
    {{$main}}
    <h1>{{title}}</h1>
    \(tag)
    {{/main}}
    {{/layout}}
    """
  }
}
