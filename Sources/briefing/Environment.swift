import ArgumentParser
import BriefingKit
import Glibc

/// What the process was started with.
enum Environment {
  static func value(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// The variable of reproducible-builds.org that stands for the clock.
  static let epoch = "SOURCE_DATE_EPOCH"

  /// Nil where the variable is not set, or not a time.
  static var statedTime: Int64? { value(epoch).flatMap { Int64($0) } }

  static var now: Instant { Instant(secondsSince1970: statedTime ?? Int64(time(nil))) }

  static func validate() throws {
    if let stated = value(epoch), statedTime == nil {
      throw ValidationError("\(epoch) is a number of seconds since 1970, not '\(stated)'.")
    }
  }
}
