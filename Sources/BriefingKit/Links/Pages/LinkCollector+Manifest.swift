extension LinkCollector {
  /// The URLs of a web app manifest (W3C Application Manifest) that a browser fetches or opens. A JSON file
  /// of another kind has none of these members.
  mutating func collectManifest(_ bytes: UnsafeBufferPointer<UInt8>) {
    JSONStrings.scan(bytes) { path, range, isEscaped in
      guard Self.manifestMembers.contains(path) else { return }
      if isEscaped {
        let url = JSONStrings.decode(UnsafeBufferPointer(rebasing: bytes[range]))
        add(.other, .url, at: range.lowerBound, url)
      } else {
        addVerbatim(.other, .url, range, in: bytes)
      }
    }
  }

  private static let manifestMembers: Set<[String]> = [
    ["start_url"], ["icons", "src"], ["screenshots", "src"], ["shortcuts", "url"],
    ["shortcuts", "icons", "src"],
    ["share_target", "action"],
  ]
}
