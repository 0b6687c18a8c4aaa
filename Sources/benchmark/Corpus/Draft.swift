/// What a page says, before it is written for one generator or another.
struct Draft {
  let kind: PageKind
  /// From 0, among those of its kind.
  let number: Int
  let title: String
  let summary: String
  /// `YYYY-MM-DD`, from 2015 to 2025.
  let day: String
  let tags: [String]
  /// Numbers of actors; every actor is named by an event.
  let actors: [Int]
  /// Numbers of claims; every claim is cited by an event or a response.
  let claims: [Int]
  let body: String

  var id: String { CorpusShape.id(kind, number) }

  init(_ kind: PageKind, _ number: Int, shape: CorpusShape, seed: UInt64) {
    self.kind = kind
    self.number = number
    var prose = Prose(numbers: Self.numbers(for: kind, number, seed: seed))
    title = prose.title() + (prose.numbers.happens(percent: 15) ? ": \(prose.noun()) & \(prose.noun())" : "")
    summary = prose.plainSentence()
    day = Self.day(&prose.numbers)
    tags = Self.some(1...4, of: Words.tags.count, &prose.numbers).sorted().map { Words.tags[$0] }
    actors = Self.inTurn(number, kind == .event, upTo: 4, of: shape.count(.actor), &prose.numbers)
    let turn = kind == .response ? shape.count(.event) + number : number
    let cites = kind == .event || kind == .response
    claims = Self.inTurn(turn, cites, upTo: 3, of: shape.claims, &prose.numbers)
    var writer = BodyWriter(kind: kind, id: CorpusShape.id(kind, number), shape: shape, prose: prose)
    body = writer.body()
  }

  /// Each page has numbers of its own, so that it can be made without those before it.
  static func numbers(for kind: PageKind, _ number: Int, seed: UInt64, use: UInt64 = 0) -> SplitMix64 {
    let position = PageKind.allCases.firstIndex(of: kind) ?? 0
    var mixer = SplitMix64(seed: seed)
    for part in [UInt64(position), UInt64(number), use] { mixer = SplitMix64(seed: mixer.next() ^ part) }
    return SplitMix64(seed: mixer.next())
  }

  private static func day(_ numbers: inout SplitMix64) -> String {
    let (year, month) = (numbers.within(2015...2025), numbers.within(1...12))
    return "\(year)-\(CorpusShape.padded(month, 2))-\(CorpusShape.padded(numbers.within(1...28), 2))"
  }

  /// Different numbers below `bound`, low ones more often.
  private static func some(
    _ range: ClosedRange<Int>, of bound: Int, _ numbers: inout SplitMix64
  ) -> [Int] {
    var picked: [Int] = []
    for _ in 0..<numbers.within(range) {
      let number = numbers.oftenLow(below: bound)
      if !picked.contains(number) { picked.append(number) }
    }
    return picked
  }

  /// The same; where `takesTurns`, the first is the one whose turn it is.
  private static func inTurn(
    _ turn: Int, _ takesTurns: Bool, upTo most: Int, of bound: Int, _ numbers: inout SplitMix64
  ) -> [Int] {
    guard takesTurns else { return some(1...most, of: bound, &numbers) }
    let first = turn % bound
    return [first] + some(0...(most - 1), of: bound, &numbers).filter { $0 != first }
  }
}
