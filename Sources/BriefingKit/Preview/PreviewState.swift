/// The project as the preview knows it at one moment.
struct PreviewState: Sendable {
  let files: ContentFiles
  let content: ContentLoader.Outcome
  let templates: TemplateFolder
  /// Of the content, the templates and the site as a whole; not yet of its pages.
  let findings: [Finding]
  /// Nil where an error leaves no site to show.
  let pages: PreviewPages?
  /// Whether the pages are, byte for byte, those of a build. If not, an edit was fitted into the site as it
  /// was, and lists that it makes longer may stand on other pages.
  let isExact: Bool

  /// The loaded files' indices by their paths from the project's root.
  let indices: [String: Int]
}
