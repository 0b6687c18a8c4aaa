/// Reads one EDTF text from its UTF-8 bytes; offsets count from its first byte.
struct EDTFParser {
  let bytes: UnsafeBufferPointer<UInt8>

  /// Where a date of level 0 or 1 stands, which sets what may be in it.
  enum Place {
    case alone
    case interval
    case set
  }

  func parse() throws(EDTFError) -> EDTF.Form {
    guard let first = bytes.first else { throw EDTFError(.empty, at: 0) }
    if first == UInt8(ascii: "[") { return try set() }
    if first == UInt8(ascii: "{") { throw EDTFError(.notSupported(.allOfSet), at: 0) }
    for index in bytes.indices where bytes[index] == UInt8(ascii: "/") {
      return try interval(solidus: index)
    }
    return .single(try single(0..<bytes.count, in: .alone))
  }
}

// MARK: Interval

extension EDTFParser {
  private func interval(solidus: Int) throws(EDTFError) -> EDTF.Form {
    let start = try end(0..<solidus)
    let end = try end(solidus + 1..<bytes.count)
    switch (start.date, end.date) {
    case (let first?, let last?):
      if last.latest < first.earliest { throw EDTFError(.reversedInterval, at: solidus + 1) }
    case (nil, nil): throw EDTFError(.noEndHasDate, at: 0)
    default: break
    }
    return .interval(from: start, to: end)
  }

  private func end(_ range: Range<Int>) throws(EDTFError) -> EDTF.End {
    if range.isEmpty { return .unknown }
    if range.count == 2, isOpen(at: range.lowerBound) { return .open }
    return .date(try single(range, in: .interval))
  }

  private func isOpen(at index: Int) -> Bool {
    bytes[index] == UInt8(ascii: ".") && bytes[index + 1] == UInt8(ascii: ".")
  }
}

// MARK: Set

extension EDTFParser {
  private func set() throws(EDTFError) -> EDTF.Form {
    guard let close = bytes.firstIndex(of: UInt8(ascii: "]")) else {
      throw EDTFError(.unclosedSet, at: bytes.count)
    }
    guard close == bytes.count - 1 else { throw EDTFError(.unclosedSet, at: close + 1) }
    var choices: [EDTF.Choice] = []
    var start = 1
    while start <= close {
      let comma = bytes[start..<close].firstIndex(of: UInt8(ascii: ",")) ?? close
      choices.append(try choice(start..<comma, isFirst: choices.isEmpty, isLast: comma == close))
      start = comma + 1
    }
    return .oneOf(choices)
  }

  private func choice(
    _ range: Range<Int>, isFirst: Bool, isLast: Bool
  ) throws(EDTFError) -> EDTF.Choice {
    var dots: Int?
    for index in range.dropLast() where isOpen(at: index) {
      dots = index
      break
    }
    guard let dots else {
      if range.isEmpty { throw EDTFError(.emptyChoice, at: range.lowerBound) }
      return .date(try single(range, in: .set))
    }
    let before = range.lowerBound..<dots
    let after = dots + 2..<range.upperBound
    switch (before.isEmpty, after.isEmpty) {
    case (true, true): throw EDTFError(.emptyChoice, at: dots)
    case (true, false):
      guard isFirst else { throw EDTFError(.misplacedOpenEnd, at: dots) }
      return .onOrBefore(try single(after, in: .set))
    case (false, true):
      guard isLast else { throw EDTFError(.misplacedOpenEnd, at: dots) }
      return .onOrAfter(try single(before, in: .set))
    case (false, false):
      let first = try single(before, in: .set)
      let last = try single(after, in: .set)
      if last.latest < first.earliest { throw EDTFError(.reversedRange, at: after.lowerBound) }
      return .range(first, last)
    }
  }
}
