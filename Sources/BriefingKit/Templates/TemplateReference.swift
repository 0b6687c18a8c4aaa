/// A name that a template uses.
public struct TemplateReference: Hashable, Sendable {
  public enum Use: Sendable {
    /// `{{name}}`
    case escaped
    /// `{{{name}}}` or `{{&name}}`
    case raw
    /// `{{#name}}`
    case section
    /// `{{^name}}`
    case inverted
  }

  /// As written: `title`, `actor.name`, `.`.
  public let name: String
  public let use: Use
  public let location: SourceLocation
  /// The names of the sections around it, outermost first, across partials; inverted ones, which
  /// open no context, are left out.
  public let sections: [String]
}

extension TemplateSet {
  /// The names that the template uses, with those of its partials and parents, in the order of the
  /// output; a partial is followed once for all places with the same sections around it, recursion once.
  /// Empty for an unknown template.
  public func references(of template: String) -> [TemplateReference] {
    guard let unit = templateIndex(template), unit < program.units.count else { return [] }
    var collector = TemplateReferenceCollector(program: program)
    collector.collect(unit, sections: [])
    return collector.references
  }
}

private struct TemplateReferenceCollector {
  let program: TemplateProgram
  private(set) var references: [TemplateReference] = []
  private var seen: Set<TemplateReference> = []
  private var visits: Set<Visit> = []
  private var running: [Int] = []

  private struct Visit: Hashable {
    let unit: Int
    let sections: [String]
  }

  init(program: TemplateProgram) {
    self.program = program
  }

  mutating func collect(_ unit: Int, sections outer: [String]) {
    guard !running.contains(unit) else { return }
    guard visits.insert(Visit(unit: unit, sections: outer)).inserted else { return }
    running.append(unit)
    defer { running.removeLast() }
    var sections = outer
    var position = Int(program.units[unit].start)
    while true {
      switch program.operations[position] {
      case .literal, .indent: break
      case .escaped(let key): add(key, .escaped, position, sections)
      case .raw(let key): add(key, .raw, position, sections)
      case .section(let key, _):
        add(key, .section, position, sections)
        sections.append(program.text(key))
      case .repeatSection: sections.removeLast()
      case .inverted(let key, _): add(key, .inverted, position, sections)
      case .call(let callee, _, _), .flatCall(let callee): collect(Int(callee), sections: sections)
      case .endUnit: return
      }
      position += 1
    }
  }

  private mutating func add(
    _ key: TemplateProgram.Key, _ use: TemplateReference.Use, _ position: Int, _ sections: [String]
  ) {
    let reference = TemplateReference(
      name: program.text(key), use: use, location: program.location(program.origins[position]),
      sections: sections)
    if seen.insert(reference).inserted { references.append(reference) }
  }
}
