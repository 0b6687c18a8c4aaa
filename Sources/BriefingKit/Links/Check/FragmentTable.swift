/// The ids of all pages in one table, and those that stand twice on their page.
///
/// An id is known by a 64-bit seeded hash of itself and its page alone.
struct FragmentTable: Sendable {
  /// An id that an earlier element of its page has.
  struct Duplicate: Sendable {
    let page: Int
    let offset: Int
    let id: String
  }

  private(set) var duplicates: [Duplicate] = []
  /// Open addressing: 0 for free.
  private var slots: [UInt64]

  init(_ pages: [PackedLinks]) {
    let count = pages.reduce(0) { $0 + $1.idCount }
    var capacity = 16
    while capacity < count * 2 { capacity *= 2 }
    slots = [UInt64](repeating: 0, count: capacity)
    var links = PageLinks()
    // Names last, so that an id may repeat a name, as old pages do on purpose.
    var names: [UInt64] = []
    for (page, packed) in pages.enumerated() {
      links.removeAll()
      packed.appendIDs(to: &links)
      for id in links.ids {
        if id.isName {
          names.append(Self.key(id.hash, page))
        } else if !insert(Self.key(id.hash, page)) {
          duplicates.append(Duplicate(page: page, offset: id.offset, id: links.id(id)))
        }
      }
    }
    for name in names { _ = insert(name) }
  }

  /// Whether the key was new.
  private mutating func insert(_ key: UInt64) -> Bool {
    let slot = withView { $0.slot(of: key) }
    if slots[slot] == key { return false }
    slots[slot] = key
    return true
  }

  private static func key(_ hash: UInt64, _ page: Int) -> UInt64 {
    max(1, hash ^ (UInt64(truncatingIfNeeded: page) &* 0x9E37_79B9_7F4A_7C15))
  }

  func withView<Result>(_ body: (View) -> Result) -> Result {
    slots.withUnsafeBufferPointer { body(View(slots: $0)) }
  }

  /// The table for as long as a call lasts.
  struct View {
    fileprivate let slots: UnsafeBufferPointer<UInt64>

    func contains(_ id: UnsafeBufferPointer<UInt8>, page: Int) -> Bool {
      slots[slot(of: FragmentTable.key(ByteHash.of(id), page))] != 0
    }

    /// The slot that holds `key`, or the free one where it belongs.
    @inline(__always)
    fileprivate func slot(of key: UInt64) -> Int {
      let mask = slots.count - 1
      var slot = Int(truncatingIfNeeded: key) & mask
      while slots[slot] != 0, slots[slot] != key { slot = (slot + 1) & mask }
      return slot
    }
  }
}
