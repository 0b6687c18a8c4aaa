/// Turns what is wrong with the links of a folder into findings in its files.
struct FolderFindings {
  private let site: LinkedSite
  private let scope: FolderScope
  private let isStrict: Bool
  private(set) var findings: [Finding] = []
  /// The bytes of the files with findings, by the path that findings have.
  private(set) var contents: [String: [UInt8]] = [:]

  init(_ site: LinkedSite, _ scope: FolderScope, isStrict: Bool) {
    self.site = site
    self.scope = scope
    self.isStrict = isStrict
  }

  /// - Parameter problems: sorted by page.
  mutating func add(_ problems: [LinkProblem]) {
    var file: SourceFile?
    var page: String?
    for problem in problems {
      if page.map({ $0.utf8.elementsEqual(problem.page.utf8) }) != true {
        page = problem.page
        file = sourceFile(problem.page)
      }
      guard let file else { continue }
      add(problem.kind.rule, at: file.location(ofByte: problem.offset), Self.shortened(problem.message))
    }
  }

  /// A link may be as long as its page: of a message above a thousand bytes the middle is left out.
  static func shortened(_ message: String) -> String {
    guard message.utf8.count > 1000 else { return message }
    let start = String(decoding: message.utf8.prefix(500), as: UTF8.self)
    return start + " … " + String(decoding: message.utf8.suffix(400), as: UTF8.self)
  }

  mutating func addUnreadableName(_ path: String) {
    add(
      .invalidName, at: .start(of: scope.shownPath(path)),
      "the name is not UTF-8, so links to it cannot be checked; rename the file")
  }

  private mutating func add(_ rule: Rule, at location: SourceLocation, _ message: String) {
    let finding = Finding(rule, at: location, message)
    findings.append(isStrict ? finding.asError : finding)
  }

  private mutating func sourceFile(_ page: String) -> SourceFile? {
    guard let index = site.targets.paths.index(of: Array(page.utf8)) else { return nil }
    let path = scope.shownPath(page)
    contents[path] = site.contents(index)
    return SourceFile(path: path, bytes: contents[path] ?? [])
  }
}
