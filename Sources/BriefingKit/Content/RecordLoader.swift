/// Reads one content file into a record.
struct RecordLoader: Sendable {
  /// A record, where the file could be read as one, and everything wrong with the file.
  struct Outcome: Sendable {
    var record: LoadedRecord?
    var findings: [Finding] = []
    /// Whether the front matter was read without an error. Of a record that is not whole, what others refer
    /// to may be missing.
    var isWhole = false
    /// Where the front matter ends in the file; nil where it does not, or the record was not read from it.
    var bodyStart: Int?

    /// Whether the record depends on nothing but its own file, and there is nothing to be said of that.
    var mayBeCached: Bool {
      isWhole && findings.isEmpty && record?.header.body.links.contains(where: \.isImage) == false
    }
  }

  let markdown: MarkdownRenderer

  func load(_ file: SourceFile, as kind: RecordKind, id: String) -> Outcome {
    var outcome = Outcome()
    if let fault = TextEncoding.fault(in: file) {
      outcome.findings.append(fault)
      return outcome
    }
    do throws(FindingError) {
      let frontMatter = try FrontMatter(of: file)
      outcome.bodyStart = frontMatter.bodyStart
      var reader = FrontMatterReader(file: file, yaml: frontMatter.yaml)
      // The body is read even where the front matter is wrong: all faults are reported together.
      var bodyFindings: [Finding] = []
      let body = markdown.render(file, from: frontMatter.bodyStart, findings: &bodyFindings)
      outcome.record = record(of: kind, id: id, body, &reader)
      outcome.findings += reader.findings + bodyFindings
      outcome.isWhole = outcome.record != nil && !reader.findings.hasErrors
    } catch {
      outcome.findings.append(error.finding)
    }
    return outcome
  }

  private func record(
    of kind: RecordKind, id: String, _ body: MarkdownBody, _ reader: inout FrontMatterReader
  ) -> LoadedRecord? {
    guard
      let yaml = reader.parse(),
      var fields = Fields(yaml, of: kind.nounWithArticle, keys: RecordKeys.all(of: kind), reader: &reader)
    else { return nil }
    let header = RecordHeader(kind: kind, id: id, body: body, &fields, &reader)
    let record = LoadedRecord(header, &fields, &reader)
    fields.finish(&reader)
    return record
  }
}

extension LoadedRecord {
  /// Nil where a required key is missing or wrong, which has been reported.
  init?(_ header: RecordHeader, _ fields: inout Fields, _ reader: inout FrontMatterReader) {
    switch header.kind {
    case .incident: self = .incident(Incident(header, &fields, &reader))
    case .brief: self = .brief(Brief(header: header))
    case .event:
      guard let event = Event(header, &fields, &reader) else { return nil }
      self = .event(event)
    case .actor: self = .actor(IncidentActor(header, &fields, &reader))
    case .response:
      guard let response = IncidentResponse(header, &fields, &reader) else { return nil }
      self = .response(response)
    case .source: self = .source(Source(header, &fields, &reader))
    case .page: self = .page(Page(header: header))
    }
  }
}

extension RecordHeader {
  /// Where the title is missing or wrong, which is reported, the id stands in for it: the record is still
  /// there for those that refer to it.
  init(
    kind: RecordKind, id: String, body: MarkdownBody, _ fields: inout Fields,
    _ reader: inout FrontMatterReader
  ) {
    let title = fields.take(RecordKeys.title, &reader)
    self.init(
      Values(
        kind: kind, id: id, file: reader.file.path, title: title ?? Located(id, at: fields.location),
        summary: fields.take(RecordKeys.summary, &reader), ref: fields.take(RecordKeys.ref, &reader),
        incident: fields.take(RecordKeys.incident, &reader), tlp: fields.take(RecordKeys.tlp, &reader),
        isDraft: fields.take(RecordKeys.draft, &reader) ?? false,
        publishAfter: fields.take(RecordKeys.publishAfter, &reader),
        aliases: fields.take(RecordKeys.aliases, &reader) ?? [],
        tags: fields.take(RecordKeys.tags, &reader) ?? [],
        revisions: fields.take(RecordKeys.revisions, &reader) ?? [], body: body))
  }
}
