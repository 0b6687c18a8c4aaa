// The closed vocabularies of the content model, in the order in which the site lists them.

public enum IncidentStatus: String, Vocabulary {
  case published, corrected, superseded, withdrawn
  public static let noun = "incident status"
}

/// STIX 2.1, incident extension: `determination`.
public enum Determination: String, Vocabulary {
  case suspected, confirmed, blocked
  case failedAttempt = "failed-attempt"
  case falsePositive = "false-positive"
  case lowValue = "low-value"
  public static let noun = "determination"
}

/// STIX 2.1, incident extension: `investigation_status`.
public enum InvestigationStatus: String, Vocabulary {
  case new, open, closed
  public static let noun = "investigation status"
}

public enum EventKind: String, Vocabulary {
  case intrusion, access, exfiltration, discovery, disclosure, publication, statement, response
  case context, scheduled
  public static let noun = "event kind"
}

public enum EventStatus: String, Vocabulary {
  case occurred, ongoing, pending
  case notOccurred = "not-occurred"
  case undetermined
  public static let noun = "event status"
}

/// STIX 2.1, `identity-class-ov`, with `unknown`.
public enum IdentityClass: String, Vocabulary {
  case individual, group, organization, `class`, system, unknown
  public static let noun = "identity class"

  public var label: String {
    switch self {
    case .individual: "person"
    case .organization: "organisation"
    case .class: "class of people or organisations"
    default: rawValue
    }
  }
}

/// A part in the incident. It belongs to an event, a response or a claim, never to the actor.
public enum Role: String, Vocabulary {
  case reportedInitiator = "reported-initiator"
  case receiver
  case reportedOtherTarget = "reported-other-target"
  case discoverer, attributing, reporter, transmitter, responder, spokesperson
  case unnamedSource = "unnamed-source"
  case mentionedInContent = "mentioned-in-content"
  case context
  public static let noun = "role"

  /// Whether the role makes somebody a party to the incident. Who only appears in what was taken, or
  /// as background, is never listed among those involved.
  public var isInvolvement: Bool { self != .mentionedInContent && self != .context }

  public var label: String {
    switch self {
    case .reportedInitiator: "reported initiator"
    case .receiver: "receiver (reported target)"
    case .reportedOtherTarget: "other reported target"
    case .attributing: "attributing party"
    case .unnamedSource: "unnamed source"
    case .mentionedInContent: "mentioned in the content only"
    case .context: "context only"
    default: rawValue
    }
  }
}

public enum ResponseType: String, Vocabulary {
  case investigation
  case emergencyMeeting = "emergency-meeting"
  case statement
  case noComment = "no-comment"
  case downplaying, acknowledgement, warning, attribution
  case restrictiveMeasure = "restrictive-measure"
  case legalAction = "legal-action"
  case technicalMeasure = "technical-measure"
  public static let noun = "response type"
}

/// EuRepoC: the family of a response.
public enum ResponseFamily: String, Vocabulary {
  case political, legal, technical
  public static let noun = "response family"
}

public enum ResponseStatus: String, Vocabulary {
  case announced
  case underWay = "under-way"
  case done
  case notStated = "not-stated"
  public static let noun = "response status"
}

public enum SourceKind: String, Vocabulary {
  case primaryStatement = "primary-statement"
  case wire, news
  case vendorReport = "vendor-report"
  case officialDocument = "official-document"
  case social
  public static let noun = "source kind"
}

/// The Admiralty code's letter for a source.
public enum Reliability: String, Vocabulary {
  case a = "A"
  case b = "B"
  case c = "C"
  case d = "D"
  case e = "E"
  case f = "F"
  public static let noun = "reliability"

  public var label: String {
    switch self {
    case .a: "A, completely reliable"
    case .b: "B, usually reliable"
    case .c: "C, fairly reliable"
    case .d: "D, not usually reliable"
    case .e: "E, unreliable"
    case .f: "F, cannot be judged"
    }
  }
}

/// The Admiralty code's digit for a piece of information.
public enum Credibility: String, Vocabulary {
  case confirmed = "1"
  case probable = "2"
  case possible = "3"
  case doubtful = "4"
  case improbable = "5"
  case cannotBeJudged = "6"
  public static let noun = "credibility"

  public var label: String {
    switch self {
    case .confirmed: "1, confirmed by other sources"
    case .probable: "2, probably true"
    case .possible: "3, possibly true"
    case .doubtful: "4, doubtful"
    case .improbable: "5, improbable"
    case .cannotBeJudged: "6, cannot be judged"
    }
  }
}

public enum Modality: String, Vocabulary {
  case asserts, reports, alleges, suggests, denies, downplays
  case declinesToComment = "declines-to-comment"
  case unattributed
  public static let noun = "modality"
}

public enum RelationKind: String, Vocabulary {
  case corroborates, repeats, contradicts, weakens, refines, supersedes
  public static let noun = "relation"

  /// The relation as seen from the other claim.
  public var inverseLabel: String {
    switch self {
    case .corroborates: "corroborated by"
    case .repeats: "repeated by"
    case .contradicts: "contradicted by"
    case .weakens: "weakened by"
    case .refines: "refined by"
    case .supersedes: "superseded by"
    }
  }
}

public enum DateBasis: String, Vocabulary {
  case stated, derived, metadata, external
  case notStated = "not-stated"
  public static let noun = "date basis"

  public var label: String {
    switch self {
    case .stated: "as stated"
    case .derived: "worked out"
    case .metadata: "from the file's header"
    case .external: "from outside the sources"
    case .notStated: "not stated"
    }
  }
}

/// ICD 203's seven expressions of likelihood.
public enum Likelihood: String, Vocabulary {
  case almostNoChance = "almost-no-chance"
  case veryUnlikely = "very-unlikely"
  case unlikely
  case roughlyEven = "roughly-even"
  case likely
  case veryLikely = "very-likely"
  case almostCertain = "almost-certain"
  public static let noun = "likelihood"

  public var label: String {
    switch self {
    case .almostNoChance: "almost no chance (1–5 %)"
    case .veryUnlikely: "very unlikely (5–20 %)"
    case .unlikely: "unlikely (20–45 %)"
    case .roughlyEven: "roughly even chance (45–55 %)"
    case .likely: "likely (55–80 %)"
    case .veryLikely: "very likely (80–95 %)"
    case .almostCertain: "almost certain (95–99 %)"
    }
  }
}

/// ICD 203: confidence in the basis of a judgement.
public enum Confidence: String, Vocabulary {
  case low, moderate, high
  public static let noun = "confidence"
}

public enum RevisionKind: String, Vocabulary {
  case initial, update, correction, withdrawal
  public static let noun = "revision kind"
}
