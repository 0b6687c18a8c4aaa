import Foundation
import Testing

@testable import BriefingKit

/// The schemas, by a validator of others, say of front matter what the check says. `.ci/schemas` gets the
/// validator.
@Suite struct SchemaAgreementTests {
  private static let validator =
    ProcessInfo.processInfo.environment["BRIEFING_CHECK_JSONSCHEMA"]
    ?? "\(repositoryRoot)/.build/schemas/bin/check-jsonschema"

  private static var isThere: Bool {
    if FileManager.default.isExecutableFile(atPath: validator) { return true }
    print("skipped: there is no check-jsonschema; .ci/schemas gets it")
    return false
  }

  @Test("of each case the check of a file says what is expected")
  func check() {
    for example in SchemaCase.all {
      let isAccepted = example.verdict == .accepted || example.verdict == .refusedByTheSchemaAlone
      let findings = Self.findings(in: example)
      #expect(findings.hasErrors != isAccepted, "\(example.text)\(findings)")
    }
  }

  @Test("of each case the schemas say the same, but for what is listed as beyond them")
  func schemas() throws {
    guard Self.isThere else { return }
    let project = try Self.projectWithSchemas()
    var refused: Set<String> = []
    for (schema, cases) in Dictionary(
      grouping: SchemaCase.all.enumerated(), by: { Self.schema(for: $0.element.kind) })
    {
      for (index, example) in cases { try project.write(example.text, to: "cases/\(index).yml") }
      refused.formUnion(
        try Self.refused(cases.map { project("cases/\($0.offset).yml") }, by: project("Schemas/\(schema)")))
    }
    for (index, example) in SchemaCase.all.enumerated() {
      let isAccepted = example.verdict == .accepted || example.verdict == .refusedByTheCheckAlone
      #expect(refused.contains(project("cases/\(index).yml")) != isAccepted, "\(example.text)")
    }
  }

  @Test(
    "the front matter of whole projects is what their schemas ask for", arguments: ["starter", "repository"])
  func projects(name: String) throws {
    guard Self.isThere else { return }
    let project = try Self.projectWithSchemas()
    var root = repositoryRoot
    if name == "starter" {
      root = project("starter")
      _ = try StarterProject(hasEditorSettings: true, hasTemplates: false).write(to: root)
    }
    let survey = try ContentFiles(root: root).survey
    var files: [String: [String]] = [ContentSchemas.siteName: ["\(root)/Content/site.yml"]]
    for record in survey.records {
      let file = SourceFile(path: record.path, bytes: try readFile("\(root)/\(record.path)", limit: 1 << 24))
      let copy = "front/\(record.kind.folder)/\(record.id).yml"
      try project.write(Array(file.bytes[try FrontMatter(of: file).yaml]), to: copy)
      files[Self.schema(for: record.kind), default: []].append(project(copy))
    }
    #expect(files.count == ContentSchemas.files.count, "a kind has no record")
    for (schema, paths) in files { #expect(try Self.refused(paths, by: project("Schemas/\(schema)")) == []) }
  }

  private static func schema(for kind: RecordKind?) -> String {
    kind.map { ContentSchemas.name(of: $0) } ?? ContentSchemas.siteName
  }

  private static func projectWithSchemas() throws -> ProjectFolder {
    let project = try ProjectFolder()
    try ContentSchemas.write(to: project("Schemas"))
    return project
  }

  private static func findings(in example: SchemaCase) -> [Finding] {
    guard let kind = example.kind else {
      return ContentLoader.settings(from: SourceFile(path: "site.yml", bytes: Array(example.text.utf8))).1
    }
    let file = SourceFile(path: "x.md", bytes: Array("---\n\(example.text)---\n".utf8))
    return RecordLoader(markdown: MarkdownRenderer(imageSize: { _ in nil })).load(file, as: kind, id: "x")
      .findings
  }

  private struct Report: Decodable {
    struct Place: Decodable { let filename: String }
    var errors: [Place]?
    var parse_errors: [Place]?
  }

  /// Those of the files that the validator finds fault with.
  private static func refused(_ files: [String], by schema: String) throws -> Set<String> {
    let arguments = ["--schemafile", schema, "--output-format", "json"] + files
    let (output, code) = try Tool.run(validator, arguments)
    let report = try JSONDecoder().decode(Report.self, from: Data(output.utf8))
    let refused = Set(((report.errors ?? []) + (report.parse_errors ?? [])).map(\.filename))
    #expect((code == 0) == refused.isEmpty, "\(output)")
    return refused
  }
}
