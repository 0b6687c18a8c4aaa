/// What one build leaves for the next, so that what did not change is neither read nor made again: the records,
/// as they were read, and what the pages were made from.
///
/// Whatever it says is checked: a record stands for the exact bytes of its file, a page for everything that it
/// was made from. So a site built with it is, byte for byte, the one built without. It belongs to one
/// program: another one, or the same built anew, begins with nothing.
struct BuildCache: Sendable {
  struct Page: Sendable {
    let entry: Manifest.Entry
    /// Of its bytes.
    let content: Fingerprint
    let links: PageLinks
  }

  /// Where something stands in `bytes`, and for what it holds.
  struct Place: Sendable {
    let fingerprint: Fingerprint
    let range: Range<Int>
  }

  /// Below the project's root. It has a `.gitignore` of its own.
  static let folder = ".briefing"

  let key: Fingerprinter.Key
  private let bytes: [UInt8]
  /// By the files' paths from the project's root.
  private let records: [String: Place]
  /// By the pages' paths below the site's root.
  private let pages: [String: Place]

  init() { self.init(key: .random(), bytes: [], records: [:], pages: [:]) }

  init(key: Fingerprinter.Key, bytes: [UInt8], records: [String: Place], pages: [String: Place]) {
    self.key = key
    self.bytes = bytes
    self.records = records
    self.pages = pages
  }

  var isEmpty: Bool { records.isEmpty && pages.isEmpty }

  func fingerprint(of bytes: [UInt8]) -> Fingerprint {
    var maker = Fingerprinter(key)
    bytes.withUnsafeBytes { maker.add($0) }
    return maker.fingerprint
  }

  /// - Parameter templates: stands for all templates.
  func fingerprint(of context: TemplateRecord, _ template: String, _ templates: Fingerprint) -> Fingerprint {
    var maker = Fingerprinter(key)
    maker.add(templates.first)
    maker.add(templates.second)
    maker.add(template)
    maker.add(context)
    return maker.fingerprint
  }

  /// The record of a file with these bytes.
  func record(at path: String, _ fingerprint: Fingerprint) -> LoadedRecord? {
    guard let place = records[path], place.fingerprint == fingerprint else { return nil }
    return bytes.withUnsafeBytes { bytes in
      try? RecordCoding.decode(UnsafeRawBufferPointer(rebasing: bytes[place.range]), file: path)
    }
  }

  /// A page made from the same.
  func page(at path: String, _ fingerprint: Fingerprint) -> Page? {
    guard let place = pages[path], place.fingerprint == fingerprint else { return nil }
    return bytes.withUnsafeBytes { bytes in
      try? PageCoding.decode(UnsafeRawBufferPointer(rebasing: bytes[place.range]), path: path)
    }
  }

  /// Whether it has nothing but these.
  func holdsJust(_ records: [CachedRecord], _ pages: [MadeFile]) -> Bool {
    self.records.count == records.count
      && records.allSatisfy { self.records[$0.record.header.file]?.fingerprint == $0.fingerprint }
      && self.pages.count == pages.count
      && pages.allSatisfy { self.pages[$0.path]?.fingerprint == $0.origin?.fingerprint }
  }
}

/// A record without findings, and what stands for the bytes of its file.
struct CachedRecord: Sendable {
  let record: LoadedRecord
  let fingerprint: Fingerprint
}
