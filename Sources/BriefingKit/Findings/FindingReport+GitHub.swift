extension FindingReport {
  /// `::error file=a.html,line=14,col=3,title=missing-target::message`, a line for each finding.
  func gitHubDocument() -> String {
    var columns = UTF16Columns(readFile)
    return findings.reduce(into: "") { text, finding in
      let notes = finding.notes.map { note in
        "%0A" + data((note.location.map { "\($0): " } ?? "") + "note: " + note.message)
      }
      let location = finding.location
      text += "::\(finding.severity.rawValue) file=\(property(location.file)),line=\(location.line)"
      text += ",col=\(columns.column(of: location)),title=\(property(finding.rule))"
      text += "::\(data(finding.message))\(notes.joined())\n"
    }
  }

  private func data(_ text: String) -> String {
    VisibleCharacters.line(text).unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "%": escaped += "%25"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }

  private func property(_ text: String) -> String {
    data(text).unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case ":": escaped += "%3A"
      case ",": escaped += "%2C"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}
