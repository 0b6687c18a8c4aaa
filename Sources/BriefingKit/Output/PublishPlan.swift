/// What has to be done to make the output what it should be. Making a plan writes nothing.
struct PublishPlan: Sendable {
  let place: OutputPlace
  let published: PublishedFolder
  /// Sorted by path, the manifest last.
  let files: [OutputFile]
  /// For every file, whether it stands in the output with the same bytes.
  let isUnchanged: [Bool]
  /// Files of earlier builds that are no longer made.
  let removed: [BytePath]
  /// What no build wrote, a folder before what is in it.
  let foreign: [TreeEntry]
  /// Those that no build made, and those that hold something that no build wrote.
  let foreignFolders: Set<BytePath>
  let manifest: Manifest

  init(
    publishing sorted: [OutputFile], at place: OutputPlace, over published: PublishedFolder, jobs: Int
  ) throws(PublishError) {
    manifest = Manifest(of: sorted, jobs: jobs)
    let files = sorted + [manifest.file]
    let kinds = published.kinds
    isUnchanged = concurrentMap(files.count, jobs: jobs) { index in
      let path = BytePath(files[index].path)
      return kinds[path] == .file && holds(files[index].bytes, at: place.folder / path)
    }
    self.files = files
    self.place = place
    self.published = published

    let wanted = Set(files.map { BytePath($0.path) })
    removed = published.entries.filter {
      $0.kind == .file && published.ours.contains($0.path) && !wanted.contains($0.path)
    }.map(\.path).sorted()
    foreign = published.entries.filter {
      !published.isOurs($0) && !($0.kind == .file && wanted.contains($0.path))
    }
    foreignFolders = foreign.reduce(into: []) { folders, entry in
      if entry.kind == .directory { folders.insert(entry.path) }
      folders.insertFolders(above: entry.path)
    }
    try refuseOccupiedPaths()
    try refuseOccupiedPaths()
  }

  var isUpToDate: Bool { removed.isEmpty && isUnchanged.allSatisfy { $0 } }

  func report(_ manner: PublishReport.Manner) -> PublishReport {
    // The manifest is last.
    let pages = zip(files, isUnchanged).dropLast()
    return PublishReport(
      written: pages.filter { !$1 }.map(\.0.path), unchanged: pages.filter { $1 }.map(\.0.path),
      removed: removed.map(\.text), manner: manner)
  }
}
