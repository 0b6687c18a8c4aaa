extension LoadedRecord {
  /// Whether the other record, from the same file, differs in nothing but its title, its summary, and the words
  /// of its prose: then all that connects it with other records is as it was.
  func hasStructure(of other: LoadedRecord) -> Bool {
    let (header, theirs) = (self.header, other.header)
    guard header.body.hasStructure(of: theirs.body) else { return false }
    let same = replacing(header: header.withText(of: theirs))
    return RecordCoding.encode(same) == RecordCoding.encode(other)
  }

  private func replacing(header: RecordHeader) -> LoadedRecord {
    func with<R: Record>(_ record: R, _ path: WritableKeyPath<R, RecordHeader>) -> R {
      var record = record
      record[keyPath: path] = header
      return record
    }
    return switch self {
    case .incident(let record): .incident(with(record, \.header))
    case .brief(let record): .brief(with(record, \.header))
    case .event(let record): .event(with(record, \.header))
    case .actor(let record): .actor(with(record, \.header))
    case .response(let record): .response(with(record, \.header))
    case .source(let record): .source(with(record, \.header))
    case .page(let record): .page(with(record, \.header))
    }
  }
}

extension RecordHeader {
  /// This header with the title, the summary and the body of another.
  fileprivate func withText(of other: RecordHeader) -> RecordHeader {
    RecordHeader(
      Values(
        kind: kind, id: id, file: file, title: other.title, summary: other.summary, ref: ref,
        incident: incident, tlp: tlp, isDraft: isDraft, publishAfter: publishAfter, aliases: aliases,
        tags: tags, revisions: revisions, body: other.body))
  }
}

extension MarkdownBody {
  /// Whether both link to, cite and name the same, in the same order.
  fileprivate func hasStructure(of other: MarkdownBody) -> Bool {
    links.elementsEqual(other.links) {
      $0.kind == $1.kind && $0.isImage == $1.isImage && $0.isBare == $1.isBare
    }
      && citations.elementsEqual(other.citations) { $0.ids.map(\.value) == $1.ids.map(\.value) }
      && headings.elementsEqual(other.headings) { $0.level == $1.level && $0.id == $1.id }
  }
}
