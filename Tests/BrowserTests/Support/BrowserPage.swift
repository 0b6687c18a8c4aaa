import Foundation

/// A page of the browser, in which addresses are opened one after the other.
struct BrowserPage: Sendable {
  private let connection: DevToolsConnection
  private let context: JSON
  private let session: String

  /// Empty, as large as a desktop's window, light, with a cache of its own.
  init(_ connection: DevToolsConnection) async throws(BrowserError) {
    self.connection = connection
    context = try await connection.send("Target.createBrowserContext")["browserContextId"]
    let target = try await connection.send(
      "Target.createTarget", ["url": "about:blank", "browserContextId": context])
    let attached = try await connection.send(
      "Target.attachToTarget", ["targetId": target["targetId"], "flatten": true])
    guard let session = attached["sessionId"].string else { throw .unexpected("no session") }
    self.session = session
    for domain in ["Page", "Runtime", "Network", "Log", "Audits"] { try await send("\(domain).enable") }
    try await send("Page.setLifecycleEventsEnabled", ["enabled": true])
    try await send("Emulation.setFocusEmulationEnabled", ["enabled": true])
    try await setViewport(width: 1_440, height: 900)
    try await setMedia()
  }

  func close() async throws(BrowserError) {
    try await connection.send("Target.disposeBrowserContext", ["browserContextId": context])
    connection.forget(session)
  }

  @discardableResult
  func send(_ method: String, _ parameters: JSON = [:]) async throws(BrowserError) -> JSON {
    try await connection.send(method, parameters, session: session)
  }

  /// What the page has done since it was opened.
  var record: PageRecord { connection.record(of: session) }

  /// Until all that it loads is there.
  func open(_ address: String) async throws(BrowserError) {
    connection.forget(session)
    let answer = try await send("Page.navigate", ["url": .string(address)])
    if let error = answer["errorText"].string { throw .notOpened(address: address, why: error) }
    guard let loader = answer["loaderId"].string else { return }
    try await connection.wait(in: session, for: "to load \(address)") { $0.loaded.contains(loader) }
    // What happened until now has been reported before this is answered.
    try await evaluate("1")
  }

  /// The value of an expression, or what its promise gives. The page's policy does not bind it.
  @discardableResult
  func evaluate(_ expression: String) async throws(BrowserError) -> JSON {
    let answer = try await send(
      "Runtime.evaluate",
      ["expression": .string(expression), "returnByValue": true, "awaitPromise": true])
    let details = answer["exceptionDetails"]
    guard details == .null else {
      throw .thrown(details["exception"]["description"].string ?? details["text"].string ?? "\(details)")
    }
    return answer["result"]["value"]
  }

  func evaluate<Value: Decodable>(_ expression: String, as type: Value.Type) async throws -> Value {
    try await evaluate(expression).decoded(as: type)
  }

  /// - Parameter isPhone: with a finger for a pointer, and scroll bars that take no room.
  func setViewport(width: Int, height: Int, isPhone: Bool = false) async throws(BrowserError) {
    try await send(
      "Emulation.setDeviceMetricsOverride",
      [
        "width": .number(Double(width)), "height": .number(Double(height)), "deviceScaleFactor": 1,
        "mobile": .bool(isPhone),
      ])
    try await send("Emulation.setTouchEmulationEnabled", ["enabled": .bool(isPhone)])
  }

  enum ColorScheme: String, CaseIterable {
    case light, dark
  }

  func setMedia(
    _ scheme: ColorScheme = .light, reducedMotion: Bool = false, forcedColors: Bool = false
  ) async throws(BrowserError) {
    let features = [
      ("prefers-color-scheme", scheme.rawValue),
      ("prefers-reduced-motion", reducedMotion ? "reduce" : "no-preference"),
      ("forced-colors", forcedColors ? "active" : "none"),
    ]
    try await send(
      "Emulation.setEmulatedMedia",
      ["features": .array(features.map { ["name": .string($0.0), "value": .string($0.1)] })])
  }

  func setScripts(enabled: Bool) async throws(BrowserError) {
    try await send("Emulation.setScriptExecutionDisabled", ["value": .bool(!enabled)])
  }

  /// The size that a reader chose for text in the browser's settings; 100 is what it comes with.
  func setTextSize(percent: Int) async throws(BrowserError) {
    let size = Double(percent) / 100
    try await send(
      "Page.setFontSizes", ["fontSizes": ["standard": .number(16 * size), "fixed": .number(13 * size)]])
  }

  /// The whole page, however long, as PNG.
  func screenshot() async throws(BrowserError) -> Data {
    try await bytes("Page.captureScreenshot", ["format": "png", "captureBeyondViewport": true])
  }

  /// As the browser prints it, on the paper that the page's style asks for.
  func pdf() async throws(BrowserError) -> Data {
    try await bytes("Page.printToPDF", ["preferCSSPageSize": true, "printBackground": true])
  }

  private func bytes(_ method: String, _ parameters: JSON) async throws(BrowserError) -> Data {
    let answer = try await send(method, parameters)
    guard let text = answer["data"].string, let data = Data(base64Encoded: text) else {
      throw .unexpected("\(method) gave no bytes")
    }
    return data
  }
}
