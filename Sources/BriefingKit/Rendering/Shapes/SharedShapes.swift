// The shapes of what stands on several pages. Their one-line texts are the reference for template authors.

extension TemplateShape {
  static let marking = TemplateShape(
    "marking",
    [
      .text(.label, "the marking as FIRST writes it: TLP:CLEAR"),
      .text(.cssClass, "tlp-clear, tlp-green, tlp-amber, tlp-amber-strict or tlp-red"),
      .text(.meaning, "who may be told, in a sentence"),
    ])

  static let navigationEntry = TemplateShape(
    "navigation entry",
    [
      .text(.title, "the entry's words"),
      .text(.url, "the page's path below the site's root"),
      .flag(.isCurrent, "whether this is the page being shown"),
    ])

  static let site = TemplateShape(
    "site",
    [
      .text(.title, "the site's name"),
      .text(.summary, "one sentence about the site"),
      .text(.language, "the content's language, as a BCP 47 tag"),
      .text(.baseURL, "the address that the site is published at; ends in /"),
      .text(.organisation, "who publishes the site"),
      .text(.contact, "where errors are reported, as the desk wrote it"),
      .text(.contactURL, "the same as a link's target"),
      .text(.support, "how many sources and origins the whole site has, such as 2 sources, 9 origins"),
      .flag(.hasOneIncident, "whether the site is about one incident"),
      .text(.published, "when the briefing was first published"),
      .text(.changed, "when it last changed"),
      .text(.direction, "ltr or rtl, for dir: how the content's language is written"),
      .text(.printPage, "the path of the whole briefing on one page; absent where it would be too long"),
      .text(.image, "the address of the picture for social media"),
    ])

  /// A link to a page of the site.
  static let link = TemplateShape(
    "link",
    [
      .text(.title, "the words of the link"),
      .text(.url, "the path below the site's root; write {{root}} before it"),
      .text(.ref, "the record's printed label, such as E14"),
      .text(.note, "what should be known about it"),
    ])

  static let firmness = TemplateShape(
    "firmness",
    [
      .text(.label, "stated, attributed, hedged, disputed, denied or downplayed, unattributed, not stated"),
      .text(.cssClass, "the label as a class: firm-stated"),
      .text(.shape, "the label's shape, a character"),
      .text(.meaning, "what the label means, in a sentence"),
    ])

  static let date = TemplateShape(
    "date",
    [
      .text(.text, "the date as a reader reads it, in the precision that the sources give"),
      .text(.machine, "the value for <time datetime>; absent where HTML has no form for it"),
      .text(.edtf, "the date in EDTF"),
      .text(.basis, "as stated, worked out, from the file's header, from outside the sources, not stated"),
      .text(.question, "what a reader would ask about it: worked out how?"),
      .flag(.isStated, "whether the sources state the date as it stands"),
      .flag(.isAbsent, "whether there is no date"),
      .flag(.hasExplanation, "whether there is more to say: printed words, reasoning, a claim"),
      .text(.printed, "the words in the source"),
      .text(.reasoning, "how the date was worked out"),
      .record(.claim, link, "the claim that carries the date"),
    ])

  static let revision = TemplateShape(
    "revision",
    [
      .record(.date, date, "the day of the change"),
      .text(.kind, "initial, update, correction or withdrawal"),
      .text(.note, "what changed"),
      .record(.record, link, "the record that changed"),
    ])
}

extension TemplateShape {
  static let relation = TemplateShape(
    "relation",
    [
      .text(.label, "contradicts, repeated by …: what the claim does to the other, or the other to it"),
      .record(.claim, citation, "the other claim"),
      .text(.note, "why"),
    ])

  /// A claim in a few words, to link to.
  static let citation = TemplateShape(
    "citation",
    [
      .text(.id, "the claim's label: C04"),
      .text(.url, "the claim's place on its source's page, below the site's root"),
      .text(.says, "what is claimed, in our own words"),
      .text(.chain, "who says it, through whom, in which source, on one line"),
      .record(.firmness, firmness, "how firmly"),
    ])

  /// One `[@C04; @C05]` in prose: what the template `cite` writes.
  static let citationGroup = TemplateShape(
    "citation in prose",
    [
      .text(.root, "the way to the site's root; write it before every url"),
      .list(.citations, of: citation, "the claims, or sources, that are cited"),
      .flag(.isLong, "whether there are too many to stand beside a passage"),
    ])

  static let claim = TemplateShape(
    "claim",
    [
      .filterTokens,
      .text(.id, "the claim's label: C04"),
      .text(.url, "the claim's place on its source's page, below the site's root"),
      .text(.says, "what is claimed, in our own words"),
      .record(.claimant, link, "who says it; absent where the source names nobody"),
      .list(.via, of: link, "who passed it on, nearest to the claimant first"),
      .record(.source, link, "the source that it is printed in"),
      .text(.chain, "claimant → via → source, on one line"),
      .record(.firmness, firmness, "how firmly the source prints it"),
      .text(.modality, "how it is said: asserts, reports, denies …"),
      .text(.hedge, "the words that weaken it, as printed"),
      .text(.quote, "the words themselves"),
      .text(.quotePrefix, "the words before them"),
      .text(.quoteSuffix, "the words after them"),
      .text(.part, "the part of the source that they stand in"),
      .text(.credibility, "the Admiralty digit, with its meaning"),
      .record(.origin, link, "where the claim comes from in the end"),
      .flag(.isOriginRead, "whether that is the desk's reading, and not spelt out by the source"),
      .list(.relations, of: relation, "what it does to other claims, and they to it"),
      .record(.moreRelations, link, "a link to the others, where there are very many"),
      .list(.uses, of: link, "everything on the site that rests on it, each record once; the note says how"),
      .record(.moreUses, link, "a link to the others, where there are very many"),
      .text(
        .sourceSupport,
        "in how many sources and from how many origins this is carried, repetitions counted once"),
    ])

  /// What did not fit with a claim.
  static let furtherUses = TemplateShape(
    "more about a claim",
    [
      .text(.id, "the id that links to the rest of a claim lead to"),
      .record(.claim, citation, "the claim"),
      .list(.relations, of: relation, "what it does to other claims, and they to it"),
      .list(.uses, of: link, "what rests on it"),
    ])

  static let involvement = TemplateShape(
    "part in the incident",
    [
      .record(.actor, link, "the actor"),
      .text(.role, "the actor's part"),
      .text(.note, "what should be known about it"),
    ])

  static let event = TemplateShape(
    "event entry",
    [
      .filterTokens,
      .text(.title, "the event's title"),
      .text(.url, "its path below the site's root"),
      .text(.id, "its id, unique among events"),
      .text(.ref, "its printed label: E14"),
      .text(.summary, "one sentence"),
      .record(.date, date, "when, in the precision that the sources give"),
      .text(.kind, "what sort of event"),
      .text(.status, "whether it took place"),
      .record(.firmness, firmness, "how firmly it is known"),
      .text(.support, "2 sources, 1 origin"),
      .list(.actors, of: involvement, "who took part"),
      .list(.citations, of: citation, "the claims that carry it"),
      .flag(.isContext, "whether it is background only, or was mentioned in the content only"),
    ])

  static let response = TemplateShape(
    "response entry",
    [
      .filterTokens,
      .text(.title, "the response's title"),
      .text(.url, "its path below the site's root"),
      .text(.ref, "its printed label: R3"),
      .text(.summary, "one sentence"),
      .record(.responder, link, "who responds"),
      .text(.type, "investigation, statement, no comment …"),
      .text(.family, "political, legal or technical"),
      .text(.status, "announced, under way, done, not stated"),
      .text(.addressee, "to whom"),
      .record(.date, date, "when"),
      .record(.firmness, firmness, "how firmly it is known"),
      .text(.support, "1 source, 1 origin"),
      .list(.citations, of: citation, "the claims that carry it"),
    ])

  static let actor = TemplateShape(
    "actor entry",
    [
      .text(.title, "the actor's name"),
      .text(.url, "its path below the site's root"),
      .text(.summary, "one sentence"),
      .text(.identityClass, "person, group, organisation …"),
      .text(.position, "a person's office"),
      .text(.country, "the country, where the sources state it"),
      .text(.namingNote, "how the sources name the actor"),
      .text(.roles, "the actor's parts, in one line"),
      .text(.eventCount, "how many events name it: 3 events"),
      .text(.claimCount, "how many claims it makes: 1 claim"),
      .text(.responseCount, "how many responses it gave"),
    ])

  static let source = TemplateShape(
    "source entry",
    [
      .text(.title, "the source's title"),
      .text(.url, "its path below the site's root"),
      .text(.summary, "one sentence"),
      .text(.kind, "wire, news …"),
      .record(.publisher, link, "who published it; absent where that is not stated"),
      .text(.agency, "the agency that it is credited to"),
      .record(.date, date, "when it was published"),
      .text(.reliability, "the Admiralty letter, with its meaning"),
      .text(.claimCount, "how many claims it carries: 19 claims"),
      .text(.support, "how many origins its claims lead back to"),
    ])

  static let actorGroup = TemplateShape(
    "group of actors",
    [
      .text(.id, "the group's id on the page"),
      .text(.title, "the role that the actors share"),
      .text(.note, "what the group means"),
      .list(.actors, of: actor, "the actors, by name"),
      .list(.pages, of: pageLink, "links to the parts of the group, where the list of actors is split"),
    ])

  static let keyPoint = TemplateShape(
    "key point",
    [
      .text(.text, "the point"),
      .record(.firmness, firmness, "how firmly it is known"),
      .text(.support, "2 sources, 1 origin"),
      .list(.citations, of: citation, "the claims that carry it"),
    ])

  static let difference = TemplateShape(
    "difference",
    [
      .text(.id, "its id on the page of differences"),
      .text(.url, "its place, below the site's root"),
      .number(.number, "its number, from 1"),
      .text(.title, "the question"),
      .text(.text, "how the sources differ"),
      .list(.claims, of: claim, "the claims on either side"),
      .record(.incident, link, "the incident"),
    ])

  static let assessment = TemplateShape(
    "assessment",
    [
      .text(.statement, "the judgement"),
      .text(.likelihood, "one of ICD 203's seven expressions, with its range"),
      .text(.confidence, "low, moderate or high"),
      .text(.wouldChange, "what would change it"),
      .text(.analyst, "who judges"),
      .record(.date, date, "when it was judged"),
      .list(.citations, of: citation, "the claims that it rests on"),
    ])

  /// Text that lists in prose what the sources do not say.
  static let silence = TemplateShape(
    "silence",
    [
      .text(.text, "what the sources do not say"),
      .record(.incident, link, "the incident"),
    ])
}
