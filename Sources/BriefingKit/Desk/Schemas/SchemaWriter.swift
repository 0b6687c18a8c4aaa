/// Writes one JSON Schema.
struct SchemaWriter {
  private typealias Members = [(name: String, value: JSONText.Value)]

  /// The long patterns, each once.
  private var definitions: Members = []

  static func document(title: String, _ keys: [KeyDescription]) -> String {
    var writer = SchemaWriter()
    var members: Members = [
      ("$schema", .text("http://json-schema.org/draft-07/schema#")), ("title", .text(title)),
      ("description", .text("Made by 'briefing schema' from the definitions that check the content.")),
    ]
    members += writer.mapping(keys, alternatives: [])
    if !writer.definitions.isEmpty { members.append(("definitions", .object(writer.definitions))) }
    return JSONText.document(.object(members))
  }

  private mutating func mapping(_ keys: [KeyDescription], alternatives: [String]) -> Members {
    var properties: Members = []
    for key in keys {
      let purpose: Members = [("description", .text(key.purpose))]
      properties.append((key.name, .object(purpose + members(of: key.schema))))
    }
    var members: Members = [("type", .text("object")), ("properties", .object(properties))]
    let required = keys.filter(\.isRequired).map { JSONText.Value.text($0.name) }
    if !required.isEmpty { members.append(("required", .list(required))) }
    if !alternatives.isEmpty {
      members.append(("oneOf", .list(alternatives.map { .object([("required", .list([.text($0)]))]) })))
    }
    members.append(("additionalProperties", .boolean(false)))
    return members
  }

  private mutating func members(of schema: ValueSchema) -> Members {
    switch schema {
    case .text, .path, .sha256, .claimID, .claim, .reference:
      form(schema, ["string", "number", "boolean"])
    case .boolean: form(schema, ["boolean", "string"])
    case .integer: form(schema, ["integer", "string"])
    case .url, .instant: form(schema, ["string"])
    case .date(let alternative): definition("date" + (alternative.map { "-or-\($0)" } ?? ""), of: schema)
    case .word(let vocabulary): words(of: vocabulary)
    case .list(let element):
      [("type", .text("array")), ("items", .object(members(of: element)))]
    case .mapping(let keys, let alternatives): mapping(keys, alternatives: alternatives)
    case .either(let first, let second):
      [("anyOf", .list([.object(members(of: first)), .object(members(of: second))]))]
    }
  }

  /// A scalar. YAML takes `012`, `1.10` and `true` for numbers and truth values, where the content's reader takes
  /// every scalar as it is written.
  private func form(_ schema: ValueSchema, _ types: [String]) -> Members {
    let type = types.count == 1 ? JSONText.Value.text(types[0]) : .list(types.map { .text($0) })
    var members: Members = [("type", type)]
    guard let pattern = schema.pattern else { return members }
    members.append(("pattern", .text(pattern)))
    // Of the editors' language servers; validators pass it over.
    members.append(("patternErrorMessage", .text("Write \(schema.expectation).")))
    return members
  }

  /// YAML takes a year alone for a number.
  private mutating func definition(_ name: String, of schema: ValueSchema) -> Members {
    if !definitions.contains(where: { $0.name == name }) {
      let years: Members = [("minimum", .number(-9999)), ("maximum", .number(9999))]
      definitions.append((name, .object(form(schema, ["string", "integer"]) + years)))
    }
    return [("$ref", .text("#/definitions/\(name)"))]
  }

  /// YAML takes the Admiralty code's digits for numbers.
  private func words(of vocabulary: any Vocabulary.Type) -> Members {
    let words = zip(vocabulary.words, vocabulary.labels)
    let digits = words.compactMap { word, label in Int(word).map { (JSONText.Value.number($0), label) } }
    let all = digits + words.map { word, label in (JSONText.Value.text(word), label) }
    return [("enum", .list(all.map(\.0))), ("enumDescriptions", .list(all.map { .text($0.1) }))]
  }
}
