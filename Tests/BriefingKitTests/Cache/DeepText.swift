/// Everything that is in a value, as bytes: what `dump` prints, with texts and bytes as they are.
///
/// It goes through every stored property by reflection, so that it needs no change where the model gets
/// another one.
struct DeepText {
  private(set) var bytes: [UInt8] = []

  init(of value: Any) { append(value) }

  private mutating func append(_ value: Any) {
    bytes.append(contentsOf: "\(type(of: value))".utf8)
    if let text = value as? String {
      bytes.append(contentsOf: "(\(text.utf8.count) \(text))".utf8)
      return
    }
    if let data = value as? [UInt8] {
      bytes.append(contentsOf: "(\(data.count) ".utf8)
      bytes.append(contentsOf: data)
      return
    }
    let mirror = Mirror(reflecting: value)
    guard mirror.displayStyle != nil else {
      bytes.append(contentsOf: " \(value)".utf8)
      return
    }
    // A case without values has no children: only its name tells it.
    if mirror.displayStyle == .enum, mirror.children.isEmpty {
      bytes.append(contentsOf: ".\(value)".utf8)
    }
    bytes.append(contentsOf: "{".utf8)
    for child in mirror.children {
      bytes.append(contentsOf: "\(child.label ?? "-"):".utf8)
      append(child.value)
      bytes.append(UInt8(ascii: "\n"))
    }
    bytes.append(contentsOf: "}".utf8)
  }
}
