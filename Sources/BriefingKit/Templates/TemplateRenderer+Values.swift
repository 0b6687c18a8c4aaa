extension TemplateRenderer {
  // MARK: - Look-up

  @inline(__always)
  func value(_ key: TemplateProgram.Key, _ operation: Int) throws(TemplateError) -> TemplateValue {
    guard let id = key.nameID else { return try value(program.paths[key.pathIndex], key, operation) }
    return try value(ofID: id, key, operation)
  }

  private func value(
    ofID id: Int32, _ key: TemplateProgram.Key, _ operation: Int
  ) throws(TemplateError) -> TemplateValue {
    var index = records.count
    while index > 0 {
      index -= 1
      if let value = records[index].value(ofID: id) { return value }
    }
    throw unknownName(TemplateName(id: id).text, in: records.reversed().map(\.shape), key, operation)
  }

  private func value(
    _ path: TemplateProgram.Path, _ key: TemplateProgram.Key, _ operation: Int
  ) throws(TemplateError) -> TemplateValue {
    var value: TemplateValue
    var rest = path.names[...]
    if path.isLocal {
      value = contexts[contexts.count - 1]
    } else {
      value = try self.value(ofID: rest.removeFirst().id, key, operation)
    }
    for name in rest {
      switch value {
      case .record(let record):
        guard let inner = record.value(ofID: name.id) else {
          throw unknownName(name.text, in: [record.shape], key, operation)
        }
        value = inner
      case .empty: return .empty
      case .bool, .text, .html, .integer, .list:
        throw error(
          .unknownName, operation,
          TemplateError.Fault.unknownName(name.text, in: path.text, askedOf: value.kindWords))
      }
    }
    return value
  }

  // MARK: - Writing

  @inline(__always)
  mutating func writeEscaped(
    _ value: TemplateValue, _ key: TemplateProgram.Key, _ operation: Int
  ) throws(TemplateError) {
    switch value {
    case .empty: break
    case .text(let text): output.appendEscapingHTML(text)
    case .integer(let number): output.append(decimal: number)
    case .html:
      throw error(.htmlNeedsTriple, operation, TemplateError.Fault.htmlNeedsTriple(program.text(key)))
    case .bool, .record, .list: throw notAText(value, key, operation)
    }
  }

  @inline(__always)
  mutating func writeRaw(
    _ value: TemplateValue, _ key: TemplateProgram.Key, _ operation: Int
  ) throws(TemplateError) {
    switch value {
    case .empty: break
    case .html(let markup): markup.withUnsafeBufferPointer { output.append($0) }
    case .text(let text): output.append(text)
    case .integer(let number): output.append(decimal: number)
    case .bool, .record, .list: throw notAText(value, key, operation)
    }
  }

  // MARK: - Errors

  private func error(
    _ fault: TemplateError.Fault, _ operation: Int, _ message: String
  ) -> TemplateError {
    TemplateError(
      fault: fault, location: program.location(program.origins[operation]), page: page, message: message)
  }

  private func notAText(
    _ value: TemplateValue, _ key: TemplateProgram.Key, _ operation: Int
  ) -> TemplateError {
    error(.notAText, operation, TemplateError.Fault.notAText(program.text(key), value.kindWords))
  }

  /// `shapes`: innermost first.
  private func unknownName(
    _ name: String, in shapes: [TemplateShape], _ key: TemplateProgram.Key, _ operation: Int
  ) -> TemplateError {
    error(.unknownName, operation, TemplateError.Fault.unknownName(name, in: program.text(key), shapes))
  }

  func tooDeep(_ unit: Int, _ operation: Int) -> TemplateError {
    let chain = (calls.map(\.unit) + [unit]).map { program.names[Int(program.units[$0].template)] }
    let shown = (chain.prefix(4) + ["…"] + chain.suffix(2)).joined(separator: " > ")
    return error(
      .partialDepth, operation,
      "partials are more than \(Self.deepestCall) deep: \(shown); end the recursion with a section")
  }
}
