extension EDTF {
  public enum Form: Hashable, Sendable {
    case single(Single)
    /// `A/B`: the whole time from `A` to `B`. At least one end has a date.
    case interval(from: End, to: End)
    /// `[A,B..C]`: one of these, it is not known which. Never empty.
    case oneOf([Choice])
  }

  /// An end of an interval.
  public enum End: Hashable, Sendable {
    case date(Single)
    /// `..`: no end is set, or it is still to come.
    case open
    /// Nothing before or after the solidus: there is an end, and it is not known.
    case unknown
  }

  /// A member of a set.
  public enum Choice: Hashable, Sendable {
    case date(Single)
    /// `A..B`, both included.
    case range(Single, Single)
    /// `..A`
    case onOrBefore(Single)
    /// `A..`
    case onOrAfter(Single)
  }
}

extension EDTF {
  /// Every date in it, in the order as written.
  public var dates: [Single] {
    switch form {
    case .single(let date): [date]
    case .interval(let start, let end): [start.date, end.date].compactMap { $0 }
    case .oneOf(let choices): choices.flatMap { $0.dates }
    }
  }

  /// That of its coarsest date.
  public var precision: Precision { dates.map(\.precision).min() ?? .century }
  /// One of its dates carries `?` or `%`.
  public var isUncertain: Bool { dates.contains { $0.qualifier.isUncertain } }
  /// One of its dates carries `~` or `%`.
  public var isApproximate: Bool { dates.contains { $0.qualifier.isApproximate } }
  /// An interval or a set that begins with `..`.
  public var hasOpenStart: Bool {
    switch form {
    case .single: false
    case .interval(let start, _): start == .open
    case .oneOf: earliest == nil
    }
  }
  /// An interval or a set that ends with `..`.
  public var hasOpenEnd: Bool {
    switch form {
    case .single: false
    case .interval(_, let end): end == .open
    case .oneOf: latest == nil
    }
  }
  /// `/B`
  public var hasUnknownStart: Bool {
    if case .interval(.unknown, _) = form { true } else { false }
  }
  /// `A/`
  public var hasUnknownEnd: Bool {
    if case .interval(_, .unknown) = form { true } else { false }
  }
}

extension EDTF.End {
  public var date: EDTF.Single? {
    if case .date(let date) = self { date } else { nil }
  }
}

extension EDTF.Choice {
  var dates: [EDTF.Single] {
    switch self {
    case .date(let date), .onOrBefore(let date), .onOrAfter(let date): [date]
    case .range(let first, let last): [first, last]
    }
  }

  var earliest: Instant? {
    switch self {
    case .date(let date), .range(let date, _), .onOrAfter(let date): date.earliest
    case .onOrBefore: nil
    }
  }

  var latest: Instant? {
    switch self {
    case .date(let date), .range(_, let date), .onOrBefore(let date): date.latest
    case .onOrAfter: nil
    }
  }
}

extension EDTF.Form {
  var earliest: Instant? {
    switch self {
    case .single(let date): return date.earliest
    case .interval(let start, _): return start.date?.earliest
    case .oneOf(let choices):
      var first: Instant?
      for choice in choices {
        guard let earliest = choice.earliest else { return nil }
        first = min(first ?? earliest, earliest)
      }
      return first
    }
  }

  var latest: Instant? {
    switch self {
    case .single(let date): return date.latest
    case .interval(_, let end): return end.date?.latest
    case .oneOf(let choices):
      var last: Instant?
      for choice in choices {
        guard let latest = choice.latest else { return nil }
        last = max(last ?? latest, latest)
      }
      return last
    }
  }
}
