/// An id of a page, or the name of an anchor: what a fragment may point at.
struct PageID: Sendable {
  /// The seeded hash of the decoded value.
  let hash: UInt64
  /// Where the attribute's value stands in the page.
  let offset: Int
  /// The value's length in the page, before its character references are decoded.
  let length: Int
  /// The `name` of an `a`, not an `id`.
  let isName: Bool

  func text(in page: [UInt8]) -> String {
    page.withUnsafeBufferPointer { bytes in
      let value = UnsafeBufferPointer(rebasing: bytes[offset..<offset + length])
      return String(decoding: HTMLReferences.decoded(value, inAttribute: true), as: UTF8.self)
    }
  }
}
