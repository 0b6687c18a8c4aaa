/// Turns parsed templates into a program.
///
/// Blocks are filled here, once: a template is compiled again for every different set of blocks that
/// it is included with. The outermost filling wins, as the specification asks of more than one level.
struct TemplateCompiler {
  /// An argument, by its template's index and its own.
  struct ArgumentID: Hashable {
    let template: Int
    let index: Int
  }

  struct UnitKey: Hashable {
    let template: Int
    let blocks: [String: ArgumentID]
    let isIndented: Bool
  }

  /// A call that every rendering of the caller makes.
  struct UnconditionalCall {
    let callee: Int
    let origin: TemplateProgram.Origin
  }

  let templates: [ParsedTemplate]
  let indices: [String: Int]
  var program = TemplateProgram()
  var units: [UnitKey: Int] = [:]
  /// For each unit.
  var keys: [UnitKey] = []
  var calls: [[UnconditionalCall]] = []
  var pathIndices: [String: Int] = [:]
  /// Operations before this one are jumped to or over: a literal is not merged with them.
  var mergeFloor = 0
  let blocks: TemplateBlocks

  init(_ templates: [ParsedTemplate], _ blocks: TemplateBlocks) {
    self.templates = templates
    self.blocks = blocks
    indices = Dictionary(uniqueKeysWithValues: templates.enumerated().map { ($1.name, $0) })
    program.files = templates.map(\.file)
    program.names = templates.map(\.name)
  }

  /// The unit of every template on its own has the template's index.
  mutating func compile() {
    for template in templates.indices {
      _ = unit(UnitKey(template: template, blocks: [:], isIndented: false))
    }
    var next = 0
    while next < keys.count {
      compileUnit(next)
      next += 1
    }
  }

  mutating func unit(_ key: UnitKey) -> Int {
    if let known = units[key] { return known }
    let unit = keys.count
    units[key] = unit
    keys.append(key)
    calls.append([])
    program.units.append(TemplateProgram.Unit(template: Int32(key.template)))
    return unit
  }

  private mutating func compileUnit(_ unit: Int) {
    let key = keys[unit]
    program.units[unit].start = Int32(program.operations.count)
    mergeFloor = program.operations.count
    let scope = TemplateScope(
      unit: unit, template: key.template, isIndented: key.isIndented, blocks: key.blocks)
    emit(templates[key.template].nodes, scope)
    append(.endUnit, at: 0, scope)
  }
}

/// Where in a unit the compiler is.
struct TemplateScope {
  let unit: Int
  /// Whose bytes the nodes' ranges count: an argument's are those of the template that fills the block.
  var template: Int
  /// The unit is included with an indentation that is known when it runs.
  var isIndented: Bool
  let blocks: [String: TemplateCompiler.ArgumentID]
  /// Written before each line, after the unit's own indentation.
  var indentation: [UInt8] = []
  /// Taken from the beginning of each line.
  var dedent: [UInt8] = []
  /// The arguments that the nodes stand in, so that a block in its own argument gives its default.
  var expanding: [TemplateCompiler.ArgumentID] = []
  var isConditional = false
}
