// The shapes of what leads from part to part of a list that fills several pages.

extension TemplateShape {
  /// A link to a part of what fills several pages.
  static let pageLink = TemplateShape(
    "link to a part",
    [
      .text(.title, "what the part has: December 2018"),
      .text(.url, "the path below the site's root"),
      .text(.note, "how many entries it has: 312 events"),
      .text(.extent, "its first and last entry: 3 December 2018 to 30 December 2018"),
      .flag(.isCurrent, "whether this is the page being shown"),
      .flag(.isAfterGap, "whether there are parts between it and the link before it"),
      .flag(.isPrevious, "whether it is the one before"),
      .flag(.isNext, "whether it is the one after"),
    ])

  static let pagination = TemplateShape(
    "pagination",
    [
      .number(.number, "the number of this part, from 1"),
      .number(.count, "how many parts there are"),
      .record(.overview, link, "a link to the list of all parts, or to a record's first page"),
      .record(.previous, link, "the part before"),
      .record(.next, link, "the part after"),
      .list(.pages, of: pageLink, "the first part, the last, and those around this one"),
    ])
}
