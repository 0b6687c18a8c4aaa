import Dispatch
import Glibc

/// The signals that end a command which would go on for ever: Ctrl-C, `kill`, and a closed terminal.
enum EndSignals {
  /// Calls `end` when one of them comes, on a thread of its own, and then ends the process without a fault.
  ///
  /// To be called before any other thread begins: those leave the signals alone then.
  static func end(with end: @escaping @Sendable () -> Void) {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&set, signal) }
    pthread_sigmask(SIG_BLOCK, &set, nil)
    let signals = set
    DispatchQueue(label: "signals").async {
      var set = signals
      var signal: Int32 = 0
      while sigwait(&set, &signal) != 0 {}
      end()
      _exit(0)
    }
  }
}
