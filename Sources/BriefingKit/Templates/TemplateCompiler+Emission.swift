extension TemplateCompiler {
  mutating func emit(_ nodes: [TemplateNode], _ scope: TemplateScope) {
    for node in nodes {
      switch node {
      case .lineStart(let blanks, let isBlank): emitLineStart(blanks, isBlank: isBlank, scope)
      case .text(let range): appendLiteral(bytes(range, scope), at: range.lowerBound, scope)
      case .variable(let name, let isRaw, let offset):
        let key = key(name)
        append(isRaw ? .raw(key) : .escaped(key), at: offset, scope)
      case .section(let section): emit(section, scope)
      case .inclusion(let inclusion): emit(inclusion, scope)
      case .block(let block): emit(block, scope)
      }
    }
  }

  private mutating func emitLineStart(_ blanks: Range<Int>, isBlank: Bool, _ scope: TemplateScope) {
    // A blank line gets no indentation, so that no line of a page ends in blanks.
    if !isBlank { emitIndentation(at: blanks.lowerBound, scope) }
    appendLiteral(dedented(blanks, scope), at: blanks.lowerBound, scope)
  }

  private mutating func emitIndentation(at offset: Int, _ scope: TemplateScope) {
    if scope.isIndented { append(.indent, at: offset, scope) }
    appendLiteral(scope.indentation[...], at: offset, scope)
  }

  private mutating func emit(_ section: TemplateSection, _ scope: TemplateScope) {
    var scope = scope
    scope.isConditional = true
    let key = key(section.name)
    let opening = program.operations.count
    append(section.isInverted ? .inverted(key, end: 0) : .section(key, end: 0), at: section.offset, scope)
    emit(section.content, scope)
    if !section.isInverted { append(.repeatSection, at: section.offset, scope) }
    let end = program.operations.count
    mergeFloor = end
    program.operations[opening] =
      section.isInverted ? .inverted(key, end: Int32(end)) : .section(key, end: Int32(end))
  }

  private mutating func emit(_ inclusion: TemplateInclusion, _ scope: TemplateScope) {
    guard let template = indices[inclusion.name] else { return }  // TemplateSet reports it.
    var filled: [String: ArgumentID] = [:]
    for index in inclusion.arguments {
      filled[templates[scope.template].arguments[index].name] =
        ArgumentID(template: scope.template, index: index)
    }
    filled.merge(scope.blocks) { _, outer in outer }
    let reachable = blocks.reachable(from: template, filled: filled)
    let added = inclusion.indentation.map { scope.indentation + dedented($0, scope) }
    let isIndented = added.map { scope.isIndented || !$0.isEmpty } ?? false
    let callee = unit(
      UnitKey(
        template: template, blocks: filled.filter { reachable.contains($0.key) }, isIndented: isIndented))
    if isIndented, let added {
      let start = literalStart(added[...], at: inclusion.offset, scope)
      append(
        .call(unit: Int32(callee), start: start, count: Int32(added.count)), at: inclusion.offset, scope)
    } else {
      append(.flatCall(unit: Int32(callee)), at: inclusion.offset, scope)
    }
    if !scope.isConditional {
      calls[scope.unit].append(UnconditionalCall(callee: callee, origin: origin(inclusion.offset, scope)))
    }
  }

  // MARK: - Blocks

  private mutating func emit(_ block: TemplateBlock, _ scope: TemplateScope) {
    if let id = scope.blocks[block.name], !scope.expanding.contains(id) {
      emit(id, in: block, scope)
    } else {
      emitDefault(of: block, scope)
    }
  }

  private mutating func emitDefault(of block: TemplateBlock, _ scope: TemplateScope) {
    if block.isStandalone, block.content.isEmpty { return }
    if block.isStandalone, !block.opensAlone {
      emitLineStart(block.leading, isBlank: false, scope)
    }
    emit(block.content, scope)
    if !block.closesAlone {
      appendLiteral(bytes(block.lineEnd, scope), at: block.lineEnd.lowerBound, scope)
    }
  }

  private mutating func emit(_ id: ArgumentID, in block: TemplateBlock, _ scope: TemplateScope) {
    let argument = templates[id.template].arguments[id.index]
    if block.isStandalone, argument.content.isEmpty { return }
    var inner = scope
    inner.template = id.template
    inner.indentation = block.isStandalone ? scope.indentation + dedented(block.indentation, scope) : []
    inner.isIndented = block.isStandalone && scope.isIndented
    inner.dedent = Array(templates[id.template].file.bytes[argument.indentation])
    inner.expanding.append(id)
    if block.isStandalone, !argument.beginsLine { emitIndentation(at: argument.offset, inner) }
    emit(argument.content, inner)
    if !argument.endsLine || (argument.content.isEmpty && !block.isStandalone) {
      appendLiteral(bytes(block.lineEnd, scope), at: block.lineEnd.lowerBound, scope)
    }
  }

  // MARK: - Pieces

  private func bytes(_ range: Range<Int>, _ scope: TemplateScope) -> ArraySlice<UInt8> {
    templates[scope.template].file.bytes[range]
  }

  /// The blanks without those that they have in common with the dedent.
  private func dedented(_ blanks: Range<Int>, _ scope: TemplateScope) -> ArraySlice<UInt8> {
    let common = zip(bytes(blanks, scope), scope.dedent).prefix { $0 == $1 }
    return bytes(blanks, scope).dropFirst(common.count)
  }

  func origin(_ offset: Int, _ scope: TemplateScope) -> TemplateProgram.Origin {
    TemplateProgram.Origin(template: Int32(scope.template), offset: Int32(offset))
  }

  mutating func append(_ operation: TemplateProgram.Operation, at offset: Int, _ scope: TemplateScope) {
    program.operations.append(operation)
    program.origins.append(origin(offset, scope))
  }

  private mutating func literalStart(
    _ bytes: ArraySlice<UInt8>, at offset: Int, _ scope: TemplateScope
  ) -> Int32 {
    let start = Int32(program.literals.count)
    program.pieces.append(TemplateProgram.Piece(start: start, origin: origin(offset, scope)))
    program.literals += bytes
    return start
  }

  private mutating func appendLiteral(
    _ bytes: ArraySlice<UInt8>, at offset: Int, _ scope: TemplateScope
  ) {
    if bytes.isEmpty { return }
    let start = literalStart(bytes, at: offset, scope)
    let last = program.operations.count - 1
    if last >= mergeFloor, case .literal(let before, let count) = program.operations[last],
      before + count == start
    {
      program.operations[last] = .literal(start: before, count: count + Int32(bytes.count))
    } else {
      append(.literal(start: start, count: Int32(bytes.count)), at: offset, scope)
    }
  }

  private mutating func key(_ name: String) -> TemplateProgram.Key {
    if !name.utf8.contains(UInt8(ascii: ".")) { return TemplateProgram.Key(name: TemplateName(name)) }
    if let known = pathIndices[name] { return TemplateProgram.Key(path: known) }
    let parts = name.split(separator: ".")
    program.paths.append(
      TemplateProgram.Path(
        text: name, isLocal: name.hasPrefix("."), names: parts.map { TemplateName(String($0)) }))
    pathIndices[name] = program.paths.count - 1
    return TemplateProgram.Key(path: program.paths.count - 1)
  }
}
