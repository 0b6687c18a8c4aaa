/// What sentences are made of. Common words stand first: they are drawn more often.
enum Words {
  static let nouns = split(
    """
    system network report account server message access attack group office operator record team service
    data supplier password page file mail backup log device notice ministry agency bank port hospital grid
    plant railway router client address domain certificate key token update patch vendor contract letter
    call meeting statement witness source claim date hour morning evening week month deadline delay outage
    failure fault warning alarm sensor controller valve pump turbine meter cable tunnel bridge harbour
    terminal crane vessel cargo container depot warehouse lorry truck driver pilot engineer analyst
    technician manager director secretary minister deputy spokesman lawyer court judge inquiry inspection
    audit review finding measure policy rule law treaty embassy consulate border customs police fireman
    nurse doctor patient clinic laboratory sample archive library school university institute museum
    theatre market shop factory farm mill mine quarry refinery pipeline reservoir dam river canal lake
    coast island valley hill forest field road street square station platform signal switch track tram
    bus ferry airport runway hangar radar tower antenna mast satellite dish receiver channel frequency
    broadcast bulletin newspaper editor reporter photograph recording transcript translation summary
    table chart map plan schedule timetable budget invoice payment ransom wallet ledger balance tax fee
    fine loan share bond insurance premium customer visitor guest tenant owner neighbour partner rival
    intruder insider contractor courier guard gate fence camera lock badge visa passport signature stamp
    envelope parcel crate pallet barrel bottle engine battery charger inverter transformer fuse relay
    circuit cabinet rack drive disk tape printer scanner screen keyboard telephone modem firewall proxy
    gateway payload implant beacon loader script macro attachment
    """)

  static let verbs = split(
    """
    reached stopped reported copied closed opened delayed replaced checked found lost moved restored traced
    isolated warned blocked described confirmed denied published withdrew repaired tested logged missed
    encrypted deleted forwarded answered questioned examined followed released shared signed suspended
    """)

  static let connectives = ["after", "before", "because", "while", "although", "until", "when", "so that"]
  static let prepositions = ["of", "in", "at", "near", "for", "with", "behind", "under"]

  static let places = [
    "Åbo", "Bergen", "Český Krumlov", "Dún Laoghaire", "Évry", "Gdańsk", "Jūrmala", "København", "León",
    "Malmö", "Nürnberg", "Pécs", "Ruse", "Šibenik", "Vaasa", "Zürich",
  ]

  static let tags = [
    "aviation", "banking", "customs", "defence", "diplomacy", "elections", "energy", "health", "malware",
    "media", "phishing", "ransom", "shipping", "water",
  ]

  private static func split(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
