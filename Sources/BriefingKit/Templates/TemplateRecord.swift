/// The values of one thing on a page, by the names that its shape declares.
///
/// All values begin as `.empty`, so that a template may write every declared name of every record.
public struct TemplateRecord: Sendable {
  public let shape: TemplateShape
  private(set) var values: [TemplateValue]

  public init(_ shape: TemplateShape) {
    self.shape = shape
    values = [TemplateValue](repeating: .empty, count: shape.fields.count)
  }

  /// Naming what the shape does not declare, or a value of another kind than declared, is a
  /// programmer's error and stops the program.
  public subscript(name: TemplateName) -> TemplateValue {
    get { values[slot(of: name)] }
    set {
      let slot = slot(of: name)
      precondition(
        shape.accepts(newValue, in: slot),
        "'\(name)' of '\(shape.name)' is \(newValue.kindWords), declared as \(shape.fields[slot].kind.words)")
      values[slot] = newValue
      if let flag = shape.flag(ofList: slot) { values[flag] = .bool(newValue.isTruthy) }
    }
  }

  private func slot(of name: TemplateName) -> Int {
    guard let slot = shape.slot(of: name.id) else {
      preconditionFailure("'\(shape.name)' declares no '\(name)'")
    }
    return slot
  }

  @inline(__always)
  func value(ofID id: Int32) -> TemplateValue? {
    shape.slot(of: id).map { values[$0] }
  }
}
