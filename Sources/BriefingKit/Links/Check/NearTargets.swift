/// What the author of a broken link probably meant.
///
/// Its indices of the site are made for the first fault that needs them.
struct NearTargets {
  private let site: LinkedSite
  /// Files by their path in lower case. Swift's strings are equal in any normalization form.
  private lazy var byFoldedPath: [String: Int] = Dictionary(
    site.files.indices.map { (site.files[$0].path.lowercased(), $0) }, uniquingKeysWith: { first, _ in first }
  )
  private lazy var byName = Dictionary(grouping: names, by: \.name)
  private lazy var byFolder = Dictionary(grouping: names + indexNames, by: \.folder)
  private lazy var names = site.files.map { NearName($0.path) }
  /// A folder's page is known by the folder's name, and in the folder by its own.
  private lazy var indexNames = site.files.filter { NearName.isFolderPage($0.path) }.map {
    NearName(nameAloneOf: $0.path)
  }
  private var knownPaths: [String: String?] = [:]
  private var knownFolders: [String: Bool] = [:]

  /// How many candidates may still be compared. A site whose every link is broken shall not take minutes:
  /// its later faults get no near miss.
  private var comparisons = 50_000

  init(_ site: LinkedSite) { self.site = site }

  /// The file whose path is `path` but for letter case and normalization form.
  mutating func fileSpeltOtherwise(_ path: String) -> Int? { byFoldedPath[path.lowercased()] }

  /// Whether a file stands in `folder` (empty for the root, else with a slash at its end) or below it.
  mutating func hasFolder(_ folder: String) -> Bool {
    if folder.isEmpty { return true }
    if let known = knownFolders[folder] { return known }
    let found = site.files.contains { $0.path.utf8.starts(with: folder.utf8) }
    knownFolders[folder] = found
    return found
  }

  /// A near name in the same folder, or the same name in another folder.
  mutating func path(near path: String) -> String? {
    if let known = knownPaths[path] { return known }
    let wanted = NearName(path)
    let siblings = byFolder[wanted.folder, default: []].filter(wanted.isNear)
    let namesakes = byName[wanted.name, default: []].map(\.path)
    guard spend(siblings.count + namesakes.count) else { return nil }
    let sibling = NearMiss.of(wanted.name, among: siblings.map(\.name)).flatMap { name in
      siblings.first { $0.name == name }?.path
    }
    let found =
      sibling ?? NearMiss.of(path, among: namesakes) ?? (namesakes.count == 1 ? namesakes[0] : nil)
    knownPaths[path] = .some(found)
    return found
  }

  /// The same id in another normalization form, or a near one.
  mutating func id(near id: String, on page: Int) -> String? {
    guard spend(site.files[page].links.idCount) else { return nil }
    let ids = site.ids(of: page)
    return ids.first { $0 == id } ?? NearMiss.of(id, among: ids)
  }

  private mutating func spend(_ count: Int) -> Bool {
    guard count <= comparisons else { return false }
    comparisons -= count
    return true
  }
}
