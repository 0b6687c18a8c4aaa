/// What the author of a broken link probably meant.
///
/// Its indices of the site are made for the first fault that needs them: a site whose every link is broken is
/// explained as quickly as it is checked.
struct NearTargets {
  /// The names in a folder.
  private struct Folder {
    let names: NearMisses
    /// By the name: of a page and a folder of one name, the page.
    let paths: [String: String]

    init(_ names: [NearName]) {
      self.names = NearMisses(names.map(\.name))
      paths = Dictionary(names.map { ($0.name, $0.path) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// The ids of a page.
  private struct IDs {
    let all: Set<String>
    let names: NearMisses

    init(_ ids: [String]) {
      all = Set(ids)
      names = NearMisses(ids)
    }
  }

  private let site: LinkedSite
  /// Files by their path in lower case. Swift's strings are equal in any normalization form.
  private lazy var byFoldedPath: [String: Int] = Dictionary(
    site.files.indices.map { (site.files[$0].path.lowercased(), $0) }, uniquingKeysWith: { first, _ in first }
  )
  private lazy var names = site.files.map { NearName($0.path) }
  /// A folder's page is known by the folder's name, and in the folder by its own.
  private lazy var indexNames = site.files.filter { NearName.isFolderPage($0.path) }.map {
    NearName(nameAloneOf: $0.path)
  }
  private lazy var inFolders = Dictionary(grouping: names + indexNames, by: \.folder).mapValues(Folder.init)
  /// The paths of the files with a name.
  private lazy var namesakes = Dictionary(grouping: names, by: \.name).mapValues {
    NearMisses($0.map(\.path))
  }
  /// All folders with files in or below them.
  private lazy var folders: Set<BytePath> = site.files.reduce(into: []) {
    $0.insertFolders(above: BytePath($1.path))
  }
  private var knownPaths: [String: String?] = [:]
  private var knownIDs: [Int: IDs] = [:]

  init(_ site: LinkedSite) { self.site = site }

  /// The file whose path is `path` but for letter case and normalization form.
  mutating func fileSpeltOtherwise(_ path: String) -> Int? { byFoldedPath[path.lowercased()] }

  /// Whether a file stands in `folder` (empty for the root, else with a slash at its end) or below it.
  mutating func hasFolder(_ folder: String) -> Bool {
    folder.isEmpty || folders.contains(BytePath(Array(folder.utf8.dropLast())))
  }

  /// A near name in the same folder, or the same name in another folder.
  mutating func path(near path: String) -> String? {
    if let known = knownPaths[path] { return known }
    let wanted = NearName(path)
    let folder = inFolders[wanted.folder]
    let sibling = folder?.names.nearest(to: wanted.name).flatMap { folder?.paths[$0] }
    let found = sibling ?? namesakes[wanted.name].flatMap { $0.nearest(to: path) ?? $0.only }
    knownPaths[path] = .some(found)
    return found
  }

  /// The same id in another normalization form, or a near one.
  mutating func id(near id: String, on page: Int) -> String? {
    let ids = knownIDs[page] ?? IDs(site.ids(of: page))
    knownIDs[page] = ids
    return ids.all.firstIndex(of: id).map { ids.all[$0] } ?? ids.names.nearest(to: id)
  }
}
