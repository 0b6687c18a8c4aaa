/// The reference of the names that templates may write, in Markdown, from the shapes that the pages fill.
enum TemplateNamesReference {
  static var markdown: String {
    var text = """
      # The names of the templates

      What each template may write. A name that a record lacks is empty on its page and writes nothing; a name that is
      not listed is an error. This page is made from the definitions that fill the pages.

      For every list `x` there is a flag `has_x`: Mustache repeats a section for each item, so what stands once around a
      list goes into `{{#has_x}}…{{/has_x}}`.

      """
    let pages = TemplateShape.byTemplate
    let common = commonNames(pages.map(\.shape))
    text += "\n## Every page\n\n\(table(fields(pages[0].shape).filter { common.contains($0.name.text) }))\n"
    for (template, shape) in pages {
      let own = fields(shape).filter { !isPage(shape) || !common.contains($0.name.text) }
      text += "\n## `\(template).mustache`\n\n"
      text += own.isEmpty ? "No names of its own.\n" : "\(table(own))\n"
    }
    text += "\n# Records on pages\n"
    for shape in records(pages.map(\.shape)) { text += "\n## \(shape.name)\n\n\(table(fields(shape)))\n" }
    return text
  }

  /// Without the flags of lists, which go without saying.
  private static func fields(_ shape: TemplateShape) -> [TemplateShape.Field] {
    let names = Set(shape.fields.map(\.name.text))
    return shape.fields.filter { field in
      guard field.name.text.hasPrefix("has_") else { return true }
      return !names.contains(String(field.name.text.dropFirst(4)))
    }
  }

  private static func isPage(_ shape: TemplateShape) -> Bool {
    shape.field(named: .navigation) != nil
  }

  private static func commonNames(_ shapes: [TemplateShape]) -> Set<String> {
    let pages = shapes.filter(isPage).map { Set($0.fields.map(\.name.text)) }
    return pages.dropFirst().reduce(pages.first ?? []) { $0.intersection($1) }
  }

  private static func table(_ fields: [TemplateShape.Field]) -> String {
    let rows = fields.map { "| `\($0.name.text)` | \($0.kind.words) | \($0.documentation) |" }
    return (["| name | | |", "|---|---|---|"] + rows).joined(separator: "\n")
  }

  /// Every shape that pages hold, at any depth, each once.
  private static func records(_ pages: [TemplateShape]) -> [TemplateShape] {
    var found: [TemplateShape] = []
    var waiting = pages
    while !waiting.isEmpty {
      let shape = waiting.removeFirst()
      for inner in shape.fields.compactMap(\.kind.shape) where !found.contains(where: { $0 === inner }) {
        found.append(inner)
        waiting.append(inner)
      }
    }
    return found
  }
}
