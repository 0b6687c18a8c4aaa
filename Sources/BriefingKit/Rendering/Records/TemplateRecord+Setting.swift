extension TemplateRecord {
  /// Sets a text, or leaves the name empty.
  mutating func set(_ name: TemplateName, _ text: String?) {
    if let text { self[name] = .text(text) }
  }

  /// Sets a record, or leaves the name empty.
  mutating func set(_ name: TemplateName, _ record: TemplateRecord?) {
    if let record { self[name] = .record(record) }
  }

  mutating func set(_ name: TemplateName, _ flag: Bool) {
    self[name] = .bool(flag)
  }

  mutating func set(_ name: TemplateName, _ number: Int) {
    self[name] = .integer(number)
  }

  mutating func set(_ name: TemplateName, _ records: some Sequence<TemplateRecord>) {
    self[name] = .list(records.map { .record($0) })
  }

  mutating func set(_ name: TemplateName, texts: [String]) {
    self[name] = .list(texts.map { .text($0) })
  }

  mutating func set(_ name: TemplateName, html: [UInt8]) {
    self[name] = .html(html)
  }
}
