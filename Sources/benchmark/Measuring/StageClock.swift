import BriefingKit
import Synchronization

/// Seconds of one stage of a build.
struct StageTime: Equatable {
  let stage: String
  let seconds: Double
}

/// Notes when each stage of a build begins. A stage that comes back is added up.
final class StageClock: Sendable {
  private struct State {
    var stage: SiteBuilder.Stage?
    var since = ContinuousClock.now
    var seconds: [SiteBuilder.Stage: Double] = [:]
  }

  private let state = Mutex(State())

  func begin(_ stage: SiteBuilder.Stage) { change(to: stage) }

  /// All stages that were reached, in their order.
  func end() -> [StageTime] {
    let seconds = change(to: nil)
    return SiteBuilder.Stage.allCases.compactMap { stage in
      seconds[stage].map { StageTime(stage: stage.rawValue, seconds: $0) }
    }
  }

  @discardableResult
  private func change(to stage: SiteBuilder.Stage?) -> [SiteBuilder.Stage: Double] {
    state.withLock { state in
      let now = ContinuousClock.now
      if let last = state.stage {
        state.seconds[last, default: 0] += ChildProcess.seconds(state.since.duration(to: now))
      }
      (state.stage, state.since) = (stage, now)
      return state.seconds
    }
  }
}

/// Stage times on their way from one process to the next: `reading<TAB>0.0125`, a line each.
enum StageTimes {
  static func lines(_ times: [StageTime]) -> String {
    times.map { "\($0.stage)\t\($0.seconds)\n" }.joined()
  }

  static func parse(_ lines: String) throws -> [StageTime] {
    try lines.split(separator: "\n").map { line in
      let parts = line.split(separator: "\t")
      guard parts.count == 2, let seconds = Double(parts[1]) else {
        throw BenchmarkError("'\(line)' is no stage and its seconds")
      }
      return StageTime(stage: String(parts[0]), seconds: seconds)
    }
  }

  /// The median of each stage over several builds.
  static func medians(_ builds: [[StageTime]]) -> [StageTime] {
    guard let first = builds.first else { return [] }
    return first.map { time in
      let all = builds.flatMap { $0.filter { $0.stage == time.stage }.map(\.seconds) }
      return StageTime(stage: time.stage, seconds: Statistics.median(all))
    }
  }
}
