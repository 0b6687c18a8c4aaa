// The shapes of the pages: what every page offers, and what each kind of page adds.

extension TemplateShape {
  static func page(_ name: String, _ fields: [Field]) -> TemplateShape {
    TemplateShape(name, everyPage + fields)
  }

  private static func recordPage(_ name: String, _ fields: [Field]) -> TemplateShape {
    page(name, everyRecordPage + fields)
  }

  private static let everyPage: [Field] = [
    .text(.root, "the way to the site's root: empty, or ../; write it before every url"),
    .record(.site, site, "the site"),
    .list(.navigation, of: navigationEntry, "the menu"),
    .text(.title, "the page's heading"),
    .text(.description, "one sentence for search engines and previews"),
    .text(.canonical, "the page's permanent address"),
    .text(.path, "the page's path below the site's root"),
    .text(.reportURL, "where an error on this page is reported: an address of mail names the page"),
    .html(.structuredData, "what search engines are told, as JSON-LD; absent on pages that are lists"),
    .text(.pageKind, "home, event, actors …: a class for style sheets"),
    .flag(.isHome, "whether this is the home page"),
    .record(.marking, marking, "the highest marking of what the page shows"),
    .record(.pagination, pagination, "the way to the other parts of what fills several pages"),
  ]

  private static let everyRecordPage: [Field] = [
    .text(.id, "the record's id"),
    .text(.ref, "its printed label"),
    .text(.summary, "one sentence"),
    .html(.body, "the record's prose, as markup"),
    .record(.incident, link, "the incident that it belongs to, where the site has several"),
    .texts(.tags, "its tags"),
    .list(.revisions, of: revision, "its changes, newest first"),
    .record(.correction, revision, "its newest correction or withdrawal"),
    .list(.mentions, of: link, "the records whose prose links to it"),
    .text(.support, "how many sources and origins carry it"),
    .text(.lastChanged, "when the record last changed, where it says so"),
    .flag(.isContinued, "whether the page goes on with lists that began on another: it has nothing else"),
  ]

  /// Where a list is split, its own page has links to the parts, and none of its entries.
  private static let overview = Field.list(
    .pages, of: pageLink, "links to the parts of the list, if it is split; the page then has nothing of it")

  private static let everyIncident: [Field] = [
    .text(.status, "published, corrected, superseded or withdrawn"),
    .text(.determination, "suspected, confirmed …"),
    .text(.investigationStatus, "new, open or closed"),
    .text(.type, "what sort of incident"),
    .record(.occurred, date, "when it happened"),
    .record(.published, date, "when the briefing was published"),
    .list(.keyPoints, of: keyPoint, "what a reader must know"),
    .list(.differences, of: difference, "where the sources differ"),
    .texts(.notStated, "what the sources do not say"),
    .list(.assessments, of: assessment, "the desk's judgements"),
    .list(.events, of: event, "dated events, in order"),
    .list(.undated, of: event, "events without a date"),
    .flag(.hasAnyEvent, "whether there is anything in events or undated"),
    .list(.responses, of: response, "who answered"),
    .list(.briefs, of: link, "the chapters; each note is its summary"),
    .list(.silent, of: link, "reported targets and others of whom no response is stated"),
    .record(.moreSilent, link, "a link to the others, where there are many"),
    .list(.sources, of: source, "the sources"),
    .record(.moreEvents, link, "on the home page a link to all events, where there are too many for it"),
    .record(.moreResponses, link, "the same for the responses"),
    .record(.moreBriefs, link, "the same for the chapters"),
    .record(.moreSources, link, "the same for the sources"),
  ]

  static let homePage = page(
    "home page",
    [
      .text(.summary, "the incident's summary, or the site's"),
      .html(.body, "the incident's prose, where the site has one incident"),
      .list(.incidents, of: link, "the incidents, where the site has several; each note is its summary"),
      overview,
      .record(.strip, timelineStrip, "a thumbnail of the timeline"),
      .record(.incidentPage, link, "the incident's own page, where the site has one"),
      .list(.revisions, of: revision, "the newest changes, at most five"),
      .text(.support, "how many sources and origins carry the central report, the first key point"),
    ] + everyIncident)

  static let incidentPage = recordPage("incident page", everyIncident)
  static let briefPage = recordPage(
    "brief page", [.list(.citations, of: citation, "the claims that it cites")])
  static let plainPage = recordPage("page", [])

  static let eventPage = recordPage(
    "event page",
    [
      .record(.date, date, "when, in the precision that the sources give"),
      .text(.kind, "what sort of event"),
      .text(.status, "whether it took place"),
      .record(.firmness, firmness, "how firmly it is known"),
      .list(.actors, of: involvement, "who took part"),
      .list(.claims, of: claim, "the claims that carry it"),
      .record(.previous, link, "the event before it on the timeline"),
      .record(.next, link, "the event after it on the timeline"),
    ])

  static let actorPage = recordPage(
    "actor page",
    [
      .record(.strip, timelineStrip, "a thumbnail of the timeline, with the events that name the actor"),
      .text(.identityClass, "person, group, organisation …"),
      .text(.sector, "the STIX industry sector"),
      .text(.country, "the country, where the sources state it"),
      .record(.parent, link, "the actor that it belongs to"),
      .list(.children, of: link, "the actors that belong to it"),
      .text(.position, "a person's office"),
      .flag(.hasFacts, "whether there is any of what stands above, and of the names below"),
      .texts(.alsoKnownAs, "other names in use"),
      .texts(.sameAs, "addresses of the same actor elsewhere"),
      .text(.namingNote, "how the sources name the actor"),
      .list(.parts, of: involvementIn, "its parts in the incident, each with where that is written"),
      .flag(.isOnlyMentioned, "whether it appears only in the content of what was taken, or as background"),
      .list(.claims, of: claim, "the claims that it makes"),
      .list(.passedOn, of: claim, "the claims that it passed on"),
      .list(.responses, of: response, "its responses"),
      .flag(.isSilent, "whether it is involved, and no response of it is stated"),
    ])

  /// An actor's part, seen from the actor.
  static let involvementIn = TemplateShape(
    "part",
    [
      .text(.role, "the part"),
      .record(.record, link, "the event, response or source"),
      .record(.date, date, "when that was"),
      .text(.note, "what should be known about it"),
    ])

  static let responsePage = recordPage(
    "response page",
    [
      .record(.responder, link, "who responds"),
      .text(.type, "investigation, statement, no comment …"),
      .text(.family, "political, legal or technical"),
      .text(.status, "announced, under way, done, not stated"),
      .text(.addressee, "to whom"),
      .record(.date, date, "when"),
      .record(.firmness, firmness, "how firmly it is known"),
      .list(.claims, of: claim, "the claims that carry it"),
    ])

  static let sourcePage = recordPage(
    "source page",
    [
      .record(.publisher, link, "who published it; absent where that is not stated"),
      .texts(.authors, "who signed it"),
      .record(.agency, link, "the agency that it is credited to; its url may be absent"),
      .record(.date, date, "when it was published"),
      .text(.language, "its language"),
      .text(.kind, "wire, news …"),
      .text(.address, "where it stands on the web"),
      .text(.archiveAddress, "where a public copy stands"),
      .record(.archiveDate, date, "when that copy was made"),
      .record(.retrieved, date, "when we read it"),
      .text(.snapshot, "the name of the private copy"),
      .text(.snapshotHash, "its SHA-256"),
      .text(.reliability, "the Admiralty letter, with its meaning"),
      .text(.ratedBy, "who rated it"),
      .texts(.parts, "the names of its parts"),
      .list(.claims, of: claim, "the claims printed in it"),
      .list(.further, of: furtherUses, "what did not fit with these claims"),
    ])

  static let timelinePage = page(
    "timeline page",
    [
      overview,
      .list(.years, of: timelineYear, "the dated events, year by year"),
      .pageFilters,
      .record(.picture, timelinePicture, "the events drawn to scale; absent where there are very many"),
      .flag(.hasJump, "whether the page has years to jump to"),
      .list(.undated, of: event, "events without a date"),
      .text(.eventCount, "how many events there are: 21 events"),
      .text(.undatedCount, "how many of them have no date; absent where all have one"),
    ])

  static let timelineYear = TemplateShape(
    "year of the timeline",
    [
      .text(.id, "the year's id on the page"),
      .text(.label, "the year"),
      .list(.events, of: event, "its events, in order"),
    ])

  static let actorsPage = page(
    "list of actors",
    [
      .list(.groups, of: actorGroup, "the actors with a part in the incident, by role"),
      .list(.others, of: actorGroup, "those who are only mentioned in the content, or are background"),
    ])

  static let responsesPage = page(
    "list of responses",
    [
      overview,
      .pageFilters,
      .list(.responses, of: response, "the responses, in order of their dates"),
      .list(.undated, of: response, "responses without a date"),
      .list(
        .silent, of: link, "parties who have not responded, as far as these sources go; each note is the part"
      ),
      .list(.silentOthers, of: link, "the same for those who are background or only mentioned"),
    ])

  static let sourcesPage = page(
    "list of sources", [overview, .list(.sources, of: source, "the sources")])

  static let claimsPage = page(
    "claims ledger",
    [
      overview,
      .list(.originPages, of: pageLink, "the same for the origins"),
      .flag(.showsLedger, "whether the page has claims, or links to pages of claims"),
      .flag(.showsOrigins, "whether the page has origins, or links to pages of origins"),
      .list(.claims, of: claim, "the claims, by label"),
      .text(.claimCount, "how many there are: 32 claims"),
      .text(.sourceCount, "in how many sources: 2 articles"),
      .text(.originCount, "from how many origins: 14 origins"),
      .pageFilters,
      .record(.picture, originsPicture, "sources and origins, drawn; absent where there are very many"),
      .list(.origins, of: originGroup, "the origins, each with its claims"),
      .list(.legend, of: firmness, "the words and shapes of firmness"),
    ])

  static let originGroup = TemplateShape(
    "origin",
    [
      .record(.origin, link, "who, or which source"),
      .list(.citations, of: citation, "the claims that lead back to it"),
      .text(.support, "in how many sources they are printed"),
    ])

  static let differencesPage = page(
    "page of differences",
    [
      overview,
      .record(.matrix, matrix, "sources across, questions down; absent where it would be too large"),
      .list(.differences, of: difference, "where the sources differ"),
    ])

  static let notStatedPage = page(
    "page of silences",
    [
      overview,
      .list(.silences, of: silence, "what the sources do not say"),
      .list(
        .silent, of: link, "parties who have not responded, as far as these sources go; each note is the part"
      ),
      .list(.silentOthers, of: link, "the same for those who are background or only mentioned"),
      .list(.undated, of: event, "events without a date"),
    ])

  static let changesPage = page(
    "page of changes", [overview, .list(.revisions, of: revision, "all changes, newest first")])

  static let searchPage = page(
    "search page",
    [
      overview,
      .list(.letters, of: letterGroup, "the records, by the first letters of their titles"),
      .flag(.hasJump, "whether the page has letters to jump to"),
    ])

  static let letterGroup = TemplateShape(
    "letter of the index",
    [
      .text(.id, "the letter's id on the page"),
      .text(.label, "the letter"),
      .list(.records, of: link, "the records; each note is the kind of record"),
    ])

  static let notFoundPage = page("404 page", [])

  static let redirectPage = page(
    "redirect page",
    [
      .text(.target, "the page's new path, relative to this one"),
      .text(.targetAddress, "its permanent address"),
    ])
}
