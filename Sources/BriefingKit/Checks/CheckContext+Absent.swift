extension CheckContext {
  /// Whether a record that is not in the site is known to exist, so that another finding covers it.
  func isExcused(_ kind: RecordKind, _ id: String) -> Bool {
    let reference = RecordReference(kind, id)
    return unread.contains(reference) || site.withheld[reference] != nil
  }

  /// For an unknown claim: sources that this build leaves out, in which it may stand.
  var notesOnWithheldSources: [Finding.Note] {
    let withheld = site.withheld.filter { $0.key.kind == .source }
    guard let first = withheld.min(by: { $0.key.id < $1.key.id }) else { return [] }
    let others = withheld.count - 1
    return [
      Finding.Note(
        "the source '\(first.key.id)' \(first.value.explanation)"
          + (others == 0 ? "" : ", and \(others) more are left out") + "; their claims cannot be cited")
    ]
  }
}
