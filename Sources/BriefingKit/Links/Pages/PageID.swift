/// An id of a page, or the name of an anchor: what a fragment may point at.
struct PageID: Sendable, Equatable {
  /// The seeded hash of `value`.
  let hash: UInt64
  /// Where the attribute's value stands in the page.
  let offset: Int
  /// Its character references are decoded.
  let value: PageLinks.TextRange
  /// The `name` of an `a`, not an `id`.
  let isName: Bool
}
