import Glibc

/// Puts a finished site into its folder, all or nothing.
///
/// The new site is put together in a staging folder beside the output: what changed is written, what
/// did not is linked, and so is what no build wrote (`.git`, `CNAME`). Then the two folders are exchanged
/// in one step and the old one is deleted. Whoever reads, and whatever is killed at any moment, there is
/// the old site or the new one, never a mixture; a staging folder that a killed build left is removed
/// by the next. Where nothing changed, nothing is written.
///
/// Pages get mode 0644 and folders 0755 whatever the umask, as a site is there to be read; the output
/// itself keeps the mode and owner that it has.
///
/// After an exchange the output is another folder: a process that holds it open (a shell in it, a
/// container that mounts it) still sees the old one, and then nothing. Mount the folder above it.
///
/// The promise holds against a process that ends, not against a power failure, as only the manifest is
/// forced to the disk: but the next build compares every byte and mends what the failure damaged.
public struct Publisher: Sendable {
  private let output: String
  private let projectRoot: String
  private let home: String?
  private let jobs: Int
  /// How long to wait for another build, in milliseconds.
  private let patience: Int
  private let exchange: @Sendable (BytePath, BytePath) -> Int32

  /// `output` and `projectRoot` are absolute. The output must not be, hold or lie in what was written
  /// by hand: the project, its sources, or the home folder. `jobs` is the number of threads.
  public init(output: String, projectRoot: String, home: String?, jobs: Int = 1) {
    self.init(
      output: output, projectRoot: projectRoot, home: home, jobs: jobs, patience: 10_000,
      exchange: { exchangeFolders($0, $1) })
  }

  /// `exchange` swaps two folders in one step and returns 0 or an `errno`.
  init(
    output: String, projectRoot: String, home: String?, jobs: Int, patience: Int,
    exchange: @escaping @Sendable (BytePath, BytePath) -> Int32
  ) {
    self.output = output
    self.projectRoot = projectRoot
    self.home = home
    self.jobs = jobs
    self.patience = patience
    self.exchange = exchange
  }

  /// Makes the output hold exactly `files`, their manifest, and what no build wrote.
  ///
  /// A build that finds another one publishing waits for it, ten seconds at most.
  public func publish(_ files: [OutputFile]) throws(PublishError) -> PublishReport {
    let files = try OutputPaths.sorted(files)
    var place = try place()
    if !place.exists { try createParent(of: place) }
    let lock = try PublishLock(on: place, patience: patience)
    defer { lock.release() }
    place = try self.place()
    try StagingFolder.removeStale(for: place, lockIsHeld: lock.isHeld)
    let published = try PublishedFolder(at: place)
    let plan = try PublishPlan(publishing: files, at: place, over: published, jobs: jobs)
    return plan.report(plan.isUpToDate ? .upToDate : try carryOut(plan))
  }

  /// How the output differs from what publishing `files` would make of it; nothing is written.
  public func differences(from files: [OutputFile]) throws(PublishError) -> [PublishedDifference] {
    let files = try OutputPaths.sorted(files)
    let place = try place()
    return try PublishedDifference.all(
      between: PublishedFolder(comparing: place), at: place, and: files, jobs: jobs)
  }

  func place() throws(PublishError) -> OutputPlace {
    try OutputPlace(output: output, projectRoot: projectRoot, home: home)
  }

  private func createParent(of place: OutputPlace) throws(PublishError) {
    do { try createFolders(place.parent) } catch { throw .file(error) }
  }

  private func carryOut(_ plan: PublishPlan) throws(PublishError) -> PublishReport.Manner {
    let staging = plan.place.parent / StagingFolder.name(for: plan.place)
    do throws(StagingError) {
      try plan.stage(in: staging, jobs: jobs)
      try swap(staging, plan.place)
    } catch {
      // What went wrong is told; what cannot be removed now, the next build removes.
      try? removeTree(staging)
      switch error {
      case .failed(let error): throw .file(error)
      case .notPossible:
        do { try plan.publishFileByFile() } catch { throw .file(error) }
        return .fileByFile
      }
    }
    if plan.place.exists { discardOldSite(at: staging, plan) }
    return .exchanged
  }

  /// The new site is published whether the old one can go now or not; the next build removes the rest.
  private func discardOldSite(at old: BytePath, _ plan: PublishPlan) {
    do throws(FileError) {
      try plan.keepLatecomers(of: old)
      try removeTree(old)
    } catch {}
  }

  private func swap(_ staging: BytePath, _ place: OutputPlace) throws(StagingError) {
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
