/// The names that a kind of record has, in the order in which the reference for template authors
/// lists them.
///
/// A class, since all records of a kind share one look-up table, and its identity tells the kinds apart.
public final class TemplateShape: Sendable {
  public struct Field: Sendable {
    public let name: TemplateName
    public let kind: Kind
    /// One line for template authors.
    public let documentation: String

    public init(_ name: TemplateName, _ kind: Kind, _ documentation: String) {
      self.name = name
      self.kind = kind
      self.documentation = documentation
    }
  }

  public enum Kind: Sendable {
    case text
    case html
    case flag
    case number
    case texts
    /// The shape comes from a closure, so that a shape may contain itself; the constant that holds
    /// such a shape states its type.
    case record(@Sendable () -> TemplateShape)
    case list(@Sendable () -> TemplateShape)
  }

  /// What messages and the reference call it: `event`, `page`.
  public let name: String
  /// As declared, and behind them a flag `has_x` for every list `x`: Mustache repeats a section for each
  /// item, so what stands once around a list needs a name of its own.
  public let fields: [Field]
  /// For each name's number the index in `fields`, or -1.
  private let slots: [Int16]
  /// For each list the index of its flag, else -1.
  private let flags: [Int16]
  /// For each field what a value must be: a `Kind` holds a closure, which is dear to look at.
  private let accepted: [TemplateValue.Form]

  /// Declaring a name twice is a programmer's error and stops the program.
  public init(_ name: String, _ declared: [Field]) {
    self.name = name
    let lists = declared.indices.filter { declared[$0].kind.isList }
    let added = lists.map { index in
      let list = declared[index].name
      return Field.flag(TemplateName("has_" + list.text), "whether there is anything in \(list)")
    }
    fields = declared + added
    var flags = [Int16](repeating: -1, count: fields.count)
    for (offset, index) in lists.enumerated() { flags[index] = Int16(declared.count + offset) }
    self.flags = flags
    accepted = fields.map(\.kind.form)
    var slots = [Int16](repeating: -1, count: Int(fields.map(\.name.id).max() ?? -1) + 1)
    for (index, field) in fields.enumerated() {
      precondition(slots[Int(field.name.id)] < 0, "'\(name)' declares '\(field.name)' twice")
      slots[Int(field.name.id)] = Int16(index)
    }
    self.slots = slots
  }

  /// `.empty` is of every kind.
  @inline(__always)
  func accepts(_ value: TemplateValue, in slot: Int) -> Bool {
    let form = value.form
    return form == .empty || form == accepted[slot]
  }

  /// The slot of the flag that says whether the list in `slot` has items.
  func flag(ofList slot: Int) -> Int? {
    flags[slot] < 0 ? nil : Int(flags[slot])
  }

  @inline(__always)
  func slot(of id: Int32) -> Int? {
    let index = Int(id)
    guard index < slots.count else { return nil }
    let slot = slots[index]
    return slot < 0 ? nil : Int(slot)
  }

  public func field(named name: TemplateName) -> Field? {
    slot(of: name.id).map { fields[$0] }
  }

  func kind(of name: TemplateName) -> Kind? {
    slot(of: name.id).map { fields[$0].kind }
  }
}

extension TemplateShape.Field {
  public static func text(_ name: TemplateName, _ documentation: String) -> Self {
    Self(name, .text, documentation)
  }

  public static func html(_ name: TemplateName, _ documentation: String) -> Self {
    Self(name, .html, documentation)
  }

  public static func flag(_ name: TemplateName, _ documentation: String) -> Self {
    Self(name, .flag, documentation)
  }

  public static func number(_ name: TemplateName, _ documentation: String) -> Self {
    Self(name, .number, documentation)
  }

  /// A list of texts, written with `{{#name}}{{.}}{{/name}}`.
  public static func texts(_ name: TemplateName, _ documentation: String) -> Self {
    Self(name, .texts, documentation)
  }

  public static func record(
    _ name: TemplateName, _ shape: @autoclosure @escaping @Sendable () -> TemplateShape,
    _ documentation: String
  ) -> Self {
    Self(name, .record(shape), documentation)
  }

  public static func list(
    _ name: TemplateName, of shape: @autoclosure @escaping @Sendable () -> TemplateShape,
    _ documentation: String
  ) -> Self {
    Self(name, .list(shape), documentation)
  }
}

extension TemplateShape.Kind {
  /// The shape of the record, or of the list's records.
  public var shape: TemplateShape? {
    switch self {
    case .record(let shape), .list(let shape): shape()
    case .text, .html, .flag, .number, .texts: nil
    }
  }

  var isList: Bool {
    switch self {
    case .texts, .list: true
    case .text, .html, .flag, .number, .record: false
    }
  }

  fileprivate var form: TemplateValue.Form {
    switch self {
    case .text: .text
    case .html: .html
    case .flag: .bool
    case .number: .integer
    case .texts, .list: .list
    case .record: .record
    }
  }

  /// What the reference for template authors calls it.
  public var words: String {
    switch self {
    case .text: "text"
    case .html: "markup"
    case .flag: "flag"
    case .number: "number"
    case .texts: "list of texts"
    case .record(let shape): "record: \(shape().name)"
    case .list(let shape): "list of records: \(shape().name)"
    }
  }
}
