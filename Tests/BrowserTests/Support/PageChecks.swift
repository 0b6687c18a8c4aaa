/// What is looked for in an open page. Each gives one line for each fault.
extension BrowserPage {
  /// The marking that the page declares: `TLP:CLEAR`.
  func marking() async throws -> String {
    try await evaluate("document.querySelector('meta[name=tlp]').content", as: String.self)
  }

  /// By how much the page is wider than the window, and which elements stand out.
  func overflow() async throws -> [String] {
    try await evaluate(
      """
      (() => {
        const root = document.scrollingElement, width = root.clientWidth;
        if (root.scrollWidth <= width) return [];
        const names = [...document.querySelectorAll('body *')]
          .filter(element => element.getBoundingClientRect().right > width + 1)
          .map(element => [element.localName, ...element.classList].join('.'));
        return [`is ${root.scrollWidth} px wide: ${[...new Set(names)].slice(0, 5).join(', ')}`];
      })()
      """, as: [String].self)
  }

  /// Animations and transitions that take longer than a blink.
  func movements() async throws -> [String] {
    try await evaluate(
      """
      [...document.querySelectorAll('*')].flatMap(element => {
        const style = getComputedStyle(element);
        const long = times => times.split(',').some(time => parseFloat(time) > 0.01);
        return style.animationName !== 'none' && long(style.animationDuration)
          || long(style.transitionDuration) || style.scrollBehavior === 'smooth' ? [element.localName] : [];
      })
      """, as: [String].self)
  }

  /// Ids that stand twice, and links to places of this page that are not there.
  func faultsOfIdentifiers() async throws -> [String] {
    try await evaluate(
      """
      (() => {
        const ids = [...document.querySelectorAll('[id]')].map(element => element.id), all = new Set(ids);
        const twice = [...all].filter(id => ids.indexOf(id) !== ids.lastIndexOf(id));
        const here = location.href.split('#')[0];
        const lost = [...document.links].filter(link => link.href.startsWith(here + '#'))
          .map(link => decodeURIComponent(link.hash.slice(1))).filter(id => id && !all.has(id));
        return [...twice.map(id => `id twice: ${id}`), ...lost.map(id => `no such place: #${id}`)];
      })()
      """, as: [String].self)
  }

  private struct Stop: Decodable {
    /// In the order of the document; -1 outside it.
    let number: Int
    let name: String
    let isShown: Bool
    let isMarked: Bool
  }

  /// Presses Tab until the page's end.
  func faultsOfTabbing() async throws -> [String] {
    let names = try await evaluate(
      """
      window.stops = [...document.querySelectorAll(
        'a[href], area[href], button, input, select, textarea, summary, [tabindex], [contenteditable]'
      )].filter(element => element.checkVisibility({visibilityProperty: true}) && !element.disabled
        && element.tabIndex >= 0 && element.type !== 'hidden');
      window.look = element => {
        const style = getComputedStyle(element);
        return ['outlineStyle', 'outlineWidth', 'outlineColor', 'boxShadow', 'backgroundColor', 'borderColor',
          'textDecoration'].map(name => style[name]).join();
      };
      window.calm = stops.map(look);
      window.nameOf = element =>
        `${element.localName} ${(element.textContent || element.id).trim().slice(0, 40)}`;
      stops.map(nameOf)
      """, as: [String].self)
    var faults: [String] = []
    var reached: [Int] = []
    for _ in 0...names.count {
      try await press(.tab)
      let stop = try await evaluate(Self.stop, as: Stop.self)
      if stop.number < 0 { break }
      if !stop.isShown { faults.append("not in sight when reached: \(stop.name)") }
      if !stop.isMarked { faults.append("not marked when reached: \(stop.name)") }
      reached.append(stop.number)
    }
    for (before, after) in zip(reached, reached.dropFirst()) where after <= before {
      faults.append("reached out of order: \(names[after]), after \(names[before])")
    }
    let missed = names.indices.filter { !reached.contains($0) }
    return faults + missed.map { "not reached: \(names[$0])" } + (names.isEmpty ? ["nothing to reach"] : [])
  }

  private static let stop = """
    (() => {
      const element = document.activeElement, number = stops.indexOf(element);
      const box = element.getBoundingClientRect();
      return {
        number, name: nameOf(element),
        isShown: box.width > 2 && box.height > 2 && box.bottom > 0 && box.top < innerHeight && box.right > 0
          && box.left < innerWidth,
        isMarked: number >= 0 && look(element) !== calm[number]
      };
    })()
    """

  /// Presses Tab and Enter, and Tab again.
  func faultsOfSkipping() async throws -> [String] {
    try await press(.tab)
    let first = try await evaluate(
      """
      (() => {
        const link = document.activeElement, box = link.getBoundingClientRect();
        const target = document.querySelector(link.hash || 'none');
        return !target || !target.matches('main') ? `the first stop is ${link.outerHTML.slice(0, 80)}`
          : box.top < 0 || box.left < 0 || box.height < 10 ? 'the link is not in sight' : '';
      })()
      """, as: String.self)
    guard first.isEmpty else { return [first] }
    try await press(.enter)
    try await press(.tab)
    return try await evaluate(
      """
      (() => {
        const main = document.querySelector('main'), next = document.activeElement;
        const skipped = !(main.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_PRECEDING);
        return skipped && next !== document.body ? [] : [`it leads to ${next.outerHTML.slice(0, 80)}`];
      })()
      """, as: [String].self)
  }
}
