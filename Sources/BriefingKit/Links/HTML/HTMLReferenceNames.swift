/// The named character references of the HTML standard (13.5), all 2,231 of them: 2,125 names that need
/// their semicolon and, in `withoutSemicolon`, the 106 that stand without one too.
///
/// A table's entries are `name=code`, the code in hexadecimal, `+` between two.
enum HTMLReferenceNames {
  /// The code points of `name` (without its semicolon) as UTF-8.
  static func expansion(of name: String) -> [UInt8]? { table[name] }

  /// Whether `name` is a reference without a semicolon behind it.
  static func standsAlone(_ name: String) -> Bool { legacy.contains(name) }

  /// How many names there are with, and how many stand without their semicolon.
  static var counts: (all: Int, withoutSemicolon: Int) { (table.count, legacy.count) }

  static let longestWithoutSemicolon = 6
  static let longest = 31

  private static let legacy = Set(withoutSemicolon.split(whereSeparator: \.isWhitespace).map(String.init))

  private static let table: [String: [UInt8]] = {
    var table: [String: [UInt8]] = [:]
    for list in [upperCase, lowerCaseAToM, lowerCaseNToZ] {
      for entry in list.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
        let parts = entry.split(separator: UInt8(ascii: "="))
        let codes = parts[1].split(separator: UInt8(ascii: "+"))
        var text = String.UnicodeScalarView()
        for code in codes {
          if let scalar = UInt32(Substring(code), radix: 16).flatMap(Unicode.Scalar.init) {
            text.append(scalar)
          }
        }
        table[String(Substring(parts[0]))] = Array(String(text).utf8)
      }
    }
    return table
  }()

  private static let withoutSemicolon = """
    AElig AMP Aacute Acirc Agrave Aring Atilde Auml COPY Ccedil ETH Eacute Ecirc Egrave Euml GT Iacute
    Icirc Igrave Iuml LT Ntilde Oacute Ocirc Ograve Oslash Otilde Ouml QUOT REG THORN Uacute Ucirc Ugrave
    Uuml Yacute aacute acirc acute aelig agrave amp aring atilde auml brvbar ccedil cedil cent copy curren
    deg divide eacute ecirc egrave eth euml frac12 frac14 frac34 gt iacute icirc iexcl igrave iquest iuml
    laquo lt macr micro middot nbsp not ntilde oacute ocirc ograve ordf ordm oslash otilde ouml para plusmn
    pound quot raquo reg sect shy sup1 sup2 sup3 szlig thorn times uacute ucirc ugrave uml uuml yacute yen
    yuml
    """
}
