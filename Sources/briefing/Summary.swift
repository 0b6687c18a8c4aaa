import BriefingKit

/// The one line with which a command ends.
enum Summary {
  static func built(_ report: BuildReport, _ published: PublishReport, seconds: Double) -> String {
    "built \(count(report.pageCount, "page")): \(published.written.count) changed, "
      + "\(published.removed.count) removed\(withheld(report)), in \(rounded(seconds)) s"
  }

  static func checked(_ report: BuildReport, seconds: Double) -> String {
    "checked \(count(report.pageCount, "page")): \(count(report.findings.count, "warning"))"
      + "\(withheld(report)), in \(rounded(seconds)) s"
  }

  static func stopped(_ report: BuildReport) -> String {
    let errors = report.findings.count { $0.severity == .error }
    return "briefing: \(count(errors, "error")); nothing was published"
  }

  private static func withheld(_ report: BuildReport) -> String {
    report.withheldCount == 0 ? "" : ", \(count(report.withheldCount, "record")) withheld"
  }

  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  static func rounded(_ seconds: Double) -> String {
    let hundredths = Int((seconds * 100).rounded())
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
