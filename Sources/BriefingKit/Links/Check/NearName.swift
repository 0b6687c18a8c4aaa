/// A file's path in two, as an author thinks of it: `actors/area-1/index.html` is the page `area-1` in the
/// folder `actors/`, and `actors/list.html` the page `list.html`.
struct NearName {
  /// With a slash at its end; empty for the root.
  let folder: String
  let name: String
  /// The whole path.
  let path: String
  /// The name in lower case, as far as it is ASCII.
  private let letters: [UInt8]
  /// A bit for each ASCII character in the name, two of which may share one; the lowest for all others.
  private let characters: UInt64

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
    letters = name.utf8.map { $0.isASCIILetter ? $0 | 0x20 : $0 }
    characters = letters.reduce(0) { $0 | 1 << UInt64($1 >= 0x80 ? 0 : $1 & 63) }
  }

  static func isFolderPage(_ path: String) -> Bool {
    path.utf8.count > folderPage.utf8.count
      && path.utf8.suffix(folderPage.utf8.count).elementsEqual(folderPage.utf8)
  }

  /// Whether as few edits as `NearMiss` allows might turn one name into the other: a test that costs little.
  func isNear(_ other: NearName) -> Bool {
    let edits = max(1, min(3, letters.count / 3))
    // Each edit takes away one character, and adds one.
    guard (characters ^ other.characters).nonzeroBitCount <= 2 * edits else { return false }
    guard edits == 1, characters & 1 == 0, other.characters & 1 == 0 else { return true }
    let start = zip(letters, other.letters).prefix { $0 == $1 }.count
    let end = zip(letters.reversed(), other.letters.reversed()).prefix { $0 == $1 }.count
    // One edit, a transposition too, lies within two characters.
    return start + end >= max(letters.count, other.letters.count) - 2
  }
}
