/// The values of one thing on a page, by the names that its shape declares.
///
/// All values begin as `.empty`, so that a template may write every declared name of every record.
public struct TemplateRecord: Sendable {
  private struct Head {
    let shape: TemplateShape
    let count: Int
    var seal: Fingerprint?
  }

  /// The values stand behind the head: a page has hundreds of records, and each is one piece of memory.
  private final class Storage: ManagedBuffer<Head, TemplateValue> {
    /// The values are still to be initialized.
    static func make(_ shape: TemplateShape, count: Int) -> Storage {
      let buffer = create(minimumCapacity: count) { _ in Head(shape: shape, count: count, seal: nil) }
      // `create` makes an instance of the class that it is called on.
      return unsafeDowncast(buffer, to: Storage.self)
    }

    // Not `header`, whose every reading is checked for overlap with a writing.
    var head: Head {
      @inline(__always) get { withUnsafeMutablePointerToHeader { $0.pointee } }
    }

    func setSeal(_ seal: Fingerprint?) { withUnsafeMutablePointerToHeader { $0.pointee.seal = seal } }

    func copy() -> Storage {
      let copy = Storage.make(head.shape, count: head.count)
      withValues { values in
        copy.withUnsafeMutablePointerToElements { elements in
          guard let first = values.baseAddress else { return }
          elements.initialize(from: first, count: values.count)
        }
      }
      return copy
    }

    @inline(__always)
    func withValues<Result>(_ body: (UnsafeBufferPointer<TemplateValue>) -> Result) -> Result {
      withUnsafeMutablePointers { head, elements in
        body(UnsafeBufferPointer(start: elements, count: head.pointee.count))
      }
    }

    deinit {
      _ = withUnsafeMutablePointers { head, elements in elements.deinitialize(count: head.pointee.count) }
    }
  }

  // Written only where one record holds it, so never while another thread reads it.
  private nonisolated(unsafe) var storage: Storage

  public init(_ shape: TemplateShape) {
    storage = Storage.make(shape, count: shape.fields.count)
    storage.withUnsafeMutablePointerToElements { [count = shape.fields.count] in
      $0.initialize(repeating: .empty, count: count)
    }
  }

  public var shape: TemplateShape { storage.head.shape }

  /// Stands for all values, once the record is sealed.
  var seal: Fingerprint? { storage.head.seal }

  /// In the order of the shape's fields.
  @inline(__always)
  func withValues<Result>(_ body: (UnsafeBufferPointer<TemplateValue>) -> Result) -> Result {
    storage.withValues(body)
  }

  /// Naming what the shape does not declare, or a value of another kind than declared, is a
  /// programmer's error and stops the program.
  public subscript(name: TemplateName) -> TemplateValue {
    get { storage.withValues { $0[slot(of: name)] } }
    set {
      let slot = slot(of: name)
      precondition(
        shape.accepts(newValue, in: slot),
        "'\(name)' of '\(shape.name)' is \(newValue.kindWords), declared as \(shape.fields[slot].kind.words)")
      makeUnique()
      let flag = shape.flag(ofList: slot)
      storage.withUnsafeMutablePointerToElements { values in
        if let flag { values[flag] = .bool(newValue.isTruthy) }
        values[slot] = newValue
      }
    }
  }

  private mutating func makeUnique() {
    if isKnownUniquelyReferenced(&storage) {
      storage.setSeal(nil)
    } else {
      storage = storage.copy()
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
    storage.head.shape.slot(of: id).map { slot in storage.withValues { $0[slot] } }
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
    storage.setSeal(maker.fingerprint)
  }

  func sealed(_ key: Fingerprinter.Key?) -> TemplateRecord {
    var record = self
    record.seal(key)
    return record
  }
}
