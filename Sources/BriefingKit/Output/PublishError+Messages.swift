extension PublishError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .file(let error): error.description
    case .invalidPath(let path, let fault): "cannot publish a file as '\(path)': \(fault.rawValue)"
    case .duplicatePath(let path): "two files would be published as '\(path)'; rename one of them"
    case .clashingPaths(let first, let second):
      "'\(first)' and '\(second)' differ only in letter case or Unicode form, and are one file on some"
        + " systems; rename one of them"
    case .fileIsAlsoFolder(let path, let other):
      "'\(path)' would be a file, and a folder for '\(other)'; rename one of them"
    case .reservedPath(let path):
      "cannot publish a file as '\(path)': publishing writes its own manifest there; rename the file"
    case .refusedOutput(let path, let refusal): "cannot publish to '\(path)': \(refusal)"
    case .occupied(let path, let kind, let page):
      path == page
        ? "'\(path)' in the output is \(kind.described) that briefing did not write; move it away"
        : "'\(path)' in the output is \(kind.described) that briefing did not write, and '\(page)' must"
          + " go below it; move it away"
    case .damagedManifest(let path, let line):
      "'\(path)' is damaged at line \(line), so what earlier builds wrote is unknown; restore it from"
        + " version control, or empty the folder, and build again"
    case .unknownManifestVersion(let path):
      "'\(path)' was written by a later version of briefing; build with that version, or empty the folder"
    case .busy(let path):
      "another build is publishing to '\(path)'; wait for it to end, and build again"
    }
  }
}

extension PublishError.Refusal: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notAbsolute: "the path is not absolute"
    case .root: "it is the root of the file system; \(Self.advice)"
    case .home: "it is the home folder; \(Self.advice)"
    case .containsHome: "the home folder lies in it; \(Self.advice)"
    case .projectRoot: "it is the project itself; \(Self.advice)"
    case .containsProjectRoot: "the project lies in it; \(Self.advice)"
    case .source(let name): "it is the project's '\(name)', or lies in it; \(Self.advice)"
    case .containsSource(let name): "the project's '\(name)' lies in it; \(Self.advice)"
    case .notAFolder(let kind): "it is \(kind.described), not a folder; \(Self.advice)"
    case .danglingLink: "it is a symbolic link to nothing; make the folder that it names, or remove it"
    case .foreignFiles:
      "it holds files that briefing did not write; name an empty or a new folder, or empty this one"
    }
  }

  private static let advice = "name a folder that is only for the site, such as 'Public'"
}
