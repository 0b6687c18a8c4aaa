/// Every rule over a whole site.
let allChecks: [any Check.Type] = [
  // References that lead nowhere, or where this build or a reader may not follow.
  UnknownActor.self,
  UnknownClaim.self,
  UnknownSource.self,
  UnknownIncident.self,
  UnknownPage.self,
  UnansweredRelation.self,
  BrokenLink.self,
  BrokenFragment.self,
  WithheldReference.self,
  NarrowerReference.self,
  // What must be there once, and once only.
  DuplicateID.self,
  DuplicateRef.self,
  DuplicateURL.self,
  MissingIncident.self,
  NoClaims.self,
  // What contradicts itself.
  FalseCorroboration.self,
  RelationRing.self,
  ActorRing.self,
  MentionedInContent.self,
  ReversedDates.self,
  // How claims and dates are written.
  UnderivedDate.self,
  LongQuotation.self,
  UnknownPart.self,
  TagForm.self,
  // Warnings.
  UncitedClaim.self,
  UnnamedActor.self,
  SourceWithoutClaims.self,
  UnratedSource.self,
  EventAfterReport.self,
  BareURL.self,
  DefaultedToRed.self,
]
