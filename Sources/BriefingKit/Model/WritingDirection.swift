/// Which way a language is written, for HTML's `dir`.
enum WritingDirection: String {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"

  /// - Parameter language: a BCP 47 tag. A script in it decides; else the language's usual one does.
  init(language: String) {
    let parts = language.lowercased().split(separator: "-")
    let script = parts.dropFirst().first { $0.count == 4 }
    let isRightToLeft =
      script.map { Self.scripts.contains(String($0)) } ?? Self.languages.contains(String(parts.first ?? ""))
    self = isRightToLeft ? .rightToLeft : .leftToRight
  }

  private static let languages: Set<String> = [
    "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "syr", "ug", "ur", "yi",
  ]
  private static let scripts: Set<String> = [
    "adlm", "arab", "hebr", "mand", "mend", "nkoo", "rohg", "syrc", "thaa",
  ]
}
