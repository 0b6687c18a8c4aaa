/// The words that a body's HTML brings along, in the site's language.
public struct MarkdownLabels: Sendable {
  /// Before a table's number: `Table 2`.
  public var table: String
  /// The heading above the footnotes.
  public var footnotes: String
  /// Before the number of the footnote whose mark the link leads back to.
  public var backReference: String
  /// Names the checkbox of a task without a text of its own.
  public var task: String

  public init(
    table: String = "Table", footnotes: String = "Footnotes",
    backReference: String = "Back to the text, footnote",
    task: String = "Task"
  ) {
    self.table = table
    self.footnotes = footnotes
    self.backReference = backReference
    self.task = task
  }
}
