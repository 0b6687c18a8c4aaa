/// Numbers a site's records in the order of `Site.headers`, and its claims in that of its sources.
struct RecordNumbering: Sendable {
  // The number of the first record of each kind; that of incidents is 0.
  let briefs: Int
  let events: Int
  let actors: Int
  let responses: Int
  let sources: Int
  let pages: Int
  let recordCount: Int
  /// By source: the number of its first claim; at the end, the number of all claims.
  private let firstClaims: [Int]

  init(_ site: Site) {
    briefs = site.incidents.count
    events = briefs + site.briefs.count
    actors = events + site.events.count
    responses = actors + site.actors.count
    sources = responses + site.responses.count
    pages = sources + site.sources.count
    recordCount = pages + site.pages.count
    var claims = 0
    var firstClaims: [Int] = []
    firstClaims.reserveCapacity(site.sources.count + 1)
    for index in site.sources.indices {
      firstClaims.append(claims)
      claims += site.sources[index].claims.count
    }
    firstClaims.append(claims)
    self.firstClaims = firstClaims
  }

  var claimCount: Int { firstClaims.last ?? 0 }

  func claim(_ position: SiteIndex.ClaimPosition) -> Int { firstClaims[position.source] + position.claim }
}
