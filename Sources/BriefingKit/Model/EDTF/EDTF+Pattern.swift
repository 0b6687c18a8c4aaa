extension EDTF {
  /// The dates that are read, as regular expressions (ECMA-262). They know no leap years and no order of two dates.
  enum Pattern {
    /// Whatever `EDTF.init` reads: a time, or else dates with the separators that make intervals and sets of them.
    static var any: String {
      #"(?:\#(time)|(?=(?:[^\[\],/.]+|\#(interval)|\#(set))$)(?:\#(date)(?=[\],/.]|$)|\.\.|[\[\],/])+)"#
    }

    /// RFC 3339 as `Instant` reads it.
    static var rfc3339: String {
      #"[0-9]{4}-\#(monthAndDay)T\#(clock)(?:\.[0-9]+)?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])"#
    }

    private static let year = "(?:-(?!0000)[0-9]{4}|[0-9]{4})"
    private static let month = "(?:0[1-9]|1[0-2])"
    private static let monthAndDay =
      "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9]))"
    private static let clock = "(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"

    /// A date of level 0 or 1, but for those with a time.
    private static var date: String {
      let longYear = "Y-?[1-9][0-9]{4,10}"
      let unspecifiedYear = "-?[0-9]{2}(?:XX|[0-9]X)"
      let rest = "(?:-(?:XX(?:-XX)?|2[1-4]|\(month)(?:-XX)?|\(monthAndDay)))?"
      return "(?:\(longYear)|\(unspecifiedYear)|\(year)\(rest))[?~%]?"
    }

    private static var time: String {
      let offset = "(?:Z|(?!-00(?::00)?$)[+-](?:[01][0-9]|2[0-3])(?::[0-5][0-9])?)"
      return "\(year)-\(monthAndDay)T\(clock)\(offset)?"
    }

    // The forms of an interval and of a set, with `D` for any text without separators.
    private static let interval = form(#"D/(?:D|\.\.)?|(?:\.\.)?/D"#)
    private static let set = form(
      #"\[(?:(?:\.\.D|D(?:\.\.D)?)(?:,D(?:\.\.D)?)*(?:,D\.\.)?|D\.\.)\]"#)

    private static func form(_ pattern: String) -> String {
      pattern.split(separator: "D", omittingEmptySubsequences: false).joined(separator: #"[^\[\],/.]+"#)
    }
  }
}
