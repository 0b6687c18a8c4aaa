/// The `template` elements that are open. What is in one is no part of the page: its ids are no targets, and
/// its links lead nowhere until a script copies them. A declarative shadow root shows its links, but keeps
/// its ids to itself.
struct TemplateContents {
  private(set) var isOpen = false
  private(set) var isInert = false
  /// Whether each open one is a shadow root, the innermost last.
  private var shadowRoots: [Bool] = []
  /// How many more are open: deeper nesting than `deepest` counts as inert.
  private var deeper = 0

  private static let deepest = 64

  mutating func open(isShadowRoot: Bool) {
    if shadowRoots.count < Self.deepest { shadowRoots.append(isShadowRoot) } else { deeper += 1 }
    update()
  }

  mutating func close() {
    if deeper > 0 { deeper -= 1 } else { _ = shadowRoots.popLast() }
    update()
  }

  private mutating func update() {
    isOpen = !shadowRoots.isEmpty
    isInert = deeper > 0 || shadowRoots.contains(false)
  }
}
