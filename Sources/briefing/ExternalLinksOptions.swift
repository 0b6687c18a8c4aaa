import ArgumentParser
import BriefingKit

/// How `links` asks for the links to other sites.
struct ExternalLinksOptions: ParsableArguments {
  @Flag(help: "Ask for the links to other sites, too, except on pages marked above TLP:CLEAR.")
  var external = false

  @Option(
    help: ArgumentHelp(
      "A text file that keeps what was found, and when: a missing name is called broken on its third day only.",
      valueName: "file"))
  var history: String?

  @Option(help: "A URL or mail address at which the asked sites can reach you.")
  var contact: String?

  @Flag(help: "Look up the fragments of links to other sites.")
  var externalFragments = false

  @Flag(help: "Ask hosts on private addresses, too.")
  var allowPrivate = false

  @Option(help: "Do not ask again for what was found alive fewer than so many days ago.")
  var reuseDays = 0

  func validate() throws {
    let needsExternal =
      history != nil || contact != nil || externalFragments || allowPrivate || reuseDays != 0
    if needsExternal, !external {
      throw ValidationError(
        "--history, --contact, --external-fragments, --allow-private and --reuse-days go with --external.")
    }
    if !(0...365).contains(reuseDays) {
      throw ValidationError("--reuse-days takes a number from 0 to 365, not \(reuseDays).")
    }
  }

  func checkerOptions(baseURL: String?) -> ExternalLinkOptions {
    var options = ExternalLinkOptions(contact: contact ?? baseURL ?? "no contact given")
    options.checksFragments = externalFragments
    options.allowsPrivateAddresses = allowPrivate
    options.reuseDays = reuseDays
    return options
  }
}
