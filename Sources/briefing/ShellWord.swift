enum ShellWord {
  /// `word` as a POSIX shell reads it back; plain where it may be.
  static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        || "-_./+,:@".utf8.contains($0)
    }
    if isPlain, !word.hasPrefix("-") { return word }
    let parts = word.split(separator: "'", omittingEmptySubsequences: false)
    return (word.hasPrefix("-") ? "-- " : "") + "'" + parts.joined(separator: "'\\''") + "'"
  }
}
