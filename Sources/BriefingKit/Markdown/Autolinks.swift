/// Whether a text may hold an address that becomes a link without being marked as one.
///
/// libcmark-gfm looks for them at each `:`, `w` and `@`, and cuts its text nodes there.
enum Autolinks {
  /// Never false for a text with such an address: `https://…`, `www.…`, or a mail address, whose `@` may
  /// be a character reference. A citation's `@` is none.
  static func mayStand(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while true {
      index = bytes.index(from: index, to: bytes.count, where: isNotable, hits: notable)
      if index == bytes.count { return false }
      let rest = UnsafeBufferPointer(rebasing: bytes[index...])
      switch bytes[index] {
      case UInt8(ascii: ":"): if rest.hasPrefix("://") { return true }
      case UInt8(ascii: "&"): if rest.hasPrefix("&#") || rest.hasPrefix("&commat") { return true }
      case UInt8(ascii: "@"): if !isWithoutName(bytes, index) { return true }
      default:
        if index >= 3, bytes[index - 3..<index].allSatisfy({ $0 | 0x20 == UInt8(ascii: "w") }) { return true }
      }
      index += 1
    }
  }

  /// Whether nothing that can end a mail address' name stands before the `@`.
  private static func isWithoutName(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    if index == 0 { return true }
    switch bytes[index - 1] {
    case UInt8(ascii: "["), UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"): return true
    default: return false
    }
  }

  @inline(__always)
  private static func isNotable(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "&"), UInt8(ascii: "@"), UInt8(ascii: "."): true
    default: false
    }
  }

  @inline(__always)
  private static func notable(
    _ chunk: UnsafeBufferPointer<UInt8>.Chunk
  ) -> UnsafeBufferPointer<UInt8>.Hits {
    chunk.hits(UInt8(ascii: ":")) .| chunk.hits(UInt8(ascii: "&")) .| chunk.hits(UInt8(ascii: "@"))
      .| chunk.hits(UInt8(ascii: "."))
  }
}
