import Foundation
import Synchronization

/// The one browser of a run of the tests.
struct Browser: Sendable {
  let process: BrowserProcess
  let connection: DevToolsConnection

  /// Started by the first test that asks for it, ended with this process.
  static var shared: Browser { get throws { try started.get() } }

  private static let started: Result<Browser, BrowserError> = Result { () throws(BrowserError) in
    guard let program = BrowserProcess.program else { throw .notStarted("no Chromium is installed") }
    let browser = try Browser(program: program)
    running.withLock { $0 = browser.process }
    atexit { Browser.running.withLock { $0 }?.end() }
    return browser
  }

  private static let running = Mutex<BrowserProcess?>(nil)

  init(program: String) throws(BrowserError) {
    process = try BrowserProcess(program: program)
    connection = DevToolsConnection(descriptor: process.descriptor)
  }

  /// Opens an empty page with a cache of its own, and closes it at the end.
  func withPage<Value: Sendable>(
    _ use: @Sendable (BrowserPage) async throws -> Value
  ) async throws -> Value {
    let page = try await openPage()
    do {
      let value = try await use(page)
      try await page.close()
      return value
    } catch {
      try? await page.close()
      throw error
    }
  }

  private func openPage() async throws(BrowserError) -> BrowserPage {
    do {
      return try await BrowserPage(connection)
    } catch .ended {
      throw .notStarted(process.log)
    }
  }

  /// Looks at every one of `paths`, several at a time.
  /// - Returns: what was found, in no particular order.
  func visit<Found: Sendable>(
    _ paths: [String], tabs: Int = 3,
    _ look: @escaping @Sendable (BrowserPage, String) async throws -> [Found]
  ) async throws -> [Found] {
    guard !paths.isEmpty else { throw BrowserError.unexpected("there is no page to look at") }
    let queue = Queue(paths)
    return try await withThrowingTaskGroup(of: [Found].self) { group in
      for _ in 0..<min(tabs, paths.count) {
        group.addTask {
          try await withPage { page in
            var found: [Found] = []
            while let path = await queue.next() { found += try await look(page, path) }
            return found
          }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
  }

  private actor Queue {
    private var rest: ArraySlice<String>
    init(_ paths: [String]) { rest = paths[...] }
    func next() -> String? { rest.popFirst() }
  }
}
