/// Reads `[@C04; @C05]`, which cites claims and sources by their ids.
enum CitationSyntax {
  /// The ids, or nil where the form is wrong.
  ///
  /// - Parameter content: What stands between the brackets; it begins with `@`.
  static func ids(in content: UnsafeBufferPointer<UInt8>) -> [String]? {
    var ids: [String] = []
    var index = content.startIndex
    while true {
      index = skippingSpace(content, from: index)
      guard index < content.endIndex, content[index] == UInt8(ascii: "@") else { return nil }
      let start = index + 1
      var end = start
      while end < content.endIndex, isIDByte(content[end]) { end += 1 }
      guard end > start else { return nil }
      ids.append(String(decoding: content[start..<end], as: UTF8.self))
      index = skippingSpace(content, from: end)
      if index == content.endIndex { return ids }
      guard content[index] == UInt8(ascii: ";") else { return nil }
      index += 1
    }
  }

  static let form = "write '[@C04]', or '[@C04; @C05]' for several"

  private static func skippingSpace(_ content: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < content.endIndex,
      content[index] == UInt8(ascii: " ") || content[index] == UInt8(ascii: "\n")
    {
      index += 1
    }
    return index
  }

  static func isIDByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
