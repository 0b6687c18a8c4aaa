/// The values of one thing on a page, by the names that its shape declares.
///
/// All values begin as `.empty`, so that a template may write every declared name of every record.
public struct TemplateRecord: Sendable {
  // Written only where one record holds it, so never while another thread reads it.
  private final class Storage: @unchecked Sendable {
    let shape: TemplateShape
    var values: [TemplateValue]
    var seal: Fingerprint?

    init(_ shape: TemplateShape, _ values: [TemplateValue]) {
      self.shape = shape
      self.values = values
    }
  }

  private var storage: Storage

  public init(_ shape: TemplateShape) {
    storage = Storage(shape, [TemplateValue](repeating: .empty, count: shape.fields.count))
  }

  public var shape: TemplateShape { storage.shape }
  var values: [TemplateValue] { storage.values }

  /// Stands for all values, once the record is sealed.
  var seal: Fingerprint? { storage.seal }

  /// Naming what the shape does not declare, or a value of another kind than declared, is a
  /// programmer's error and stops the program.
  public subscript(name: TemplateName) -> TemplateValue {
    get { storage.values[slot(of: name)] }
    set {
      let slot = slot(of: name)
      precondition(
        shape.accepts(newValue, in: slot),
        "'\(name)' of '\(shape.name)' is \(newValue.kindWords), declared as \(shape.fields[slot].kind.words)")
      makeUnique()
      storage.values[slot] = newValue
      if let flag = shape.flag(ofList: slot) { storage.values[flag] = .bool(newValue.isTruthy) }
    }
  }

  private mutating func makeUnique() {
    if isKnownUniquelyReferenced(&storage) {
      storage.seal = nil
    } else {
      storage = Storage(storage.shape, storage.values)
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
    storage.shape.slot(of: id).map { storage.values[$0] }
  }
}

extension TemplateRecord {
  /// Notes what stands for its values, for a record that many pages show: their fingerprints then need not
  /// go through it again. A change takes the seal away.
  mutating func seal(_ key: Fingerprinter.Key?) {
    guard let key else { return }
    var maker = Fingerprinter(key)
    maker.add(self)
    makeUnique()
    storage.seal = maker.fingerprint
  }

  func sealed(_ key: Fingerprinter.Key?) -> TemplateRecord {
    var record = self
    record.seal(key)
    return record
  }
}
