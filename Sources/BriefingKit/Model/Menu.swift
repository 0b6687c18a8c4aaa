/// The menu, which stands on every page of a site.
struct Menu: Sendable {
  struct Entry: Sendable {
    let title: String
    /// Below the site's root.
    let path: String
  }

  /// How many of the pages in `Content/pages/` stand in a menu that the desk did not write. With all of them, each
  /// page would be as long as there are pages.
  static let mostPages = 12

  let entries: [Entry]
  /// Those that are not the same in the menu of every site.
  let own: ArraySlice<Entry>

  /// The desk's own menu; where it wrote none, the lists and then the first pages by their ids. The search has its
  /// own place.
  init(_ site: Site) {
    let written = site.settings.navigation.map { Entry(title: $0.title, path: $0.page.value) }
    guard written.isEmpty else {
      entries = written
      own = written[...]
      return
    }
    let lists = PagePlan.lists.dropLast(2).map { Entry(title: $0.title, path: $0.path) }
    var pages = site.pages.prefix(Self.mostPages).map { Entry(title: $0.title, path: $0.path) }
    if site.pages.count > Self.mostPages {
      pages.append(Entry(title: "All records, A to Z", path: SiteList.search.path))
    }
    entries = lists + pages
    own = entries[lists.count...]
  }
}
