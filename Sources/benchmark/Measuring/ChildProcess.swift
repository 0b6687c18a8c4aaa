import FoundationEssentials
import Glibc

/// A program with its arguments.
struct Command {
  let program: String
  let arguments: [String]
  /// Whether what it prints is thrown away instead of kept.
  var isSilent = false
}

/// What one run of a command took.
struct Usage {
  /// In seconds.
  let wall: Double
  /// User and system time of all its threads, in seconds.
  let processor: Double
  /// The most memory that it held at a time, in bytes.
  let memory: Int
  /// What it printed to standard output.
  let output: String
}

enum ChildProcess {
  /// - Parameter folder: where its output is kept until it ends.
  static func run(_ command: Command, keepingOutputIn folder: String) throws -> Usage {
    let (output, errors) = ("\(folder)/output.txt", "\(folder)/errors.txt")
    // Ctrl-C ends the command; this process then takes its folder away.
    let handler = signal(SIGINT, SIG_IGN)
    defer { signal(SIGINT, handler) }
    let clock = ContinuousClock()
    let start = clock.now
    let identifier = try spawn(command, output: command.isSilent ? "/dev/null" : output, errors: errors)
    let (status, usage) = try wait(for: identifier)
    let wall = Self.seconds(start.duration(to: clock.now))
    guard status == 0 else {
      let words = ([command.program] + command.arguments).joined(separator: " ")
      throw BenchmarkError("'\(words)' failed:\n\(try Folder.read(errors))")
    }
    return Usage(
      wall: wall, processor: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      memory: usage.ru_maxrss * 1_024, output: command.isSilent ? "" : try Folder.read(output))
  }

  /// Leaves it running.
  static func start(_ command: Command, output: String, errors: String) throws -> pid_t {
    try spawn(command, output: output, errors: errors)
  }

  private static func spawn(_ command: Command, output: String, errors: String) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, path) in [(STDOUT_FILENO, output), (STDERR_FILENO, errors)] {
      posix_spawn_file_actions_addopen(&actions, descriptor, path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var interrupt = sigset_t()
    sigemptyset(&interrupt)
    sigaddset(&interrupt, SIGINT)
    posix_spawnattr_setsigdefault(&attributes, &interrupt)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))

    let environment = ProcessInfo.processInfo.environment.sorted { $0.key < $1.key }
    var words = ([command.program] + command.arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var identifier: pid_t = 0
    let result = posix_spawn(&identifier, command.program, &actions, &attributes, &words, &variables)
    guard result == 0 else {
      throw BenchmarkError("cannot run '\(command.program)': \(String(cString: strerror(result)))")
    }
    return identifier
  }

  private static func wait(for identifier: pid_t) throws -> (status: Int32, usage: rusage) {
    var status: Int32 = 0
    var usage = rusage()
    while wait4(identifier, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw BenchmarkError("a command was lost") }
    }
    return (status, usage)
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

  static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }
}
