import Glibc

/// Paths in an order, found by their bytes.
struct PathTable: Sendable {
  private var bytes: [UInt8] = []
  /// Where each path begins in `bytes`, and the end.
  private var starts: [Int] = [0]
  /// Open addressing: 0 for free, else a path's index + 1.
  private var slots: [UInt32]

  init(_ paths: [String]) {
    var capacity = 16
    while capacity < paths.count * 2 { capacity *= 2 }
    slots = [UInt32](repeating: 0, count: capacity)
    starts.reserveCapacity(paths.count + 1)
    for (index, path) in paths.enumerated() {
      bytes.append(contentsOf: path.utf8)
      starts.append(bytes.count)
      let free = withView { view in
        view.slot(of: UnsafeBufferPointer(rebasing: view.bytes[starts[index]..<starts[index + 1]]))
      }
      if slots[free] == 0 { slots[free] = UInt32(truncatingIfNeeded: index + 1) }
    }
  }

  func index(of path: [UInt8]) -> Int? {
    path.withUnsafeBufferPointer { path in withView { $0.index(of: path) } }
  }

  func withView<Result>(_ body: (View) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      starts.withUnsafeBufferPointer { starts in
        slots.withUnsafeBufferPointer { slots in body(View(bytes: bytes, starts: starts, slots: slots)) }
      }
    }
  }

  /// The table for as long as a call lasts.
  struct View {
    fileprivate let bytes: UnsafeBufferPointer<UInt8>
    fileprivate let starts: UnsafeBufferPointer<Int>
    fileprivate let slots: UnsafeBufferPointer<UInt32>

    func index(of path: UnsafeBufferPointer<UInt8>) -> Int? {
      let value = slots[slot(of: path)]
      return value == 0 ? nil : Int(value) - 1
    }

    /// The slot that holds `path`, or the free one where it belongs.
    fileprivate func slot(of path: UnsafeBufferPointer<UInt8>) -> Int {
      let mask = slots.count - 1
      var slot = Int(truncatingIfNeeded: ByteHash.of(path)) & mask
      while slots[slot] != 0, !isPath(Int(slots[slot]) - 1, path) { slot = (slot + 1) & mask }
      return slot
    }

    private func isPath(_ index: Int, _ path: UnsafeBufferPointer<UInt8>) -> Bool {
      let range = starts[index]..<starts[index + 1]
      guard range.count == path.count else { return false }
      guard let known = bytes.baseAddress, let wanted = path.baseAddress else { return true }
      return memcmp(known + range.lowerBound, wanted, range.count) == 0
    }
  }
}
