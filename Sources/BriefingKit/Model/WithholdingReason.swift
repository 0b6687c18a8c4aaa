/// Why a build leaves a record out.
public enum WithholdingReason: Hashable, Sendable {
  case draft
  case embargo(until: Instant)
  case marking(TLP)
  /// Red, since neither the record nor the site says otherwise.
  case unmarked

  /// The reason in a sentence that begins with the record: `is a draft`.
  public var explanation: String {
    switch self {
    case .draft: "is a draft; build with --drafts, or publish it"
    case .embargo(let instant): "is not to be published before \(instant)"
    case .marking(let tlp): "is marked \(tlp.label), above the site's edition"
    case .unmarked:
      "has no marking, and is TLP:RED without one; write 'tlp: …', or 'default_tlp: …' in site.yml"
    }
  }
}

extension WithholdingReason {
  /// Nil where the record is shown.
  init?(_ header: RecordHeader, _ settings: SiteSettings, includesDrafts: Bool, now: Instant) {
    if header.isDraft, !includesDrafts {
      self = .draft
    } else if let instant = header.publishAfter, instant > now {
      self = .embargo(until: instant)
    } else if let marking = header.tlp ?? settings.defaultTLP {
      guard marking > settings.edition else { return nil }
      self = .marking(marking)
    } else {
      guard settings.edition < .red else { return nil }
      self = .unmarked
    }
  }
}
