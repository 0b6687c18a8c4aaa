import Glibc

/// Says that memory ran out where that ends the process. Swift's runtime and libcmark-gfm end it at once; what the
/// runtime would say of it takes memory as well, so that it often says nothing.
enum OutOfMemory {
  fileprivate static let message: StaticString = """
    briefing: error: out of memory: allow the process more ('ulimit -v' says how much it has), or try '--jobs 1', \
    which takes less

    """
  /// In bytes: where memory has run out, so much cannot be had. What needs more at a time may fail sooner, and then the
  /// runtime ends the process as it would have without.
  fileprivate static let probe = 64 << 20

  /// Where the process ends for another reason, it ends as it would have without.
  static func explain() {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { signal in
      // Only what signal-safety(7) allows: nothing that takes memory.
      guard
        mmap(nil, OutOfMemory.probe, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED
      else {
        raise(signal)
        return
      }
      let message = OutOfMemory.message
      _ = write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
      _exit(74)
    }
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_NODEFER
    for signal in [SIGABRT, SIGBUS, SIGILL, SIGSEGV, SIGTRAP] { sigaction(signal, &action, nil) }
  }
}
