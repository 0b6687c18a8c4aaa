/// The menu, once for each page that stands in it, and once for all others.
struct NavigationRecords: Sendable {
  private let elsewhere: TemplateValue
  private let byPath: [String: TemplateValue]

  init(_ site: Site, _ key: Fingerprinter.Key?) {
    let items = Self.items(site)
    elsewhere = Self.list(items, current: nil, key)
    byPath = Dictionary(
      items.map { ($0.url, Self.list(items, current: $0.url, key)) }, uniquingKeysWith: { first, _ in first })
  }

  func entries(on path: String) -> TemplateValue { byPath[path] ?? elsewhere }

  private typealias Item = (title: String, url: String)

  /// The desk's own menu; where it wrote none, the lists and then the pages. The search has its own place.
  private static func items(_ site: Site) -> [Item] {
    let written = site.settings.navigation.map { Item(title: $0.title, url: $0.page.value) }
    guard written.isEmpty else { return written }
    return PagePlan.lists.dropLast(2).map { Item(title: $0.title, url: $0.path) }
      + site.pages.map { Item(title: $0.title, url: $0.path) }
  }

  private static func list(_ items: [Item], current: String?, _ key: Fingerprinter.Key?) -> TemplateValue {
    .list(
      items.map { item in
        var record = TemplateRecord(.navigationEntry)
        record.set(.title, item.title)
        record.set(.url, item.url)
        record.set(.isCurrent, item.url == current)
        return .record(record.sealed(key))
      })
  }
}
