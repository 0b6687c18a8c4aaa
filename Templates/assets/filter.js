// Narrows a list down to what its readers ask for, and keeps that in the page's address. Without this script
// the form stays hidden, and the list whole.
//
// Every entry says in data-filter by what it is found: "kind:publication firmness:attributed actor:afp".
"use strict";

(() => {
  const form = document.querySelector("form.filters");
  if (!form) return;
  const selects = [...form.querySelectorAll("select")];
  const output = form.querySelector("output");
  // The marks of a picture follow their entries, and are not counted.
  const marks = [...document.querySelectorAll("svg [data-filter]")];
  const entries = [...document.querySelectorAll("[data-filter]")].filter((entry) => !marks.includes(entry));
  // What says nothing once all its entries are hidden.
  const groups = new Set(entries.map((entry) => entry.closest("section")));

  const address = () => new URL(location.href);

  function asked() {
    return selects.filter((select) => select.value).map((select) => select.name + ":" + select.value);
  }

  function matches(entry, tokens) {
    const own = entry.dataset.filter.split(" ");
    return tokens.every((token) => own.includes(token));
  }

  function apply() {
    const tokens = asked();
    let shown = 0;
    for (const entry of entries) {
      entry.hidden = !matches(entry, tokens);
      if (!entry.hidden) shown += 1;
    }
    for (const mark of marks) mark.classList.toggle("out", !matches(mark, tokens));
    for (const group of groups) {
      const own = entries.filter((entry) => group.contains(entry));
      group.classList.toggle("is-empty", own.every((entry) => entry.hidden));
    }
    output.textContent = tokens.length ? `${shown} of ${entries.length} shown` : "";
    form.classList.toggle("is-active", tokens.length > 0);
  }

  function remember() {
    const url = address();
    for (const select of selects) {
      if (select.value) url.searchParams.set(select.name, select.value);
      else url.searchParams.delete(select.name);
    }
    try {
      history.replaceState(null, "", url);
    } catch {
      // Some browsers keep no history for pages from a disk; the filter works all the same.
    }
  }

  function recall() {
    const { searchParams } = address();
    for (const select of selects) {
      const value = searchParams.get(select.name) ?? "";
      select.value = [...select.options].some((option) => option.value === value) ? value : "";
    }
  }

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => {
    apply();
    remember();
  });
  form.addEventListener("reset", () => {
    // The form has its first values only once the event is over.
    setTimeout(() => {
      for (const select of selects) select.value = "";
      apply();
      remember();
    });
  });
  addEventListener("popstate", () => {
    recall();
    apply();
  });
  recall();
  apply();
})();
