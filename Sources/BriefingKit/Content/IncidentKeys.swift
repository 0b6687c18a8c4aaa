enum IncidentKeys {
  static let status = Key(
    "status", .word(IncidentStatus.self), "published, corrected, superseded or withdrawn")
  static let determination = Key(
    "determination", .word(Determination.self), "how far the incident is established (STIX)")
  static let investigationStatus = Key(
    "investigation_status", .word(InvestigationStatus.self), "where the investigation stands (STIX)")
  static let type = Key("type", .text, "what sort of incident it is, in a few words")
  static let occurred = Key("occurred", .date, "when it happened")
  static let published = Key("published", .date, "when the briefing was published")
  static let keyPoints = Key("key_points", .list(.keyPoint), "what a reader must know, each with its claims")
  static let differences = Key("differences", .list(.difference), "where the sources differ")
  static let notStated = Key(
    "not_stated", .list(.text), "what a reader may look for and the sources do not say")
  static let assessments = Key("assessments", .list(.assessment), "the desk's own judgements (ICD 203)")

  static let all =
    RecordKeys.all + [
      status.description, determination.description, investigationStatus.description, type.description,
      occurred.description, published.description, keyPoints.description, differences.description,
      notStated.description, assessments.description,
    ]
}

enum KeyPointKeys {
  static let text = Key("text", .text, required: true, "the point, in one or two sentences")
  static let claims = Key("claims", .list(.claim), required: true, "the claims that carry it")
  static let all = [text.description, claims.description]
}

enum DifferenceKeys {
  static let title = Key("title", .text, required: true, "the question on which the sources differ")
  static let text = Key("text", .text, required: true, "how they differ")
  static let claims = Key("claims", .list(.claim), required: true, "the claims on either side")
  static let all = [title.description, text.description, claims.description]
}

enum AssessmentKeys {
  static let statement = Key("statement", .text, required: true, "the judgement")
  static let likelihood = Key("likelihood", .word(Likelihood.self), "one of ICD 203's seven expressions")
  static let confidence = Key("confidence", .word(Confidence.self), "low, moderate or high")
  static let claims = Key("claims", .list(.claim), "the claims that it rests on")
  static let wouldChange = Key("would_change", .text, "what would change the judgement")
  static let analyst = Key("analyst", .text, rare: true, "who judges")
  static let date = Key("date", .date, rare: true, "when it was judged")
  static let all = [
    statement.description, likelihood.description, confidence.description, claims.description,
    wouldChange.description, analyst.description, date.description,
  ]
}

extension ValueType where Value == KeyPoint {
  static var keyPoint: ValueType {
    .mapping(of: "a key point", KeyPointKeys.all) { fields, reader in
      let text = fields.take(KeyPointKeys.text, &reader)
      let claims = fields.take(KeyPointKeys.claims, &reader)
      guard let text, let claims else { return nil }
      return KeyPoint(text: text, claims: claims)
    }
  }
}

extension ValueType where Value == Difference {
  static var difference: ValueType {
    .mapping(of: "a difference", DifferenceKeys.all) { fields, reader in
      let title = fields.take(DifferenceKeys.title, &reader)
      let text = fields.take(DifferenceKeys.text, &reader)
      let claims = fields.take(DifferenceKeys.claims, &reader)
      guard let title, let text, let claims else { return nil }
      return Difference(title: title, text: text, claims: claims)
    }
  }
}

extension ValueType where Value == Assessment {
  static var assessment: ValueType {
    .mapping(of: "an assessment", AssessmentKeys.all) { fields, reader in
      let statement = fields.take(AssessmentKeys.statement, &reader)
      let likelihood = fields.take(AssessmentKeys.likelihood, &reader)
      let confidence = fields.take(AssessmentKeys.confidence, &reader)
      let claims = fields.take(AssessmentKeys.claims, &reader)
      let wouldChange = fields.take(AssessmentKeys.wouldChange, &reader)
      let analyst = fields.take(AssessmentKeys.analyst, &reader)
      let date = fields.take(AssessmentKeys.date, &reader)
      guard let statement else { return nil }
      return Assessment(
        statement: statement, likelihood: likelihood, confidence: confidence, claims: claims ?? [],
        wouldChange: wouldChange, analyst: analyst, date: date)
    }
  }
}

extension Incident {
  init(_ header: RecordHeader, _ fields: inout Fields, _ reader: inout FrontMatterReader) {
    self.header = header
    status = fields.take(IncidentKeys.status, &reader)
    determination = fields.take(IncidentKeys.determination, &reader)
    investigationStatus = fields.take(IncidentKeys.investigationStatus, &reader)
    type = fields.take(IncidentKeys.type, &reader)
    occurred = fields.take(IncidentKeys.occurred, &reader)
    published = fields.take(IncidentKeys.published, &reader)
    keyPoints = fields.take(IncidentKeys.keyPoints, &reader) ?? []
    differences = fields.take(IncidentKeys.differences, &reader) ?? []
    notStated = fields.take(IncidentKeys.notStated, &reader) ?? []
    assessments = fields.take(IncidentKeys.assessments, &reader) ?? []
  }
}
