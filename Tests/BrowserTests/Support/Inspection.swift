/// What axe-core finds in each page of a site, in the ways in which it is looked at.
struct Inspection: Sendable {
  enum Look: String, Sendable {
    case light, dark, phone
  }

  struct Found: Sendable, CustomStringConvertible {
    let path: String
    let look: Look
    let violation: Axe.Violation

    var description: String { "\(path), \(look): \(violation)" }
  }

  let found: [Found]

  /// Of the repository's site, made once, since it is what takes longest.
  static var published: Inspection { get async throws { try await made.value } }
  private static let made = Task { try await Inspection(of: .published) }

  /// The document is the same in the dark and on a phone, so that there only what can differ is asked. Colours
  /// are a matter of the style sheet: a few pages of each kind show all of them.
  init(of server: FileServer) async throws {
    let axe = try Axe.shared
    let darkened = Self.someOfEachKind(server.site.pages)
    found = try await Browser.shared.visit(server.site.pages) { page, path in
      try await page.setViewport(width: 1_440, height: 900)
      try await page.setMedia(.light)
      try await page.open(server.url(path))
      var found = try await axe.violations(in: page).map { Found(path: path, look: .light, violation: $0) }
      if darkened.contains(path) {
        try await page.setMedia(.dark)
        found += try await axe.violations(.colors, in: page).map {
          Found(path: path, look: .dark, violation: $0)
        }
      }
      try await page.setViewport(width: 360, height: 740, isPhone: true)
      found += try await axe.violations(.targets, in: page).map {
        Found(path: path, look: .phone, violation: $0)
      }
      return found
    }
  }

  /// Three pages of each folder, and all that stand in none.
  private static func someOfEachKind(_ pages: [String]) -> Set<String> {
    let folders = Dictionary(grouping: pages) { $0.split(separator: "/").dropLast().joined(separator: "/") }
    return Set(folders.flatMap { folder, pages in folder.isEmpty ? pages : Array(pages.prefix(3)) })
  }

  /// One line each, sorted.
  func lines(where isMeant: (Found) -> Bool) -> [String] { found.filter(isMeant).map(\.description).sorted() }
}
