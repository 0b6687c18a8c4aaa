/// A file of the new site, once it stands where it is published from.
struct PlacedFile: Hashable, Sendable {
  let entry: Manifest.Entry
  /// Whether it stands in the output already, byte for byte: then it is not written.
  let isUnchanged: Bool

  var path: String { entry.path }
}
