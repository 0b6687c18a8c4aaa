/// A key of the front matter: its name, its type, and what it is for. The same definition reads the
/// content, checks it, and writes the reference and the schemas.
struct Key<Value: Sendable>: Sendable {
  let name: String
  let type: ValueType<Value>
  let isRequired: Bool
  let purpose: String

  init(_ name: String, _ type: ValueType<Value>, required: Bool = false, _ purpose: String) {
    self.name = name
    self.type = type
    self.isRequired = required
    self.purpose = purpose
  }

  var description: KeyDescription {
    KeyDescription(name: name, schema: type.schema, isRequired: isRequired, purpose: purpose)
  }
}

/// A key without its Swift type: for messages, the reference and the schemas.
struct KeyDescription: Sendable {
  let name: String
  let schema: ValueSchema
  let isRequired: Bool
  let purpose: String
}

/// What may stand behind a key.
indirect enum ValueSchema: Sendable {
  case text, boolean, integer, date, instant, url, path, sha256
  case word(noun: String, words: [String])
  case reference(noun: String, alternative: String?)
  case list(ValueSchema)
  case mapping([KeyDescription])
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
