/// The menu's entries, made once for all pages.
struct NavigationRecords: Sendable {
  private let entries: [TemplateValue]
  /// The entries of the pages that stand in it, as they are on those pages.
  private let current: [String: [(index: Int, entry: TemplateValue)]]

  init(_ site: Site, _ key: Fingerprinter.Key?) {
    func value(_ entry: Menu.Entry, isCurrent: Bool) -> TemplateValue {
      var record = TemplateRecord(.navigationEntry)
      record.set(.title, entry.title)
      record.set(.url, entry.path)
      record.set(.isCurrent, isCurrent)
      return .record(record.sealed(key))
    }
    let menu = Menu(site).entries
    entries = menu.map { value($0, isCurrent: false) }
    current = Dictionary(
      grouping: menu.enumerated().map { ($1.path, (index: $0, entry: value($1, isCurrent: true))) }, by: \.0
    ).mapValues { $0.map(\.1) }
  }

  func entries(on path: String) -> TemplateValue {
    var entries = entries
    for (index, entry) in current[path] ?? [] { entries[index] = entry }
    return .list(entries)
  }
}
