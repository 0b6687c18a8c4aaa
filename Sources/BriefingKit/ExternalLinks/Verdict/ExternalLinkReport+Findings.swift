extension ExternalLinkReport {
  /// What is wrong with the link that is written as `url` at `location`.
  ///
  /// `external-broken` is an error; `external-moved`, `external-unknown` and `external-fragment` are
  /// warnings. Alive, blocked and withheld links have no finding.
  public func findings(for url: String, at location: SourceLocation) -> [Finding] {
    guard let result = result(for: url), let address = ExternalAddress(url) else { return [] }
    var findings = [result.finding(for: address, at: location)].compactMap { $0 }
    if let fragment = ExternalAddress.checkableFragment(of: url), result.missingFragments.contains(fragment) {
      findings.append(
        Finding(
          .externalFragment, at: location,
          "'\(address.text)' has no id '\(fragment)'; correct the fragment or leave it out"))
    }
    return findings
  }
}

extension ExternalLinkResult {
  fileprivate func finding(for address: ExternalAddress, at location: SourceLocation) -> Finding? {
    switch verdict {
    case .alive, .blocked, .withheld:
      return nil
    case .moved:
      return Finding(.externalMoved, at: location, movedMessage(address))
    case .broken:
      let since = since.map { " since \($0)" } ?? ""
      return Finding(
        .externalBroken, at: location,
        "'\(self.address)' \(outcome.inWords)\(since); \(advice)", notes: archiveNotes)
    case .unknown:
      let text =
        isDeadSoFar
        ? "ask again another day: it is called broken once seen so on more days" : "check it by hand"
      return Finding(
        .externalUnknown, at: location, "'\(self.address)' \(outcome.inWords); \(text)", notes: archiveNotes
      )
    }
  }

  private var isDeadSoFar: Bool { outcome.isDead }

  private var advice: String {
    archiveURLs.isEmpty ? "correct the link or cite an archived copy" : "cite its archived copy"
  }

  private var archiveNotes: [Finding.Note] {
    archiveURLs.map { Finding.Note("an archived copy is at '\($0)'") }
  }

  private func movedMessage(_ address: ExternalAddress) -> String {
    let target = newAddress ?? ""
    let leadsHome = ExternalAddress(target)?.isFrontPage == true && !address.isFrontPage
    return leadsHome
      ? "'\(self.address)' has moved to a front page, '\(target)'; see whether what it cited is still to be found"
      : "'\(self.address)' has moved; write '\(target)'"
  }
}
