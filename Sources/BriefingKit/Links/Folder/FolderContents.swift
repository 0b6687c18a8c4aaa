import Glibc

/// The files of a scope, with the bytes of those that links or ids are read from.
struct FolderContents {
  var files: [OutputFile] = []
  var unreadableNames: [String] = []
  var failures: [FileError] = []

  /// Larger files are not read, which is reported.
  static let sizeLimit = 1 << 31

  /// Everything in the root: what is not checked itself may be linked to.
  static func all(of scope: FolderScope, jobs: Int) throws(FileError) -> FolderContents {
    let found = try FolderFiles(in: scope.root)
    var contents = FolderContents(unreadableNames: found.unreadableNames, failures: found.failures)
    contents.files.reserveCapacity(found.files.count)
    let results = concurrentMap(found.files.count, jobs: jobs) { index in
      let file = found.files[index]
      guard file.isRead, PageLinks.Format(path: file.path) != .other else { return Result.bytes([]) }
      do throws(FileError) {
        return .bytes(try readFile(scope.place(file.path), limit: sizeLimit))
      } catch {
        return .failure(error)
      }
    }
    for (file, result) in zip(found.files, results) { contents.add(file.path, result) }
    return contents
  }

  private enum Result: Sendable {
    case bytes([UInt8])
    case failure(FileError)
  }

  /// A file that cannot be read can still be linked to.
  private mutating func add(_ path: String, _ result: Result) {
    switch result {
    case .bytes(let bytes): files.append(OutputFile(path: path, bytes: bytes))
    case .failure(let error):
      files.append(OutputFile(path: path, bytes: []))
      failures.append(error)
    }
  }
}

extension FolderContents {
  /// The page of the scope, and the files that its links may mean: the folder around it may be large, and
  /// none of its other pages are asked for.
  static func needed(
    by scope: FolderScope, _ options: FolderLinkCheck.Options
  ) throws(FileError) -> FolderContents {
    guard let page = scope.page else { return FolderContents() }
    let bytes = try readFile(scope.place(page), limit: sizeLimit)
    var contents = FolderContents(files: [OutputFile(path: page, bytes: bytes)])
    let site = LinkedSite(contents.files, options: FolderLinkCheck(options).linkOptions(scope))
    let root = BytePath(scope.root)
    var known: Set<[UInt8]> = [Array(page.utf8)]
    let paths = Self.paths(linkedFrom: site)
    for path in paths {
      for candidate in [path, path + Array("/index.html".utf8), path + Array(".html".utf8)]
      where known.insert(candidate).inserted {
        contents.addIfThere(BytePath(candidate), in: root)
      }
    }
    // For near misses, and what differs in letter case.
    for folder in Set(paths.map { BytePath($0).parent ?? BytePath([]) }) {
      contents.addNames(of: folder, in: root, known: &known)
    }
    return contents
  }

  /// The paths below the root that the links of the site's first page lead to, a folder's without its slash.
  private static func paths(linkedFrom site: LinkedSite) -> Set<[UInt8]> {
    let base = site.baseURL(ofPage: 0)
    var paths: Set<[UInt8]> = []
    let links = site.files[0].links.unpacked
    for link in links.links {
      let url = Array(links.url(of: link).utf8)
      guard case .inside(var path, _, _) = site.resolver.destination(of: url, from: base) else { continue }
      if path.last == UInt8(ascii: "/") { path.removeLast() }
      paths.insert(path)
    }
    return paths
  }

  private mutating func addIfThere(_ path: BytePath, in root: BytePath) {
    let place = root / path
    guard !path.bytes.isEmpty, !path.bytes.contains(0), !Self.isHidden(path), let target = place.resolved,
      root.contains(target),
      FileKind(at: target) == .file
    else { return }
    guard PageLinks.Format(path: path.text) != .other else { return add(path.text, .bytes([])) }
    do {
      add(path.text, .bytes(try readFile(place.text, limit: Self.sizeLimit)))
    } catch {
      add(path.text, .failure(error))
    }
  }

  /// Whether one of the folders on the way is not entered.
  private static func isHidden(_ path: BytePath) -> Bool {
    let dot = UInt8(ascii: ".")
    let folders = path.bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropLast()
    return folders.enumerated().contains { index, name in
      name.first == dot && !(index == 0 && name.elementsEqual(".well-known".utf8))
    }
  }

  private mutating func addNames(of folder: BytePath, in root: BytePath, known: inout Set<[UInt8]>) {
    let place = folder.bytes.isEmpty ? root : root / folder
    guard !folder.bytes.contains(0), let target = place.resolved, root.contains(target),
      let entries = try? readFolder(place, following: true)
    else { return }
    for entry in entries {
      var path = folder / BytePath(entry.name)
      if entry.kind == .directory {
        path = path / "index.html"
        guard FileKind(at: root / path) == .file else { continue }
      } else if entry.kind != .file {
        continue
      }
      guard !Self.isHidden(path), String(validating: path.bytes, as: UTF8.self) != nil,
        known.insert(path.bytes).inserted
      else {
        continue
      }
      add(path.text, .bytes([]))
    }
  }
}
