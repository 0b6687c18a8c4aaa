/// The paths of the records' files, from the project's root: a large site has a hundred thousand links to records,
/// and each of them shares the path of its target instead of having one of its own.
struct RecordPaths: Sendable {
  private let paths: [String]
  private let table: PathTable

  init(_ paths: [String]) {
    self.paths = paths
    table = PathTable(paths)
  }

  /// The path that has these bytes: a new one where there is no such file.
  func instance(of bytes: UnsafeBufferPointer<UInt8>) -> String {
    table.withView { $0.index(of: bytes) }.map { paths[$0] } ?? String(decoding: bytes, as: UTF8.self)
  }
}
