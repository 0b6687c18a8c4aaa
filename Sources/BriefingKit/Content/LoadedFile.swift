/// A record's file, as it was read.
struct LoadedFile: Sendable {
  let outcome: RecordLoader.Outcome
  /// Of the file's bytes; nil where they could not be read, or without a cache.
  let fingerprint: Fingerprint?
  /// Of all in the file that other pages than the record's own may show; nil where there is no record, or
  /// without a cache.
  let structure: Fingerprint?
  /// In the cache, if it was found there.
  let place: BuildCache.Place?

  init(_ outcome: RecordLoader.Outcome, _ fingerprint: Fingerprint? = nil, structure: Fingerprint? = nil) {
    self.outcome = outcome
    self.fingerprint = fingerprint
    self.structure = structure
    place = nil
  }

  init(_ kept: BuildCache.Kept<BuildCache.Record>) {
    outcome = RecordLoader.Outcome(record: kept.value.record, isWhole: true)
    fingerprint = kept.place.fingerprint
    structure = kept.value.structure
    place = kept.place
  }

  /// Whether the same bytes give the same again: the sizes of images stand in other files.
  var dependsOnItsBytesAlone: Bool {
    fingerprint != nil && outcome.record?.header.body.links.contains(where: \.isImage) != true
  }

  /// What the next build need not read again.
  var cached: CachedRecord? {
    guard let record = outcome.record, let fingerprint, let structure, place != nil || outcome.mayBeCached
    else { return nil }
    return CachedRecord(
      record: BuildCache.Record(structure: structure, record: record), fingerprint: fingerprint, place: place)
  }
}
