extension TemplateName {
  static let filter: TemplateName = "filter"
  static let filters: TemplateName = "filters"
  static let options: TemplateName = "options"
}

extension TemplateShape {
  static let filter = TemplateShape(
    "filter",
    [
      .text(.id, "its name in the page's address: kind, firmness, actor, source"),
      .text(.label, "its words"),
      .list(.options, of: filterOption, "what can be chosen"),
    ])

  static let filterOption = TemplateShape(
    "choice of a filter",
    [
      .text(.id, "its value in the page's address"),
      .text(.label, "its words"),
    ])
}

extension TemplateShape.Field {
  static let filterTokens = Self.text(
    .filter, "by what the entry is found, for data-filter: kind:… firmness:… actor:… source:…")

  static let pageFilters = Self.list(
    .filters, of: TemplateShape.filter, "by what the list can be narrowed down, where that makes a difference"
  )
}
