extension PageContexts {
  /// Which source says what on which question; nil where there is nothing to set side by side, or too much.
  ///
  /// - Parameter shown: indices into `SiteLists.differences`.
  func matrix(of shown: [Int]) -> TemplateRecord? {
    let rows = shown.map { index in
      let (incident, number) = lists.differences[index]
      let claims = site.incidents[incident].differences[number].claims
      return (
        record: difference(number, of: incident),
        claims: claims.compactMap { site.index.claims[$0.value] }
      )
    }
    let columns = Set(rows.flatMap { $0.claims.map(\.source) }).sorted()
    guard columns.count > 1, columns.count <= 6, rows.count <= 60 else { return nil }
    var matrix = TemplateRecord(.matrix)
    matrix.set(.sources, columns.map { shared.sourceLink(at: $0) })
    matrix.set(
      .differences,
      rows.map { row in
        var record = TemplateRecord(.matrixRow)
        for name in [TemplateName.title, .number, .id] { record[name] = row.record[name] }
        record.set(
          .cells,
          columns.map { column in
            var cell = TemplateRecord(.matrixCell)
            cell[.source] = .record(shared.sourceLink(at: column))
            cell.set(
              .citations,
              row.claims.filter { $0.source == column }.map { shared.citation(at: $0) })
            return cell
          })
        return record
      })
    return matrix
  }
}
