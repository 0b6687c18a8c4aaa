/// Finishes a record's prose for the page that it stands on: the links to other records, and the
/// citations, which the template `cite` writes.
final class BodyWriter: Sendable {
  let site: Site
  private let shared: SharedRecords
  let templates: TemplateSet

  /// Writes a citation in the text.
  static let citationTemplate = "cite"
  /// A passage that cites more than this has a note that readers open: it would not fit beside it.
  private static let mostBeside = 6
  /// Writes, behind a passage, who says what it cites.
  static let noteTemplate = "margin-note"

  init(_ site: Site, _ shared: SharedRecords, _ templates: TemplateSet) {
    self.site = site
    self.shared = shared
    self.templates = templates
  }

  /// - Parameters:
  ///   - root: the way from the page to the site's root.
  ///   - page: what errors call the page.
  func html(
    of body: MarkdownBody, root: String, page: String, idPrefix: String = ""
  ) throws(TemplateError) -> [UInt8] {
    var html: [UInt8] = []
    var failure: TemplateError?
    func write(_ ids: [String], _ template: String, into output: inout [UInt8]) {
      var record = TemplateRecord(.citationGroup)
      record.set(.root, root)
      record.set(.citations, ids.compactMap(citationRecord))
      record.set(.isLong, ids.count > Self.mostBeside)
      do throws(TemplateError) {
        try templates.render(template, context: record, page: page, into: &output)
      } catch {
        failure = failure ?? error
      }
    }
    body.write(into: &html, idPrefix: idPrefix, root: root) { citation, output in
      write(citation.ids.map(\.value), Self.citationTemplate, into: &output)
    } recordURL: { link, output in
      self.write(link, root: root, into: &output)
    } fragmentURL: { id, output in
      self.write(claim: id, root: root, page: page, into: &output)
    } note: { citations, output in
      var known: Set<String> = []
      let ids = citations.flatMap(\.ids).map(\.value).filter { known.insert($0).inserted }
      write(ids, Self.noteTemplate, into: &output)
    }
    if let failure { throw failure }
    return html
  }

  /// A claim, or else a source.
  private func citationRecord(_ id: String) -> TemplateRecord? {
    if let claim = shared.citation(id) { return claim }
    guard let source = site.source(id) else { return nil }
    var record = TemplateRecord(.citation)
    record.set(.id, source.header.ref?.value ?? source.title)
    record.set(.url, source.path)
    record.set(.says, source.title)
    record.set(.chain, source.header.summary ?? source.title)
    return record
  }

  private func write(_ link: MarkdownBody.Link, root: String, into output: inout [UInt8]) {
    guard case .record(let path, let fragment) = link.kind, let target = site.index.files[path] else {
      return
    }
    output.append(contentsOf: root.utf8)
    output.append(contentsOf: shared.layout.path(of: target, at: fragment, in: site).utf8)
    if let fragment {
      output.append(UInt8(ascii: "#"))
      for byte in fragment.utf8 { PercentEncoding.append(byte, encoding: .fragment, to: &output) }
    }
  }

  /// A link on a source's page to one of its claims that stands on a further page.
  private func write(claim: String, root: String, page: String, into output: inout [UInt8]) -> Bool {
    guard let position = site.index.claims[claim], site.sources[position.source].path == page else {
      return false
    }
    let path = shared.layout.path(of: site.sources[position.source].header.reference, at: claim, in: site)
    guard path != page else { return false }
    output.append(contentsOf: "\(root)\(path)#\(claim)".utf8)
    return true
  }
}
