/// Bytes that are written one after another.
///
/// An array asks at every append whether it is shared. This has one owner, so that a tag costs little more
/// than the copying of its bytes.
struct ByteBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int = 64) {
    self.capacity = max(capacity, 16)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  /// Valid until the buffer is changed.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  /// What was written from `offset` on; valid until the buffer is changed.
  func bytes(from offset: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[offset...])
  }

  var isEmpty: Bool { count == 0 }
  var last: UInt8? { count > 0 ? start[count - 1] : nil }

  subscript(index: Int) -> UInt8 {
    get {
      precondition(index >= 0 && index < count)
      return start[index]
    }
    set {
      precondition(index >= 0 && index < count)
      start[index] = newValue
    }
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count == capacity { grow(for: 1) }
    start[count] = byte
    count += 1
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    if capacity - count < bytes.count { grow(for: bytes.count) }
    (start + count).update(from: source, count: bytes.count)
    count += bytes.count
  }

  mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  mutating func append(decimal number: Int) {
    if (0..<10).contains(number) { append(UInt8(ascii: "0") + UInt8(number)) } else { append(String(number)) }
  }

  /// Moves what stands behind `offset`: for short pieces near the end.
  mutating func insert(_ text: String, at offset: Int) {
    precondition(offset >= 0 && offset <= count)
    var text = text
    text.withUTF8 { bytes in
      guard let source = bytes.baseAddress else { return }
      if capacity - count < bytes.count { grow(for: bytes.count) }
      (start + offset + bytes.count).update(from: start + offset, count: count - offset)
      (start + offset).update(from: source, count: bytes.count)
      count += bytes.count
    }
  }

  mutating func removeAll() { count = 0 }

  mutating func truncate(to newCount: Int) {
    precondition(newCount >= 0 && newCount <= count)
    count = newCount
  }

  mutating func removeLast() {
    precondition(count > 0)
    count -= 1
  }

  private mutating func grow(for more: Int) {
    let larger = max(capacity * 2, count + more)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.update(from: start, count: count)
    start.deallocate()
    start = moved
    capacity = larger
  }
}
