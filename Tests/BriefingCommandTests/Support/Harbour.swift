/// The smallest site that has one record of every kind.
let harbour: [String: String] = [
  "Content/site.yml": """
  title: Harbour breach
  base_url: https://briefing.example/
  language: en
  default_tlp: clear
  edition: clear
  organisation: The harbour desk

  """,
  "Content/incidents/harbour-breach.md": """
  ---
  title: Harbour mail read
  published: 2024-03-05
  key_points:
    - text: Somebody is reported to have read the mail of the harbour office.
      claims: [C1]
  not_stated:
    - Who read the mail.
  revisions:
    - date: 2024-03-05
      kind: initial
      note: First edition.
  ---

  The harbour office says that [its mail was read](../events/mail-read.md) [@C1].

  """,
  "Content/sources/gazette.md": """
  ---
  title: Article in the Gazette
  publisher: not-stated
  published: 2024-03-04
  kind: news
  claims:
    - id: C1
      says: Somebody read the mail.
      claimant: harbour-office
      modality: asserts
  ---

  We read a copy of the article.

  """,
  "Content/actors/harbour-office.md": """
  ---
  title: Harbour office
  class: organization
  ---

  The office runs the harbour.

  """,
  "Content/events/mail-read.md": """
  ---
  title: The mail is read
  date: 2024-03-01
  kind: access
  status: occurred
  actors:
    - actor: harbour-office
      role: receiver
  claims: [C1]
  ---

  The office gives the day.

  """,
  "Content/responses/office-statement.md": """
  ---
  title: The office makes a statement
  responder: harbour-office
  type: statement
  date: 2024-03-02
  status: done
  claims: [C1]
  ---

  It names nobody.

  """,
  "Content/briefs/outlook.md": """
  ---
  title: Outlook
  ---

  Little is known [@C1]. The office [has spoken](../responses/office-statement.md).

  """,
  "Content/pages/about.md": """
  ---
  title: About
  ---

  What this site is.

  """,
]

/// How many pages and files the harbour's site has, without its manifest.
enum HarbourSize {
  static let pages = 19
  static let files = 31
  /// Of these, below `search/`.
  static let searchFiles = 3
  static let built = "built \(pages) pages: \(files) changed, 0 removed, in N s"
}
