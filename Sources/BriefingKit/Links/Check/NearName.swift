/// A file's path in two, as an author thinks of it: `actors/area-1/index.html` is the page `area-1` in the
/// folder `actors/`, and `actors/list.html` the page `list.html`.
struct NearName {
  /// With a slash at its end; empty for the root.
  let folder: String
  let name: String
  /// The whole path.
  let path: String

  private static let folderPage = "/index.html"

  init(_ path: String) {
    self.init(path, pathOfName: Self.isFolderPage(path) ? path.dropLast(Self.folderPage.count) : path[...])
  }

  /// The name is what is behind the last slash, also of a folder's page.
  init(nameAloneOf path: String) { self.init(path, pathOfName: path[...]) }

  private init(_ path: String, pathOfName: Substring) {
    let utf8 = pathOfName.utf8
    let start = utf8.lastIndex(of: UInt8(ascii: "/")).map { utf8.index(after: $0) } ?? utf8.startIndex
    self.path = path
    folder = String(pathOfName[..<start])
    name = String(pathOfName[start...])
  }

  static func isFolderPage(_ path: String) -> Bool {
    path.utf8.count > folderPage.utf8.count
      && path.utf8.suffix(folderPage.utf8.count).elementsEqual(folderPage.utf8)
  }
}
