/// One way in which the output is not what the content builds.
public struct PublishedDifference: Hashable, Sendable {
  public enum Kind: String, Sendable {
    case missing
    case changed
    /// An earlier build wrote it, and it is no longer built.
    case stale
    /// No build wrote it; publishing keeps it.
    case foreign
  }

  public let kind: Kind
  public let path: String

  public init(_ kind: Kind, _ path: String) {
    self.kind = kind
    self.path = path
  }

  /// Sorted by the bytes of the paths; folders are not compared, only what is in them.
  static func all(
    between published: PublishedFolder, at place: OutputPlace, and files: [OutputFile], jobs: Int
  ) -> [PublishedDifference] {
    let files = files + [Manifest(of: files, jobs: jobs).file]
    let kinds = published.kinds
    let found = concurrentMap(files.count, jobs: jobs) { index -> PublishedDifference? in
      let path = BytePath(files[index].path)
      switch kinds[path] {
      case nil: return PublishedDifference(.missing, files[index].path)
      case .file? where holds(files[index].bytes, at: place.folder / path): return nil
      case _?: return PublishedDifference(.changed, files[index].path)
      }
    }
    let wanted = Set(files.map { BytePath($0.path) })
    let extra = published.entries.filter { $0.kind != .directory && !wanted.contains($0.path) }.map {
      PublishedDifference(published.isOurs($0) ? .stale : .foreign, $0.path.text)
    }
    return (found.compactMap { $0 } + extra).sorted { bytesPrecede($0.path, $1.path) }
  }
}
