/// Ascending numbers in few printable characters: the gaps between them in Rice's code, six bits to a
/// character.
///
/// A gap is written as its quotient by 2^k in ones with a zero behind them, and its remainder in k bits. The first
/// character is k. Ones fill the last character: they are the beginning of a quotient that never ends.
enum RiceCoding {
  /// Appends nothing where there are no numbers.
  static func write(_ numbers: some BidirectionalCollection<UInt32>, to text: inout [UInt8]) {
    guard let last = numbers.last else { return }
    let parameter = parameter(forMean: (Int(last) + 1) / numbers.count)
    text.append(character(of: UInt64(parameter)))
    var bits: UInt64 = 0
    var count = 0
    func drain() {
      while count >= 6 {
        count -= 6
        text.append(character(of: bits >> UInt64(count) & 63))
      }
    }
    var next: UInt32 = 0
    for number in numbers {
      let gap = UInt64(number - next)
      next = number + 1
      var ones = Int(gap >> UInt64(parameter))
      while ones > 0 {
        let some = min(ones, 32)
        bits = bits << UInt64(some) | (1 << UInt64(some) - 1)
        count += some
        ones -= some
        drain()
      }
      bits = bits << UInt64(parameter + 1) | gap & (1 << UInt64(parameter) - 1)
      count += parameter + 1
      drain()
    }
    if count > 0 {
      let free = 6 - count
      bits = bits << UInt64(free) | (1 << UInt64(free) - 1)
      count = 6
      drain()
    }
  }

  static func numbers(in text: some Collection<UInt8>) -> [UInt32] {
    guard let first = text.first else { return [] }
    let parameter = Int(value(of: first))
    var numbers: [UInt32] = []
    var next: UInt32 = 0
    var quotient: UInt32 = 0
    var remainder: UInt32 = 0
    var awaited = -1
    for character in text.dropFirst() {
      for shift in stride(from: 5, through: 0, by: -1) {
        let bit = value(of: character) >> UInt32(shift) & 1
        if awaited > 0 {
          remainder = remainder << 1 | bit
          awaited -= 1
        } else if bit == 1 {
          quotient += 1
        } else {
          awaited = parameter
        }
        if awaited == 0 {
          numbers.append(next + (quotient << UInt32(parameter) | remainder))
          next = (numbers.last ?? 0) + 1
          (quotient, remainder, awaited) = (0, 0, -1)
        }
      }
    }
    return numbers
  }

  /// Near the best for gaps that are spread by chance.
  private static func parameter(forMean mean: Int) -> Int {
    var parameter = 0
    while 10 << parameter < 7 * mean { parameter += 1 }
    return max(0, parameter - 1)
  }

  /// None of them needs to be escaped in a script: no backslash, backtick or dollar.
  private static func character(of value: UInt64) -> UInt8 { UInt8(value) + (value < 44 ? 48 : 53) }
  private static func value(of character: UInt8) -> UInt32 { UInt32(character) - (character < 92 ? 48 : 53) }
}
