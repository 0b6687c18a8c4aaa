/// A key of the front matter: its name, its type, and what it is for. The same definition reads the
/// content, checks it, and writes the reference and the schemas.
struct Key<Value: Sendable>: Sendable {
  let name: String
  let type: ValueType<Value>
  let isRequired: Bool
  /// Whether few records need it: new ones do not offer it.
  let isRare: Bool
  let purpose: String

  init(
    _ name: String, _ type: ValueType<Value>, required: Bool = false, rare: Bool = false, _ purpose: String
  ) {
    self.name = name
    self.type = type
    self.isRequired = required
    self.isRare = rare
    self.purpose = purpose
  }

  var description: KeyDescription {
    KeyDescription(
      name: name, schema: type.schema, isRequired: isRequired, isRare: isRare, purpose: purpose)
  }
}

/// A key without its Swift type: for messages, the reference and the schemas.
struct KeyDescription: Sendable {
  let name: String
  let schema: ValueSchema
  let isRequired: Bool
  let isRare: Bool
  let purpose: String
}

/// What may stand behind a key.
indirect enum ValueSchema: Sendable {
  case text, boolean, integer, instant, url, path, sha256, claimID
  /// EDTF, or the word `alternative`.
  case date(alternative: String?)
  case word(any Vocabulary.Type)
  /// The id of a record, or the word `alternative`.
  case reference(to: RecordKind, alternative: String?)
  case claim
  case list(ValueSchema)
  /// A mapping of these keys; where there are `alternatives`, of exactly one of them.
  case mapping([KeyDescription], alternatives: [String])
  case either(ValueSchema, ValueSchema)
}

/// How a YAML value is read as a `Value`. `read` gives nil after it has reported why.
struct ValueType<Value: Sendable>: Sendable {
  let schema: ValueSchema
  let read: @Sendable (YAMLValue, inout FrontMatterReader) -> Value?

  init(
    _ schema: ValueSchema, read: @escaping @Sendable (YAMLValue, inout FrontMatterReader) -> Value?
  ) {
    self.schema = schema
    self.read = read
  }
}
