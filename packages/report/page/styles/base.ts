/** Type, spacing, the frame of the page and the verdict on top. */
export const base = `
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--background); color: var(--ink);
  font: 400 1rem/1.5 -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
  font-variant-numeric: tabular-nums lining-nums;
  overflow-wrap: break-word;
}
code { font-family: ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; font-size: .92em; overflow-wrap: anywhere; }
.wrap { max-width: 72rem; margin: 0 auto; padding: 0 1.5rem; }
h1, h2, h3, h4, p, ul, figure, dl { margin: 0; }
h2 { font-size: 1.5rem; line-height: 1.25; letter-spacing: -.01em; font-weight: 650; }
h3 { font-size: 1.0625rem; line-height: 1.3; font-weight: 650; margin-bottom: .75rem; }
h4 { font-size: .9375rem; font-weight: 600; margin: 1.25rem 0 .375rem; }
ul { padding-left: 1.2rem; }
section { margin-top: 2.25rem; }
a { color: inherit; text-underline-offset: .2em; }
:focus-visible { outline: 3px solid var(--better); outline-offset: 2px; border-radius: 3px; }

.icon { width: 1.15em; height: 1.15em; flex: none; fill: none; stroke: var(--on-accent); stroke-width: 1.9; stroke-linecap: round; stroke-linejoin: round; }
.icon circle { stroke: none; fill: var(--grey); }
.icon.tone-worse circle { fill: var(--worse); }
.icon.tone-better circle { fill: var(--better); }
.icon.tone-unknown circle { fill: var(--unknown-text); }
.badge { display: inline-flex; align-items: center; gap: .4em; font-size: .875rem; font-weight: 600; white-space: nowrap; }
.badge.tone-worse { color: var(--worse-text); }
.badge.tone-better { color: var(--better-text); }
.badge.tone-unknown { color: var(--unknown-text); }

.verdict { border-top: .375rem solid var(--grey); background: var(--surface); padding: 1.25rem 0 2rem; }
.verdict.tone-worse { border-color: var(--worse); background: var(--worse-wash); }
.verdict.tone-better { border-color: var(--better); background: var(--better-wash); }
.verdict.tone-unknown { border-color: var(--unknown); background: var(--unknown-wash); }
.masthead { display: flex; flex-wrap: wrap; gap: .125rem 1.25rem; color: var(--muted); font-size: .875rem; }
.masthead span { min-width: 0; overflow-wrap: anywhere; }
.masthead b { color: var(--ink); letter-spacing: .01em; }
.masthead span:last-child { margin-left: auto; }
h1 { display: flex; align-items: flex-start; gap: .5em; margin: 1.75rem 0 .75rem; font-size: clamp(1.75rem, 1.2rem + 2.4vw, 2.75rem); line-height: 1.12; letter-spacing: -.022em; font-weight: 700; text-wrap: balance; overflow-wrap: anywhere; }
h1 span { min-width: 0; }
h1 .icon { width: .95em; height: .95em; margin-top: .085em; }
h1 em { font-style: normal; overflow-wrap: anywhere; }
.verdict .counts { font-size: 1.125rem; font-weight: 500; }
.against { color: var(--muted); }
.against code { color: var(--ink); }

nav ul { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; padding: 0; margin-top: 1.25rem; }
nav a { display: inline-flex; flex-wrap: wrap; align-items: center; gap: .125rem .625rem; padding: .3rem .75rem; border: 1px solid var(--hairline); border-radius: .5rem; text-decoration: none; font-size: .9375rem; overflow-wrap: anywhere; }
nav a:hover { border-color: var(--grey); }

article { margin-top: 2.5rem; }
article + article { margin-top: 3.5rem; padding-top: 2.5rem; border-top: 1px solid var(--hairline); }
.result-head { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem .875rem; }
.result-head h2 { overflow-wrap: anywhere; }
.result-head p { flex-basis: 100%; min-width: 0; overflow-wrap: anywhere; }
.subject { color: var(--muted); }
footer { margin: 4rem 0 3rem; padding-top: 1rem; border-top: 1px solid var(--hairline); color: var(--muted); font-size: .8125rem; max-width: 44rem; }
`
