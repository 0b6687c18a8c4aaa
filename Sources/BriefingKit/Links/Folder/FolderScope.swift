import Glibc

/// What is checked, and the folder around it in which links are resolved.
struct FolderScope: Sendable {
  /// An absolute path without symbolic links.
  let root: String
  /// The one page to check, from the root; nil for a folder.
  let page: String?
  /// What the paths of checked files begin with: empty for the root, else the folder with a slash at its end,
  /// or the page.
  private let prefix: String
  /// What stands in its place where paths are shown.
  private let shown: String

  init(_ options: FolderLinkCheck.Options) throws(FolderLinkCheck.Failure) {
    let path = Self.withoutSlashes(options.path)
    let isFolder = try Self.isFolder(path)
    // The last part of a page's path may be a symbolic link; the page is still where it stands.
    let name = isFolder ? nil : String(path.split(separator: "/").last ?? "")
    let folder = try Self.resolved(
      isFolder ? path : Self.withoutSlashes(String(path.dropLast(name?.count ?? 0))))
    let root = try options.root.map { root throws(FolderLinkCheck.Failure) in
      guard try Self.isFolder(root) else { throw .machine(FileError(.list, root, .system(ENOTDIR))) }
      return try Self.resolved(root)
    }
    self.root = (root ?? folder).text
    guard (root ?? folder).contains(folder) else {
      throw .outsideRoot(path: options.path, root: options.root ?? "")
    }
    let below = folder.text.utf8.dropFirst(self.root == "/" ? 1 : self.root.utf8.count + 1)
    let start = below.isEmpty ? "" : String(decoding: below, as: UTF8.self) + "/"
    page = name.map { start + $0 }
    prefix = page ?? start
    shown = name == nil ? (path == "." ? "" : path.hasSuffix("/") ? path : path + "/") : path
  }

  /// Whether a file is one of those to check.
  func contains(_ path: String) -> Bool {
    page.map { $0.utf8.elementsEqual(path.utf8) } ?? path.utf8.starts(with: prefix.utf8)
  }

  /// The path as findings name it.
  func shownPath(_ path: String) -> String {
    shown + String(decoding: path.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
  }

  /// The path to open.
  func place(_ path: String) -> String { (root == "/" ? root : root + "/") + path }

  private static func isFolder(_ path: String) throws(FolderLinkCheck.Failure) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .machine(FileError(.read, path, .system(errno))) }
    return FileKind(mode: status.st_mode) == .directory
  }

  private static func resolved(_ path: String) throws(FolderLinkCheck.Failure) -> BytePath {
    guard let resolved = BytePath(path.isEmpty ? "." : path).resolved else {
      throw .machine(FileError(.read, path, .system(errno)))
    }
    return resolved
  }

  /// `Public//` becomes `Public`, `/` stays.
  private static func withoutSlashes(_ path: String) -> String {
    var path = path[...]
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path = path.dropLast() }
    return String(path)
  }
}
