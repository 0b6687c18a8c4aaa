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
      let hint = NearMiss.hint(for: inclusion.name, among: indices.keys.sorted())
      return [
        Finding(
          inclusion.isParent ? .unknownParent : .unknownPartial, at: file.location(ofByte: inclusion.offset),
          "no template '\(inclusion.name)'"
            + (hint.isEmpty ? "; add '\(inclusion.name).mustache', or name one that is there" : hint))
      ]
    }
    let arguments = inclusion.arguments.map { ($0, templates[template].arguments[$0]) }
    let filled = Dictionary(
      uniqueKeysWithValues: arguments.map {
        ($1.name, TemplateCompiler.ArgumentID(template: template, index: $0))
      })
    let reachable = blocks.reachable(from: included, filled: filled)
    return arguments.filter { !reachable.contains($1.name) }.map { _, argument in
      Finding(
        .unknownBlock, at: file.location(ofByte: argument.offset),
        "'\(inclusion.name)' has no block '\(argument.name)'"
          + Self.hint(for: argument.name, among: reachable.sorted()))
    }
  }

  private static func hint(for name: String, among blocks: [String]) -> String {
    let hint = NearMiss.hint(for: name, among: blocks)
    let known = blocks.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
    return !hint.isEmpty ? hint : blocks.isEmpty ? "; it has none, so take this out" : "; it has \(known)"
  }
}
