extension PreviewScript {
  /// What the page says of the overlay's element, its important rules excepted, would count for more.
  static let overlayStyle = """
    :host {
      all: initial !important;
      position: fixed !important;
      inset: auto 0 0 0 !important;
      z-index: 2147483647 !important;
      display: block !important;
      pointer-events: none !important;
      color-scheme: light dark !important;
      --paper: #fff; --ink: #1c1c1e; --line: #8a8a8e; --error: #b00020; --warning: #7a4b00; --code: #f1f1f4;
    }
    @media (prefers-color-scheme: dark) {
      :host { --paper: #1c1c1e; --ink: #f2f2f5; --error: #ff8f88; --warning: #ffcf66; --code: #333336; }
    }
    @media print { :host { display: none !important; } }
    * { box-sizing: border-box; }
    .panel, .badge {
      pointer-events: auto;
      font: 15px/1.45 system-ui, sans-serif;
      color: var(--ink);
      background: var(--paper);
      border: 1px solid var(--line);
      box-shadow: 0 2px 16px rgb(0 0 0 / 35%);
    }
    .panel {
      display: flex;
      flex-direction: column;
      max-height: min(60vh, 40em);
      border-width: 3px 0 0;
      border-color: var(--error);
    }
    .head { display: flex; align-items: start; gap: 1em; padding: .6em 1em; }
    .head > div { flex: 1; }
    h2, p, ol, ul { margin: 0; padding: 0; }
    h2 { font-size: 1.1em; }
    button {
      font: inherit; color: inherit; background: transparent; cursor: pointer;
      border: 1px solid var(--line); border-radius: 4px; padding: .2em .8em;
    }
    :focus-visible { outline: 3px solid var(--ink); outline-offset: -3px; }
    ol { list-style: none; overflow: auto; overscroll-behavior: contain; padding: 0 1em .8em; }
    ol > li { padding: .5em 0 .5em .8em; border-left: 4px solid transparent; margin-bottom: .5em; }
    li.error { border-color: var(--error); }
    li.warning { border-color: var(--warning); }
    .error strong { color: var(--error); }
    .warning strong { color: var(--warning); }
    code { font: .93em/1.45 ui-monospace, monospace; }
    code { background: var(--code); padding: .1em .3em; border-radius: 3px; }
    code, span { overflow-wrap: anywhere; white-space: pre-wrap; }
    small { font-size: .87em; opacity: .8; }
    ul { list-style: none; padding-left: 1.2em; font-size: .93em; }
    .badge { float: right; margin: 0 12px 12px; padding: .3em .9em; border-radius: 99px; }
    .badge.error { border-color: var(--error); color: var(--error); background: var(--paper); }
    .badge.warning { border-color: var(--warning); color: var(--warning); background: var(--paper); }
    """
}
