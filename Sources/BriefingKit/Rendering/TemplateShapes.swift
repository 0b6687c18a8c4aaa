extension TemplateShape {
  /// The shape of what each template is given, by the template's name: every site needs these templates.
  static let byTemplate: [(template: String, shape: TemplateShape)] = [
    ("home", .homePage), ("incident", .incidentPage), ("brief", .briefPage), ("event", .eventPage),
    ("actor", .actorPage), ("response", .responsePage), ("source", .sourcePage), ("page", .plainPage),
    ("timeline", .timelinePage), ("actors", .actorsPage), ("responses", .responsesPage),
    ("sources", .sourcesPage), ("claims", .claimsPage), ("differences", .differencesPage),
    ("not-stated", .notStatedPage), ("changes", .changesPage), ("search", .searchPage),
    ("404", .notFoundPage), ("redirect", .redirectPage), (BodyWriter.citationTemplate, .citationGroup),
    (BodyWriter.noteTemplate, .citationGroup), ("print", .printPage),
    (BodyWriter.printTemplate, .printCitation),
  ]
}
