import FoundationEssentials
import Glibc

/// The programs that are measured.
struct Programs {
  /// This one, for what is measured inside a process.
  let benchmark: String
  /// Built beside this one.
  let briefing: String
  let hugo: String?
  let cmark: String?

  init(withPeers: Bool) throws {
    guard let path = realpath("/proc/self/exe", nil) else { throw BenchmarkError("cannot find myself") }
    defer { free(path) }
    benchmark = String(cString: path)
    let folders = benchmark.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    briefing = (folders + ["briefing"]).joined(separator: "/")
    guard access(briefing, X_OK) == 0 else { throw BenchmarkError("'\(briefing)' is not built") }
    hugo = withPeers ? Self.find("hugo") : nil
    cmark = withPeers ? Self.find("cmark-gfm") : nil
  }

  /// A shell would run the same.
  static func find(_ name: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH", default: ""].split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }
}
