import Glibc

/// A site on its way into its folder.
///
/// Files come in any order and from any thread. What is new goes into the staging folder at once, so that
/// a site of any size needs no memory for its bytes. Nothing is seen of it before `finish`; `end` removes
/// what was not finished.
struct Publication: Sendable {
  let place: OutputPlace
  let published: PublishedFolder
  /// Beside the output, or in it, where this process may not write beside it.
  let staging: BytePath
  let isBeside: Bool
  private let lock: PublishLock
  private let exchange: @Sendable (BytePath, BytePath) -> Int32
  let jobs: Int

  init(
    at place: OutputPlace, over published: PublishedFolder, lock: PublishLock, jobs: Int,
    exchange: @escaping @Sendable (BytePath, BytePath) -> Int32
  ) {
    self.place = place
    self.published = published
    self.lock = lock
    self.jobs = jobs
    self.exchange = exchange
    isBeside =
      !place.exists || place.parent.withCString { faccessat(AT_FDCWD, $0, W_OK | X_OK, AT_EACCESS) } == 0
    staging = (isBeside ? place.parent : place.folder) / StagingFolder.name(for: place)
  }

  /// Puts a file of the new site in its place, unless it stands in the output already.
  func put(_ file: OutputFile) throws(PublishError) -> PlacedFile {
    if let fault = OutputPaths.fault(in: file.path.utf8) { throw .invalidPath(file.path, fault) }
    let path = BytePath(file.path)
    let entry = Manifest.Entry(
      path: file.path, bytes: file.bytes.count, sha256: sha256Hexadecimal(file.bytes))
    if published.kinds[path] == .file, holds(file.bytes, at: place.folder / path) {
      return PlacedFile(entry: entry, isUnchanged: true)
    }
    do {
      try write(file, to: staging / path)
    } catch {
      throw .file(error)
    }
    return PlacedFile(entry: entry, isUnchanged: false)
  }

  /// The file of an earlier build, where the output still holds its bytes.
  func keep(_ entry: Manifest.Entry, where isSame: ([UInt8]) -> Bool) -> PlacedFile? {
    let path = BytePath(entry.path)
    guard published.kinds[path] == .file,
      let bytes = try? readFile((place.folder / path).text, limit: entry.bytes),
      bytes.count == entry.bytes, isSame(bytes)
    else { return nil }
    return PlacedFile(entry: entry, isUnchanged: true)
  }

  /// Makes the output hold exactly `files`, their manifest, and what no build wrote.
  func finish(_ files: [PlacedFile]) throws(PublishError) -> PublishReport {
    let sorted = OutputPaths.sorted(files, path: \.path)
    let (checked, (manifest, manifestFile)) = concurrently(jobs: jobs) { () -> Result<Void, PublishError> in
      do throws(PublishError) { return .success(try OutputPaths.check(sorted.map(\.path))) } catch {
        return .failure(error)
      }
    } _: {
      let manifest = Manifest(entries: sorted.map(\.entry))
      return (manifest, manifest.file)
    }
    try checked.get()
    let plan = try PublishPlan(publishing: sorted, as: manifest, at: place, over: published)
    let last = try put(manifestFile)
    if plan.isUpToDate, last.isUnchanged { return plan.report(.upToDate) }
    return plan.report(try carryOut(plan.with(manifest: last)))
  }

  /// Must be called once, whatever happened.
  func end() {
    discardOldSite()
    lock.release()
  }

  /// Removes what `finish` put the new site in the place of, or what was not finished. `end` does it where nobody
  /// did before.
  func discardOldSite() {
    // What cannot be removed now, the next build removes.
    try? removeTree(staging)
  }

  private func write(_ file: OutputFile, to path: BytePath) throws(FileError) {
    let isDurable = file.path == Manifest.path
    func write() throws(FileError) {
      do {
        try writeNewFile(path, file.bytes, durable: isDurable)
      } catch  where error.isMissing {
        throw error
      } catch {
        throw FileError(error.operation, isBeside ? file.path : place.written, error.reason)
      }
    }
    do {
      try write()
    } catch  where error.isMissing {
      try createFolders(path.parent ?? staging)
      try write()
    }
  }

  private func carryOut(_ plan: PublishPlan) throws(PublishError) -> PublishReport.Manner {
    do throws(StagingError) {
      guard isBeside else { throw .notPossible }
      try complete(plan)
      try swap()
    } catch {
      switch error {
      case .failed(let error): throw .file(error)
      case .notPossible:
        do { try publishFileByFile(plan) } catch { throw .file(error) }
        return .fileByFile
      }
    }
    // Those that cannot be kept now are lost with the old site: the new one is published.
    if place.exists { try? keepLatecomers(of: staging) }
    return .exchanged
  }

  private func swap() throws(StagingError) {
    guard place.exists else {
      let result = staging.withCString { new in place.folder.withCString { rename(new, $0) } }
      guard result == 0 else { throw .failed(FileError(.rename, place.folder, errno: errno)) }
      return
    }
    switch exchange(staging, place.folder) {
    case 0: return
    case EXDEV, EPERM, EACCES, EINVAL, EBUSY, ENOSYS, EOPNOTSUPP: throw .notPossible
    case let code: throw .failed(FileError(.rename, place.folder, errno: code))
    }
  }
}
