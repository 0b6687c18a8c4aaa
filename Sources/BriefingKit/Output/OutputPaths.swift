/// The rules for the paths of a site's files.
enum OutputPaths {
  /// `files` in the order of their paths' bytes; the order they come in does not matter.
  static func sorted<File>(_ files: [File], path: (File) -> String) -> [File] {
    files.sorted { bytesPrecede(path($0), path($1)) }
  }

  /// Every path must be relative and plain, no two may be the same on any file system, and none may
  /// be both a file and a folder.
  ///
  /// - Parameter paths: Sorted.
  static func check(_ paths: [String]) throws(PublishError) {
    var pathsByFold = [String: String](minimumCapacity: paths.count)
    let folds = paths.map(fold)
    for (path, folded) in zip(paths, folds) {
      if let fault = fault(in: path.utf8) { throw .invalidPath(path, fault) }
      if folded == Manifest.path { throw .reservedPath(path) }
      if let other = pathsByFold.updateValue(path, forKey: folded) {
        throw other.utf8.elementsEqual(path.utf8) ? .duplicatePath(path) : .clashingPaths(other, path)
      }
    }
    var folder: Substring = ""
    for (path, folded) in zip(paths, folds) {
      // Neighbours mostly stand in one folder.
      let own = folded[..<(folded.utf8.lastIndex(of: slash) ?? folded.startIndex)]
      if own == folder { continue }
      folder = own
      for (index, byte) in zip(folded.utf8.indices, folded.utf8) where byte == slash {
        let folder = String(folded[..<index])
        if folder == Manifest.path { throw .reservedPath(path) }
        if let other = pathsByFold[folder] { throw .fileIsAlsoFolder(other, containing: path) }
      }
    }
  }

  static func fault(in path: some Collection<UInt8>) -> PublishError.PathFault? {
    if path.isEmpty { return .empty }
    if path.first == slash { return .absolute }
    if path.contains(0) { return .nul }
    for part in path.split(separator: slash, omittingEmptySubsequences: false) {
      if part.isEmpty { return .emptyPart }
      if part.count <= 2, part.allSatisfy({ $0 == UInt8(ascii: ".") }) { return .dots }
    }
    return nil
  }

  /// The same for paths that some file system takes for the same. As keys of a dictionary, strings
  /// are compared by canonical equivalence, which takes care of the Unicode forms.
  private static func fold(_ path: String) -> String {
    if path.utf8.allSatisfy({ $0 < 0x80 && !(0x41...0x5A).contains($0) }) { return path }
    return path.utf8.allSatisfy { $0 < 0x80 } ? path.lowercased() : path.uppercased().lowercased()
  }

  private static let slash = UInt8(ascii: "/")
}
