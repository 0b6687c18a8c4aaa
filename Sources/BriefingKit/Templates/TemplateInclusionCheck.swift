/// Partials, parents and blocks that do not exist.
struct TemplateInclusionCheck {
  private let templates: [ParsedTemplate]
  private let indices: [String: Int]
  private let blocks: TemplateBlocks

  init(_ templates: [ParsedTemplate], _ indices: [String: Int], _ blocks: TemplateBlocks) {
    self.templates = templates
    self.indices = indices
    self.blocks = blocks
  }

  func findings() -> [Finding] {
    templates.indices.flatMap { template in
      check(templates[template].nodes, in: template)
        + templates[template].arguments.flatMap { check($0.content, in: template) }
    }
  }

  private func check(_ nodes: [TemplateNode], in template: Int) -> [Finding] {
    nodes.flatMap { node -> [Finding] in
      switch node {
      case .lineStart, .text, .variable: []
      case .section(let section): check(section.content, in: template)
      case .block(let block): check(block.content, in: template)
      case .inclusion(let inclusion): check(inclusion, in: template)
      }
    }
  }

  private func check(_ inclusion: TemplateInclusion, in template: Int) -> [Finding] {
    let file = templates[template].file
    guard let included = indices[inclusion.name] else {
      let what = inclusion.isParent ? "parent" : "partial"
      return [
        .error(
          "unknown-\(what)", at: file.location(ofByte: inclusion.offset),
          "no template '\(inclusion.name)'"
            + NearMiss.hint(for: inclusion.name, among: indices.keys.sorted()))
      ]
    }
    let arguments = inclusion.arguments.map { ($0, templates[template].arguments[$0]) }
    let filled = Dictionary(
      uniqueKeysWithValues: arguments.map {
        ($1.name, TemplateCompiler.ArgumentID(template: template, index: $0))
      })
    let reachable = blocks.reachable(from: included, filled: filled)
    return arguments.filter { !reachable.contains($1.name) }.map { _, argument in
      .error(
        "unknown-block", at: file.location(ofByte: argument.offset),
        "'\(inclusion.name)' has no block '\(argument.name)'"
          + NearMiss.hint(for: argument.name, among: reachable.sorted()))
    }
  }
}
