/// Finds what an author probably meant.
public enum NearMiss {
  /// The candidate nearest to `word`; see `NearMisses.nearest(to:)`.
  public static func of(_ word: String, among candidates: some Sequence<String>) -> String? {
    NearMisses(candidates).nearest(to: word)
  }

  /// `; did you mean 'x'?`, or nothing where there is no near miss.
  public static func hint(for word: String, among candidates: some Sequence<String>) -> String {
    NearMisses(candidates).hint(for: word)
  }
}
