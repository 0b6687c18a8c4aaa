import Foundation
import Testing

@testable import BriefingKit

/// What `briefing schema` writes, read back as JSON.
@Suite struct SchemaTests {
  @Test("every kind and site.yml have a schema, with the dialect and a title")
  func files() throws {
    #expect(
      ContentSchemas.files.map(\.name) == [
        "incident.schema.json", "brief.schema.json", "event.schema.json", "actor.schema.json",
        "response.schema.json", "source.schema.json", "page.schema.json", "site.schema.json",
      ])
    for (name, text) in ContentSchemas.files {
      let schema = try Self.parse(text)
      #expect(schema["$schema"] as? String == "http://json-schema.org/draft-07/schema#", "\(name)")
      #expect((schema["title"] as? String)?.isEmpty == false, "\(name)")
      #expect(text.hasSuffix("}\n"))
    }
  }

  @Test(
    "a schema has just the keys of the definitions, each with its purpose, and asks for the required ones")
  func keys() throws {
    let definitions = RecordKind.allCases.map { RecordKeys.all(of: $0) } + [SiteKeys.all]
    for ((name, text), keys) in zip(ContentSchemas.files, definitions) {
      Self.expect(try Self.parse(text), describes: keys, "\(name)")
    }
  }

  private static func expect(_ schema: [String: Any], describes keys: [KeyDescription], _ path: String) {
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    #expect(Set(properties.keys) == Set(keys.map(\.name)), "\(path)")
    #expect(schema["additionalProperties"] as? Bool == false, "\(path)")
    #expect(schema["required"] as? [String] ?? [] == keys.filter(\.isRequired).map(\.name), "\(path)")
    for key in keys {
      guard let property = properties[key.name] else { continue }
      #expect(property["description"] as? String == key.purpose, "\(path).\(key.name)")
      expect(property, is: key.schema, "\(path).\(key.name)")
    }
  }

  private static func expect(_ property: [String: Any], is schema: ValueSchema, _ path: String) {
    switch schema {
    case .word(let vocabulary):
      let words = (property["enum"] as? [Any] ?? []).compactMap { $0 as? String }
      #expect(words == vocabulary.words, "\(path)")
      #expect(
        (property["enum"] as? [Any])?.count == (property["enumDescriptions"] as? [String])?.count, "\(path)")
    case .list(let element):
      #expect(property["type"] as? String == "array", "\(path)")
      expect(property["items"] as? [String: Any] ?? [:], is: element, path + "[]")
    case .mapping(let keys, _): expect(property, describes: keys, path)
    case .either(let first, let second):
      let both = property["anyOf"] as? [[String: Any]] ?? []
      #expect(both.count == 2, "\(path)")
      for (property, schema) in zip(both, [first, second]) { expect(property, is: schema, path) }
    case .date: #expect((property["$ref"] as? String)?.hasPrefix("#/definitions/date") == true, "\(path)")
    default: #expect(property["pattern"] as? String == schema.pattern, "\(path)")
    }
  }

  @Test("every reference within a schema leads to a definition of it")
  func references() throws {
    for (name, text) in ContentSchemas.files {
      let definitions = try Self.parse(text)["definitions"] as? [String: [String: Any]] ?? [:]
      let parts = text.components(separatedBy: "\"$ref\": \"#/definitions/").dropFirst()
      for part in parts {
        let target = String(part.prefix { $0 != "\"" })
        #expect(definitions[target]?["pattern"] != nil, "\(name): \(target)")
      }
      #expect(Set(definitions.keys) == Set(parts.map { String($0.prefix { $0 != "\"" }) }), "\(name)")
    }
  }

  @Test("the settings for VS Code name each schema that is written, and the files that it is for")
  func settings() throws {
    for (path, text) in EditorSettings.files {
      #expect(throws: Never.self, "\(path)") { try Self.parse(text) }
    }
    let settings = try #require(EditorSettings.files.first { $0.path == ".vscode/settings.json" })
    let schemas = try #require(Self.parse(settings.text)["yaml.schemas"] as? [String: String])
    #expect(Set(schemas.keys) == Set(ContentSchemas.files.map { "./Schemas/\($0.name)" }))
    #expect(schemas["./Schemas/event.schema.json"] == "Content/events/**/*.md")
    #expect(schemas["./Schemas/site.schema.json"] == "Content/site.yml")
  }

  @Test("the task for VS Code finds the places of findings")
  func task() throws {
    let finding = Finding(.unknownKey, at: .start(of: "Content/events/x.md"), "no key 'a: b' [c]")
    let tasks = try #require(EditorSettings.files.first { $0.path == ".vscode/tasks.json" })
    let task = try #require((Self.parse(tasks.text)["tasks"] as? [[String: Any]])?.first)
    let matcher = try #require(task["problemMatcher"] as? [String: Any])
    let pattern = try #require((matcher["pattern"] as? [String: Any])?["regexp"] as? String)
    let line = finding.description
    let match = try #require(
      NSRegularExpression(pattern: pattern).firstMatch(in: line, range: NSRange(line.startIndex..., in: line))
    )
    let groups = (1...6).map { Range(match.range(at: $0), in: line).map { String(line[$0]) } }
    #expect(groups == ["Content/events/x.md", "1", "1", "error", "no key 'a: b' [c]", "unknown-key"])
  }

  private static func parse(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
