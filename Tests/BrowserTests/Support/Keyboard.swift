/// Keys that do something else than write.
enum Key: String {
  case tab = "Tab"
  case enter = "Enter"
  case escape = "Escape"
  case down = "ArrowDown"
  case up = "ArrowUp"

  /// As Windows numbers keys.
  fileprivate var number: JSON {
    switch self {
    case .tab: 9
    case .enter: 13
    case .escape: 27
    case .up: 38
    case .down: 40
    }
  }
}

extension BrowserPage {
  func press(_ key: Key, shift: Bool = false) async throws(BrowserError) {
    var event: [String: JSON] = [
      "key": .string(key.rawValue), "code": .string(key.rawValue), "windowsVirtualKeyCode": key.number,
      "modifiers": shift ? 8 : 0,
    ]
    // A browser follows a link when Enter writes, not when it goes down.
    if key == .enter { event["text"] = "\r" }
    for type in [key == .enter ? "keyDown" : "rawKeyDown", "keyUp"] {
      event["type"] = .string(type)
      try await send("Input.dispatchKeyEvent", .object(event))
    }
  }

  /// One key for each character, as a person types.
  func type(_ text: String) async throws(BrowserError) {
    for character in text {
      let letter = JSON.string(String(character))
      try await send("Input.dispatchKeyEvent", ["type": "keyDown", "key": letter, "text": letter])
      try await send("Input.dispatchKeyEvent", ["type": "keyUp", "key": letter])
    }
  }
}
