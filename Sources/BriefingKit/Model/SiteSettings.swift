/// `Content/site.yml`.
public struct SiteSettings: Sendable {
  public let title: String
  public let summary: String?
  /// An absolute http(s) URL that ends in `/`.
  public let baseURL: String
  /// A BCP 47 language tag.
  public let language: String
  /// The marking of records that have none; red where the site has none either.
  public let defaultTLP: TLP?
  /// The narrowest marking that the site shows; records above it are left out.
  public let edition: TLP
  public let organisation: String?
  public let contact: String?
  public let navigation: [NavigationItem]
  public let file: String
}

public struct NavigationItem: Sendable {
  public let title: String
  /// A path below the site's root.
  public let page: Located<String>
}
