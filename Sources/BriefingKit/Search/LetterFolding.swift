/// The rule by which letters are equal for the search. `search.js` has the same one.
///
/// 1. Lower case, as Unicode maps it, letter by letter.
/// 2. Latin, Greek and Cyrillic letters (U+00C0–024F, 0370–052F, 1E00–1FFF) lose their diacritics: what is
///    left is the first scalar of their canonical decomposition.
/// 3. A few letters that do not decompose are written as others: `ß` as `ss`, `ł` as `l`.
/// 4. Marks that readers leave out are dropped: combining diacritics, Hebrew points, Arabic vowel signs, and the
///    stroke that lengthens Arabic words.
enum LetterFolding {
  /// What rule 3 writes.
  static let spellings: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ħ": "h",
    "ŧ": "t", "ŋ": "n", "ſ": "s", "ς": "σ",
  ]

  static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x300...0x36F, 0x591...0x5C7, 0x640, 0x64B...0x65F, 0x670, 0x6D6...0x6ED: true
    default: false
    }
  }

  /// Usually one scalar; none where it is dropped.
  static func folded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    var folded: [Unicode.Scalar] = []
    for lower in scalar.properties.lowercaseMapping.unicodeScalars where !isDropped(lower) {
      let base = bases[lower] ?? lower
      if let spelling = spellings[base] { folded += spelling.unicodeScalars } else { folded.append(base) }
    }
    return folded
  }

  /// By the letter with a diacritic.
  private static let bases: [Unicode.Scalar: Unicode.Scalar] = {
    var bases: [Unicode.Scalar: Unicode.Scalar] = [:]
    for family in families {
      guard let base = family.unicodeScalars.first else { continue }
      for letter in family.unicodeScalars.dropFirst() { bases[letter] = base }
    }
    return bases
  }()

  /// A letter, and those that are it with diacritics.
  private static let families = [
    "aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ", "bḃḅḇ", "cçćĉċčḉ", "dďḋḍḏḑḓ", "eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ", "fḟ",
    "gĝğġģǧǵḡ", "hĥȟḣḥḧḩḫẖ", "iìíîïĩīĭįǐȉȋḭḯỉị", "jĵǰ", "kķǩḱḳḵ", "lĺļľḷḹḻḽ", "mḿṁṃ", "nñńņňǹṅṇṉṋ",
    "oòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ", "pṕṗ", "rŕŗřȑȓṙṛṝṟ", "sśŝşšșṡṣṥṧṩ", "tţťțṫṭṯṱẗ",
    "uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự", "vṽṿ", "wŵẁẃẅẇẉẘ", "xẋẍ", "yýÿŷȳẏẙỳỵỷỹ", "zźżžẑẓẕ", "æǣǽ", "øǿ",
    "ſẛ", "ʒǯ", "αάἀἁἂἃἄἅἆἇὰά\u{1F71}ᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ", "εέἐἑἒἓἔἕὲ\u{1F73}",
    "ηήἠἡἢἣἤἥἦἧὴ\u{1F75}ᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ", "ιΐίϊἰἱἲἳἴἵἶἷὶ\u{1F77}\u{1FBE}ῐῑῒ\u{1FD3}ῖῗ", "οόὀὁὂὃὄὅὸ\u{1F79}",
    "ρῤῥ", "υΰϋύὐὑὒὓὔὕὖὗὺ\u{1F7B}ῠῡῢ\u{1FE3}ῦῧ", "ωώὠὡὢὣὤὥὦὧὼ\u{1F7D}ᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ", "ϒϓϔ", "аӑӓ",
    "гѓ", "еѐёӗ", "жӂӝ", "зӟ", "ийѝӣӥ", "кќ", "оӧ", "уўӯӱӳ", "чӵ", "ыӹ", "эӭ", "ії", "ѵѷ", "әӛ", "өӫ",
    "\u{2B9}\u{374}",
  ]
}
