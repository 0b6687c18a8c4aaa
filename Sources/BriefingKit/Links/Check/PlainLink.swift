/// A relative link that needs no URL parser: `x.html`, `../actors/#y`, `#y:z`, made of unreserved ASCII
/// characters only, and of colons in the fragment. Everything else is left to `WebURL`.
struct PlainLink {
  /// How many bytes of the buffer hold the target's path, a folder's with its slash; nil for the page itself.
  let pathLength: Int?
  /// Where the fragment begins in the URL; nil where there is none.
  let fragment: Int?

  /// Resolves `url` against `directory` (`events/`, or empty), leaving the path in `buffer`. Nil where
  /// `url` is not plain, leaves the site, or does not fit the buffer.
  @inline(__always)
  init?(
    _ url: UnsafeBufferPointer<UInt8>, in directory: UnsafeBufferPointer<UInt8>,
    buffer: UnsafeMutableBufferPointer<UInt8>
  ) {
    guard let first = url.first, directory.count + url.count <= buffer.count else { return nil }
    if first == UInt8(ascii: "#") {
      guard Self.isPlain(url, from: 1) else { return nil }
      (pathLength, fragment) = (nil, 1)
      return
    }
    _ = buffer.update(from: directory)
    var length = directory.count
    var index = 0
    segments: while true {
      let start = index
      while index < url.count, url[index].isUnreserved {
        buffer[length + index - start] = url[index]
        index += 1
      }
      let isLast = index == url.count || url[index] == UInt8(ascii: "#")
      if isLast, index == start, start > 0 { break segments }
      guard index > start, isLast || url[index] == UInt8(ascii: "/") else { return nil }
      switch Self.dots(url, start..<index) {
      case 0:
        length += index - start
        if isLast { break segments }
        buffer[length] = UInt8(ascii: "/")
        length += 1
      case 1 where !isLast:
        break
      case 2 where !isLast && length > 0:
        length -= 1
        while length > 0, buffer[length - 1] != UInt8(ascii: "/") { length -= 1 }
      default:
        return nil
      }
      index += 1
    }
    pathLength = length
    guard index < url.count else {
      fragment = nil
      return
    }
    guard Self.isPlain(url, from: index + 1) else { return nil }
    fragment = index + 1
  }

  /// 1 for `.`, 2 for `..`, else 0.
  @inline(__always)
  private static func dots(_ url: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    guard range.count <= 2, url[range.lowerBound] == UInt8(ascii: ".") else { return 0 }
    if range.count == 1 { return 1 }
    return url[range.lowerBound + 1] == UInt8(ascii: ".") ? 2 : 0
  }

  @inline(__always)
  private static func isPlain(_ url: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    for index in start..<url.count where !url[index].isUnreserved {
      // Behind `:~:` stands no id.
      guard url[index] == UInt8(ascii: ":"), index + 1 == url.count || url[index + 1] != UInt8(ascii: "~")
      else {
        return false
      }
    }
    return true
  }
}

extension UInt8 {
  /// RFC 3986: letters, digits, `-`, `.`, `_`, `~`.
  @inline(__always)
  fileprivate var isUnreserved: Bool {
    isASCIILetter || isASCIIDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
      || self == UInt8(ascii: "_") || self == UInt8(ascii: "~")
  }
}
