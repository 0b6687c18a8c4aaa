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
    let files = OutputPaths.sorted(files, path: \.path)
    try OutputPaths.check(files.map(\.path))
    let publication = try begin()
    defer { publication.end() }
    let results = concurrentMap(files.count, jobs: jobs) { index -> Result<PlacedFile, PublishError> in
      do throws(PublishError) { return .success(try publication.put(files[index])) } catch {
        return .failure(error)
      }
    }
    var placed: [PlacedFile] = []
    for result in results { placed.append(try result.get()) }
    return try publication.finish(placed)
  }

  /// Waits for other builds, and removes what killed ones left. Whoever begins must `end`.
  func begin() throws(PublishError) -> Publication {
    var place = try place()
    if !place.exists { try createParent(of: place) }
    let lock = try PublishLock(on: place, patience: patience)
    do {
      place = try self.place()
      try StagingFolder.removeStale(for: place, lockIsHeld: lock.isHeld)
      return Publication(
        at: place, over: try PublishedFolder(at: place), lock: lock, jobs: jobs, exchange: exchange)
    } catch {
      lock.release()
      throw error
    }
  }

  func place() throws(PublishError) -> OutputPlace {
    try OutputPlace(output: output, projectRoot: projectRoot, home: home)
  }

  private func createParent(of place: OutputPlace) throws(PublishError) {
    do { try createFolders(place.parent) } catch { throw .file(error) }
  }
}
