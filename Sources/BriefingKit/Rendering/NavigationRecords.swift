/// The menu's entries, made once for all pages.
struct NavigationRecords: Sendable {
  private let entries: [TemplateValue]
  /// The same, each as it is on the page that it leads to.
  private let current: [TemplateValue]
  /// Where a page stands in them.
  private let places: [String: [Int]]

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
    current = menu.map { value($0, isCurrent: true) }
    places = Dictionary(grouping: menu.indices) { menu[$0].path }
  }

  func entries(on path: String) -> TemplateValue {
    var entries = entries
    for place in places[path] ?? [] { entries[place] = current[place] }
    return .list(entries)
  }
}
