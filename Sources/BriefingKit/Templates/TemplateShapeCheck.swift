/// Checks a template against the shapes of its records, without rendering: finds what is wrong also
/// where today's content does not lead, such as in the section of an empty list.
struct TemplateShapeCheck {
  private enum Context: Hashable {
    case record(ObjectIdentifier)
    /// The item of a section over text, markup, a flag or a number.
    case value(String)
  }

  private struct Visit: Hashable {
    let unit: Int
    let contexts: [Context]
  }

  /// A kind, with its shape at hand: a kind has to be asked for it.
  struct Frame {
    let kind: TemplateShape.Kind
    let shape: TemplateShape?

    init(_ kind: TemplateShape.Kind) {
      self.kind = kind
      shape = kind.shape
    }
  }

  private let program: TemplateProgram
  private var visits: Set<Visit> = []
  private(set) var findings: [Finding] = []

  init(_ program: TemplateProgram) {
    self.program = program
  }

  /// `contexts`: outermost first; a record's kind stands for its shape.
  mutating func check(_ unit: Int, _ outer: [Frame]) {
    guard visits.insert(Visit(unit: unit, contexts: reachable(outer))).inserted else { return }
    var contexts = outer
    var position = Int(program.units[unit].start)
    while true {
      switch program.operations[position] {
      case .literal, .indent: break
      case .escaped(let key): checkWritten(key, position, contexts, isRaw: false)
      case .raw(let key): checkWritten(key, position, contexts, isRaw: true)
      case .inverted(let key, _): _ = kind(key, position, contexts)
      case .section(let key, let end):
        if let kind = kind(key, position, contexts) {
          contexts.append(Frame(kind.item))
        } else {
          position = Int(end)  // What stands in an unknown section is unknown too.
          continue
        }
      case .repeatSection: contexts.removeLast()
      case .call(let callee, _, _), .flatCall(let callee): check(Int(callee), contexts)
      case .endUnit: return
      }
      position += 1
    }
  }

  /// Of contexts with one shape only the innermost is ever asked, so that recursion comes to an end.
  private func reachable(_ contexts: [Frame]) -> [Context] {
    var reachable: [Context] = []
    for (depth, frame) in contexts.reversed().enumerated() {
      if let shape = frame.shape {
        let context = Context.record(ObjectIdentifier(shape))
        if !reachable.contains(context) { reachable.append(context) }
      } else if depth == 0 {
        reachable.append(.value(frame.kind.words))
      }
    }
    return reachable
  }

  private mutating func checkWritten(
    _ key: TemplateProgram.Key, _ position: Int, _ contexts: [Frame], isRaw: Bool
  ) {
    guard let kind = kind(key, position, contexts) else { return }
    let name = program.text(key)
    switch kind {
    case .text, .number: break
    case .html:
      if !isRaw { report(.htmlNeedsTriple, position, TemplateError.Fault.htmlNeedsTriple(name)) }
    case .flag, .texts, .record, .list:
      report(.notAText, position, TemplateError.Fault.notAText(name, kind.words))
    }
  }

  private mutating func kind(
    _ key: TemplateProgram.Key, _ position: Int, _ contexts: [Frame]
  ) -> TemplateShape.Kind? {
    guard let id = key.nameID else { return kind(program.paths[key.pathIndex], key, position, contexts) }
    return kind(TemplateName(id: id), in: contexts, key, position)
  }

  private mutating func kind(
    _ name: TemplateName, in contexts: [Frame], _ key: TemplateProgram.Key, _ position: Int
  ) -> TemplateShape.Kind? {
    for frame in contexts.reversed() {
      if let kind = frame.shape?.kind(of: name) { return kind }
    }
    let shapes = contexts.reversed().compactMap(\.shape)
    report(.unknownName, position, TemplateError.Fault.unknownName(name.text, in: program.text(key), shapes))
    return nil
  }

  private mutating func kind(
    _ path: TemplateProgram.Path, _ key: TemplateProgram.Key, _ position: Int,
    _ contexts: [Frame]
  ) -> TemplateShape.Kind? {
    var rest = path.names[...]
    var found = contexts.last?.kind
    if !path.isLocal { found = kind(rest.removeFirst(), in: contexts, key, position) }
    for name in rest {
      guard let kind = found else { return nil }
      guard case .record = kind else {
        report(
          .unknownName, position,
          TemplateError.Fault.unknownName(name.text, in: path.text, askedOf: kind.words))
        return nil
      }
      found = self.kind(name, in: [Frame(kind)], key, position)
    }
    return found
  }

  private mutating func report(_ fault: TemplateError.Fault, _ position: Int, _ message: String) {
    let location = program.location(program.origins[position])
    let finding = Finding(fault.rule, at: location, message)
    if !findings.contains(finding) { findings.append(finding) }
  }
}

extension TemplateShape.Kind {
  /// What a section over the value has as its context.
  fileprivate var item: TemplateShape.Kind {
    switch self {
    case .list(let shape): .record(shape)
    case .texts: .text
    case .text, .html, .flag, .number, .record: self
    }
  }
}

extension TemplateSet {
  /// What is wrong in the template for records of these shapes, whatever their values: unknown names,
  /// markup without triple braces, and what cannot be written, each as `render` would report it.
  public func check(
    _ template: String, context: TemplateShape, site: TemplateShape? = nil
  ) -> [Finding] {
    guard let unit = templateIndex(template), unit < program.units.count else { return [] }
    var check = TemplateShapeCheck(program)
    check.check(unit, ([site].compactMap { $0 } + [context]).map { shape in .init(.record { shape }) })
    return check.findings.sorted()
  }
}
