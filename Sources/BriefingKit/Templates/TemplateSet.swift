/// A folder of templates, compiled.
///
/// The language is Mustache (specification 1.4: variables, sections, inverted sections, comments,
/// partials, delimiters, and the optional inheritance), read strictly: an unknown name, partial,
/// parent or block is an error with its place, where the specification writes nothing. Lambdas and
/// dynamic names are not part of it.
///
///     let templates = TemplateSet(sources: ["event": bytes], folder: "Templates")
///     guard !templates.findings.hasErrors else { … }
///     try templates.render("event", context: record, page: "events/e01.html", into: &html)
public struct TemplateSet: Sendable {
  /// Everything wrong in the templates, sorted. A set with errors is not for rendering.
  public let findings: [Finding]
  var program: TemplateProgram { shared.program }
  private let shared: TemplateProgram.Shared
  private let indices: [String: Int]

  /// - Parameters:
  ///   - sources: The files' bytes by the templates' names: paths below `folder` without extension.
  ///   - folder: For positions: `folder/name.mustache`.
  public init(sources: [String: [UInt8]], folder: String = "Templates") {
    var findings: [Finding] = []
    var templates: [ParsedTemplate] = []
    for (name, bytes) in sources.sorted(by: { $0.key < $1.key }) {
      let file = SourceFile(path: "\(folder)/\(name).mustache", bytes: bytes)
      var parser = TemplateParser(name: name, file: file)
      parser.parse()
      findings += parser.findings
      templates.append(parser.template)
    }
    indices = Dictionary(uniqueKeysWithValues: templates.enumerated().map { ($1.name, $0) })
    let blocks = TemplateBlocks(templates, indices: indices)
    findings += TemplateInclusionCheck(templates, indices, blocks).findings()
    if findings.hasErrors {
      shared = TemplateProgram.Shared(TemplateProgram())
    } else {
      var compiler = TemplateCompiler(templates, blocks)
      compiler.compile()
      findings += compiler.cycles()
      shared = TemplateProgram.Shared(compiler.program)
    }
    self.findings = findings.sorted()
  }

  public var names: [String] { indices.keys.sorted() }

  /// Appends a page to `output`.
  ///
  /// - Parameters:
  ///   - context: The page's own names.
  ///   - site: The names that all pages have; those of `context` come first.
  ///   - page: What errors call the page.
  public func render(
    _ template: String, context: TemplateRecord, site: TemplateRecord? = nil, page: String,
    into output: inout [UInt8]
  ) throws(TemplateError) {
    let unit = try unit(template, page)
    var renderer = TemplateRenderer(
      shared, records: [site].compactMap { $0 } + [context], page: page, observer: UnobservedRendering())
    try renderer.run(unit: unit) { output.append(contentsOf: $0) }
  }

  /// Renders a page again to learn what wrote each byte of it.
  public func trace(
    _ template: String, context: TemplateRecord, site: TemplateRecord? = nil, page: String
  ) throws(TemplateError) -> TemplateTrace {
    let unit = try unit(template, page)
    var output: [UInt8] = []
    var renderer = TemplateRenderer(
      shared, records: [site].compactMap { $0 } + [context], page: page, observer: TemplateTrace.Recorder())
    try renderer.run(unit: unit) { output.append(contentsOf: $0) }
    return TemplateTrace(program, output, renderer.observer)
  }

  /// The index of a template is that of its unit.
  func unit(_ template: String, _ page: String) throws(TemplateError) -> Int {
    if let unit = indices[template], unit < shared.program.units.count { return unit }
    let hint = NearMiss.hint(for: template, among: names)
    let message =
      indices[template] == nil
      ? "no template '\(template)'" + (hint.isEmpty ? "; add it to the templates" : hint)
      : "the templates have errors; mend them first"
    throw TemplateError(
      fault: .unknownTemplate, location: .start(of: template), page: page, message: message)
  }

  func templateIndex(_ name: String) -> Int? { indices[name] }
}
