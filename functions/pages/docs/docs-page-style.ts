/** The style of the page around the renderer, with colours for code in place of the renderer's own that lack contrast. */
export const docsPageStyle = `
:root { --ground: #fff; --ink: #24292f; --line: #c8ccd0; --code: #8a1f11; }
openapi-explorer {
  --red: #b3261e; --green: #1a6b34; --blue: #1673d8; --orange: #8f4b00; --yellow: #7a5b00; --purple: #6f42c1; --gray: #465865; --pink: #a8195f;
  --inline-code-fg: var(--code); --code-fg: #444; --code-property-color: #905; --code-keyword-color: #075a8a; --code-operator-color: #7a4f1d;
  --placeholder-color: #6b7178; --light-fg: #5f666d; --fg3: #4a5057;
}
@media (prefers-color-scheme: dark) {
  :root { --ground: #16181c; --ink: #e4e6ea; --line: #444a52; --code: #f2a48f; }
  openapi-explorer {
    --red: #ff8f87; --green: #7fd08e; --blue: #2b84de; --orange: #f0b072; --yellow: #e5cf72; --purple: #c3a6f5; --gray: #aab6c1; --pink: #f59bc4;
    --inline-code-fg: var(--code); --code-fg: #c8ccd2; --code-property-color: #f59bc4; --code-keyword-color: #7fbdf5; --code-operator-color: #e0b884;
    --placeholder-color: #9aa1a9; --light-fg: #a7aeb6; --fg3: #c0c5cb; --bg3: #24282e;
    --light-red: #3a2020; --light-green: #1c3022; --light-blue: #1a2b3d; --light-orange: #35281a; --light-yellow: #332f1a; --light-purple: #2b2440; --light-gray: #2a3037; --light-pink: #3a2030;
  }
}
openapi-explorer::part(btn-fill):hover, openapi-explorer::part(btn-fill):focus-visible { color: var(--ground); }
* { box-sizing: border-box; }
html, body { height: 100%; margin: 0; background: var(--ground); color: var(--ink); font-family: system-ui, sans-serif; }
body { display: flex; flex-direction: column; }
header { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; padding: 8px 16px; border-bottom: 1px solid var(--line); }
h1 { font-size: 18px; margin: 0; }
label { font-size: 14px; }
input { font: inherit; font-size: 16px; max-width: 100%; padding: 6px 8px; border: 1px solid var(--line); border-radius: 4px; background: var(--ground); color: inherit; }
#api { flex: 1; min-height: 0; }
@media (min-width: 768px) { label { display: none; } }
`
