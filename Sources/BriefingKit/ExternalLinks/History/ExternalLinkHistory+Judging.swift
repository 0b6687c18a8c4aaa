extension ExternalLinkHistory {
  /// The result of an earlier day, where it is fresh enough not to ask again. Only good news is re-used:
  /// an error may have passed.
  func freshResult(
    for address: ExternalAddress, today: LinkDay, options: ExternalLinkOptions
  ) -> ExternalLinkResult? {
    guard let entry = entries[address.text], entry.verdict == .alive || entry.verdict == .moved,
      (0..<options.reuseDays).contains(today.number - entry.asked.number),
      let status = Int(entry.outcome)
    else { return nil }
    var result = ExternalLinkResult(
      address: address.text, verdict: entry.verdict, outcome: .status(status))
    result.newAddress = entry.newAddress
    result.since = entry.since
    result.asked = entry.asked
    result.wasAsked = false
    return result
  }

  /// The verdict on what came of asking today.
  func judge(
    _ answer: ExternalLinkRun.Answer, for address: ExternalAddress, today: LinkDay,
    options: ExternalLinkOptions
  ) -> ExternalLinkResult {
    let entry = entries[address.text]
    let daysFailed = daysFailed(answer, entry, today, options)
    let verdict = answer.outcome.verdict(
      daysFailed: daysFailed, hasMoved: answer.newAddress != nil, options: options)
    var result = ExternalLinkResult(address: address.text, verdict: verdict, outcome: answer.outcome)
    if verdict == .moved { result.newAddress = answer.newAddress?.text }
    result.daysFailed = daysFailed
    // A clock that was wrong then or is now must not give a row that ends before it begins.
    result.since = entry.map { $0.verdict == verdict ? min($0.since, today) : today } ?? today
    result.asked = answer.wasAsked ? today : entry?.asked
    result.wasAsked = answer.wasAsked
    return result
  }

  /// Another day counts only if the link was dead on it.
  private func daysFailed(
    _ answer: ExternalLinkRun.Answer, _ entry: Entry?, _ today: LinkDay, _ options: ExternalLinkOptions
  ) -> Int {
    let before = entry?.daysFailed ?? 0
    guard answer.outcome.isDead else {
      let verdict = answer.outcome.verdict(daysFailed: 0, hasMoved: false, options: options)
      return verdict == .unknown ? before : 0
    }
    guard let entry, before > 0 else { return 1 }
    return entry.asked < today || !entry.countsItsDay ? before + 1 : before
  }
}

extension ExternalLinkHistory.Entry {
  /// Whether the day last asked is among the failed ones: otherwise it brought no answer.
  fileprivate var countsItsDay: Bool {
    ["404", "410", ExternalFailure.noSuchName.rawValue].contains(outcome)
  }
}
