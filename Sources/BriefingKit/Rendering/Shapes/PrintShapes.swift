// What the template of the page for print is given: the whole briefing, record by record, with its claims
// as numbered notes.

extension TemplateName {
  static let anchor: TemplateName = "anchor"
  static let facts: TemplateName = "facts"
  static let noteCount: TemplateName = "note_count"
  static let notes: TemplateName = "notes"
  static let sections: TemplateName = "sections"
}

extension TemplateShape {
  static let printPage = page(
    "page for print",
    [
      .text(.support, "how many sources and origins the site has"),
      .list(.incidents, of: printIncident, "the incidents, each with all that its file says"),
      .list(.sections, of: printSection, "briefs, events, responses, actors, sources, pages"),
      .list(
        .notes, of: printNote, "the claims and sources cited, in the order in which they are first cited"),
      .list(.legend, of: firmness, "the words and shapes of firmness"),
    ])

  static let printIncident = TemplateShape(
    "incident in print",
    [
      .text(.anchor, "its id on the page"),
      .text(.title, "its title"),
      .text(.summary, "one sentence"),
      .text(.determination, "suspected, confirmed …"),
      .text(.support, "how many sources and origins carry the central report"),
      .html(.body, "its prose, as markup"),
      .list(.keyPoints, of: keyPoint, "what a reader must know"),
      .list(.differences, of: difference, "where the sources differ"),
      .texts(.notStated, "what the sources do not say"),
      .list(.assessments, of: assessment, "the desk's judgements"),
    ])

  static let printSection = TemplateShape(
    "section of the page for print",
    [
      .text(.anchor, "its id on the page"),
      .text(.title, "its heading"),
      .record(.picture, timelinePicture, "the events drawn to scale, in their section"),
      .list(.records, of: printRecord, "its records"),
    ])

  static let printRecord = TemplateShape(
    "record in print",
    [
      .text(.anchor, "its id on the page"),
      .text(.ref, "its printed label"),
      .text(.title, "its title"),
      .text(.summary, "one sentence"),
      .texts(.facts, "what its fields say, a phrase each"),
      .record(.date, date, "when"),
      .record(.firmness, firmness, "how firmly it is known"),
      .text(.support, "2 sources, 1 origin"),
      .list(.citations, of: printNoteLink, "the claims that carry it"),
      .html(.body, "its prose, as markup"),
    ])

  /// What the template `print-cite` writes for one `[@C04; @C05]`.
  static let printCitation = TemplateShape(
    "citation in print", [.list(.notes, of: printNoteLink, "the notes")])

  static let printNoteLink = TemplateShape(
    "reference to a note",
    [
      .number(.number, "the note's number, from 1"),
      .text(.anchor, "the note's id on the page"),
      .text(.id, "the claim's label"),
    ])

  static let printNote = TemplateShape(
    "note in print",
    [
      .number(.number, "its number, from 1"),
      .text(.anchor, "its id on the page"),
      .record(.claim, claim, "the claim; absent where a source is cited as a whole"),
      .record(.source, link, "the source"),
    ])
}
