extension TemplateCompiler {
  /// Templates that include themselves whatever the content: no rendering of them would end.
  /// Recursion in a section ends with the content, and is allowed.
  func cycles() -> [Finding] {
    var search = CycleSearch(calls: calls)
    for unit in calls.indices { search.visit(unit) }
    var findings: [Finding] = []
    for cycle in search.cycles {
      guard let first = cycle.first, let closing = cycle.last else { continue }
      let names = (cycle.map(\.unit) + [first.unit]).map { templates[keys[$0].template].name }
      let finding = Finding(
        .templateCycle, at: program.location(closing.origin),
        "'\(names[0])' includes itself without end: \(names.joined(separator: " > "));"
          + " put one of the tags into a section")
      if !findings.contains(where: { $0.location == finding.location }) { findings.append(finding) }
    }
    return findings
  }
}

/// Depth first, with a stack of its own.
private struct CycleSearch {
  struct Step {
    let unit: Int
    /// The tag that goes on from there.
    var origin: TemplateProgram.Origin
    var next = 0
  }

  private enum State {
    case unseen
    case open
    case done
  }

  let calls: [[TemplateCompiler.UnconditionalCall]]
  private var states: [State]
  private(set) var cycles: [[Step]] = []

  init(calls: [[TemplateCompiler.UnconditionalCall]]) {
    self.calls = calls
    states = [State](repeating: .unseen, count: calls.count)
  }

  mutating func visit(_ root: Int) {
    guard states[root] == .unseen else { return }
    let nowhere = TemplateProgram.Origin(template: 0, offset: 0)
    var path = [Step(unit: root, origin: nowhere)]
    states[root] = .open
    while let step = path.last {
      guard step.next < calls[step.unit].count else {
        states[step.unit] = .done
        path.removeLast()
        continue
      }
      let call = calls[step.unit][step.next]
      path[path.count - 1].next += 1
      path[path.count - 1].origin = call.origin
      switch states[call.callee] {
      case .done: break
      case .open:
        if let start = path.firstIndex(where: { $0.unit == call.callee }) {
          cycles.append(Array(path[start...]))
        }
      case .unseen:
        states[call.callee] = .open
        path.append(Step(unit: call.callee, origin: nowhere))
      }
    }
  }
}
