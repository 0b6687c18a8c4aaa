import Glibc

/// The files of a folder of any origin, as a host would serve them.
///
/// Hidden names are found but not read, and hidden folders, `.well-known` apart, not entered. A symbolic link
/// counts as what it points to where that lies in the folder, and as nothing where it lies outside.
struct FolderFiles {
  struct File {
    /// From the folder.
    let path: String
    /// Whether a page, a drawing or a style sheet of this name is read for its links.
    let isRead: Bool
  }

  private(set) var files: [File] = []
  /// Paths that are not UTF-8, shown with U+FFFD: no link of a page can be compared with them.
  private(set) var unreadableNames: [String] = []
  /// Folders that could not be listed.
  private(set) var failures: [FileError] = []
  /// An absolute path without symbolic links.
  private let root: BytePath
  private var followed = 0

  /// How many symbolic links to folders are followed in all, and how many within each other: links that lead
  /// to each other would go on for ever.
  private static let followedLimit = 1000
  private static let depthLimit = 8

  init(in root: String) throws(FileError) {
    self.root = BytePath(root)
    try add(self.root, below: "", chain: [self.root])
  }

  /// Adds what is in `folder`, which links call `prefix`. `chain`: the folders that led here.
  private mutating func add(_ folder: BytePath, below prefix: String, chain: [BytePath]) throws(FileError) {
    for found in try walk(folder.text, admitting: { $0 == ".well-known" }) {
      let path = prefix + found.path
      switch (found.kind, found.peculiarity) {
      case (_, .invalidName): unreadableNames.append(path)
      case (_, .unreadable(let error)): failures.append(error)
      case (_, .tooDeep): failures.append(FileError(.list, folder.text + "/" + found.path, .system(ELOOP)))
      case (.file, let peculiarity): files.append(File(path: path, isRead: peculiarity == nil))
      case (.symbolicLink, let peculiarity):
        follow(folder / found.path, called: path, isRead: peculiarity == nil, chain: chain)
      default: break
      }
    }
  }

  private mutating func follow(_ link: BytePath, called path: String, isRead: Bool, chain: [BytePath]) {
    guard let target = link.resolved, root.contains(target) else { return }
    switch FileKind(at: target) {
    case .file:
      files.append(File(path: path, isRead: isRead))
    case .directory:
      // A link to a folder that it stands in, by whatever way, is a loop.
      guard isRead, chain.count <= Self.depthLimit, followed < Self.followedLimit,
        let here = link.parent, !target.contains(here), !chain.dropFirst().contains(where: target.contains)
      else { return }
      followed += 1
      do {
        try add(target, below: path + "/", chain: chain + [target])
      } catch {
        failures.append(error)
      }
    default:
      break
    }
  }
}

extension BytePath {
  /// The absolute path without symbolic links, `.` and `..`; nil where nothing is found.
  var resolved: BytePath? {
    withCString { path in
      guard let resolved = realpath(path, nil) else { return nil }
      defer { free(resolved) }
      return BytePath(Array(UnsafeRawBufferPointer(start: resolved, count: strlen(resolved))))
    }
  }
}
