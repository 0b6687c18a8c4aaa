// Results come as one types, from scripts that call searchFile with one text: see the builder's SearchFiles.
"use strict";
(() => {
  const root = new URL("../", document.currentScript.src);
  const field = document.querySelector("input[type=search]");
  const [status, results, letters] = document.querySelectorAll("#status, #results, #letters");

  // Words, folded: the builder's WordScanner and LetterFolding have the same rules.
  const ALONE = "[\\u0e00-\\u109f\\u1780-\\u17ff\\u2e80-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}]";
  const PART = "[\\p{L}\\p{N}\\p{M}]";
  const WORD = new RegExp(`(?=${ALONE})${PART}|(?:(?!${ALONE})${PART})+`, "gu");
  const ACCENTED = /[\u00c0-\u024f\u0370-\u052f\u1e00-\u1fff]/g;
  const MARK = /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g;
  const SPELLINGS = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ı: "i", ħ: "h",
    ŧ: "t", ŋ: "n", ſ: "s", ς: "σ" };
  const fold = (text) => text.toLowerCase().replace(MARK, "")
    .replace(ACCENTED, (letter) => SPELLINGS[letter = letter.normalize("NFD")[0]] ?? letter);
  const wordsOf = (text) => Array.from(text.match(WORD) ?? [], fold).filter(Boolean);

  const KINDS = { i: "Incidents", b: "Briefs", e: "Events", a: "Actors", r: "Responses", s: "Sources",
    p: "Pages", c: "Claims" };
  const LEVELS = [2, 4, 10]; // once in much text; often; a name
  const files = {};
  let index, arrived;
  window.searchFile = (text) => { arrived = text.split("\n"); };

  const load = (name) => files[name] ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL(`search/${name}.js`, root);
    script.onload = () => resolve(arrived); // right after the call
    script.onerror = reject;
    document.head.append(script);
  });

  async function readIndex() {
    const [markings, table, vocabulary, words, text] = (await load("index")).join("\n").split("\n\n");
    const labels = markings.split("\t");
    let page, word = "";
    const documents = table.split("\n").map((line, number) => {
      const [[kind, mark], label = "", title = "", name] = line.split("\t");
      if (name) page = `${kind === "c" ? "sources" : KINDS[kind].toLowerCase()}/${name}.html`;
      const path = kind === "c" ? `${page}#${label}` : page;
      return { number, kind, label, title, path, marking: labels[1] ? labels[mark] : "" };
    });
    const all = Array.from(vocabulary.matchAll(/([A-Z])([^A-Z]*)/g),
      ([, shared, rest]) => word = word.slice(0, shared.charCodeAt() - 65) + rest);
    return { documents, all, words: words.split(" "), text: text ? text.split(" ") : [] };
  }

  // A line of the files of one sort; index[sort] has each file's first.
  async function line(sort, number) {
    const part = index[sort].findLastIndex((first) => first <= number);
    return part < 0 ? "" : (await load(`${sort}-${part}`))[number - index[sort][part]];
  }

  // Rice's code, six bits a character: each gap as a quotient in ones, 0, and the remainder.
  function numbers(text) {
    const [size = 0, ...values] = Array.from(text, (c) => c.charCodeAt() - (c < "\\" ? 48 : 53));
    const bits = values.map((value) => value.toString(2).padStart(6, "0")).join("");
    let last = -1;
    return Array.from(bits.matchAll(new RegExp(`(1*)0(.{${size}})`, "g")),
      ([, ones, rest]) => last += ones.length * 2 ** size + parseInt(rest || 0, 2) + 1);
  }

  // Letters too many, too few, wrong, or exchanged with their neighbour.
  function errors(a, b, limit) {
    if (Math.abs(a.length - b.length) > limit) return Infinity;
    let before, last, row = Array.from(b + " ", (_, column) => column);
    for (let i = 1; i <= a.length; i++) {
      [before, last, row] = [last, row, [i]];
      for (let j = 1; j <= b.length; j++) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] !== b[j - 1]));
        if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      if (Math.min(...row) > limit) return Infinity;
    }
    return row.at(-1);
  }

  // Scores of the documents with a word, with one that begins with it while it is being typed, or, where
  // these are few, with one that it may be meant for.
  async function lookUp(term, isLast, hits) {
    const { all, documents } = index;
    const scores = new Map();
    const add = async (word, weight) => {
      hits.add(word);
      const levels = (await line("words", all.indexOf(word))).split(" ").map(numbers);
      const rarity = Math.round(16 * Math.log2(1 + documents.length / levels.flat().length)) * weight;
      levels.forEach((list, level) => list.forEach((number) =>
        scores.set(number, Math.max(scores.get(number) ?? 0, LEVELS[level] * rarity))));
    };
    const longer = all.filter((word) => word === term || (isLast && word.startsWith(term)));
    await Promise.all(longer.slice(0, 100).map((word) => add(word, word === term ? 8 : 4)));
    if (scores.size > 2 || term.length < 4) return scores;
    const limit = term.length < 8 ? 1 : 2;
    const near = all.map((word) => [word, errors(term, word, limit)])
      .filter(([, count]) => count && count <= limit).sort((a, b) => a[1] - b[1]);
    await Promise.all(near.slice(0, 8).map(([word, count]) => add(word, 3 - count)));
    return scores;
  }

  // Documents with all words, or else those with most. A label that is the query comes first.
  async function search(query) {
    index ??= await readIndex();
    const terms = [...new Set(wordsOf(query))], hits = new Set(), found = [];
    for (const [place, term] of terms.entries()) {
      const isLast = place === terms.length - 1 && !query.endsWith(" ");
      for (const [number, score] of await lookUp(term, isLast, hits)) {
        const one = found[number] ??= { ...index.documents[number], score: 0, terms: 0 };
        one.isLabel = wordsOf(one.label).join() === terms.join();
        one.score += score;
        one.terms++;
      }
    }
    const ranked = found.flat().sort((a, b) => b.isLabel - a.isLabel || b.terms - a.terms
      || b.score - a.score || a.title.length - b.title.length);
    const whole = ranked.filter((one) => one.terms === terms.length);
    return { ranked: whole.length ? whole : ranked, hits, isPartial: ranked.length && !whole.length };
  }

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  function marked(text, hits) {
    const pieces = [];
    let end = 0;
    for (const { 0: word, index: start } of text.matchAll(WORD)) {
      if (!hits.has(fold(word))) continue;
      pieces.push(text.slice(end, start), element("mark", {}, word));
      end = start + word.length;
    }
    return [...pieces, text.slice(end)];
  }

  // The passage where most of the words stand together.
  function passage(text, hits) {
    const places = [...text.matchAll(WORD)].filter(([word]) => hits.has(fold(word)));
    const near = (start) => places.filter(({ index: place }) => place >= start && place < start + 160).length;
    const best = places.reduce((best, { index: place }) => near(place) > near(best) ? place : best, 0);
    const start = best < 90 ? 0 : text.lastIndexOf(" ", best - 40) + 1;
    const end = text.length < start + 230 ? text.length : text.lastIndexOf(" ", start + 200);
    return (start ? "… " : "") + text.slice(start, end) + (end < text.length ? " …" : "");
  }

  async function group(kind, found, hits) {
    const items = found.slice(0, 20).map(async ({ number, label, title, path, marking }) =>
      element("li", {}, element("span", { className: "label" }, ...marked(label, hits)), " ",
        element("a", { href: new URL(path, root), dir: "auto" }, ...marked(title, hits)),
        element("span", { className: "quiet" }, ` ${marking}`),
        element("p", { dir: "auto" }, ...marked(passage(await line("text", number), hits), hits))));
    const count = found.length > 20 ? `the best 20 of ${found.length}` : found.length;
    return element("section", {}, element("h2", {}, `${KINDS[kind]} (${count})`),
      element("ol", { className: "found" }, ...await Promise.all(items)));
  }

  let turn = 0;
  async function show() {
    const query = field.value, words = query.trim(), mine = ++turn;
    const address = words ? `?q=${encodeURIComponent(words)}` : location.pathname;
    try { history.replaceState(null, "", address); } catch { /* not for files, in some browsers */ }
    let groups = [], said = "";
    letters.hidden = wordsOf(query).length > 0;
    if (letters.hidden) try {
      const { ranked, hits, isPartial } = await search(query);
      const kinds = Map.groupBy(ranked, ({ kind }) => kind);
      groups = await Promise.all(Array.from(kinds, ([kind, found]) => group(kind, found, hits)));
      said = `${ranked.length || "No"} result${ranked.length === 1 ? "" : "s"} for “${words}”`;
      if (isPartial) said += "; none has every word";
    } catch {
      said = "The index could not be loaded.";
    }
    if (mine !== turn) return;
    results.replaceChildren(...groups);
    status.textContent = said;
  }

  field.oninput = show;
  field.onfocus = () => load("index");
  field.form.onsubmit = (event) => {
    event.preventDefault();
    results.querySelector("a")?.focus();
  };
  document.addEventListener("keydown", (event) => {
    const stops = [field, ...results.querySelectorAll("a")];
    const place = stops.indexOf(document.activeElement);
    const next = { ArrowDown: stops[place + 1], ArrowUp: stops[place - 1], Escape: field }[event.key];
    if (place < 0 || !next || event.isComposing) return;
    event.preventDefault();
    next.focus();
    if (event.key !== "Escape" || place) return;
    if (!field.value) field.blur();
    field.value = "";
    show();
  });

  field.value = new URLSearchParams(location.search).get("q") ?? field.value;
  if (field.value) show();
})();
