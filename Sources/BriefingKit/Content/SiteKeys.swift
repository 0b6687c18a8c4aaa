/// The keys of `site.yml`.
enum SiteKeys {
  static let title = Key("title", .text, required: true, "the site's name")
  static let summary = Key("summary", .text, "one sentence about the site")
  static let baseURL = Key(
    "base_url", .webAddress, required: true, "the address that the site is published at")
  static let language = Key("language", .text, "the content's language, as a BCP 47 tag")
  static let defaultTLP = Key(
    "default_tlp", .word(TLP.self), "the marking of records that have none; else red")
  static let edition = Key(
    "edition", .word(TLP.self), "the narrowest marking that the site shows; clear where it is not given")
  static let organisation = Key("organisation", .text, "who publishes the site")
  static let contact = Key("contact", .text, "where errors are reported: a mail address or a web address")
  static let navigation = Key(
    "navigation", .list(.navigationItem),
    "the entries of the menu, in order; without it, the lists and the first \(Menu.mostPages) pages by their ids"
  )
  static let all = [
    title.description, summary.description, baseURL.description, language.description,
    defaultTLP.description, edition.description, organisation.description, contact.description,
    navigation.description,
  ]
}

enum NavigationKeys {
  static let title = Key("title", .text, required: true, "the entry's words")
  static let page = Key("page", .sitePath, required: true, "the page's path below the site's root")
  static let all = [title.description, page.description]
}

extension ValueType where Value == NavigationItem {
  static var navigationItem: ValueType {
    .mapping(of: "a navigation entry", NavigationKeys.all) { fields, reader in
      let title = fields.take(NavigationKeys.title, &reader)
      let page = fields.take(NavigationKeys.page, &reader)
      guard let title, let page else { return nil }
      return NavigationItem(title: title, page: page)
    }
  }
}

extension SiteSettings {
  /// Nil where a required key is missing or wrong, which has been reported.
  init?(file: String, _ fields: inout Fields, _ reader: inout FrontMatterReader) {
    let title = fields.take(SiteKeys.title, &reader)
    let baseURL = fields.take(SiteKeys.baseURL, &reader)
    summary = fields.take(SiteKeys.summary, &reader)
    language = fields.take(SiteKeys.language, &reader) ?? "en"
    defaultTLP = fields.take(SiteKeys.defaultTLP, &reader)
    edition = fields.take(SiteKeys.edition, &reader) ?? .clear
    organisation = fields.take(SiteKeys.organisation, &reader)
    contact = fields.take(SiteKeys.contact, &reader)
    navigation = fields.take(SiteKeys.navigation, &reader) ?? []
    self.file = file
    guard let title, let baseURL else { return nil }
    self.title = title
    self.baseURL = baseURL.value.hasSuffix("/") ? baseURL.value : baseURL.value + "/"
  }
}
