/// Names that editors and tools give to files of their own.
public enum LeftoverNames {
  /// Hidden files and folders, and backups, locks and probes: `.x.md.swp`, `x.md~`, `#x.md#`, `4913`.
  public static func contains(_ name: String) -> Bool {
    let bytes = name.utf8
    guard let first = bytes.first, let last = bytes.last else { return true }
    if first == UInt8(ascii: ".") || last == UInt8(ascii: "~") { return true }
    if first == UInt8(ascii: "#"), last == UInt8(ascii: "#") { return true }
    // Vim writes 4913, or that and some times 123, to see whether it may write.
    if isVimProbe(name) { return true }
    return [".swp", ".swo", ".swx", "___jb_tmp___", "___jb_old___"].contains { name.hasSuffix($0) }
  }

  private static func isVimProbe(_ name: String) -> Bool {
    guard let number = Int(name), number >= 4913 else { return false }
    return (number - 4913).isMultiple(of: 123) && number < 20_000
  }
}
