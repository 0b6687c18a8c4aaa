/// What one build leaves for the next, so that what did not change is neither read nor made again: the records,
/// as they were read, and what the pages were made from.
///
/// Whatever it says is checked: a record stands for the exact bytes of its file, a page for everything that it
/// was made from. So a site built with it is, byte for byte, the one built without. It belongs to one
/// program: another one, or the same built anew, begins with nothing.
struct BuildCache: Sendable {
  struct Record: Sendable {
    /// Of what other pages than its own may show of it: see `SiteShape`.
    let structure: Fingerprint
    let record: LoadedRecord
  }

  struct Page: Sendable {
    let entry: Manifest.Entry
    /// Of its bytes.
    let content: Fingerprint
    let links: PackedLinks
  }

  /// Where something stands in the file, and for what it holds.
  struct Place: Sendable {
    let fingerprint: Fingerprint
    /// Of the bytes in the file.
    let check: Fingerprint
    let range: Range<Int>
  }

  /// What was found, and where.
  struct Kept<Value: Sendable>: Sendable {
    let value: Value
    let place: Place
  }

  /// Below the project's root. It has a `.gitignore` of its own.
  static let folder = ".briefing"

  let key: Fingerprinter.Key
  let file: CacheFile?
  /// Where its entries end in the file.
  let end: Int
  /// Of the site that the pages are of; nil in an empty cache.
  let shape: Fingerprint?
  /// By the files' paths from the project's root.
  private let records: [String: Place]
  /// By the pages' paths below the site's root.
  private let pages: [String: Place]

  init() { self.init(key: .random(), file: nil, end: 0, shape: nil, records: [:], pages: [:]) }

  init(
    key: Fingerprinter.Key, file: CacheFile?, end: Int, shape: Fingerprint?, records: [String: Place],
    pages: [String: Place]
  ) {
    self.key = key
    self.file = file
    self.end = end
    self.shape = shape
    self.records = records
    self.pages = pages
  }

  var isEmpty: Bool { records.isEmpty && pages.isEmpty }

  /// The record of a file with these bytes.
  func record(at path: String, _ fingerprint: Fingerprint) -> Kept<Record>? {
    kept(records[path], fingerprint) { (bytes) throws(CacheFault) in
      try RecordCoding.decode(bytes, file: path)
    }
  }

  /// A page made from the same; with nil whatever it was made from.
  func page(at path: String, _ fingerprint: Fingerprint?) -> Kept<Page>? {
    kept(pages[path], fingerprint) { (bytes) throws(CacheFault) in
      try PageCoding.decode(bytes, path: path)
    }
  }

  /// Nil also where the bytes are damaged.
  private func kept<Value>(
    _ place: Place?, _ fingerprint: Fingerprint?,
    _ decode: (UnsafeRawBufferPointer) throws(CacheFault) -> Value
  ) -> Kept<Value>? {
    guard let place, place.fingerprint == fingerprint ?? place.fingerprint,
      let bytes = file?.bytes(place.range),
      self.fingerprint(of: bytes) == place.check,
      let value = bytes.withUnsafeBytes({ try? decode($0) })
    else { return nil }
    return Kept(value: value, place: place)
  }

  /// Whether these, and no others, were found in it.
  func holdsJust(_ records: [CachedRecord], _ pages: [MadeFile], _ shape: Fingerprint?) -> Bool {
    self.shape == shape && self.records.count == records.count && records.allSatisfy { $0.place != nil }
      && self.pages.count == pages.count && pages.allSatisfy { $0.origin?.place != nil }
  }
}

/// A record without findings, and what stands for the bytes of its file.
struct CachedRecord: Sendable {
  let record: BuildCache.Record
  let fingerprint: Fingerprint
  /// In the cache, if it was found there.
  let place: BuildCache.Place?
}
