/// What has to be done to make the output what it should be. Making a plan writes nothing.
struct PublishPlan: Sendable {
  let place: OutputPlace
  let published: PublishedFolder
  /// Sorted by path, the manifest last.
  private(set) var files: [PlacedFile]
  /// Files of earlier builds that are no longer made.
  let removed: [BytePath]
  /// What no build wrote, a folder before what is in it.
  let foreign: [TreeEntry]
  /// Those that no build made, and those that hold something that no build wrote.
  let foreignFolders: Set<BytePath>
  let manifest: Manifest

  init(
    publishing files: [PlacedFile], as manifest: Manifest, at place: OutputPlace,
    over published: PublishedFolder
  ) throws(PublishError) {
    self.files = files
    self.manifest = manifest
    self.place = place
    self.published = published

    let wanted = Set(files.map { BytePath($0.path) } + [BytePath(Manifest.path)])
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
  }

  func with(manifest: PlacedFile) -> PublishPlan {
    var plan = self
    plan.files.append(manifest)
    return plan
  }

  /// Apart from the manifest.
  var isUpToDate: Bool { removed.isEmpty && files.allSatisfy(\.isUnchanged) }

  func report(_ manner: PublishReport.Manner) -> PublishReport {
    let pages = files.filter { $0.path != Manifest.path }
    return PublishReport(
      written: pages.filter { !$0.isUnchanged }.map(\.path),
      unchanged: pages.filter(\.isUnchanged).map(\.path),
      removed: removed.map(\.text), manner: manner)
  }
}
