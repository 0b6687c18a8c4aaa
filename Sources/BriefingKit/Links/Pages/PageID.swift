/// An id of a page, or the name of an anchor: what a fragment may point at.
struct PageID: Sendable, Equatable {
  /// The seeded hash of `value`.
  let hash: UInt64
  /// Its character references are decoded.
  let value: PageLinks.TextRange
  private let start: UInt32
  /// The `name` of an `a`, not an `id`.
  let isName: Bool

  init(hash: UInt64, offset: Int, value: PageLinks.TextRange, isName: Bool) {
    self.hash = hash
    self.value = value
    start = UInt32(clamping: offset)
    self.isName = isName
  }

  /// Where the attribute's value stands in the page.
  var offset: Int { Int(start) }
}
