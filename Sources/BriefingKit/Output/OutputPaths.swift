/// The rules for the paths of a site's files.
enum OutputPaths {
  /// `files` in the order of their paths' bytes; the order they come in does not matter.
  ///
  /// Every path must be relative and plain, no two may be the same on any file system, and none may
  /// be both a file and a folder.
  static func sorted(_ files: [OutputFile]) throws(PublishError) -> [OutputFile] {
    let sorted = files.sorted { bytesPrecede($0.path, $1.path) }
    var pathsByFold = [String: String](minimumCapacity: sorted.count)
    for file in sorted {
      if let fault = fault(in: file.path.utf8) { throw .invalidPath(file.path, fault) }
      let folded = fold(file.path)
      if folded == Manifest.path { throw .reservedPath(file.path) }
      if let other = pathsByFold.updateValue(file.path, forKey: folded) {
        throw other.utf8.elementsEqual(file.path.utf8)
          ? .duplicatePath(file.path) : .clashingPaths(other, file.path)
      }
    }
    for file in sorted {
      let folded = fold(file.path)
      for (index, byte) in zip(folded.utf8.indices, folded.utf8) where byte == slash {
        let folder = String(folded[..<index])
        if folder == Manifest.path { throw .reservedPath(file.path) }
        if let other = pathsByFold[folder] { throw .fileIsAlsoFolder(other, containing: file.path) }
      }
    }
    return sorted
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
    path.utf8.allSatisfy { $0 < 0x80 } ? path.lowercased() : path.uppercased().lowercased()
  }

  private static let slash = UInt8(ascii: "/")
}
