import Glibc
import Testing

@testable import BriefingKit

/// The real command, as `swift test` built it.
enum Briefing {
  /// Runs the command in a project, and fails the test on anything that it was not expected to print.
  ///
  ///     try Briefing.run(["check"], in: project, prints: "checked 19 pages: 0 warnings, in N s")
  ///
  /// Seconds are compared as `N`, the temporary folder as `TMP`; the last line feed is understood.
  /// - Parameter environment: added to `PATH` and `HOME`, the only variables that the command inherits.
  /// - Returns: how many seconds of processor time it took.
  @discardableResult
  static func run(
    _ arguments: [String], in project: ProjectFolder, environment: [String: String] = [:],
    prints output: String = "", reports errors: String = "", exits code: Int32 = 0,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws -> Double {
    let process = try BriefingProcess(arguments, in: project, environment: environment)
    let end = try process.wait()
    #expect(process.output == output, "standard output", sourceLocation: sourceLocation)
    #expect(process.errors == errors, "standard error", sourceLocation: sourceLocation)
    #expect(end.code == code, "exit code", sourceLocation: sourceLocation)
    return end.processorSeconds
  }

  /// The program beside the test bundle.
  static let program: String = {
    let bundle = realpath("/proc/self/exe", nil)
    defer { free(bundle) }
    let path = bundle.map { String(cString: $0) } ?? CommandLine.arguments[0]
    return path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
      + "/briefing"
  }()
}

/// A run of the command.
struct BriefingProcess {
  enum Stream {
    case captured
    case closed
    /// Such as `/dev/full`.
    case device(String)
  }

  struct End {
    /// The exit code, or the number of the signal that ended it, negative.
    let code: Int32
    let processorSeconds: Double
  }

  let identifier: pid_t
  private let project: ProjectFolder
  private let folder: ProjectFolder

  /// - Parameters:
  ///   - workingFolder: from the project's root.
  ///   - memory: How many bytes of it the command may have.
  init(
    _ arguments: [String], in project: ProjectFolder, workingFolder: String = ".",
    environment: [String: String] = [:], memory: Int? = nil,
    standardOutput: Stream = .captured, standardError: Stream = .captured
  ) throws {
    self.project = project
    folder = try ProjectFolder()
    // The shell changes the folder, sets a limit for a run that does not end, and becomes the command.
    let limit = memory.map { "ulimit -v \($0 >> 10); " } ?? ""
    let script = "ulimit -t 60; \(limit)cd \"$0\" && exec \"$@\""
    let command = ["/bin/sh", "-c", script, project(workingFolder), Briefing.program] + arguments
    var variables = ["PATH": "/usr/bin:/bin", "HOME": project.home]
    variables.merge(environment) { $1 }

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, stream, file) in [
      (STDOUT_FILENO, standardOutput, "output"), (STDERR_FILENO, standardError, "errors"),
    ] {
      let flags = O_WRONLY | O_CREAT | O_TRUNC
      switch stream {
      case .captured: posix_spawn_file_actions_addopen(&actions, descriptor, folder(file), flags, 0o600)
      case .closed: posix_spawn_file_actions_addclose(&actions, descriptor)
      case .device(let path): posix_spawn_file_actions_addopen(&actions, descriptor, path, O_WRONLY, 0)
      }
    }

    // A test runner may ignore or block signals, which a program that it starts would inherit.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    var blocked = sigset_t()
    sigemptyset(&blocked)
    posix_spawnattr_setsigmask(&attributes, &blocked)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

    var words = command.map { strdup($0) } + [nil]
    var settings = variables.sorted { $0.key < $1.key }.map { strdup("\($0)=\($1)") } + [nil]
    defer { (words + settings).forEach { free($0) } }
    var identifier: pid_t = 0
    let result = posix_spawn(&identifier, "/bin/sh", &actions, &attributes, &words, &settings)
    guard result == 0 else { throw FileError(.read, Briefing.program, .system(result)) }
    self.identifier = identifier
  }

  func send(_ signal: Int32) { kill(identifier, signal) }

  /// It can still be waited for.
  var hasEnded: Bool {
    var information = siginfo_t()
    waitid(P_PID, id_t(identifier), &information, WEXITED | WNOHANG | WNOWAIT)
    return information.si_signo == SIGCHLD
  }

  /// Stops the command where it is, unless it has ended: what it has done so far can be looked at.
  func pause() {
    send(SIGSTOP)
    var information = siginfo_t()
    waitid(P_PID, id_t(identifier), &information, WEXITED | WSTOPPED | WNOWAIT)
  }

  func resume() { send(SIGCONT) }

  func wait() throws -> End {
    var status: Int32 = 0
    var usage = rusage()
    while wait4(identifier, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw FileError(.read, Briefing.program, .system(errno)) }
    }
    let signal = status & 0x7F
    return End(
      code: signal == 0 ? (status >> 8) & 0xFF : -signal,
      processorSeconds: seconds(usage.ru_utime) + seconds(usage.ru_stime))
  }

  var output: String { comparable("output") }
  var errors: String { comparable("errors") }

  private func comparable(_ stream: String) -> String {
    let text = (try? folder.read(stream)) ?? ""
    let parent = String(project.root.dropLast("/project".count))
    return withoutSeconds(text.hasSuffix("\n") ? String(text.dropLast()) : text)
      .split(separator: parent, omittingEmptySubsequences: false).joined(separator: "TMP")
  }

  /// `in 0.12 s` becomes `in N s`.
  private func withoutSeconds(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let words = line.split(separator: " ", omittingEmptySubsequences: false)
      guard words.count > 3, words.suffix(3).first == "in", words.last == "s" else { return String(line) }
      return words.dropLast(2).joined(separator: " ") + " N s"
    }.joined(separator: "\n")
  }

  private func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}
