import CCurl

/// libcurl, opened at the first use.
enum CurlLibrary {
  /// Nil where none of the names is found. Debian has the library with OpenSSL and with GnuTLS; either
  /// serves, and git brings one of them.
  static var opened: ccurl_library? {
    for name in ["libcurl.so.4", "libcurl-gnutls.so.4", "libcurl.4.dylib"] {
      var library = ccurl_library()
      if ccurl_open(name, &library) != 0 { return library }
    }
    return nil
  }

  static func with<Result>(
    _ library: ccurl_library, _ body: (UnsafePointer<ccurl_library>) -> Result
  ) -> Result {
    withUnsafePointer(to: library) { body($0) }
  }
}
