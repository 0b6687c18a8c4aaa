import BriefingKit
import Glibc
import Synchronization

/// A line on the terminal that says what is being done, once that takes longer than a second.
enum ProgressLine {
  private struct State {
    var stage: SiteBuilder.Stage?
    var isShown = false
  }

  private static let state = Mutex(State())

  /// What to call as each stage begins. Nothing is shown where standard error is no terminal.
  static func begin() -> @Sendable (SiteBuilder.Stage) -> Void {
    guard Terminal.isShown else { return { _ in } }
    SystemThread.begin {
      sleep(1)
      state.withLock { state in
        guard let stage = state.stage else { return }
        state.isShown = true
        show(stage)
      }
    }
    return { stage in
      state.withLock { state in
        state.stage = stage
        if state.isShown { show(stage) }
      }
    }
  }

  /// Takes the line away.
  static func end() {
    state.withLock { state in
      if state.isShown { Terminal.rewriteLine("") }
      state = State()
    }
  }

  private static func show(_ stage: SiteBuilder.Stage) {
    Terminal.rewriteLine("\(stage.rawValue) …")
  }
}
