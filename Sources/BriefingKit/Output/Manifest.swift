/// The list of what publishing wrote, itself published as `manifest.json`: one file a line, so that
/// version control shows a change as one line.
///
///     {
///       "generator": "briefing",
///       "version": 1,
///       "files": [
///         { "path": "404.html", "bytes": 1234, "sha256": "9f86d0…" },
///         { "path": "index.html", "bytes": 5678, "sha256": "60303a…" }
///       ]
///     }
///
/// Files that it lists, and no others, may be replaced or removed by the next build.
struct Manifest: Hashable, Sendable {
  struct Entry: Hashable, Sendable {
    let path: String
    let bytes: Int
    /// 64 lower-case hexadecimal digits.
    let sha256: String
  }

  static let path = "manifest.json"

  /// Sorted by the bytes of their paths, without the manifest itself.
  let entries: [Entry]

  init(entries: [Entry]) { self.entries = entries }

  var file: OutputFile { OutputFile(path: Self.path, bytes: serialized()) }

  func serialized() -> [UInt8] {
    var json: [UInt8] = []
    json.reserveCapacity(128 + entries.count * 160)
    json += Self.head.utf8
    for (index, entry) in entries.enumerated() {
      json += (index == 0 ? "\n" : ",\n").utf8
      json += Self.beforePath.utf8
      appendJSONString(entry.path, to: &json)
      json += Self.beforeBytes.utf8
      json += String(entry.bytes).utf8
      json += Self.beforeHash.utf8
      json += entry.sha256.utf8
      json += Self.afterHash.utf8
    }
    json += (entries.isEmpty ? Self.emptyTail : Self.tail).utf8
    return json
  }

  // The pieces are shared with the reader, which accepts exactly what is written here.
  static let generator = "{\n  \"generator\": \"briefing\",\n  \"version\": "
  static let afterVersion = ",\n  \"files\": ["
  static let head = generator + "1" + afterVersion
  static let beforePath = "    { \"path\": "
  static let beforeBytes = ", \"bytes\": "
  static let beforeHash = ", \"sha256\": \""
  static let afterHash = "\" }"
  static let tail = "\n  ]\n}\n"
  static let emptyTail = "]\n}\n"
}

/// RFC 8259, section 7: escapes only what must be, so that other scripts stay readable.
private func appendJSONString(_ text: String, to json: inout [UInt8]) {
  let digits = Array("0123456789abcdef".utf8)
  json.append(UInt8(ascii: "\""))
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      json.append(UInt8(ascii: "\\"))
      json.append(byte)
    case 0..<0x20:
      json += "\\u00".utf8
      json.append(digits[Int(byte >> 4)])
      json.append(digits[Int(byte & 15)])
    default:
      json.append(byte)
    }
  }
  json.append(UInt8(ascii: "\""))
}
