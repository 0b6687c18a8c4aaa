import Glibc

/// Held while a site is published, by one build at a time.
///
/// The lock is `flock` on the folder that holds the output: it leaves no file behind, and ends with
/// the process that holds it, however that ends. Sites that stand beside each other wait for each other.
struct PublishLock {
  private let descriptor: Int32
  /// False where the file system has no locks for folders (some network file systems), and where this
  /// process may not open the folder: then builds are not kept apart.
  let isHeld: Bool

  /// Waits up to `patience` milliseconds.
  init(on place: OutputPlace, patience: Int) throws(PublishError) {
    let opened = place.parent.withCString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard opened >= 0 || errno == EACCES else {
      throw .file(FileError(.lock, place.parent, errno: errno))
    }
    let step = 20
    var waited = 0
    while flock(opened, LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      guard errno == EWOULDBLOCK else {
        descriptor = opened
        isHeld = false
        return
      }
      guard waited < patience else {
        close(opened)
        throw .busy(place.written)
      }
      usleep(UInt32(step * 1000))
      waited += step
    }
    descriptor = opened
    isHeld = true
  }

  /// The lock is given up before its descriptor is closed: a process that is being started at this moment
  /// has a copy of it until it runs its own program, and would hold the lock.
  func release() {
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
