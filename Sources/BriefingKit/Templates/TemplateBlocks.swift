/// Which blocks the templates have, with what they include.
struct TemplateBlocks {
  private let ofTemplate: [Set<String>]
  private let ofArgument: [[Set<String>]]

  init(_ templates: [ParsedTemplate], indices: [String: Int]) {
    var collected = templates.map { template in
      template.arguments.reduce(into: Collected(template.nodes)) { $0.add($1.content) }
    }
    // Inclusions pass on what they reach, until nothing is added.
    var changed = true
    while changed {
      changed = false
      for template in collected.indices {
        let before = collected[template].blocks.count
        for name in collected[template].inclusions {
          if let index = indices[name] { collected[template].blocks.formUnion(collected[index].blocks) }
        }
        changed = changed || collected[template].blocks.count > before
      }
    }
    ofTemplate = collected.map(\.blocks)
    ofArgument = templates.map { template in
      template.arguments.map { argument in
        let own = Collected(argument.content)
        return own.inclusions.reduce(into: own.blocks) { blocks, name in
          if let index = indices[name] { blocks.formUnion(collected[index].blocks) }
        }
      }
    }
  }

  /// The blocks that can come up where the template is included with these blocks filled.
  func reachable(
    from template: Int, filled: [String: TemplateCompiler.ArgumentID]
  ) -> Set<String> {
    var reached = ofTemplate[template]
    var open = Array(reached)
    while let name = open.popLast() {
      guard let id = filled[name] else { continue }
      for inner in ofArgument[id.template][id.index] where reached.insert(inner).inserted {
        open.append(inner)
      }
    }
    return reached
  }
}

private struct Collected {
  var blocks: Set<String> = []
  var inclusions: Set<String> = []

  init(_ nodes: [TemplateNode]) {
    add(nodes)
  }

  mutating func add(_ nodes: [TemplateNode]) {
    for node in nodes {
      switch node {
      case .lineStart, .text, .variable: break
      case .section(let section): add(section.content)
      case .inclusion(let inclusion): inclusions.insert(inclusion.name)
      case .block(let block):
        blocks.insert(block.name)
        add(block.content)
      }
    }
  }
}
