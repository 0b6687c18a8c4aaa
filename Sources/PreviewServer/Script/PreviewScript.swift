/// What runs in a page while it is previewed.
enum PreviewScript {
  static let bytes = Array(
    "\"use strict\";\n(() => {\n\(overlay)\n\(scrolling)\n\(styles)\n\(connection)\n})();\n".utf8)

  /// `connect` and `disconnect`; a page that nobody sees holds no connection, of which a browser has six.
  private static let connection = #"""
    const page = document.currentScript.dataset;
    let source = null;
    let timer = 0;

    function connect() {
      clearTimeout(timer);
      if (source || document.hidden) return;
      const query = new URLSearchParams({ page: location.pathname, known: page.fingerprint });
      source = new EventSource(`/-briefing/events?${query}`);
      source.addEventListener("reload", reload);
      source.addEventListener("assets", (event) => {
        const { state, paths } = JSON.parse(event.data);
        if (state === page.assets) return;
        page.assets = state;
        takeAssets(paths);
      });
      source.addEventListener("findings", (event) => overlay.show(JSON.parse(event.data)));
      source.addEventListener("error", () => {
        if (source?.readyState !== EventSource.CLOSED) return;
        disconnect();
        timer = setTimeout(connect, 2000);
      });
    }

    function disconnect() {
      clearTimeout(timer);
      source?.close();
      source = null;
    }

    addEventListener("pagehide", disconnect);
    addEventListener("pageshow", (event) => { if (event.persisted) connect(); });
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden) return connect();
      clearTimeout(timer);
      timer = setTimeout(disconnect, 2000);
    });
    restoreScroll();
    connect();
    """#

  /// `takeAssets`: new style sheets without a reload, and a reload for whatever else the page has loaded.
  private static let styles = #"""
    performance.setResourceTimingBufferSize?.(2000);
    const leaving = new WeakSet();
    let swaps = 0;

    // Paths are those of the files that have changed; null where nobody knows which.
    function takeAssets(paths) {
      if (!paths) return swapStyles();
      const resources = performance.getEntriesByType("resource");
      const loaded = new Set(resources.map((entry) => sitePath(entry.name)));
      const mine = paths.filter((path) => loaded.has(path));
      if (mine.some((path) => !path.endsWith(".css"))) return reload();
      if (mine.length > 0) swapStyles();
    }

    function sitePath(address) {
      const { origin, pathname } = new URL(address, location.href);
      if (origin !== location.origin) return null;
      try { return decodeURIComponent(pathname.slice(1)); } catch { return null; }
    }

    // The old sheet goes when the new one is there, so that the page is never without.
    function swapStyles() {
      for (const link of document.querySelectorAll("link[rel~=stylesheet][href]")) {
        const address = new URL(link.href);
        if (leaving.has(link) || address.origin !== location.origin) continue;
        address.searchParams.set("-briefing", ++swaps);
        const fresh = link.cloneNode();
        fresh.href = address.href;
        leaving.add(link);
        fresh.addEventListener("load", () => link.remove());
        fresh.addEventListener("error", () => { fresh.remove(); leaving.delete(link); });
        link.after(fresh);
      }
    }
    """#

  /// `reload`, and `restoreScroll` for the page that comes: by what is at the top of the window rather than
  /// by pixels, since what is above may have grown.
  private static let scrolling = #"""
    const scrollKey = "-briefing-scroll";
    let isReloading = false;

    function reload() {
      if (isReloading) return;
      isReloading = true;
      try {
        sessionStorage.setItem(scrollKey, JSON.stringify(scrollPlace()));
        history.scrollRestoration = "manual";
      } catch { /* Then the browser restores it as it can. */ }
      location.reload();
    }

    function scrollPlace() {
      const place = { path: location.pathname, x: scrollX, y: scrollY, id: null, top: -Infinity };
      if (scrollY === 0) return place;
      for (const element of document.querySelectorAll("[id]")) {
        const box = element.getBoundingClientRect();
        if (box.height === 0 || box.top > innerHeight / 3 || box.top <= place.top) continue;
        if (getComputedStyle(element).position === "fixed") continue;
        place.id = element.id;
        place.top = box.top;
      }
      return place;
    }

    function restoreScroll() {
      let place = null;
      try {
        place = JSON.parse(sessionStorage.getItem(scrollKey));
        sessionStorage.removeItem(scrollKey);
      } catch { return; }
      if (place?.path !== location.pathname) return;
      let set = null;
      const restore = () => {
        // Whoever has scrolled meanwhile is left alone.
        if (set !== null && Math.abs(scrollY - set) > 2) return;
        const element = place.id && document.getElementById(place.id);
        const y = element ? scrollY + element.getBoundingClientRect().top - place.top : place.y;
        scrollTo({ left: place.x, top: y, behavior: "instant" });
        set = scrollY;
      };
      restore();
      // Pictures have their heights only now.
      addEventListener("load", () => {
        restore();
        history.scrollRestoration = "auto";
      });
    }
    """#
}
