/// What links can lead to: the site's files and their fragments.
struct LinkTargets: Sendable {
  let paths: PathTable
  let fragments: FragmentTable
  private let formats: [PageLinks.Format]
  private let redirects: [Bool]

  /// - Parameter jobs: How many threads work.
  init(_ files: [LinkedSite.File], jobs: Int) {
    (paths, fragments) = concurrently(jobs: jobs) {
      PathTable(files.map(\.path))
    } _: {
      FragmentTable(files.map(\.links))
    }
    formats = files.map(\.links.format)
    redirects = files.map(\.links.isRedirect)
  }

  func withView<Result>(_ body: (View) -> Result) -> Result {
    paths.withView { paths in
      fragments.withView { fragments in
        formats.withUnsafeBufferPointer { formats in
          redirects.withUnsafeBufferPointer { redirects in
            body(View(paths: paths, fragments: fragments, formats: formats, redirects: redirects))
          }
        }
      }
    }
  }

  /// The targets for as long as a call lasts. All threads look up every link here: through the arrays
  /// themselves they would share, and wait for, their reference counts.
  struct View {
    let paths: PathTable.View
    private let fragments: FragmentTable.View
    private let formats: UnsafeBufferPointer<PageLinks.Format>
    private let redirects: UnsafeBufferPointer<Bool>

    fileprivate init(
      paths: PathTable.View, fragments: FragmentTable.View,
      formats: UnsafeBufferPointer<PageLinks.Format>, redirects: UnsafeBufferPointer<Bool>
    ) {
      self.paths = paths
      self.fragments = fragments
      self.formats = formats
      self.redirects = redirects
    }

    /// The file whose path is the first `length` bytes of `buffer`; with `findsAsHosts`, also a folder's page,
    /// and a page without its extension. What is behind the path is overwritten.
    @inline(__always)
    func file(_ buffer: UnsafeMutableBufferPointer<UInt8>, _ length: Int, findsAsHosts: Bool) -> Int? {
      let file = paths.index(of: UnsafeBufferPointer(rebasing: buffer[..<length]))
      if file != nil || !findsAsHosts { return file }
      let isFolder = length == 0 || buffer[length - 1] == UInt8(ascii: "/")
      return self.file(buffer, length, isFolder ? "index.html" : "/index.html")
        ?? (isFolder ? nil : self.file(buffer, length, ".html"))
    }

    private func file(
      _ buffer: UnsafeMutableBufferPointer<UInt8>, _ length: Int, _ ending: StaticString
    ) -> Int? {
      let end = length + ending.utf8CodeUnitCount
      guard end <= buffer.count else { return nil }
      for index in 0..<ending.utf8CodeUnitCount { buffer[length + index] = ending.utf8Start[index] }
      return paths.index(of: UnsafeBufferPointer(rebasing: buffer[..<end]))
    }

    func format(_ file: Int) -> PageLinks.Format { formats[file] }

    func isRedirect(_ file: Int) -> Bool { redirects[file] }

    /// Whether `fragment` leads somewhere in `file`. A page or a drawing of ours must have the id; elsewhere
    /// (a PDF's page, a film's second) it is not for us to say.
    func hasFragment(_ fragment: UnsafeBufferPointer<UInt8>, _ file: Int) -> Bool {
      if fragment.isEmpty { return true }
      switch formats[file] {
      case .html: return fragments.contains(fragment, page: file) || isTop(fragment)
      case .svg: return fragments.contains(fragment, page: file)
      default: return true
      }
    }

    private func isTop(_ fragment: UnsafeBufferPointer<UInt8>) -> Bool {
      fragment.count == 3 && fragment.elementsEqual("top".utf8, by: { $0 | 0x20 == $1 })
    }
  }
}
