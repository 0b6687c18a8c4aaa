/// What stands in `Content/`, before any of it is read.
struct ContentFiles: Sendable {
  /// The project's root, an absolute path.
  let root: String
  let found: [FoundFile]
  let survey: ContentSurvey

  init(root: String) throws(FileError) {
    self.root = root
    found = try walk("\(root)/\(ContentLoader.folder)", admitting: ContentSurvey.isPublished)
    survey = ContentSurvey(of: found)
  }

  /// The fingerprints of all that the loader reads: the records' files in the order of the survey, and then
  /// `site.yml`. Nil for a file that cannot be read.
  func fingerprints(_ key: Fingerprinter.Key, jobs: Int) -> [Fingerprint?] {
    let paths = survey.records.map(\.path) + [ContentLoader.settingsFile]
    return concurrentMap(paths.count, jobs: jobs) { index in
      fingerprint(ofFile: paths[index], limit: ContentLoader.sizeLimit, key)
    }
  }

  /// Those of the static files.
  func staticFingerprints(_ key: Fingerprinter.Key, jobs: Int) -> [Fingerprint?] {
    let folder = "\(ContentLoader.folder)/\(ContentLoader.staticFolder)"
    return concurrentMap(survey.staticFiles.count, jobs: jobs, chunk: 1) { index in
      fingerprint(
        ofFile: "\(folder)/\(survey.staticFiles[index])", limit: ContentLoader.staticSizeLimit, key)
    }
  }

  private func fingerprint(ofFile path: String, limit: Int, _ key: Fingerprinter.Key) -> Fingerprint? {
    (try? readFile("\(root)/\(path)", limit: limit)).map { Fingerprinter.fingerprint(of: $0, key) }
  }
}
