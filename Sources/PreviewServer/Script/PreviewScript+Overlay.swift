extension PreviewScript {
  /// `overlay.show(findings)`: a list over the page where there are errors, a badge that opens it where there
  /// are warnings only. It lives in a shadow tree with style sheets of its own, which the page's do not
  /// reach.
  static let overlay = #"""
    const overlay = (() => {
      const closedKey = "-briefing-closed";
      const host = document.createElement("briefing-preview");
      const root = host.attachShadow({ mode: "open" });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`\#(overlayStyle)`);
      root.adoptedStyleSheets = [sheet];
      let findings = { revision: null, errors: 0, warnings: 0, list: [] };
      let isOpen = false;

      function make(name, properties, ...children) {
        const element = Object.assign(document.createElement(name), properties);
        element.append(...children);
        return element;
      }

      function counted(count, noun) { return `${count} ${noun}${count === 1 ? "" : "s"}`; }

      function summary() {
        return [
          findings.errors > 0 ? counted(findings.errors, "error") : "",
          findings.warnings > 0 ? counted(findings.warnings, "warning") : "",
        ].filter(Boolean).join(", ");
      }

      function place(text) { return text ? [make("code", { textContent: text }), " "] : []; }

      function item(finding) {
        const severity = finding.severity === "error" ? "Error" : "Warning";
        const entry = make("li", { className: finding.severity },
          make("p", {}, make("strong", { textContent: severity }), " ", ...place(finding.place)),
          make("p", {}, make("span", { textContent: finding.message }),
            ...(finding.rule ? [" ", make("small", { textContent: finding.rule })] : [])));
        if (finding.notes.length > 0) {
          entry.append(make("ul", {}, ...finding.notes.map((note) =>
            make("li", {}, ...place(note.place), make("span", { textContent: note.message })))));
        }
        return entry;
      }

      function panel() {
        const title = make("h2", { id: "title", textContent: summary() });
        const button = make("button", { type: "button", textContent: "Close", onclick: close });
        const result = make("section", { className: "panel" },
          make("div", { className: "head" }, make("div", {}, title), button));
        result.setAttribute("role", "dialog");
        result.setAttribute("aria-labelledby", "title");
        if (findings.errors > 0) {
          // Only what is new is read out, not the whole list.
          title.parentElement.setAttribute("role", "alert");
          title.after(make("p", { textContent: "The pages are as they were before these errors." }));
        }
        const list = make("ol", { tabIndex: 0 }, ...findings.list.map(item));
        list.setAttribute("aria-label", "Errors and warnings");
        result.append(list);
        const more = findings.errors + findings.warnings - findings.list.length;
        if (more > 0) list.append(make("li", { textContent: `and ${more} more` }));
        return result;
      }

      function badge() {
        return make("button", {
          type: "button", className: findings.errors > 0 ? "badge error" : "badge warning",
          textContent: summary(), title: "Show the list",
          onclick: () => { open(true); root.querySelector("button").focus(); },
        });
      }

      function open(value) {
        isOpen = value;
        root.replaceChildren(isOpen ? panel() : badge());
      }

      function close() {
        const hadFocus = root.activeElement !== null;
        try { sessionStorage.setItem(closedKey, findings.revision); } catch { /* It opens again, then. */ }
        open(false);
        if (hadFocus) root.querySelector("button").focus();
      }

      function wasClosed(revision) {
        try { return sessionStorage.getItem(closedKey) === revision; } catch { return false; }
      }

      addEventListener("keydown", (event) => {
        if (event.key === "Escape" && isOpen && host.isConnected && !event.defaultPrevented) close();
      });

      return {
        show(next) {
          if (next.revision === findings.revision) return;
          const wasOpen = isOpen && host.isConnected;
          const isSame = JSON.stringify(next.list) === JSON.stringify(findings.list);
          findings = next;
          if (next.errors + next.warnings === 0) {
            isOpen = false;
            return host.remove();
          }
          if (!host.isConnected) document.documentElement.append(host);
          // What is open already and says the same is not read out again.
          if (isSame && wasOpen) return;
          open(next.errors > 0 ? !wasClosed(next.revision) : wasOpen);
        },
      };
    })();
    """#
}
