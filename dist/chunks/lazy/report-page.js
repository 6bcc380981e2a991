import { verdicts } from "../core.js";
import { changeParts, formatBound, formatBytes, formatChangeSize, formatCount, formatDuration, formatInterval, formatValue, html, joinHtml, shorten } from "../markup.js";
import { callSides, callsIn, changeOf as changeOf$1, changedGatesWords, checkOutcome, checkRows, checksInWords, columnEdges, comparedWith, confusionCells, countChecks, countedTitle, countsWords, flipRows, flippedRowWords, gateRows, headline, isOpen, isUnjudged, joinPhrases, machineWords, marginOf, metricRows, milliseconds, minutes, name, operatorChange, operatorPairs, overallVerdict, pairEffects, passedOverWords, path, percent as percent$1, phraseText, placeWords as placeWords$1, plural, quantile, referenceOf, scaleOf, segmentRows, sentence, shareWithin, sharesBetween, shortHash, shownRows, shownTimes, soakOf, subjectParts, telemetryTracks, titleOfResult, titleWithoutColumn, unnamedColumns, worstChecksFirst, writtenIn } from "../report.js";
import { Symbol, area, circle, curveLinear, diamond2, line, linear, log, quantize, stepBefore } from "../d3.js";
import { rowNoun } from "../metrics.js";
import { createHash } from "node:crypto";
// packages/report/page/styles/base.ts
/** Type, spacing, the frame of the page and the verdict on top. */
const base = `
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
`;
// packages/report/page/styles/charts.ts
/** Whiskers, flips and the confusion matrix: coloured by custom properties, so that they follow the scheme. */
const charts = `
svg { display: block; overflow: visible; }
.whisker text { font-size: .75rem; fill: var(--muted); }
.whisker .start { text-anchor: start; transform: translateX(.3rem); }
.whisker .middle { text-anchor: middle; }
.whisker .end { text-anchor: end; }
.whisker text.end { transform: translateX(-.3rem); }
.allowed { fill: var(--allowed); }
.whisker line { stroke: var(--mark); stroke-width: 2; }
.whisker .center { stroke: var(--grey); stroke-width: 1; }
.whisker .limit { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 3 2.5; }
.whisker .interval { stroke-width: 2.5; }
.mark { overflow: visible; }
.dot { fill: var(--mark); stroke: var(--background); stroke-width: 1.5; }
.base { fill: var(--background); stroke: var(--grey); stroke-width: 1.75; }
.tone-neutral { --mark: var(--grey); }
.tone-better { --mark: var(--better); }
.tone-worse { --mark: var(--worse); }
.tone-unknown { --mark: var(--unknown); }

.spark { display: inline-block; vertical-align: middle; }
.spark path { fill: none; stroke: var(--grey); stroke-width: 1.5; stroke-linejoin: round; }
.spark circle { fill: var(--ink); }

.curves { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: 2rem 2.5rem; align-items: start; }
.legend + .curves { margin-top: .75rem; }
.curve { min-width: 0; }
.curve h4 { margin: 0 0 .5rem; overflow-wrap: anywhere; }
.curve .chart { width: 100%; max-width: 28rem; height: auto; }
.chart text { font-size: .75rem; fill: var(--muted); }
.chart .start { text-anchor: start; }
.chart .middle { text-anchor: middle; }
.chart .end { text-anchor: end; }
.chart .grid { stroke: var(--hairline); }
.chart .axis, .chart .tick { stroke: var(--grey); }
.chart .reference { stroke: var(--grey); stroke-width: 1.25; stroke-dasharray: 1 4; stroke-linecap: round; }
.chart .line { fill: none; stroke-linejoin: round; }
.chart .line.now { stroke: var(--ink); stroke-width: 2; }
.chart .line.base { stroke: var(--grey); stroke-width: 1.75; stroke-dasharray: 6 4; }
.chart .point.now { fill: var(--ink); }
.chart .point.base { fill: var(--background); stroke: var(--grey); stroke-width: 1.75; }
.chart .dots { fill: none; stroke-linecap: round; }
.chart .dots.now { stroke: var(--ink); stroke-width: 2.5; }
.chart .dots.base { stroke: var(--grey); stroke-width: 3.5; opacity: .55; }
.chart .median { stroke-width: 1.25; }
.chart .median.now { stroke: var(--ink); }
.chart .median.base { stroke: var(--grey); stroke-dasharray: 6 4; }
.chart .bar.now { fill: var(--grey); }
.chart .bar.base { fill: none; stroke: var(--grey); stroke-width: 1; }
.chart .under { fill: var(--allowed); }
.chart .middle-half { fill: color-mix(in srgb, var(--grey) 40%, var(--background)); }

.inside { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2rem 3rem; align-items: start; }
.stack { display: grid; gap: 1.5rem; }
.stack h4 { margin-top: 0; }
.flip-words { display: grid; grid-template-columns: 1fr 1fr; font-size: .875rem; color: var(--muted); margin-bottom: .375rem; }
.flip-words p:first-child { text-align: right; padding-right: .625rem; }
.flip-words p:last-child { padding-left: .625rem; }
.flip-words b { display: block; font-size: 1.5rem; line-height: 1.2; font-weight: 650; }
.flip-words .tone-worse b { color: var(--worse-text); }
.flip-words .tone-better b { color: var(--better-text); }
.flips rect { fill: var(--mark); }
.flips .center { stroke: var(--ink); stroke-width: 1.5; }
figcaption { margin-top: .5rem; color: var(--muted); font-size: .875rem; }
.flips figcaption { text-align: center; }
.mistakes { list-style: none; padding: 0; font-size: .9375rem; }
.mistakes li { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .4em; padding: .2rem 0; border-top: 1px solid var(--hairline); }
.mistakes .times { margin-left: auto; white-space: nowrap; }

.matrix { width: auto; border-collapse: separate; border-spacing: 2px; font-size: .8125rem; }
.scroll .matrix { min-width: 0; }
.matrix th { vertical-align: middle; padding: .25rem .375rem; color: var(--muted); font-size: .8125rem; text-align: right; white-space: nowrap; max-width: 9rem; overflow: hidden; text-overflow: ellipsis; }
.matrix thead th { text-align: center; vertical-align: bottom; }
.matrix thead th:first-child { text-align: left; font-size: .75rem; }
.matrix td { padding: .25rem .25rem; min-width: 2.75rem; height: 2.125rem; text-align: center; vertical-align: middle; white-space: nowrap; background: var(--surface); border-radius: 3px; }
.matrix td.right { font-weight: 650; box-shadow: inset 0 0 0 1px var(--hairline); }
.matrix small { font-size: .75rem; font-weight: 600; }
.matrix .tone-better small { color: var(--better-text); }
.matrix .tone-worse small { color: var(--worse-text); }
.shade-1 { background: color-mix(in srgb, var(--mark) 10%, var(--background)) !important; }
.shade-2 { background: color-mix(in srgb, var(--mark) 20%, var(--background)) !important; }
.shade-3 { background: color-mix(in srgb, var(--mark) 30%, var(--background)) !important; }
.shade-2 small, .shade-3 small { color: var(--ink) !important; }
.swatch { width: 1rem; height: 1rem; border-radius: 3px; }
`;
// packages/report/page/styles/media.ts
/** Wide, narrow and printed pages. */
const media = `
@media print, (min-width: 62rem) {
  .inside:has(> .stack + .confusion) { grid-template-columns: minmax(15rem, 28rem) minmax(0, auto); gap: 2rem 4rem; }
}
@media screen and (max-width: 61.99rem) {
  .wrap { padding: 0 1rem; }
  h1 { margin-top: 1.25rem; }
  .masthead span:last-child { margin-left: 0; }
  .cards, .cards tbody { display: block; }
  .cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .cards tr { display: grid; grid-template-columns: repeat(auto-fill, minmax(8rem, 1fr)); align-items: start; gap: .5rem 1rem; padding: 1rem 0; }
  .cards th, .cards td { display: block; padding: 0; min-width: 0; max-width: none; }
  .cards .empty { display: none; }
  .cards th.text { order: -1; grid-column: 1 / -2; }
  .cards tr:not(:has(> .sign)) th, .cards td.text, .cards td.plot { grid-column: 1 / -1; width: auto; min-width: 0; }
  .cards td.sign { grid-column: -2 / -1; justify-self: end; padding: 0; }
  .cards td.plot { order: 1; padding: .25rem 0 0; }
  .cards td.text { order: 2; }
  .cards td.number { text-align: left; white-space: normal; overflow-wrap: anywhere; }
  .cards td.number::before, .cards td.text::before { content: attr(data-label); display: block; color: var(--muted); font-size: .75rem; }
  .facts div { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .facts div + div { margin-top: .375rem; }
}
@media print {
  @page { margin: 14mm; }
  html { font-size: 8.5pt; }
  .wrap { max-width: none; padding: 0; }
  .verdict { padding: 1rem; }
  nav { display: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  details.printed::details-content { content-visibility: visible; block-size: auto; }
  .scroll { overflow: visible; margin: 0; }
  td.plot { min-width: 8rem; }
  .spark { width: 4.5rem; height: auto; }
  article { margin-top: 2rem; }
  section { margin-top: 1.5rem; }
  h2, h3, h4, summary, .result-head { break-after: avoid; }
  tr, figure, .problem, .confusion { break-inside: avoid; }
}
@media (forced-colors: active) {
  .icon, .whisker, .chart, .flips svg { forced-color-adjust: none; }
}
`;
// packages/report/page/styles/palette.ts
/**
* Blue, vermilion and amber: apart from each other for protan, deutan and tritan eyes alike (a test computes it),
* and by their lightness in grey print.
*/
const light = {
	background: "#ffffff",
	surface: "#f5f6f8",
	ink: "#16191f",
	muted: "#59606c",
	hairline: "#dfe2e8",
	grey: "#6f7783",
	allowed: "#e8ebf0",
	better: "#0a66b0",
	betterText: "#0a5c9e",
	betterWash: "#e8f1fa",
	worse: "#ad2f1a",
	worseText: "#a32b17",
	worseWash: "#fcece8",
	unknown: "#b98700",
	unknownText: "#7a5800",
	unknownWash: "#fbf3dc",
	onAccent: "#ffffff"
};
const dark = {
	background: "#12151a",
	surface: "#1b1f26",
	ink: "#e9ecf1",
	muted: "#a3abb8",
	hairline: "#2e343e",
	grey: "#98a1af",
	allowed: "#282e38",
	better: "#6db5f5",
	betterText: "#86c2f8",
	betterWash: "#14283b",
	worse: "#ee6a50",
	worseText: "#f58a73",
	worseWash: "#3a1d17",
	unknown: "#f5d76e",
	unknownText: "#f0cf62",
	unknownWash: "#332a10",
	onAccent: "#12151a"
};
/** The colours as custom properties: `--better-wash: #e8f1fa;`. */
function properties(palette) {
	return Object.entries(palette).map(([name, colour]) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: ${colour};`).join(" ");
}
// packages/report/page/styles/stylesheet.ts
/** The page's one stylesheet. Paper is always light. */
const stylesheet = `
:root { color-scheme: light; ${properties(light)} }
@media screen and (prefers-color-scheme: dark) { :root { color-scheme: dark; ${properties(dark)} } }
${base}
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { text-align: left; vertical-align: top; padding: .625rem .75rem; font-weight: 400; }
th:first-child, td:first-child { padding-left: 0; }
th:last-child, td:last-child { padding-right: 0; }
thead th { color: var(--muted); font-size: .8125rem; padding-top: 0; padding-bottom: .375rem; vertical-align: bottom; white-space: nowrap; }
tbody tr { border-top: 1px solid var(--hairline); }
.number { text-align: right; white-space: nowrap; }
.number b { font-weight: 600; }
thead .plot { text-align: center; }
td.plot { width: 26%; min-width: 12rem; padding-top: .375rem; padding-bottom: .25rem; }
.cards code { font-size: .875rem; }
td.sign { padding-top: .55rem; }
.slice { display: block; color: var(--ink); font-weight: 600; overflow-wrap: anywhere; }
.interval-words, .base-value, .arrow { color: var(--muted); }
.interval-words { display: block; font-size: .875rem; }
.cards .text { min-width: 7rem; overflow-wrap: anywhere; }
.cards th.text { min-width: 9rem; max-width: 18rem; }
.cards th.text, .cards th.text code, .cards th.text .slice { overflow-wrap: break-word; }
.said { list-style: none; padding: 0; margin: 0; }
.said li { display: flex; gap: .375rem; align-items: baseline; }
.said .icon { align-self: center; }
.together { white-space: nowrap; }
.said-in { display: block; color: var(--muted); font-size: .8125rem; }
.more, .note, .legend { color: var(--muted); font-size: .8125rem; margin-top: .625rem; }
.legend { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1.25rem; overflow-wrap: anywhere; }
.key { display: inline-flex; align-items: center; gap: .5rem; }

.scroll { overflow-x: auto; margin: 0 -.25rem; padding: .25rem; }
.scroll table { width: auto; min-width: 100%; }
.plain { font-size: .875rem; }
.plain th, .plain td { padding: .375rem .625rem; }
.plain th:first-child, .plain td:first-child { padding-left: 0; }
.hash { overflow-wrap: anywhere; }
.plain code { overflow-wrap: normal; }
.plain .hash { font-size: .8125rem; }

details { margin-top: .5rem; }
details + details { margin-top: 0; }
summary { cursor: pointer; color: var(--muted); font-size: .875rem; padding: .25rem 0; width: fit-content; max-width: 100%; }
summary:hover { color: var(--ink); }
.folded { margin: .5rem 0 1rem; padding: .875rem 1rem; background: var(--surface); border-radius: .5rem; }
.folded > p + *, .folded > dl + * { margin-top: .75rem; }
.facts { display: grid; gap: .25rem; font-size: .875rem; }
.facts div { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: .75rem; }
.facts dt { color: var(--muted); }
.facts dd { margin: 0; overflow-wrap: anywhere; }

.notes ul { color: var(--ink); max-width: 46rem; }
.problem { border-left: .25rem solid var(--unknown); background: var(--unknown-wash); padding: .875rem 1.125rem; border-radius: 0 .5rem .5rem 0; }
.problem + .problem { margin-top: .75rem; }
.problem p + p { margin-top: .25rem; }
.problem .place, .problem .reference { font-size: .875rem; color: var(--muted); }
.problem .place b { color: var(--ink); }
${charts}${media}`;
// packages/report/page/document.ts
/** Nothing may run, be fetched or be sent; the one stylesheet is known by its hash, and the tab's icon is inline. */
const policy = [
	"default-src 'none'",
	`style-src 'sha256-${createHash("sha256").update(stylesheet).digest("base64")}'`,
	"img-src data:",
	"base-uri 'none'",
	"form-action 'none'"
].join("; ");
/** A complete HTML document. */
function htmlDocument({ title, verdict, body }) {
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
${html`<title>${title}</title>`}
<link rel="icon" href="${tabIcons[verdict]}">
<style>${stylesheet}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
const tabIcons = {
	pass: tabIcon("#0a66b0", "M9 17l5 5 10-11"),
	inconclusive: tabIcon("#8a6500", "M12 12a4 4 0 1 1 6 4q-2 1-2 3m0 4v1"),
	fail: tabIcon("#ad2f1a", "M10 10l12 12m0-12L10 22"),
	error: tabIcon("#8a6500", "M16 8v10m0 5v1")
};
function tabIcon(colour, path) {
	const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><circle cx='16' cy='16' r='16' fill='${colour}'/><path d='${path}' fill='none' stroke='white' stroke-width='3.5' stroke-linecap='round'/></svg>`;
	return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
// packages/report/page/table.ts
/** Rows beyond which nobody reads on; the documents hold them all. */
const mostRows = 200;
/** A table with a caption and headers that screen readers announce. Columns that are empty throughout are left out. */
function table({ caption, columns, rows, layout }) {
	const shown = rows.slice(0, mostRows).map((row) => columns.map(({ cell }) => html`${cell(row)}`));
	const used = columns.map((column, index) => ({
		column,
		index
	})).filter(({ index }) => shown.some((cells) => String(cells[index]) !== ""));
	const header = used.map(({ column }) => headerCell(column));
	const body = shown.map((cells) => html`<tr role="row">${used.map(({ column, index }) => bodyCell(column, cells[index] ?? html``))}</tr>`);
	return scrollable(caption, html`<table class="${layout}" role="table"><caption>${caption}</caption><thead role="rowgroup"><tr role="row">${header}</tr></thead><tbody role="rowgroup">${body}</tbody></table>${rows.length > shown.length ? html`<p class="more">Listed are ${formatCount(shown.length)} of ${formatCount(rows.length)}; the rest is in the result document.</p>` : html``}`);
}
/** A frame that scrolls sideways by itself, by keyboard too, so that the page never does. */
function scrollable(label, body) {
	return html`<div class="scroll" role="region" aria-label="${label}" tabindex="0">${body}</div>`;
}
/** A fold that opens on a click; in print it is as the reader left it. */
function fold(summary, body) {
	return html`<details><summary>${summary}</summary><div class="folded">${body}</div></details>`;
}
/** A fold that is always open in print: without it nobody knows what was measured. */
function printedFold(summary, body) {
	return html`<details class="printed"><summary>${summary}</summary><div class="folded">${body}</div></details>`;
}
/** Facts by name. */
function facts(entries) {
	const pairs = entries.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`);
	return pairs.length === 0 ? html`` : html`<dl class="facts">${pairs}</dl>`;
}
function headerCell({ title, kind }) {
	return html`<th scope="col" role="columnheader" class="${kind}">${title}</th>`;
}
function bodyCell({ title, kind, names = false }, cell) {
	const empty = String(cell) === "" ? " empty" : "";
	return names ? html`<th scope="row" role="rowheader" class="${kind}${empty}">${cell}</th>` : html`<td role="cell" class="${kind}${empty}" data-label="${title}">${cell}</td>`;
}
// packages/report/page/figure.ts
function pictureFigure({ title, picture, caption, numbers, columns, rows }) {
	const listed = table({
		caption: `The numbers of the picture: ${numbers}`,
		columns,
		rows,
		layout: "plain"
	});
	return html`<figure class="curve"><h4>${title}</h4>${picture}<figcaption>${caption}</figcaption>${fold(`The numbers: ${numbers}`, listed)}</figure>`;
}
/** Which line is which; nothing where there is one side alone. */
function sidesLegend(hasBase) {
	if (!hasBase) return html``;
	return html`<p class="legend"><span class="key"><svg class="chart" width="32" height="12" aria-hidden="true"><path class="line now" d="M1 6H31"/></svg> this change</span> <span class="key"><svg class="chart" width="32" height="12" aria-hidden="true"><path class="line base" d="M1 6H31"/></svg> base</span></p>`;
}
// packages/report/page/chart.ts
const size$1 = {
	width: 360,
	height: 280
};
/** Where the plot lies in the picture. */
const plot = {
	left: 52,
	right: 340,
	top: 24,
	bottom: 240
};
/** A wider axis would leave the range of numbers. */
const widest$1 = 1e300;
const smallest = 1e-200;
const fewTicks = 5;
const mostTicks = 8;
/** A chart with its axes, which grows and shrinks with what it stands in. */
function drawChart({ title, seen, x, y, below = 0, marks }) {
	const bottom = plot.bottom - below;
	const axes = {
		x: linear(x.extent, [plot.left, plot.right]).clamp(true),
		y: linear(y.extent, [bottom, plot.top]).clamp(true)
	};
	const [writeX, writeY] = [x.write ?? numbersOn(axes.x), y.write ?? numbersOn(axes.y)];
	const across = (x.ticks ?? ticksOf(axes.x)).map((tick) => html`<line class="tick" x1="${at(axes.x(tick))}" x2="${at(axes.x(tick))}" y1="${plot.bottom}" y2="${plot.bottom + 4}"/><text class="middle" x="${at(axes.x(tick))}" y="${plot.bottom + 17}">${writeX(tick)}</text>`);
	const up = (y.ticks ?? ticksOf(axes.y)).map((tick) => html`<line class="grid" x1="${plot.left}" x2="${plot.right}" y1="${at(axes.y(tick))}" y2="${at(axes.y(tick))}"/><text class="end" x="${plot.left - 6}" y="${at(axes.y(tick) + 4)}">${writeY(tick)}</text>`);
	return html`<svg class="chart" viewBox="0 0 ${size$1.width} ${size$1.height}" role="img"><title>${title}</title><desc>${seen}</desc>${up}<line class="axis" x1="${plot.left}" x2="${plot.right}" y1="${plot.bottom}" y2="${plot.bottom}"/>${across}<text class="start" x="0" y="11">${y.title}</text><text class="end" x="${plot.right}" y="${size$1.height - 4}">${x.title}</text>${marks(axes)}</svg>`;
}
/** A position in a picture, with no more digits than it needs. */
function at(position) {
	return position.toFixed(1);
}
/** The line through places in their order; with `steps` the height of each holds back to the place before it. */
function lineThrough({ x, y }, places, kind, steps = false) {
	const draw = line().x(([along]) => x(along)).y(([, height]) => y(height)).curve(steps ? stepBefore : curveLinear);
	return html`<path class="line ${kind}" d="${draw(places) ?? ""}"/>`;
}
/** What lies between two heights, from place to place. */
function areaBetween({ x, y }, places, kind) {
	const draw = area().x(([along]) => x(along)).y0(([, low]) => y(low)).y1(([, , high]) => y(high));
	return html`<path class="${kind}" d="${draw(places) ?? ""}"/>`;
}
/** A thin line that something is held against. */
function reference({ x, y }, from, to) {
	return html`<line class="reference" x1="${at(x(from[0]))}" y1="${at(y(from[1]))}" x2="${at(x(to[0]))}" y2="${at(y(to[1]))}"/>`;
}
/** A dot: filled for this change, an outline for its base. */
function dot$1({ x, y }, [along, height], kind) {
	return html`<circle class="point ${kind}" cx="${at(x(along))}" cy="${at(y(height))}" r="3.5"/>`;
}
/** Many small dots as one mark: a thousand of them are no thousand elements. */
function dots({ x, y }, places, kind) {
	const path = places.map(([along, height]) => `M${at(x(along))} ${at(y(height))}h0`).join("");
	return html`<path class="dots ${kind}" d="${path}"/>`;
}
/** The least and the most of numbers with some room around them. */
function roomyExtent(values) {
	const [low, high] = extentOf(values);
	const room = (high - low) * .06;
	return [low - room, high + room];
}
/** The least and the most of numbers, a little apart where they are all the same. */
function extentOf(values) {
	const [low, high] = values.reduce(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
	if (values.length === 0) return [0, 1];
	const reach = Math.max(Math.abs(low), Math.abs(high));
	if (reach < smallest) return [-1, 1];
	return high - low > reach * 1e-9 ? [low, high] : [low - reach * .1, high + reach * .1];
}
/** Whether a number of a document can be drawn. */
function isDrawable(value) {
	return value !== void 0 && Math.abs(value) <= widest$1;
}
function ticksOf(scale) {
	return scale.ticks(fewTicks).filter(Number.isFinite).slice(0, mostTicks);
}
/** With the decimals that tell ticks apart; shortened (`1.5M`, `2.0e+20`) where there is no room. */
function numbersOn(scale) {
	const largest = Math.max(...scale.domain().map(Math.abs));
	const isFar = largest >= 0x38d7ea4c68000 || largest < 1e-15;
	const write = scale.tickFormat(fewTicks, isFar ? ".1e" : largest >= 1e5 || largest < .001 ? "~s" : void 0);
	return (value) => write(value).replaceAll(",", " ");
}
// packages/report/page/benchmark/calls.ts
/** How often calls took how long, and how many were done within a time; nothing where that is not known. */
function callFigures(result) {
	const sides = callSides(result);
	if (sides === null) return [];
	return [histogramFigure(sides), cumulativeFigure(sides)];
}
/** Columns at most; no narrower than the bins that calls were counted in, whose edges would show as steps. */
const mostColumns$1 = 48;
function edgesOf(sides) {
	const [from, to] = shownTimes(sides);
	const [first] = sides.now;
	const bins = Math.log(to / from) / Math.log(first.to / first.from);
	return columnEdges([from, to], Math.min(mostColumns$1, Math.max(1, Math.floor(bins))));
}
/** Times by their logarithm: a tenth more is as far wherever it is. Where they differ little, that is hardly seen. */
const along$1 = Math.log;
function timeAxis([from, to]) {
	const linear$1 = linear([from, to], [0, 1]);
	const isNear = to / from < 4;
	const round = isNear ? linear$1.ticks(5) : roundTimes([from, to]);
	const write = isNear ? linear$1.tickFormat(5) : String;
	return {
		title: "time of a call, ms",
		extent: [along$1(from), along$1(to)],
		ticks: round.map(along$1),
		write: (place) => write(Number(Math.exp(place).toPrecision(3)))
	};
}
/** 1, 2 and 5 of each power of ten, or the powers alone where these are many. */
function roundTimes(extent) {
	const few = log(extent, [0, 1]).ticks(10).filter((tick) => /^[125]/.test(tick.toExponential()));
	return few.length <= 6 ? few : few.filter((tick) => tick.toExponential().startsWith("1"));
}
function histogramFigure(sides) {
	const { now, base } = sides;
	const edges = edgesOf(sides);
	const shares = {
		now: sharesBetween(now, edges),
		base: base && sharesBetween(base, edges)
	};
	const highest = Math.max(...shares.now, ...shares.base ?? []);
	const outline = (of) => of.flatMap((share, index) => [edges[index], edges[index + 1]].map((edge) => [along$1(edge ?? NaN), share]));
	const own = outline(shares.now);
	const seen = medianWords(sides);
	return pictureFigure({
		title: "How often calls took how long",
		picture: drawChart({
			title: "How often calls took how long",
			seen,
			x: timeAxis(shownTimes(sides)),
			y: {
				title: "share of calls",
				extent: [0, highest * 1.05],
				write: percent$1
			},
			marks: (axes) => html`${areaBetween(axes, own.map(([place, height]) => [
				place,
				0,
				height
			]), "under")}${shares.base === null ? html`` : lineThrough(axes, outline(shares.base), "base")}${lineThrough(axes, own, "now")}`
		}),
		caption: [seen, beyondWords(sides)].filter(Boolean).join(" "),
		numbers: "how often calls took how long",
		columns: [
			{
				title: "From",
				kind: "text",
				names: true,
				cell: ({ from }) => milliseconds(from)
			},
			{
				title: "Base",
				kind: "number",
				cell: ({ before }) => before === null ? "" : percent$1(before)
			},
			{
				title: "Now",
				kind: "number",
				cell: ({ share }) => percent$1(share)
			}
		],
		rows: shares.now.map((share, index) => ({
			from: edges[index] ?? NaN,
			share,
			before: shares.base?.[index] ?? null
		}))
	});
}
const told$2 = [
	.01,
	.05,
	.1,
	.25,
	.5,
	.75,
	.9,
	.95,
	.99,
	.999
];
function cumulativeFigure(sides) {
	const { now, base } = sides;
	const [from, to] = shownTimes(sides);
	const edges = edgesOf(sides);
	const places = (bins) => edges.map((edge) => [along$1(edge), shareWithin(bins, edge)]);
	const seen = `${quantileWords(sides, .9)} ${quantileWords(sides, .99)}`;
	return pictureFigure({
		title: "Calls done within a time",
		picture: drawChart({
			title: "Calls done within a time",
			seen,
			x: timeAxis([from, to]),
			y: {
				title: "share of calls",
				extent: [0, 1],
				write: percent$1
			},
			marks: (axes) => html`${reference(axes, [along$1(from), .5], [along$1(to), .5])}${base === null ? html`` : lineThrough(axes, places(base), "base")}${lineThrough(axes, places(now), "now")}`
		}),
		caption: `${seen} Dotted: half of the calls.`,
		numbers: "calls done within a time",
		columns: [
			{
				title: "Share of calls",
				kind: "text",
				names: true,
				cell: (share) => percent$1(share)
			},
			{
				title: "Base",
				kind: "number",
				cell: (share) => base === null ? "" : milliseconds(quantile(base, share))
			},
			{
				title: "Now",
				kind: "number",
				cell: (share) => milliseconds(quantile(now, share))
			}
		],
		rows: told$2
	});
}
function medianWords({ now, base }) {
	const own = `Half of ${formatCount(callsIn(now))} calls took at most ${milliseconds(quantile(now, .5))}`;
	return base === null ? `${own}.` : `${own}; base: ${milliseconds(quantile(base, .5))}.`;
}
function quantileWords({ now, base }, share) {
	const own = `${percent$1(share)} of the calls were done within ${milliseconds(quantile(now, share))}`;
	return base === null ? `${own}.` : `${own}; base: ${milliseconds(quantile(base, share))}.`;
}
/** How much of the slower side is not in the picture. */
function beyondWords(sides) {
	const all = sides.base === null ? [sides.now] : [sides.now, sides.base];
	const [, to] = shownTimes(sides);
	const beyond = Math.max(...all.map((bins) => 1 - shareWithin(bins, to)));
	if (!(beyond > 1e-6)) return "";
	const slowest = Math.max(...all.map((bins) => quantile(bins, 1)));
	return `${percent$1(beyond)} at most took longer than the picture is wide, the slowest ${milliseconds(slowest)}.`;
}
// packages/report/page/signs.ts
const tones = {
	fail: "worse",
	error: "unknown",
	inconclusive: "unknown",
	waived: "unknown",
	accepted: "unknown",
	warning: "unknown",
	pass: "better",
	shown: "neutral"
};
const words = {
	fail: "failed",
	error: "not judged",
	inconclusive: "can't tell",
	waived: "waived",
	accepted: "accepted",
	warning: "warning",
	pass: "passed",
	shown: "shown"
};
const icons = {
	fail: html`<path d="M4.5 4.5l7 7m0-7l-7 7"/>`,
	error: html`<path d="M8 3.5v5.5m0 3v.5"/>`,
	inconclusive: html`<path d="M5.6 6a2.4 2.4 0 1 1 3.6 2.1c-.8.5-1.2.9-1.2 1.7m0 2.4v.4"/>`,
	waived: html`<path d="M4 8.6c1.3-2 2.7-2 4 0s2.7 2 4 0"/>`,
	accepted: html`<path d="M4 8.6c1.3-2 2.7-2 4 0s2.7 2 4 0"/>`,
	warning: html`<path d="M8 3.5v5.5m0 3v.5"/>`,
	pass: html`<path d="M3.8 8.4l2.9 2.9 5.5-6.3"/>`,
	shown: html`<path d="M4 8h8"/>`
};
function toneOf(outcome) {
	return tones[outcome];
}
function outcomeWords(outcome) {
	return words[outcome];
}
/** The sign alone, for beside words that say the same. */
function icon(outcome) {
	return html`<svg class="icon tone-${tones[outcome]}" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><circle cx="8" cy="8" r="8"/>${icons[outcome]}</svg>`;
}
/** The sign with its word: for those who can't tell colours apart, in print, and for screen readers. */
function sign(outcome) {
	return html`<span class="badge tone-${tones[outcome]}">${icon(outcome)}<span>${words[outcome]}</span></span>`;
}
/** A verdict as an outcome: they are named alike. */
function verdictSign(verdict) {
	return sign(verdict);
}
// packages/report/page/whisker.ts
const dot = Symbol(circle, 95)() ?? "";
const diamond = Symbol(diamond2, 64)() ?? "";
const height$2 = {
	frame: 30,
	middle: 15,
	label: 42
};
/** Share of the width, in percent, that two labels need between them. */
const roomForLabels = 22;
/** The whisker as a picture that is as wide as what it stands in. */
function drawWhisker(frame, whisker) {
	const toPercent = linear([-frame.extent, frame.extent], [1.5, 98.5]).clamp(true);
	const x = (value) => toPercent(frame.flip ? frame.center - value : value - frame.center);
	const { estimate, low, high, base, limit, tone, words } = whisker;
	const allowed = limit === null ? html`` : html`<rect class="allowed" x="${percent(x(limit.at))}" y="0" width="${percent(100 - x(limit.at))}" height="${height$2.frame}"/><line class="limit" x1="${percent(x(limit.at))}" x2="${percent(x(limit.at))}" y1="0" y2="${height$2.frame}"/>`;
	const center = limit?.at === frame.center ? html`` : html`<line class="center" x1="${percent(x(frame.center))}" x2="${percent(x(frame.center))}" y1="0" y2="${height$2.frame}"/>`;
	const interval = low === null || high === null ? html`` : intervalLine(x(low), x(high));
	const baseMark = base === null ? html`` : mark("base", x(base), diamond);
	return html`<svg class="whisker tone-${tone}" height="46" width="100%" role="img"><title>${words}</title>${allowed}${center}${interval}${baseMark}${mark("dot", x(estimate), dot)}${labels(x, frame, whisker)}</svg>`;
}
function intervalLine(one, other) {
	const [left, right] = [Math.min(one, other), Math.max(one, other)].map(percent);
	const { middle } = height$2;
	return html`<line class="interval" x1="${left}" x2="${right}" y1="${middle}" y2="${middle}"/><line class="end" x1="${left}" x2="${left}" y1="${middle - 5}" y2="${middle + 5}"/><line class="end" x1="${right}" x2="${right}" y1="${middle - 5}" y2="${middle + 5}"/>`;
}
function mark(kind, x, shape) {
	return html`<svg class="mark" x="${percent(x)}" y="${height$2.middle}" overflow="visible"><path class="${kind}" d="${shape}"/></svg>`;
}
/** The label of the limit beside that of the middle, away from each other where they would touch. */
function labels(x, { center }, { centerLabel, limit }) {
	const middle = x(center);
	if (limit === null || limit.at === center) return label(middle, "middle", centerLabel);
	const at = x(limit.at);
	const [before, after] = ["end", "start"];
	const isLeft = at < middle;
	const close = Math.abs(at - middle) < roomForLabels;
	return html`${label(at, close ? isLeft ? before : after : at < 12 ? after : at > 88 ? before : isLeft ? before : after, limit.label)}${label(middle, close ? isLeft ? after : before : "middle", centerLabel)}`;
}
function label(x, anchor, text) {
	return html`<text x="${percent(x)}" y="${height$2.label}" class="${anchor}">${text}</text>`;
}
function percent(value) {
	return `${value.toFixed(2)}%`;
}
// packages/report/page/drawings.ts
/** A wider frame would leave the range of numbers. */
const widest = 1e300;
/**
* The picture of each row that has one: its change with the interval, zero and margin; for a bound, its value with
* the interval and the bound. Rows of one metric share a scale, with zero or the bound in the middle.
*
* @param reference what rows without a change are drawn against, such as the value over all rows.
*/
function drawRows(rows, reference = () => null) {
	const drawings = rows.flatMap((row) => {
		const drawing = drawingOf(row, reference(row));
		return drawing === null ? [] : [{
			row,
			drawing
		}];
	});
	const extents = /* @__PURE__ */ new Map();
	for (const { drawing } of drawings) extents.set(drawing.key, Math.max(extents.get(drawing.key) ?? 0, reachOf(drawing)));
	return new Map(drawings.map(({ row, drawing: { key, whisker, center, flip } }) => {
		const extent = extents.get(key);
		return [row, drawWhisker({
			center,
			flip,
			extent: extent > 0 ? Math.min(extent * 1.1, widest) : 1
		}, whisker)];
	}));
}
/** Which bound a gate holds its value to; null for a rule about the change. */
function boundOf({ numbers: { gate } }) {
	const { min, max } = gate?.rule ?? {};
	if (typeof min === "number" && Number.isFinite(min)) return {
		kind: "min",
		at: min
	};
	return typeof max === "number" && Number.isFinite(max) ? {
		kind: "max",
		at: max
	} : null;
}
/** The interval of a row's value in brackets, with its level when that isn't the usual one; empty without one. */
function valueIntervalWords({ numbers: { interval, scale, value } }) {
	if (interval === null || value === null || Number.isNaN(value)) return "";
	const level = interval.level === .95 ? "" : ` at ${formatBound(interval.level, {
		unit: "1",
		bounded: [0, 1]
	})}`;
	return `(${formatInterval(interval.low, interval.high, scale)}${level})`;
}
/** The change with its interval, empty when there is none. */
function changeWords({ change }) {
	if (change === null) return "";
	return change.low === null ? change.value : `${change.value} (${change.low} … ${change.high})`;
}
function drawingOf(row, reference) {
	const bound = boundOf(row);
	if (bound !== null) return boundDrawing(row, bound);
	return changeDrawing(row) ?? (reference === null ? null : valueDrawing(row, reference));
}
function changeDrawing(row) {
	const { difference, direction, gate } = row.numbers;
	if (difference === null || !Number.isFinite(difference.value)) return null;
	const flip = direction === "lower";
	const limit = gate === null || direction === "none" ? null : limitOf(row, flip);
	return {
		key: JSON.stringify(["change", row.numbers.metric]),
		center: 0,
		flip,
		whisker: {
			estimate: difference.value,
			...interval(difference),
			base: null,
			centerLabel: "0",
			limit,
			tone: toneOfChange(row),
			words: inWords(row, `change ${changeWords(row)}${limit === null ? "" : `, limit ${limit.label}`}`)
		}
	};
}
function boundDrawing(row, { kind, at }) {
	const { value, base, scale, interval: own } = row.numbers;
	if (value === null || !Number.isFinite(value)) return null;
	const label = formatBound(at, scale);
	return {
		key: JSON.stringify([
			"bound",
			row.numbers.metric,
			kind,
			at
		]),
		center: at,
		flip: kind === "max",
		whisker: {
			estimate: value,
			...interval(own),
			base: base !== null && Number.isFinite(base) ? base : null,
			centerLabel: label,
			limit: {
				at,
				label
			},
			tone: row.outcome === "pass" ? "neutral" : toneOfOutcome(row),
			words: inWords(row, `${row.value ?? ""} ${valueIntervalWords(row)}, ${kind === "min" ? "at least" : "at most"} ${label}`)
		}
	};
}
function valueDrawing(row, reference) {
	const { value, interval: own, direction } = row.numbers;
	if (value === null || !Number.isFinite(value) || !Number.isFinite(reference.value)) return null;
	return {
		key: JSON.stringify(["value", row.numbers.metric]),
		center: reference.value,
		flip: direction === "lower",
		whisker: {
			estimate: value,
			...interval(own),
			base: null,
			centerLabel: reference.label,
			limit: null,
			tone: "neutral",
			words: inWords(row, row.value ?? "")
		}
	};
}
function limitOf({ numbers: { gate, base, scale, inPercent } }, flip) {
	const [kind, written] = Object.entries(gate?.rule ?? {})[0] ?? [];
	if (written === void 0 || kind !== "max-regression" && kind !== "min-improvement") return null;
	const margin = marginOf(written, base ?? NaN);
	if (margin === null) return null;
	const better = flip ? -margin : margin;
	const at = kind === "min-improvement" ? better : -better;
	const sign = changeParts(at, void 0, void 0, scale).value.slice(0, 1);
	const size = inPercent === true && base !== null ? percent$1(margin / Math.abs(base)) : formatChangeSize(margin, scale, 2);
	return {
		at,
		label: margin === 0 ? "0" : `${sign === "−" ? sign : "+"}${size}`
	};
}
/**
* A gate's change has its verdict's colour; one that passed is better or nothing, for what it allows is no news. What
* isn't judged has a colour when the interval leaves no doubt.
*/
function toneOfChange(row) {
	if (row.numbers.gate === null) return toneBeyondDoubt(row);
	if (row.outcome !== "pass") return toneOfOutcome(row);
	return toneBeyondDoubt(row) === "better" ? "better" : "neutral";
}
function toneBeyondDoubt(row) {
	const { difference, direction } = row.numbers;
	const { low, high } = interval(difference);
	if (low === null || high === null || direction === "none") return "neutral";
	if (low > 0) return direction === "higher" ? "better" : "worse";
	if (high < 0) return direction === "higher" ? "worse" : "better";
	return "neutral";
}
function toneOfOutcome({ numbers: { gate } }) {
	return gate?.verdict === "fail" ? "worse" : gate?.verdict === "pass" ? "neutral" : "unknown";
}
function interval(known) {
	const { low, high } = known ?? {};
	return low !== void 0 && high !== void 0 && Number.isFinite(low) && Number.isFinite(high) ? {
		low,
		high
	} : {
		low: null,
		high: null
	};
}
function reachOf({ center, whisker: { estimate, low, high, base, limit } }) {
	const reached = [
		estimate,
		low,
		high,
		base,
		limit?.at ?? null
	].filter((value) => value !== null);
	return Math.max(...reached.map((value) => Math.abs(value - center)));
}
function inWords({ metric, slice, outcome }, words) {
	const what = [metric, slice].filter(Boolean).join(", ");
	return outcome === "shown" ? `${what}: ${words}` : `${what}: ${words}; ${outcomeWords(outcome)}`;
}
// packages/report/page/history.ts
const size = {
	width: 104,
	height: 28,
	edge: 4
};
/** How a metric has come along on the default branch: a line that ends in a dot. */
const historyColumn = {
	title: "History",
	kind: "number",
	cell: historyCell
};
function historyCell({ metric, history, numbers: { scale } }) {
	if (history.length === 0) return html``;
	const x = linear([0, history.length - 1], [size.edge, size.width - size.edge]);
	const y = linear(extentOf(history), [size.height - size.edge, size.edge]);
	const draw = line().x((_, index) => x(index)).y((value) => y(value));
	const last = history.at(-1) ?? 0;
	const write = (value) => formatValue(Number(value.toPrecision(3)), scale);
	const words = `${metric} on the default branch, the last ${history.length} times: from ${write(history[0] ?? 0)} to ${write(last)}, between ${write(Math.min(...history))} and ${write(Math.max(...history))}`;
	return html`<svg class="spark" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}" role="img"><title>${words}</title><path d="${draw(history) ?? ""}"/><circle cx="${at(x(history.length - 1))}" cy="${at(y(last))}" r="2.5"/></svg>`;
}
// packages/report/page/gates.ts
/** Passed gates up to which none is folded away. */
const fewPassed = 6;
/** The gates of a result, the worst first; empty when it has none. */
function gatesSection(result) {
	const rows = gateRows(result, { together: false });
	if (rows.length === 0) return html``;
	const open = rows.filter(({ outcome }) => outcome !== "pass");
	const passed = rows.filter(({ outcome }) => outcome === "pass");
	const foldPassed = open.length > 0 ? passed.length > fewPassed : passed.length > 12;
	const shown = foldPassed ? open : rows;
	const pictures = drawRows(rows);
	const hasPictures = shown.some((row) => pictures.has(row));
	return html`<section><h3>Gates</h3>${[
		shown.length === 0 ? html`` : gateTable("Gates, the worst first", shown, pictures),
		hasPictures ? howToRead(result) : html``,
		foldPassed ? fold(`${plural(passed.length, "gate")} passed`, gateTable("Gates that passed", passed, pictures)) : html``,
		fold("The numbers behind the gates", numbersTable$3(rows, result))
	]}</section>`;
}
const howToRead = ({ kind }) => html`<p class="legend"><span class="key"><svg class="whisker tone-neutral" width="44" height="16" aria-hidden="true"><line class="interval" x1="2" x2="42" y1="8" y2="8"/><circle class="dot" cx="22" cy="8" r="5"/></svg> what ${kind === "benchmark" ? "was measured" : "these rows show"}, with its interval; right is better</span> <span class="key"><svg class="whisker" width="26" height="16" aria-hidden="true"><rect class="allowed" x="0" y="0" width="26" height="16"/><line class="limit" x1="1" x2="1" y1="0" y2="16"/></svg> allowed</span> <span class="key"><svg class="whisker" width="14" height="16" aria-hidden="true"><path class="base" d="M7 3l5 5-5 5-5-5z"/></svg> base</span> <span>A change passes when its whole line is allowed.</span></p>`;
function gateTable(caption, rows, pictures) {
	return table({
		caption,
		columns: [
			{
				title: "Verdict",
				kind: "sign",
				cell: ({ outcome }) => sign(outcome)
			},
			{
				title: "Gate",
				kind: "text",
				names: true,
				cell: metricCell
			},
			{
				title: "Base → now",
				kind: "number",
				cell: valuesCell
			},
			{
				title: "← worse · better →",
				kind: "plot",
				cell: (row) => pictures.get(row) ?? ""
			},
			{
				title: "Estimate, 95 % interval",
				kind: "number",
				cell: estimateCell
			},
			historyColumn,
			{
				title: "Rule",
				kind: "text",
				cell: ({ reason }) => reason
			}
		],
		rows,
		layout: "cards"
	});
}
/** The metric's name, and below it the slice. */
function metricCell({ metric, slice }) {
	const code = html`<code>${breakable(metric)}</code>`;
	return slice === "" ? code : html`${code} <span class="slice">${slice.replaceAll("=", " = ")}</span>`;
}
/** A name that may be broken where its words end, and nowhere else. */
function breakable(text) {
	return joinHtml(text.split(/(?<=[_(,/.-])/u).map((part) => html`${part}`), html`<wbr>`);
}
/** `0.12 → 0.20`, or what is known of it. */
function valuesCell({ base, value }) {
	if (base === null) return html`${value ?? ""}`;
	return html`<span class="base-value">${base}</span> <span class="arrow">→</span> <b>${value ?? "nothing"}</b>`;
}
/** What the data shows: the change, or for a bound the value, each with its interval on a line of its own. */
function estimateCell(row) {
	return boundOf(row) === null ? changeCell(row) : onTwoLines(row.value ?? "", valueIntervalWords(row));
}
/** The change with its interval, empty when there is none. */
function changeCell({ change }) {
	if (change === null) return html``;
	return onTwoLines(change.value, change.low === null ? "" : `(${change.low} … ${change.high})`);
}
function onTwoLines(number, interval) {
	return interval === "" ? html`<b>${number}</b>` : html`<b>${number}</b> <span class="interval-words">${interval}</span>`;
}
const numberColumns = (result) => [
	{
		title: "Gate",
		kind: "text",
		names: true,
		cell: metricCell
	},
	{
		title: "Rule",
		kind: "text",
		cell: ({ numbers: { gate } }) => Object.entries(gate?.rule ?? {}).map(([kind, limit]) => `${name(kind)}: ${name(String(limit))}`).join(", ")
	},
	{
		title: countedTitle(result),
		kind: "number",
		cell: ({ numbers: { samples } }) => samples === null ? "" : formatCount(samples)
	},
	{
		title: "Base",
		kind: "number",
		cell: ({ numbers: { base } }) => plain(base)
	},
	{
		title: "Now",
		kind: "number",
		cell: ({ numbers: { value } }) => plain(value)
	},
	{
		title: "Change",
		kind: "number",
		cell: ({ numbers: { difference } }) => plain(difference?.value)
	},
	{
		title: "Low",
		kind: "number",
		cell: ({ numbers: { difference } }) => plain(difference?.low)
	},
	{
		title: "High",
		kind: "number",
		cell: ({ numbers: { difference } }) => plain(difference?.high)
	},
	{
		title: "Method",
		kind: "text",
		cell: ({ numbers: { difference } }) => name(difference?.method ?? "")
	},
	{
		title: "p of “not worse”",
		kind: "number",
		cell: ({ numbers: { gate } }) => plain(gate?.p)
	},
	{
		title: "p after Holm",
		kind: "number",
		cell: ({ numbers: { gate } }) => plain(gate?.pAdjusted)
	},
	{
		title: "Family",
		kind: "text",
		cell: ({ numbers: { gate } }) => name(gate?.family ?? "")
	},
	{
		title: "Detectable",
		kind: "number",
		cell: ({ numbers: { gate } }) => plain(gate?.detectable)
	},
	{
		title: `${countedTitle(result)} to decide`,
		kind: "number",
		cell: ({ numbers: { gate } }) => gate?.rowsNeeded == null ? "" : `${formatCount(gate.rowsNeeded)} more`
	}
];
/** All numbers of the gates, in the units of their metrics. */
function numbersTable$3(rows, result) {
	const note = html`<p class="note">${joinHtml([html`In the metric’s own unit; shares from 0 to 1.`, html`Detectable: the smallest true change for the worse that this many ${result.kind === "benchmark" ? "pairs of processes" : rowNoun(result.task, 0)} would probably have shown.`], html` `)}</p>`;
	return html`${table({
		caption: "The numbers behind the gates",
		columns: numberColumns(result),
		rows,
		layout: "plain"
	})}${note}`;
}
/** A number by itself, to four digits, without percent or points. */
function plain(value) {
	return value == null ? "" : formatValue(value, { unit: "1" });
}
// packages/report/page/benchmark/operators.ts
const mostOperators = 15;
/** The operators that take the most time, base against this change; empty where no profile was taken. */
function operatorsTable(result) {
	const pairs = operatorPairs(result).slice(0, mostOperators);
	if (pairs.length === 0) return html``;
	const longest = Math.max(...pairs.flatMap(({ now, base }) => [now?.milliseconds ?? 0, base?.milliseconds ?? 0]));
	return table({
		caption: "Operators that take the most time",
		columns: [
			{
				title: "Operator",
				kind: "text",
				names: true,
				cell: ({ name: own, type }) => html`<code>${breakable(name(own))}</code> <span class="said-in">${name(type)}</span>`
			},
			{
				title: "Base → now",
				kind: "number",
				cell: timesCell
			},
			{
				title: "Time of a call",
				kind: "plot",
				cell: (pair) => bars$1(pair, longest)
			},
			{
				title: "Change",
				kind: "number",
				cell: operatorChange
			},
			{
				title: "Of all time",
				kind: "number",
				cell: ({ now }) => now === null ? "" : percent$1(now.share)
			},
			{
				title: "Ran on",
				kind: "text",
				cell: ({ provider }) => name(provider.replace(/ExecutionProvider$/, ""))
			}
		],
		rows: pairs,
		layout: "cards"
	});
}
function timesCell({ now, base }) {
	const [before, own] = [base, now].map((side) => side === null ? "none" : milliseconds(side.milliseconds));
	return base === null && now !== null ? html`<b>${own ?? ""}</b>` : html`<span class="base-value">${before ?? ""}</span> <span class="arrow">→</span> <b>${own ?? ""}</b>`;
}
const height$1 = {
	all: 26,
	bar: 8,
	base: 14,
	now: 3
};
function bars$1({ name: own, now, base }, longest) {
	const width = (side) => `${at(longest > 0 && side !== null ? 100 * side.milliseconds / longest : 0)}%`;
	const words = `${name(own)}: ${now === null ? "none" : milliseconds(now.milliseconds)}${base === null ? "" : `; base: ${milliseconds(base.milliseconds)}`}`;
	return html`<svg class="chart bars" width="100%" height="${height$1.all}" role="img"><title>${words}</title><rect class="bar now" x="0" y="${height$1.now}" width="${width(now)}" height="${height$1.bar}"/><rect class="bar base" x="0" y="${height$1.base}" width="${width(base)}" height="${height$1.bar}"/></svg>`;
}
// packages/report/page/benchmark/rounds.ts
/** Rounds of one side that anybody sees, and processes. */
const most = {
	rounds: 3e3,
	processes: 200
};
/** The median of each round, process by process, both sides as they ran in turns; empty where that is not known. */
function roundsFigure({ benchmark }) {
	const now = soundRounds(benchmark?.rounds?.candidate);
	if (now.length === 0) return html``;
	const base = soundRounds(benchmark?.rounds?.base);
	const longest = Math.max(...[...now, ...base].map((rounds) => rounds.length));
	const processes = Math.max(now.length, base.length);
	const places = (side) => side.flatMap((rounds, process) => rounds.map((median, round) => [process + (round + .5) / longest, median])).slice(0, most.rounds);
	const [own, other] = [places(now), places(base)];
	const heights = [...own, ...other].map(([, height]) => height).toSorted((left, right) => left - right);
	const extent = roomyExtent([share$1(heights, .005), share$1(heights, .995)]);
	const pairs = base.length > 0;
	const seen = `Medians of ${formatCount(own.length + other.length)} rounds${pairs ? ` of ${formatCount(processes)} pairs of processes` : ""}, from ${milliseconds(heights[0] ?? 0)} to ${milliseconds(heights.at(-1) ?? 0)}.`;
	return pictureFigure({
		title: "Median of each round",
		picture: drawChart({
			title: "Median of each round, process by process",
			seen,
			x: {
				title: pairs ? "pair of processes" : "process",
				extent: [0, processes],
				ticks: Array.from({ length: processes }, (_, index) => index + .5).filter((_, index) => processes <= 12 || index % Math.ceil(processes / 10) === 0),
				write: (place) => formatCount(Math.floor(place) + 1)
			},
			y: {
				title: "ms",
				extent
			},
			marks: (axes) => {
				const [top, bottom] = [axes.y.range()[1] ?? 0, axes.y.range()[0] ?? 0];
				const borders = Array.from({ length: Math.max(0, processes - 1) }, (_, index) => index + 1).map((border) => html`<line class="grid" x1="${at(axes.x(border))}" x2="${at(axes.x(border))}" y1="${at(top)}" y2="${at(bottom)}"/>`);
				return html`${processes <= 40 ? borders : []}${dots(axes, other, "base")}${dots(axes, own, "now")}`;
			}
		}),
		caption: `${seen} ${pairs ? "Between two lines both processes of a pair ran in turns: strong this change, faint its base. " : ""}What lies far out stands at the edge.`,
		numbers: "rounds of each process",
		columns: [
			{
				title: "Of",
				kind: "text",
				names: true,
				cell: ({ side }) => side
			},
			{
				title: "Process",
				kind: "number",
				cell: ({ of }) => formatCount(of.process)
			},
			{
				title: "Rounds",
				kind: "number",
				cell: ({ of }) => formatCount(of.count)
			},
			{
				title: "Least",
				kind: "number",
				cell: ({ of }) => milliseconds(of.least)
			},
			{
				title: "Middle",
				kind: "number",
				cell: ({ of }) => milliseconds(of.middle)
			},
			{
				title: "Most",
				kind: "number",
				cell: ({ of }) => milliseconds(of.largest)
			}
		],
		rows: [...summaries(now, "now"), ...summaries(base, "base")]
	});
}
function soundRounds(side) {
	return (side ?? []).slice(0, most.processes).map((rounds) => rounds.slice(0, most.rounds).filter(isDrawable)).filter((rounds) => rounds.length > 0);
}
function summaries(side, name) {
	return side.map((rounds, index) => {
		const sorted = rounds.toSorted((left, right) => left - right);
		return {
			side: name,
			of: {
				process: index + 1,
				count: rounds.length,
				least: share$1(sorted, 0),
				middle: share$1(sorted, .5),
				largest: share$1(sorted, 1)
			}
		};
	});
}
/** The value that so large a share of sorted ones does not exceed. */
function share$1(sorted, part) {
	return sorted[Math.round(part * (sorted.length - 1))] ?? NaN;
}
// packages/report/page/benchmark/sweep.ts
/** Sizes that anybody looks at. */
const mostSizes = 20;
const largestSize = 2 ** 40;
/** What other batch sizes, and more requests at once, come to; nothing where none were tried. */
function sweepFigures({ benchmark }) {
	return ["batch", "concurrency"].flatMap((by) => {
		const points = (benchmark?.sweep ?? []).filter((point) => point.by === by && point.size >= 1 && point.size <= largestSize).slice(0, mostSizes).toSorted((left, right) => left.size - right.size);
		const along = by === "batch" ? "rows of a call" : "requests at once";
		return [figure({
			title: by === "batch" ? "Throughput by batch size" : "Throughput by concurrency",
			along,
			unit: "a second",
			swept: sweptBy(points, ({ throughput }) => throughput),
			write: (value) => formatValue(Number(value.toPrecision(3)), { unit: "1/s" })
		}), figure({
			title: by === "batch" ? "Time of a call by batch size" : "Time of a request by concurrency",
			along,
			unit: "median, ms",
			swept: sweptBy(points, ({ latencyP50 }) => latencyP50),
			write: milliseconds
		})].filter((each) => String(each) !== "");
	});
}
function figure({ title, along, unit, swept, write }) {
	const last = swept.at(-1);
	if (last === void 0) return html``;
	const heights = swept.flatMap(({ now, base }) => [now, ...base === null ? [] : [base]]);
	const places = (side) => swept.flatMap((point, index) => point[side] === null ? [] : [[index, point[side]]]);
	const change = changeOf$1(last.now, last.base ?? void 0);
	const seen = `At ${formatCount(last.size)}: ${write(last.now)}${last.base === null ? "" : `; base: ${write(last.base)} (${change})`}.`;
	const picture = drawChart({
		title,
		seen,
		x: {
			title: along,
			extent: [-.3, swept.length - .7],
			ticks: swept.map((_, index) => index),
			write: (index) => formatCount(swept[index]?.size ?? 0)
		},
		y: {
			title: unit,
			extent: [0, Math.max(...heights) * 1.06]
		},
		marks: (axes) => html`${lineThrough(axes, places("base"), "base")}${places("base").map((place) => dot$1(axes, place, "base"))}${lineThrough(axes, places("now"), "now")}${places("now").map((place) => dot$1(axes, place, "now"))}`
	});
	const columns = [
		{
			title: along,
			kind: "text",
			names: true,
			cell: ({ size }) => formatCount(size)
		},
		{
			title: "Base",
			kind: "number",
			cell: ({ base }) => base === null ? "" : write(base)
		},
		{
			title: "Now",
			kind: "number",
			cell: ({ now }) => write(now)
		},
		{
			title: "Change",
			kind: "number",
			cell: ({ now, base }) => changeOf$1(now, base ?? void 0)
		}
	];
	return pictureFigure({
		title,
		picture,
		caption: `${seen} Shown and not judged.`,
		numbers: title,
		columns,
		rows: swept
	});
}
function sweptBy(points, pick) {
	return points.flatMap(({ size, candidate, base }) => {
		const [now, before] = [pick(candidate), base === void 0 ? void 0 : pick(base)];
		return isDrawable(now) && now >= 0 ? [{
			size,
			now,
			base: isDrawable(before) && before >= 0 ? before : null
		}] : [];
	});
}
// packages/report/page/benchmark/tracks.ts
/** What was looked at of the machine meanwhile, each over time; nothing where that is not known. */
function telemetryFigures(result) {
	return telemetryTracks(result).map((track) => trackFigure(track));
}
/** Latency and memory of one process over minutes; nothing where none was left running. */
function soakFigures(result) {
	const soak = soakOf(result);
	if (soak === null) return [];
	const { seconds, latencyP50, memorySeconds, memory } = soak;
	return [trackFigure({
		title: "Median time of a call",
		seconds,
		values: latencyP50,
		...writtenIn("ms")
	}), ...memory.length === 0 ? [] : [trackFigure({
		title: "Memory held",
		seconds: memorySeconds,
		values: memory,
		...writtenIn("bytes")
	})]];
}
/** Places that a table lists: the document has them all. */
const mostListed = 50;
/** `2nd`, `3rd`, `4th`. */
function ordinal(step) {
	return `${step}${{
		2: "nd",
		3: "rd"
	}[step] ?? "th"}`;
}
function trackFigure(track) {
	const { title, unit, seconds, values, write } = track;
	const places = seconds.map((second, index) => [second, values[index] ?? NaN]);
	const isLong = (seconds.at(-1) ?? 0) >= 180;
	const inTime = places.map(([second, value]) => [isLong ? second / 60 : second, value]);
	const seen = `From ${write(values[0] ?? NaN)} at first to ${write(values.at(-1) ?? NaN)} at last; between ${write(Math.min(...values))} and ${write(Math.max(...values))}.`;
	const picture = drawChart({
		title: `${title} over time`,
		seen,
		x: {
			title: isLong ? "minutes" : "seconds",
			extent: extentOf(inTime.map(([along]) => along))
		},
		y: {
			title: unit === "bytes" ? "" : unit,
			extent: roomyExtent(values),
			...unit === "bytes" ? { write } : {}
		},
		marks: (axes) => html`${lineThrough(axes, inTime, "now")}`
	});
	const columns = [{
		title: "After",
		kind: "text",
		names: true,
		cell: ([second]) => minutes(second)
	}, {
		title,
		kind: "number",
		cell: ([, value]) => write(value)
	}];
	const step = Math.ceil(places.length / mostListed);
	const rows = places.filter((_, index) => index % step === 0);
	return pictureFigure({
		title,
		picture,
		caption: seen,
		numbers: step === 1 ? title : `${title}, each ${ordinal(step)}`,
		columns,
		rows
	});
}
// packages/report/page/benchmark/index.ts
/** How long calls took, of both sides; empty where a result does not tell. */
function callsSection(result) {
	const rounds = roundsFigure(result);
	const figures = [...callFigures(result), ...String(rounds) === "" ? [] : [rounds]];
	const { latencies, rounds: taken } = result.benchmark ?? {};
	return figuresSection("How long calls took", figures, latencies?.base !== void 0 || taken?.base !== void 0);
}
/** What else a benchmark saw, judged by nothing: operators, other sizes, minutes, the machine. */
function benchmarkSections(result) {
	const operators = operatorsTable(result);
	const sweep = result.benchmark?.sweep ?? [];
	const lasted = soakOf(result)?.seconds.at(-1) ?? 0;
	return [
		String(operators) === "" ? html`` : html`<section><h3>Where the time goes</h3>${operators}<p class="legend">By a profile of the runtime, of processes of their own; filled: this change, outline: its base.</p></section>`,
		figuresSection("Other sizes", sweepFigures(result), sweep.some(({ base }) => base !== void 0)),
		figuresSection(`The same process for ${minutes(lasted)}`, soakFigures(result), false),
		figuresSection("The machine meanwhile", telemetryFigures(result), false)
	];
}
function figuresSection(title, figures, hasBase) {
	if (figures.length === 0) return html``;
	return html`<section><h3>${title}</h3>${sidesLegend(hasBase)}<div class="curves">${figures}</div></section>`;
}
// packages/report/page/columns.ts
/** The data column by column, those with something wrong first; empty where no check is about one. */
function columnsFold({ kind, checks }) {
	if (kind !== "data") return html``;
	const columns = [...Map.groupBy(worstChecksFirst(checks), ({ column }) => column)].flatMap(([column, ofColumn]) => {
		return column !== void 0 && ofColumn.some(({ id }) => columnIds.includes(id)) ? [{
			column,
			checks: ofColumn
		}] : [];
	});
	if (columns.length === 0) return html``;
	const rows = [...columns.filter((one) => openOf(one).length > 0), ...columns.filter((one) => openOf(one).length === 0)];
	const listed = table({
		caption: "Columns of the data",
		columns: columnColumns,
		rows,
		layout: "cards"
	});
	return fold(plural(columns.length, "column"), listed);
}
/** Checks that every column has one of. */
const columnIds = [
	"type",
	"missing-column",
	"extra-column"
];
/** Failed checks of one column that are told here; the table above tells all. */
const mostFailed = 5;
const columnColumns = [
	{
		title: "Column",
		kind: "text",
		names: true,
		cell: ({ column }) => html`<code>${name(column)}</code>`
	},
	{
		title: "Type",
		kind: "text",
		cell: ({ checks }) => saidBy(checks, "type", "expected")
	},
	{
		title: "Nulls",
		kind: "text",
		cell: ({ checks }) => saidBy(checks, "nulls", "observed")
	},
	{
		title: "Distinct",
		kind: "text",
		cell: ({ checks }) => saidBy(checks, "distinct", "observed")
	},
	{
		title: "Passed",
		kind: "number",
		cell: ({ checks }) => formatCount(checks.filter((check) => checkOutcome(check) === "pass").length)
	},
	{
		title: "To look at",
		kind: "text",
		cell: openCell
	}
];
function saidBy(checks, id, key) {
	const said = checks.find((check) => check.id === id && check.status !== "skipped")?.[key];
	return said === void 0 ? "" : sentence(said);
}
function openOf({ checks }) {
	return checks.filter((check) => isOpen({ outcome: checkOutcome(check) }));
}
function openCell(column) {
	const open = openOf(column);
	const told = open.slice(0, mostFailed).map((check) => {
		const outcome = checkOutcome(check);
		const word = outcome === "fail" ? "" : `${outcomeWords(outcome)}: `;
		return html`<li>${icon(outcome)} ${word}${sentence(titleWithoutColumn(check))}</li>`;
	});
	const more = open.length - told.length;
	if (told.length === 0) return html``;
	return html`<ul class="said">${told}${more > 0 ? html`<li>and ${formatCount(more)} more</li>` : html``}</ul>`;
}
// packages/report/page/checks.ts
/** Checks of data or a model, the worst first, what holds folded away; empty when there are none. */
function checksSection(result) {
	const rows = checkRows(result);
	if (rows.length === 0) return html``;
	const held = checkRows(result, { each: true }).filter(({ outcome }) => outcome === "pass");
	const skipped = rows.filter(({ outcome }) => outcome === "shown");
	const columns = result.kind === "data" ? openColumns : openColumns.filter(({ title }) => title !== "Column");
	const open = rows.filter(isOpen);
	return html`<section><h3>${result.kind === "data" ? "Data checks" : "Model checks"}</h3>${[
		open.length === 0 ? html`` : html`<p class="counts">${failedWords(rows)}${checksInWords(rows)}</p>`,
		open.length === 0 ? html`` : table({
			caption: "Checks to look at, the worst first",
			columns,
			rows: open,
			layout: "cards"
		}),
		held.length === 0 ? html`` : fold(`${plural(held.length, "check")} passed`, heldTable(held)),
		skipped.length === 0 ? html`` : fold(`${plural(countChecks(skipped, "shown"), "check")} skipped`, table({
			caption: "Skipped checks",
			columns: columns.slice(1),
			rows: skipped,
			layout: "cards"
		})),
		columnsFold(result)
	]}</section>`;
}
function failedWords(rows) {
	const failed = countChecks(rows, "fail");
	return failed === 0 ? "" : `${plural(failed, "check")} failed, `;
}
const openColumns = [
	{
		title: "Verdict",
		kind: "sign",
		cell: ({ outcome }) => sign(outcome)
	},
	{
		title: "Column",
		kind: "text",
		names: true,
		cell: columnCell
	},
	{
		title: "Check",
		kind: "text",
		cell: ({ title }) => title
	},
	{
		title: "Expected",
		kind: "text",
		cell: ({ expected, declared }) => declared === "" ? expected : html`${expected} <span class="said-in">${placeWords(declared)}</span>`
	},
	{
		title: "Found",
		kind: "text",
		cell: ({ found, samples }) => [found, samples].filter(Boolean).join(": ")
	},
	{
		title: "Where",
		kind: "text",
		cell: ({ where }) => where
	},
	{
		title: "What to do",
		kind: "text",
		cell: ({ hint }) => hint
	}
];
/** `people.schema.yml:4`, which may be broken in the name and never before the line: `4` alone says nothing. */
function placeWords(declared) {
	const [, before = "", end = declared] = /^(.*?)([^_(,/.-]{0,16}:\d+)$/u.exec(declared) ?? [];
	return html`${breakable(before)}<wbr><span class="together">${end}</span>`;
}
function columnCell(row) {
	if (row.columns.length === 0) return html`all`;
	return html`${codeList(row.columns)}${moreWords(unnamedColumns(row))}`;
}
function moreWords(more) {
	return more > 0 ? ` and ${formatCount(more)} more` : "";
}
function codeList(columns) {
	return columns.map((column, index) => html`${index === 0 ? "" : ", "}<code>${column}</code>`);
}
/** Checks of one column that are told; each has its place in the result document. */
const mostChecks = 20;
/** Columns named before the rest is counted. */
const mostColumns = 8;
const heldColumns = [{
	title: "Columns",
	kind: "text",
	names: true,
	cell: columnsCell
}, {
	title: "What holds",
	kind: "text",
	cell: ({ checks }) => checks
}];
/** What holds, said once for all columns of which it does. */
function heldTable(rows) {
	const byColumn = Array.from(Map.groupBy(rows, ({ columns: [column = ""] }) => column), ([column, own]) => ({
		column,
		checks: [...new Set(own.map(heldWords))].slice(0, mostChecks).join("; ")
	}));
	const held = Array.from(Map.groupBy(byColumn, ({ checks }) => checks), ([checks, own]) => ({
		checks,
		columns: own.map(({ column }) => column)
	}));
	return table({
		caption: "Checks that passed",
		columns: heldColumns,
		rows: held,
		layout: "cards"
	});
}
function heldWords({ title, expected, found }) {
	const facts = [expected, found].filter(Boolean).join("; ");
	return facts === "" ? title : `${title} (${facts})`;
}
function columnsCell({ columns }) {
	const named = columns.filter((column) => column !== "").slice(0, mostColumns);
	if (named.length === 0) return html`the whole file`;
	const more = columns.length - named.length;
	return html`${codeList(named)}${moreWords(more)}`;
}
// packages/report/page/class-scores.ts
const columns$2 = [
	{
		title: "Class",
		kind: "text",
		names: true,
		cell: ({ label }) => html`<code>${name(label)}</code>`
	},
	{
		title: "Rows",
		kind: "number",
		cell: ({ now }) => Number.isInteger(now.truth) ? formatCount(now.truth) : ""
	},
	{
		title: "Precision",
		kind: "number",
		cell: told$1(({ right, predicted }) => right / predicted)
	},
	{
		title: "Recall",
		kind: "number",
		cell: told$1(({ right, truth }) => right / truth)
	},
	{
		title: "F1",
		kind: "number",
		cell: told$1(({ right, truth, predicted }) => 2 * right / (truth + predicted))
	}
];
/** Precision, recall and F1 of each class, from the matrix of what was taken for what; those seldom found first. */
function classScores(result) {
	const rows = scoresOf(result).toSorted((left, right) => recallOf(left) - recallOf(right));
	return table({
		caption: "Each class against the rest; base → now",
		columns: columns$2,
		rows,
		layout: "plain"
	});
}
function recallOf({ now }) {
	return now.truth === 0 ? 1 : now.right / now.truth;
}
function scoresOf(result) {
	const cells = confusionCells(result);
	const compared = cells.some(({ base }) => base !== null);
	const none = () => ({
		truth: 0,
		predicted: 0,
		right: 0
	});
	const known = /* @__PURE__ */ new Map();
	const of = (label) => {
		const found = known.get(label) ?? {
			label,
			now: none(),
			base: compared ? none() : null
		};
		known.set(label, found);
		return found;
	};
	for (const { truth, predicted, count, base } of cells) for (const [side, rows] of [["now", count], ["base", base ?? 0]]) {
		const [actual, taken] = [of(truth)[side], of(predicted)[side]];
		if (actual === null || taken === null) continue;
		actual.truth += rows;
		taken.predicted += rows;
		if (truth === predicted) actual.right += rows;
	}
	return [...known.values()];
}
/** `94.1 % → 92.0 %`; a dash where nothing can be divided by. */
function told$1(scoreOf) {
	const text = (counts) => {
		const score = scoreOf(counts);
		return Number.isNaN(score) ? "–" : formatValue(score, {
			unit: "1",
			bounded: [0, 1]
		});
	};
	return ({ now, base }) => base === null ? text(now) : `${text(base)} → ${text(now)}`;
}
// packages/report/page/confusion.ts
/** Classes up to which the matrix is drawn: a larger one nobody reads. */
const mostClasses$1 = 25;
/** Mistakes named in words. */
const mostNamed = 5;
/** What is mistaken for what, and what of it is new; empty when that is not known. */
function confusionFigure(result) {
	const cells = confusionCells(result);
	if (cells.length === 0) return html``;
	const labels = labelsOf(result);
	const numbers = fold("The numbers", numbersTable$2(cells));
	const matrix = labels.length <= mostClasses$1 ? matrixFigure(labels, cells) : html``;
	const classes = fold("Each class", classScores(result));
	return html`<div class="confusion">${matrix}${numbers}${classes}</div>`;
}
/** The mistakes that became more frequent, and those that became rarer. */
function mistakeLists(result) {
	const mistakes = confusionCells(result).filter(({ truth, predicted }) => truth !== predicted);
	if (mistakes.every(({ base }) => base === null)) return mistakeList("Mistakes", mistakes.toSorted((left, right) => right.count - left.count));
	const changed = mistakes.filter((cell) => changeOf(cell) !== 0).toSorted((left, right) => Math.abs(changeOf(right)) - Math.abs(changeOf(left)));
	return html`${[mistakeList("Mistaken more often", changed.filter((cell) => changeOf(cell) > 0)), mistakeList("Mistaken less often", changed.filter((cell) => changeOf(cell) < 0))]}`;
}
function mistakeList(title, mistakes) {
	if (mistakes.length === 0) return html``;
	const items = mistakes.slice(0, mostNamed).map((cell) => html`<li><code>${name(cell.truth)}</code> taken for <code>${name(cell.predicted)}</code> <span class="times">${cell.base === null ? "" : `${amount$1(cell.base)} → `}${amount$1(cell.count)}×</span></li>`);
	const more = mistakes.length - items.length;
	return html`<div><h4>${title}</h4><ul class="mistakes">${items}</ul>${more > 0 ? html`<p class="more">and ${formatCount(more)} more pairs</p>` : html``}</div>`;
}
function labelsOf({ confusion, baseline }) {
	return [.../* @__PURE__ */ new Set([...confusion?.labels ?? [], ...baseline?.confusion?.labels ?? []])];
}
function matrixFigure(labels, cells) {
	const known = new Map(cells.map((cell) => [JSON.stringify([cell.truth, cell.predicted]), cell]));
	const compared = cells.some(({ base }) => base !== null);
	const most = Math.max(1, ...cells.map((cell) => shadedBy(cell, compared)));
	const level = quantize([0, most], [
		1,
		2,
		3
	]);
	const rows = labels.map((truth) => {
		const own = labels.map((predicted) => {
			const cell = known.get(JSON.stringify([truth, predicted])) ?? {
				truth,
				predicted,
				count: 0,
				base: compared ? 0 : null
			};
			return matrixCell(cell, level(shadedBy(cell, compared)));
		});
		return html`<tr><th scope="row">${name(truth)}</th>${own}</tr>`;
	});
	const caption = compared ? "Rows by true class (down) and predicted class (across); small: the difference from base" : "Rows by true class (down) and predicted class (across)";
	const header = labels.map((label) => html`<th scope="col">${name(label)}</th>`);
	const matrix = html`<table class="matrix"><caption>${caption}</caption><thead><tr><th scope="col">true ↓ predicted →</th>${header}</tr></thead><tbody>${rows}</tbody></table>`;
	const legend = compared ? html`<p class="legend"><span class="key"><span class="swatch tone-worse shade-3"></span> more wrong than base</span> <span class="key"><span class="swatch tone-better shade-3"></span> more right than base</span></p>` : html``;
	return html`${scrollable(caption, matrix)}${legend}`;
}
function matrixCell(cell, level) {
	const right = cell.truth === cell.predicted;
	const change = changeOf(cell);
	const tone = cell.base === null || change === 0 ? "neutral" : change > 0 === right ? "better" : "worse";
	const shade = shadedBy(cell, cell.base !== null) > 0 ? ` shade-${level}` : "";
	const count = cell.count === 0 && change === 0 ? "" : amount$1(cell.count);
	const difference = cell.base === null || change === 0 ? html`` : html` <small>${change > 0 ? "+" : "−"}${amount$1(Math.abs(change))}</small>`;
	return html`<td class="${right ? "right" : "wrong"} tone-${tone}${shade}">${count}${difference}</td>`;
}
/** What a cell is shaded by: how much it changed, or without a baseline how many mistakes it holds. */
function shadedBy(cell, compared) {
	const size = compared ? Math.abs(changeOf(cell)) : cell.truth === cell.predicted ? 0 : cell.count;
	return Number.isFinite(size) ? size : 0;
}
function changeOf({ count, base }) {
	const change = base === null ? 0 : count - base;
	return Number.isNaN(change) ? 0 : change;
}
/** A count, or a sum of weights. */
function amount$1(count) {
	return Number.isInteger(count) ? formatCount(count) : formatValue(count, { unit: "1" });
}
const columns$1 = [
	{
		title: "True class",
		kind: "text",
		names: true,
		cell: ({ truth }) => html`<code>${name(truth)}</code>`
	},
	{
		title: "Predicted",
		kind: "text",
		cell: ({ predicted }) => html`<code>${name(predicted)}</code>`
	},
	{
		title: "Base",
		kind: "number",
		cell: ({ base }) => base === null ? "" : amount$1(base)
	},
	{
		title: "Now",
		kind: "number",
		cell: ({ count }) => amount$1(count)
	}
];
/** Mistakes first, the most frequent first, then what was right. */
function numbersTable$2(cells) {
	const rows = cells.toSorted((left, right) => Number(left.truth === left.predicted) - Number(right.truth === right.predicted) || right.count - left.count);
	return table({
		caption: "Rows by true and predicted class",
		columns: columns$1,
		rows,
		layout: "plain"
	});
}
// packages/report/page/curve-sides.ts
/** Points of a curve that anybody draws. */
const mostPoints$1 = 200;
/** What is drawn of a result; null when nothing is. The base's is left out where it is of another class. */
function sidesOf({ curves, baseline }) {
	if (curves === void 0) return null;
	const base = baseline?.curves;
	return {
		now: curves,
		base: base !== void 0 && base.label === curves.label ? base : null
	};
}
/** One kind of curve on both sides; null when this change has none. */
function eachSide({ now, base }, pick) {
	const own = pick(now);
	const other = base === null ? [] : pick(base);
	return own.length === 0 ? null : {
		now: own,
		base: other.length === 0 ? null : other
	};
}
/** Lists of numbers as points; one of which a number is lacking, or none, is left out. */
function pointsOf(lists, names) {
	if (lists === void 0) return [];
	const [first] = names.map((name) => lists[name]);
	return (first ?? []).slice(0, mostPoints$1).map((_, index) => names.map((name) => [name, lists[name][index]])).filter((pairs) => pairs.every(([, value]) => isDrawable(value))).map((pairs) => Object.fromEntries(pairs));
}
/** A share in percent. */
function share(value) {
	return formatValue(value, {
		unit: "1",
		bounded: [0, 1]
	});
}
/** A share on an axis, in whole percents. */
function roundShare(value) {
	return formatValue(value, {
		unit: "1",
		bounded: [0, 1],
		precision: 0
	});
}
/** A number of rows, or a sum of their weights. */
function amount(rows) {
	return Number.isInteger(rows) ? formatCount(rows) : formatValue(rows, { unit: "1" });
}
/** What the pictures are drawn from: how many rows, by weight or not, of which training. */
function drawnFrom({ subject }, { now, base }) {
	const trainings = 1 + (subject.predictions?.further?.length ?? 0);
	return `From ${`${formatCount(now.rows)} rows${now.weighted ? ", counted by their weights" : ""}`}${trainings === 1 ? "" : `, as the first of ${formatCount(trainings)} trainings has them`}${base === null ? "" : `; base: ${formatCount(base.rows)}${base.weighted ? ", by weight" : ""}`}.`;
}
/** A picture with its words, and with its numbers one click away. */
function curveFigure({ title, picture, caption, numbers, columns, sides }) {
	const { now, base } = sides;
	const rows = [...now.map((row) => ({
		side: "now",
		row
	})), ...(base ?? []).map((row) => ({
		side: "base",
		row
	}))];
	return pictureFigure({
		title,
		picture,
		caption,
		numbers,
		columns: [{
			title: "Of",
			kind: "text",
			names: true,
			cell: (row) => row.side
		}, ...columns.map(({ cell, ...column }) => ({
			...column,
			cell: ({ row }) => cell(row)
		}))],
		rows
	});
}
// packages/report/page/calibration.ts
const unit$1 = [0, 1];
/** The strip of bars below the plot, in pixels at full size. */
const strip$1 = {
	height: 40,
	bar: 12
};
/** A bin with fewer of all rows than this share says little. */
const leastTold = .02;
/** What probabilities said against what came true, with the rows of each bin; empty when it is not known. */
function calibrationFigure(result, curves) {
	const sides = eachSide(curves, ({ calibration }) => pointsOf(calibration, [
		"rows",
		"meanProbability",
		"share"
	]));
	if (sides === null) return html``;
	const { now, base } = sides;
	const label = curves.now.label === void 0 ? null : name(curves.now.label);
	const most = Math.max(...[...now, ...base ?? []].map(({ rows }) => rows));
	const seen = widestGap(now, label);
	const side = (axes, bins, kind) => {
		const places = bins.map(({ meanProbability, share: came }) => [meanProbability, came]);
		return html`${bars(axes, bins, most, kind)}${lineThrough(axes, places, kind)}${places.map((place) => dot$1(axes, place, kind))}`;
	};
	return curveFigure({
		title: "Calibration",
		picture: drawChart({
			title: label === null ? "Calibration of the probabilities of the most probable class" : `Calibration of the probabilities of ${label}`,
			seen,
			x: {
				title: "probability that was said",
				extent: unit$1,
				write: roundShare
			},
			y: {
				title: "share that came true",
				extent: unit$1,
				write: roundShare
			},
			below: strip$1.height + 8,
			marks: (axes) => html`${reference(axes, [0, 0], [1, 1])}${base === null ? html`` : side(axes, base, "base")}${side(axes, now, "now")}<text class="end" x="${plot.left - 6}" y="${plot.bottom - 4}">rows</text>`
		}),
		caption: `${seen} Dotted: what is said comes true. Bars: rows of each bin. ${drawnFrom(result, curves)}`,
		numbers: "calibration",
		sides,
		columns: [
			{
				title: "Said on average",
				kind: "number",
				cell: ({ meanProbability }) => share(meanProbability)
			},
			{
				title: "Came true",
				kind: "number",
				cell: ({ share: came }) => share(came)
			},
			{
				title: curves.now.weighted ? "Weight of the rows" : "Rows",
				kind: "number",
				cell: ({ rows }) => amount(rows)
			}
		]
	});
}
function bars({ x }, bins, most, kind) {
	const height = linear([0, most > 0 ? most : 1], [0, strip$1.height]).clamp(true);
	return html`${bins.map(({ rows, meanProbability }) => html`<rect class="bar ${kind}" x="${at(x(meanProbability) - strip$1.bar / 2)}" y="${at(plot.bottom - height(rows))}" width="${strip$1.bar}" height="${at(height(rows))}"/>`)}`;
}
function widestGap(bins, label) {
	const all = bins.reduce((sum, { rows }) => sum + rows, 0);
	const gap = ({ meanProbability, share: came }) => Math.abs(meanProbability - came);
	const [widest] = bins.filter(({ rows }) => rows >= leastTold * all).toSorted((left, right) => gap(right) - gap(left));
	return widest === void 0 ? `No bin holds enough rows to tell.` : `Widest gap: where ${share(widest.meanProbability)} was said on average, ${share(widest.share)} were ${label ?? "right"} (${amount(widest.rows)} rows).`;
}
// packages/report/page/residuals.ts
const shares = [
	"5",
	"25",
	"50",
	"75",
	"95"
];
const names = [
	"rows",
	"meanPrediction",
	...shares
];
/** Metrics whose unit is the target's. */
const inTargetUnit = [
	"mean_absolute_error",
	"root_mean_squared_error",
	"median_absolute_error",
	"max_error"
];
/** How far the truth is from predictions of each size; empty when it is not known. */
function residualsFigure(result, curves) {
	const sides = eachSide(curves, binsOf);
	if (sides === null) return html``;
	const { now, base } = sides;
	const all = [...now, ...base ?? []];
	const unit = result.metrics.find(({ name }) => inTargetUnit.includes(name))?.unit ?? "1";
	const unitWords = unit === "1" ? "" : `, ${shorten(unit, 16)}`;
	const write = (value) => formatValue(value, { unit: shorten(unit, 16) });
	const heights = all.flatMap((bin) => shares.map((share) => bin[share]));
	const farthest = now.toSorted((left, right) => Math.abs(right[50]) - Math.abs(left[50]))[0];
	const lean = `${farthest[50] < 0 ? "−" : "+"}${write(Math.abs(farthest[50]))}`;
	const seen = `The median is farthest from 0 for predictions of about ${write(farthest.meanPrediction)}: ${lean}.`;
	return curveFigure({
		title: "Residuals",
		picture: drawChart({
			title: "Residuals by prediction",
			seen,
			x: {
				title: `prediction${unitWords}`,
				extent: extentOf(all.map(({ meanPrediction }) => meanPrediction))
			},
			y: {
				title: `truth − prediction${unitWords}`,
				extent: roomyExtent([0, ...heights])
			},
			marks: (axes) => {
				const [left, right] = axes.x.domain();
				return html`${areaBetween(axes, band(now, "5", "95"), "under")}${areaBetween(axes, band(now, "25", "75"), "middle-half")}${reference(axes, [left, 0], [right, 0])}${base === null ? html`` : outline(axes, base)}${lineThrough(axes, along(now, "50"), "now")}`;
			}
		}),
		caption: `${seen} Line: the median; bands: the middle 50 % and 90 % of the rows${base === null ? "" : "; dashed: the same of base"}. ${drawnFrom(result, curves)}`,
		numbers: "residuals",
		sides,
		columns: [
			{
				title: "Prediction on average",
				kind: "number",
				cell: ({ meanPrediction }) => write(meanPrediction)
			},
			...shares.map((share) => ({
				title: share === "50" ? "Median" : `${share} % below`,
				kind: "number",
				cell: (bin) => write(bin[share])
			})),
			{
				title: curves.now.weighted ? "Weight of the rows" : "Rows",
				kind: "number",
				cell: ({ rows }) => amount(rows)
			}
		]
	});
}
function binsOf({ residuals }) {
	if (residuals === void 0) return [];
	const { rows, meanPrediction, quantiles } = residuals;
	const lists = shares.map((share, index) => [share, quantiles.map((own) => own[index] ?? NaN)]);
	return pointsOf({
		rows,
		meanPrediction,
		...Object.fromEntries(lists)
	}, names);
}
function band(bins, low, high) {
	return bins.map((bin) => [
		bin.meanPrediction,
		bin[low],
		bin[high]
	]);
}
function along(bins, share) {
	return bins.map((bin) => [bin.meanPrediction, bin[share]]);
}
function outline(axes, bins) {
	return html`${[
		"5",
		"50",
		"95"
	].map((share) => lineThrough(axes, along(bins, share), "base"))}`;
}
// packages/report/page/roc.ts
const unit = [0, 1];
/** Where a curve is put into words. */
const told = {
	falsePositiveRate: .1,
	recall: .8
};
/** How many of a class are found against how many are wrongly taken for it; empty when it is not known. */
function rocFigure(result, curves) {
	const sides = eachSide(curves, ({ roc }) => pointsOf(roc, ["falsePositiveRate", "truePositiveRate"]));
	if (sides === null) return html``;
	const { now, base } = both(sides, ({ falsePositiveRate, truePositiveRate }) => [falsePositiveRate, truePositiveRate]);
	const label = name(curves.now.label ?? "");
	const atSame = (places) => share(heightAt(places, told.falsePositiveRate));
	const seen = `With ${roundShare(told.falsePositiveRate)} of all others wrongly taken for ${label}, ${atSame(now)} of ${label} are found${base === null ? "" : `; base: ${atSame(base)}`}.`;
	return curveFigure({
		title: "ROC",
		picture: drawChart({
			title: `ROC curve of ${label} against the rest`,
			seen,
			x: {
				title: "false positive rate",
				extent: unit,
				write: roundShare
			},
			y: {
				title: "true positive rate",
				extent: unit,
				write: roundShare
			},
			marks: (axes) => html`${areaBetween(axes, underneath(now), "under")}${reference(axes, [0, 0], [1, 1])}${base === null ? html`` : lineThrough(axes, base, "base")}${lineThrough(axes, now, "now")}`
		}),
		caption: `${seen} Dotted: guessing. ${drawnFrom(result, curves)}`,
		numbers: "ROC",
		sides,
		columns: [{
			title: "False positive rate",
			kind: "number",
			cell: ({ falsePositiveRate }) => share(falsePositiveRate)
		}, {
			title: "True positive rate",
			kind: "number",
			cell: ({ truePositiveRate }) => share(truePositiveRate)
		}]
	});
}
/** How often what is taken for a class is of it, against how many of it are found; empty when it is not known. */
function precisionRecallFigure(result, curves) {
	const sides = eachSide(curves, ({ precisionRecall }) => pointsOf(precisionRecall, [
		"recall",
		"precision",
		"threshold"
	]));
	if (sides === null) return html``;
	const { now, base } = both(sides, ({ recall, precision }) => [recall, precision]);
	const label = name(curves.now.label ?? "");
	const reached = (places) => share((places.find(([recall]) => recall >= told.recall) ?? places.at(-1))[1]);
	const seen = `With ${roundShare(told.recall)} of ${label} found, ${reached(now)} of what is taken for it is right${base === null ? "" : `; base: ${reached(base)}`}.`;
	const [, guessing] = now.at(-1);
	return curveFigure({
		title: "Precision and recall",
		picture: drawChart({
			title: `Precision and recall of ${label}`,
			seen,
			x: {
				title: "recall",
				extent: unit,
				write: roundShare
			},
			y: {
				title: "precision",
				extent: unit,
				write: roundShare
			},
			marks: (axes) => html`${areaBetween(axes, underneath(now), "under")}${reference(axes, [0, guessing], [1, guessing])}${base === null ? html`` : lineThrough(axes, base, "base")}${lineThrough(axes, now, "now")}`
		}),
		caption: `${seen} Dotted: guessing. ${drawnFrom(result, curves)}`,
		numbers: "precision and recall",
		sides,
		columns: [
			{
				title: "From score",
				kind: "number",
				cell: ({ threshold }) => formatValue(threshold, { unit: "1" })
			},
			{
				title: "Precision",
				kind: "number",
				cell: ({ precision }) => share(precision)
			},
			{
				title: "Recall",
				kind: "number",
				cell: ({ recall }) => share(recall)
			}
		]
	});
}
function both({ now, base }, placeOf) {
	return {
		now: now.map(placeOf),
		base: base?.map(placeOf) ?? null
	};
}
function underneath(places) {
	return places.map(([along, height]) => [
		along,
		0,
		height
	]);
}
/** The height of a line at a place along it, between the points on both sides of it. */
function heightAt(places, along) {
	const after = places.findIndex(([x]) => x > along);
	const [left, right] = [places[after < 0 ? places.length - 1 : after - 1], places[after]];
	if (left === void 0 || right === void 0) return (left ?? right)?.[1] ?? NaN;
	return left[1] + (right[1] - left[1]) * (along - left[0]) / (right[0] - left[0]);
}
// packages/report/page/thresholds.ts
/** Metrics of money that are drawn of one result. */
const mostSearches = 4;
const mostPoints = 200;
/** Stands for the threshold that no row reaches. */
const mostThreshold = 2;
/** What each threshold costs or brings, one picture a metric of money; none when no such metric was asked for. */
function thresholdFigures(result, curves) {
	return (curves.now.thresholds ?? []).slice(0, mostSearches).flatMap((search) => {
		const isSame = ({ metric, label }) => metric === search.metric && label === search.label;
		const base = curves.base?.thresholds?.find(isSame);
		return thresholdFigure(result, curves, {
			now: search,
			base: base ?? null
		});
	});
}
function thresholdFigure(result, curves, searches) {
	const now = pricesOf(searches.now);
	const base = searches.base === null ? null : pricesOf(searches.base);
	const { metric, label, best, asPredicted } = searches.now;
	const drawn = [
		Math.min(best.threshold, mostThreshold),
		best.value,
		asPredicted
	];
	if (now.length === 0 || !drawn.every(isDrawable)) return [];
	const unit = result.metrics.find((own) => own.name === metric)?.unit ?? "1";
	const unitWords = unit === "1" ? "" : `, ${name(unit)}`;
	const price = (value) => formatValue(value, scaleOf(metric, unit));
	const from = (threshold) => threshold > 1 ? `never ${name(label)}` : `${name(label)} from a score of ${short(threshold)} on`;
	const other = searches.base === null ? "" : `; base: ${price(searches.base.best.value)}`;
	const seen = `Best on these rows: ${from(best.threshold)}, ${price(best.value)}${other}. With the classes as predicted: ${price(asPredicted)}.`;
	const heights = [...now, ...base ?? []].map(([, value]) => value);
	const picture = drawChart({
		title: `${name(metric)} by threshold on the probability of ${name(label)}`,
		seen,
		x: {
			title: `threshold on ${name(label)}`,
			extent: [0, 1]
		},
		y: {
			title: `on average per row${unitWords}`,
			extent: roomyExtent([...heights, asPredicted])
		},
		marks: (axes) => html`${reference(axes, [0, asPredicted], [1, asPredicted])}${base === null ? html`` : lineThrough(axes, base, "base", true)}${lineThrough(axes, now, "now", true)}${dot$1(axes, [Math.min(1, best.threshold), best.value], "now")}`
	});
	return [curveFigure({
		title: html`Threshold by <code>${name(metric)}</code>`,
		picture,
		caption: `${seen} The best threshold was looked for on the very rows that judge it, and will do worse on others: choose it on other rows. Dotted: as predicted. ${drawnFrom(result, curves)}`,
		numbers: "thresholds",
		sides: {
			now: now.slice(1),
			base: base?.slice(1) ?? null
		},
		columns: [{
			title: "From score",
			kind: "number",
			cell: ([threshold]) => threshold > 1 ? "never" : short(threshold)
		}, {
			title: "On average per row",
			kind: "number",
			cell: ([, value]) => price(value)
		}]
	})];
}
/** The lowest threshold first; that which no row reaches is beyond the picture. */
function pricesOf({ threshold, value }) {
	const places = threshold.slice(0, mostPoints).map((from, index) => [Math.min(from, mostThreshold), value[index] ?? NaN]).filter(([from, price]) => isDrawable(from) && isDrawable(price)).toSorted(([left], [right]) => left - right);
	const [first] = places;
	return first === void 0 ? [] : [[0, first[1]], ...places];
}
function short(threshold) {
	return formatValue(threshold, { unit: "1" });
}
// packages/report/page/curves.ts
/** Curves of classes, or residuals of a regression, against those of the base; empty when there are none. */
function curvesSection(result) {
	const curves = sidesOf(result);
	if (curves === null) return html``;
	const figures = [
		rocFigure(result, curves),
		precisionRecallFigure(result, curves),
		calibrationFigure(result, curves),
		...thresholdFigures(result, curves),
		residualsFigure(result, curves)
	].filter((figure) => String(figure) !== "");
	const classes = classFolds(result, curves);
	if (figures.length + classes.length === 0) return html``;
	return html`<section><h3>Curves</h3>${sidesLegend(curves.base !== null)}<div class="curves">${figures}</div>${classes}</section>`;
}
/** The curves of each class against the rest, one click away: all at once nobody reads. */
function classFolds(result, { now, base }) {
	return (now.classes ?? []).slice(0, mostClasses).flatMap(({ label, ...areas }) => {
		const { rows, weighted } = now;
		const other = base?.classes?.find((own) => own.label === label);
		const sides = {
			now: {
				rows,
				weighted,
				label,
				...areas
			},
			base: base === null || other === void 0 ? null : {
				...other,
				rows: base.rows,
				weighted: base.weighted
			}
		};
		const figures = [rocFigure(result, sides), precisionRecallFigure(result, sides)].filter((figure) => String(figure) !== "");
		return figures.length === 0 ? [] : [fold(html`<code>${name(label)}</code> against the rest`, html`<div class="curves">${figures}</div>`)];
	});
}
/** Classes that anybody opens; a document holds no more, unless somebody made it up. */
const mostClasses = 50;
// packages/report/page/flips.ts
/** Rows that went from right to wrong and back, drawn against each other; empty when that is not known. */
function flipsFigure(pairing) {
	const { rightToWrong, wrongToRight, shared } = pairing ?? {};
	if (rightToWrong === void 0 || wrongToRight === void 0 || shared === void 0) return html``;
	const width = linear([0, Math.max(1, rightToWrong, wrongToRight)], [0, 50]);
	const net = wrongToRight - rightToWrong;
	const lost = width(rightToWrong);
	const words = `${plural(rightToWrong, "row")} from right to wrong, ${formatCount(wrongToRight)} from wrong to right`;
	const flips = [
		{
			what: "From right to wrong",
			rows: rightToWrong
		},
		{
			what: "From wrong to right",
			rows: wrongToRight
		},
		{
			what: "As before",
			rows: Math.max(0, shared - rightToWrong - wrongToRight)
		}
	];
	return html`<figure class="flips"><div class="flip-words"><p class="tone-worse"><b>${formatCount(rightToWrong)}</b> from right to wrong</p><p class="tone-better"><b>${formatCount(wrongToRight)}</b> from wrong to right</p></div><svg width="100%" height="18" role="img"><title>${words}</title><rect class="tone-worse" x="${50 - lost}%" y="3" width="${lost}%" height="12"/><rect class="tone-better" x="50%" y="3" width="${width(wrongToRight)}%" height="12"/><line class="center" x1="50%" x2="50%" y1="0" y2="18"/></svg><figcaption>${balance(net)} Of ${plural(shared, "shared row")}.</figcaption>${fold("The numbers", table({
		caption: words,
		columns,
		rows: flips,
		layout: "plain"
	}))}</figure>`;
}
const columns = [{
	title: "Rows",
	kind: "text",
	names: true,
	cell: ({ what }) => what
}, {
	title: "Number",
	kind: "number",
	cell: ({ rows }) => formatCount(rows)
}];
function balance(net) {
	if (net === 0) return "As many right answers as before.";
	return net > 0 ? `${formatCount(net)} more right than before.` : `${formatCount(-net)} fewer right than before.`;
}
// packages/report/page/when.ts
const written = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z$/;
/** A moment of a document, to the minute: `2026-03-01 12:00 UTC`; as it stands when it is none. */
function whenWords(moment) {
	const [, day, time] = written.exec(moment) ?? [];
	return day === void 0 ? name(moment) : `${day} ${time} UTC`;
}
// packages/report/page/lineage.ts
/** What was measured, where, and against what, folded away. */
function lineageSection(result) {
	return html`<section><h3>Where it comes from</h3>${[
		subjectFold(result),
		baselineFold(result),
		valuesFold("Parameters", result.parameters),
		valuesFold("Environment", result.environment),
		valuesFold("Run", result.run ?? {})
	]}</section>`;
}
const fileColumns = [
	{
		title: "What",
		kind: "text",
		cell: ({ role }) => role
	},
	{
		title: "File",
		kind: "text",
		names: true,
		cell: ({ path: file }) => html`<code>${path(file)}</code>`
	},
	{
		title: "Size",
		kind: "number",
		cell: ({ bytes }) => bytes === void 0 ? "" : formatBytes(bytes)
	},
	{
		title: "Rows",
		kind: "number",
		cell: ({ rows }) => rows === void 0 ? "" : formatCount(rows)
	},
	{
		title: "Rejected",
		kind: "number",
		cell: ({ rejectedRows = 0 }) => rejectedRows === 0 ? "" : formatCount(rejectedRows)
	},
	{
		title: "SHA-256",
		kind: "text",
		cell: ({ sha256 }) => html`<code class="hash">${name(sha256)}</code>`
	}
];
function subjectFold({ subject, startedAt, durationMs }) {
	const { model, data, references = [], predictions, commit, head, inputs, binding } = subject;
	const files = [
		...model === void 0 ? [] : [{
			role: "model",
			...model
		}],
		...(model?.externalData ?? []).map((file) => ({
			role: "weights",
			...file
		})),
		...data.map((file) => ({
			role: "data",
			...file
		})),
		...references.map((file) => ({
			role: `held against ${name(file.name)}`,
			...file
		})),
		...predictions === void 0 ? [] : [{
			role: "predictions",
			...predictions
		}],
		...(predictions?.further ?? []).map((file) => ({
			role: "predictions",
			...file
		}))
	];
	const known = [
		["Measured", `${whenWords(startedAt)}, in ${formatDuration(durationMs)}`],
		...optional("Commit", commit, code),
		...optional("Head of the branch", head, code),
		...optional("Inputs of the training", inputs, code),
		...optional("How the model was fed", binding, sentence),
		...optional("Rows are known by", predictions?.id, code)
	];
	const listed = files.length === 0 ? html`` : table({
		caption: "The exact bytes measured",
		columns: fileColumns,
		rows: files,
		layout: "plain"
	});
	return printedFold("What was measured", html`${facts(known)}${listed}`);
}
function baselineFold(result) {
	const { baseline } = result;
	if (baseline === null) return html``;
	const compared = comparedWith(result);
	const { pairing } = baseline;
	const known = [
		["Found by", name(baseline.how)],
		...optional("Location", baseline.location, (text) => html`<code>${path(text)}</code>`),
		...optional("Branch", baseline.branch, name),
		...optional("Commit", baseline.commit, code),
		...optional("Committed", baseline.date, name),
		...optional("SHA-256", baseline.sha256, code),
		...compared === null || compared.rows === "" ? [] : [["Rows", compared.rows]],
		...pairing === void 0 ? [] : [["Rows met by", pairing.by === "id" ? "their id" : "their position"]]
	];
	const passedOver = baseline.passedOver.map(({ how, reason }) => html`<li><b>${name(how)}</b>: ${sentence(reason)}</li>`);
	const tried = passedOver.length === 0 ? html`` : html`<p>Passed over:</p><ul>${passedOver}</ul>`;
	return printedFold("What it was compared with", html`${facts(known)}${tried}`);
}
/** Values beyond which nobody reads on. */
const mostValues = 200;
function valuesFold(title, values) {
	const entries = Object.entries(values);
	if (entries.length === 0) return html``;
	return fold(title, facts(entries.slice(0, mostValues).map(([key, value]) => [name(key), html`<code>${valueText(value)}</code>`])));
}
function valueText(value) {
	return sentence(typeof value === "string" ? value : JSON.stringify(value) ?? "");
}
function code(text) {
	return html`<code class="hash">${name(text)}</code>`;
}
function optional(title, value, show) {
	return value === void 0 ? [] : [[title, show(value)]];
}
// packages/report/page/metrics.ts
/**
* All metrics over all rows; empty when there are none. Of a benchmark those that no gate judges: the gates' table has
* everything of the others.
*/
function metricsSection(result) {
	const isTimed = result.kind === "benchmark";
	const rows = isTimed ? shownRows(result) : metricRows(result, ({ slice }) => slice == null);
	if (rows.length === 0) return html``;
	const pictures = drawRows(rows);
	const columns = [
		{
			title: "Metric",
			kind: "text",
			names: true,
			cell: metricCell
		},
		{
			title: "Better is",
			kind: "text",
			cell: ({ numbers: { direction } }) => direction === "none" ? "" : direction
		},
		{
			title: "Base → now",
			kind: "number",
			cell: valuesCell
		},
		{
			title: "Interval of the value",
			kind: "number",
			cell: intervalWords
		},
		{
			title: "← worse · better →",
			kind: "plot",
			cell: (row) => pictures.get(row) ?? ""
		},
		{
			title: "Change, 95 % interval",
			kind: "number",
			cell: changeCell
		},
		historyColumn,
		{
			title: "Note",
			kind: "text",
			cell: ({ reason, numbers: { value } }) => value !== null && Number.isNaN(value) ? reason : ""
		}
	];
	return html`<section><h3>${isTimed && result.gates.length > 0 ? "Metrics without a gate" : "Metrics"}</h3>${[table({
		caption: isTimed ? "Metrics without a gate" : `Metrics over all ${rowNoun(result.task, 0)}`,
		columns,
		rows,
		layout: "cards"
	}), fold("The numbers behind the metrics", numbersTable$1("The numbers behind the metrics", rows, result))]}</section>`;
}
/** Slices of one metric up to which none is folded away. */
const fewSlices = 12;
/** Metrics by slice, one table a metric, what got worse most first; empty when nothing was sliced. */
function slicesSection(result) {
	const rows = metricRows(result, ({ slice }) => slice != null);
	if (rows.length === 0) return html``;
	const whole = new Map(metricRows(result, ({ slice }) => slice == null).map((row) => [row.numbers.metric, row]));
	const tables = Array.from(Map.groupBy(rows, ({ numbers }) => numbers.metric), ([metric, own]) => sliceTable(name(metric), own.toSorted(worstFirst$1), whole.get(metric), result));
	return html`<section><h3>Slices</h3>${tables}${fold("The numbers behind the slices", numbersTable$1("The numbers behind the slices", rows, result))}</section>`;
}
function sliceTable(metric, rows, whole, result) {
	const { task } = result;
	const against = whole?.numbers.value ?? null;
	const pictures = drawRows(rows, () => against === null ? null : {
		value: against,
		label: `all ${rowNoun(task, 0)} ${whole?.value}`
	});
	const columns = [
		{
			title: "Slice",
			kind: "text",
			names: true,
			cell: ({ slice }) => html`<span class="slice">${slice.replaceAll("=", " = ")}</span>`
		},
		{
			title: countedTitle(result),
			kind: "number",
			cell: ({ numbers: { samples } }) => samples === null ? "" : formatCount(samples)
		},
		{
			title: "Base → now",
			kind: "number",
			cell: valuesCell
		},
		{
			title: "← worse · better →",
			kind: "plot",
			cell: (row) => pictures.get(row) ?? ""
		},
		{
			title: "Change, 95 % interval",
			kind: "number",
			cell: changeCell
		}
	];
	const caption = `${metric} by slice, what got worse most first`;
	const some = (own) => table({
		caption,
		columns,
		rows: own,
		layout: "cards"
	});
	const [shown, more] = rows.length <= 14 ? [rows, []] : [rows.slice(0, fewSlices), rows.slice(fewSlices)];
	return html`<h4><code>${metric}</code></h4>${some(shown)}${more.length === 0 ? html`` : fold(`${plural(more.length, "more slice")}`, some(more))}`;
}
/** By how much a row got worse, the most first; what has no change comes last, the worst value first. */
function worstFirst$1(left, right) {
	return rank(left) - rank(right) || own(left) - own(right);
}
function rank({ numbers: { difference, direction } }) {
	if (difference === null || Number.isNaN(difference.value)) return Number.MAX_VALUE;
	return direction === "lower" ? -difference.value : difference.value;
}
function own({ numbers: { value, direction } }) {
	if (value === null || Number.isNaN(value)) return 0;
	return direction === "lower" ? -value : value;
}
function intervalWords({ numbers: { interval, scale, value } }) {
	if (interval === null || value === null || Number.isNaN(value)) return "";
	return formatInterval(interval.low, interval.high, scale);
}
function numbersTable$1(caption, rows, result) {
	return table({
		caption,
		columns: [
			{
				title: "Metric",
				kind: "text",
				names: true,
				cell: metricCell
			},
			{
				title: countedTitle(result),
				kind: "number",
				cell: ({ numbers: { samples } }) => samples === null ? "" : formatCount(samples)
			},
			{
				title: "Base",
				kind: "number",
				cell: ({ numbers: { base } }) => plain(base)
			},
			{
				title: "Now",
				kind: "number",
				cell: ({ numbers: { value } }) => plain(value)
			},
			{
				title: "Low",
				kind: "number",
				cell: ({ numbers: { interval } }) => plain(interval?.low)
			},
			{
				title: "High",
				kind: "number",
				cell: ({ numbers: { interval } }) => plain(interval?.high)
			},
			{
				title: "Level",
				kind: "number",
				cell: ({ numbers: { interval } }) => interval === null ? "" : formatValue(interval.level, {
					unit: "1",
					bounded: [0, 1],
					precision: 0
				})
			},
			{
				title: "Method",
				kind: "text",
				cell: ({ numbers: { interval } }) => name(interval?.method ?? "")
			},
			{
				title: "Change",
				kind: "number",
				cell: ({ numbers: { difference } }) => plain(difference?.value)
			},
			{
				title: "Low of change",
				kind: "number",
				cell: ({ numbers: { difference } }) => plain(difference?.low)
			},
			{
				title: "High of change",
				kind: "number",
				cell: ({ numbers: { difference } }) => plain(difference?.high)
			},
			{
				title: "Method of change",
				kind: "text",
				cell: ({ numbers: { difference } }) => name(difference?.method ?? "")
			}
		],
		rows,
		layout: "plain"
	});
}
// packages/report/page/pairs.ts
const height = {
	frame: 34,
	first: 12,
	confirming: 25,
	label: 46
};
/** What each pair of processes of a benchmark says; empty for anything that was not timed in pairs. */
function pairsSection(result) {
	const pairs = pairEffects(result);
	if (pairs.length === 0) return html``;
	const columns = [
		{
			title: "Metric",
			kind: "text",
			names: true,
			cell: ({ metric }) => html`<code>${breakable(metric)}</code>`
		},
		{
			title: "← worse · better →",
			kind: "plot",
			cell: strip
		},
		{
			title: "Pairs that got worse",
			kind: "text",
			cell: worseWords
		}
	];
	const legend = html`<p class="legend">Each dot is a pair of fresh processes, one of the base and one of this change, that ran in turns; outlines are pairs that were run again to confirm. The shaded part is what the gate allows. On ${machineWords(result)}.</p>`;
	return html`<section><h3>Pairs of processes</h3>${table({
		caption: "What each pair of processes says",
		columns,
		rows: pairs,
		layout: "cards"
	})}${legend}${fold("The numbers behind the pairs", numbersTable(result))}</section>`;
}
function strip(effects) {
	const { metric, first, confirming, margin, reach } = effects;
	const x = linear([-reach * 1.1, reach * 1.1], [1.5, 98.5]).clamp(true);
	const place = (share) => `${at(x(share))}%`;
	const allowed = margin === null ? html`` : html`<rect class="allowed" x="${place(-margin)}" y="0" width="${at(100 - x(-margin))}%" height="${height.frame}"/><line class="limit" x1="${place(-margin)}" x2="${place(-margin)}" y1="0" y2="${height.frame}"/>`;
	const dots = (shares, kind, y) => shares.map((share) => html`<circle class="${kind}" cx="${place(share)}" cy="${y}" r="4"/>`);
	const label = (share, anchor, words) => html`<text x="${place(share)}" y="${height.label}" class="${anchor}">${words}</text>`;
	const words = `${metric}: ${worseWords(effects)}`;
	return html`<svg class="whisker tone-neutral" height="50" width="100%" role="img"><title>${words}</title>${allowed}<line class="center" x1="${place(0)}" x2="${place(0)}" y1="0" y2="${height.frame}"/>${dots(confirming, "base", height.confirming)}${dots(first, "dot", confirming.length === 0 ? height.frame / 2 : height.first)}${label(-reach, "start", `−${percent$1(reach)}`)}${label(0, "middle", "0")}${label(reach, "end", `+${percent$1(reach)}`)}</svg>`;
}
/** `7 of 8, 2 by more than 5 %`. */
function worseWords({ first, confirming, margin }) {
	const words = (shares) => {
		const worse = shares.filter((share) => share < 0).length;
		const beyond = margin === null ? 0 : shares.filter((share) => share < -margin).length;
		return `${worse} of ${shares.length}${margin === null ? "" : `, ${beyond} by more than ${percent$1(margin)}`}`;
	};
	return confirming.length === 0 ? words(first) : `${words(first)}; then ${words(confirming)}`;
}
function numbersTable({ timings = [], metrics }) {
	return table({
		caption: "What each process saw: its median over rounds",
		columns: [
			{
				title: "Metric",
				kind: "text",
				names: true,
				cell: ({ metric }) => html`<code>${metric}</code>`
			},
			{
				title: "Pair",
				kind: "number",
				cell: ({ pair }) => String(pair)
			},
			{
				title: "Base",
				kind: "number",
				cell: ({ base }) => base
			},
			{
				title: "Now",
				kind: "number",
				cell: ({ now }) => now
			}
		],
		rows: timings.flatMap(({ metric, candidate, base = [] }) => {
			const unit = metrics.find(({ name: own }) => own === metric)?.unit ?? "1";
			const write = (value) => value === void 0 ? "" : formatValue(value, { unit: name(unit) });
			return base.map((value, index) => ({
				metric: name(metric),
				pair: index + 1,
				base: write(value),
				now: write(candidate[index])
			}));
		}),
		layout: "plain"
	});
}
// packages/report/page/problems.ts
/** Problems shown; more of them seldom have other causes. */
const mostProblems = 50;
/** What kept a result from being judged, for the person who can mend it; empty when nothing did. */
function problemsSection({ problems = [] }) {
	if (problems.length === 0) return html``;
	const title = problems.length === 1 ? "A mistake" : "Mistakes";
	return html`<section><h3>${title}</h3>${problems.slice(0, mostProblems).map(problemBlock)}</section>`;
}
function problemBlock({ code, message, hint, place }) {
	const { at, key } = placeWords$1(place);
	const where = at === "" && key === "" ? html`` : html`<p class="place"><code><b>${at}</b> ${key}</code></p>`;
	const then = hint === void 0 ? html`` : html`<p>${sentence(hint)}</p>`;
	return html`<div class="problem">${where}<p>${sentence(message)}</p>${then}<p class="reference"><code>${referenceOf(code)}</code></p></div>`;
}
// packages/report/page/segments.ts
/** Parts of the rows that were found by searching; empty when none was. */
function segmentsSection(result) {
	const { worse, weakest } = segmentRows(result);
	if (worse.length === 0 && weakest.length === 0) return html``;
	return html`<section><h3>Found by searching</h3>${[worse.length === 0 ? html`` : segmentTable("Got worse", "Base", worse), weakest.length === 0 ? html`` : segmentTable("Weakest", "Elsewhere", weakest)]}<p class="more">Searched for on one half of the rows over the kept columns; the numbers are those of the other half, on which each part was confirmed. They are shown, without effect on the verdict.</p></section>`;
}
function segmentTable(title, against, rows) {
	const columns = [
		{
			title,
			kind: "text",
			names: true,
			cell: ({ where }) => html`<span class="slice">${where.replaceAll("=", " = ")}</span>`
		},
		{
			title: "Metric",
			kind: "text",
			cell: ({ metric }) => html`<code>${metric}</code>`
		},
		{
			title: against,
			kind: "number",
			cell: (row) => row.against
		},
		{
			title: "Now",
			kind: "number",
			cell: ({ value }) => value
		},
		{
			title: "Rows",
			kind: "number",
			cell: (row) => row.rows
		}
	];
	return table({
		caption: `${title}, what stands out most first`,
		columns,
		rows,
		layout: "cards"
	});
}
/** Parts that a page lists. */
const mostParts = 40;
/** Where rows changed between right and wrong, and single ones where the result names them; empty when it does not say. */
function flippedParts(result) {
	const rows = flipRows(result, mostParts);
	const named = flippedRowWords(result);
	return html`${[rows.length === 0 ? html`` : fold("Where they changed", table({
		caption: "Where rows changed, what lost most first",
		columns: flipColumns,
		rows,
		layout: "plain"
	})), named.length === 0 ? html`` : fold("Which rows", html`<ul>${named.map((words) => html`<li>${words}</li>`)}</ul>`)]}`;
}
const flipColumns = [
	{
		title: "Part",
		kind: "text",
		names: true,
		cell: ({ part }) => part.replaceAll("=", " = ")
	},
	{
		title: "Right to wrong",
		kind: "number",
		cell: ({ rightToWrong }) => rightToWrong
	},
	{
		title: "Wrong to right",
		kind: "number",
		cell: ({ wrongToRight }) => wrongToRight
	},
	{
		title: "Of rows",
		kind: "number",
		cell: ({ rows }) => rows
	}
];
// packages/report/page/result-section.ts
/**
* Everything about one result: what got worse, why, then data, model and lineage.
*
* @param alone whether the head of the page has told already what it was compared with.
*/
function resultSection(result, id, alone) {
	const subject = subjectParts(result).join(" ");
	return html`<article id="${id}" aria-labelledby="${id}-name"><header class="result-head"><h2 id="${id}-name">${titleOfResult(result)}</h2>${verdictSign(result.verdict)}<p class="subject">${subject}</p>${alone ? html`` : againstLine(result)}${changedLine(result)}</header>${[
		problemsSection(result),
		gatesSection(result),
		pairsSection(result),
		callsSection(result),
		notesList(result),
		insideSection(result),
		slicesSection(result),
		segmentsSection(result),
		metricsSection(result),
		...benchmarkSections(result),
		curvesSection(result),
		checksSection(result),
		lineageSection(result)
	]}</article>`;
}
/** What it was compared with, or why with nothing. */
function againstLine(result) {
	const compared = comparedWith(result);
	if (compared === null) {
		const why = passedOverWords(result);
		return why === "" ? html`` : html`<p class="against">${why.slice(0, 1).toUpperCase()}${why.slice(1)}.</p>`;
	}
	const further = [
		compared.commit,
		...compared.facts,
		compared.rows
	].filter(Boolean).map((part) => html`, ${part}`);
	return html`<p class="against">Compared with <code>${compared.location}</code>${further}.</p>`;
}
/** Which gates the pull request changes, and what they would give. */
function changedLine({ changedGates }) {
	const words = changedGatesWords([changedGates]);
	return words === "" ? html`` : html`<p class="against"><strong>${words}</strong></p>`;
}
function notesList({ notes = [] }) {
	if (notes.length === 0) return html``;
	return html`<section class="notes"><h3>Good to know</h3><ul>${notes.slice(0, 50).map((note) => html`<li>${sentence(note)}</li>`)}</ul></section>`;
}
/** What changed inside the model: flips, and what is mistaken for what. */
function insideSection(result) {
	const flips = flipsFigure(result.baseline?.pairing);
	const mistakes = mistakeLists(result);
	const matrix = confusionFigure(result);
	const left = String(flips) === "" && String(mistakes) === "" ? html`` : html`<div class="stack">${flips}${flippedParts(result)}${mistakes}</div>`;
	if (String(left) === "" && String(matrix) === "") return html``;
	const title = result.baseline?.confusion === void 0 ? "What is mistaken for what" : "Why: what changed inside";
	return html`<section><h3>${title}</h3><div class="inside">${left}${matrix}</div></section>`;
}
// packages/report/page/page.ts
/**
* Results as one web page: the verdict in words, then each result, the worst first, with what got worse, why,
* and where it comes from. The page is complete in itself: it runs no script, fetches nothing, and its content
* security policy forbids both. It is the same to the byte for the same results.
*
* @param title shown above the verdict and in the browser's tab.
* @returns the HTML document, ending with a line end.
*/
function renderHtml(results, { title } = {}) {
	const sorted = results.toSorted(worstFirst);
	const verdict = results.length === 0 ? "inconclusive" : overallVerdict(results);
	const outcome = results.length === 0 || !results.every(isUnjudged) ? verdict : "shown";
	const answer = headline(results);
	const subject = title === void 0 ? "" : name(title);
	const body = html`<header class="verdict tone-${toneOf(outcome)}"><div class="wrap">${masthead(sorted, subject)}<h1>${icon(outcome)}<span>${answerWords(answer)}</span></h1>${countsLine(results)}${sorted.length === 1 ? againstLine(sorted[0]) : html``}</div></header><div class="wrap">${contents(sorted)}<main>${sorted.map((result, index) => resultSection(result, `result-${index + 1}`, sorted.length === 1))}</main><footer><p>Made by mlgate. In charts of gates and metrics right is better. Of 100 intervals at 95 %, about 95 cover the true value; what ${results.every(({ kind }) => kind === "benchmark") ? "was measured" : "these rows"} can’t decide is called “can’t tell”, not “failed”.</p></footer></div>`;
	return htmlDocument({
		title: phraseText(joinPhrases([
			answer,
			subject === "" ? [] : [subject],
			["mlgate"]
		], " · ")),
		verdict,
		body
	});
}
/** The worst verdict first; of two alike, a model before its data. */
function worstFirst(left, right) {
	const rank = ({ verdict }) => -verdicts.indexOf(verdict);
	const kind = ({ kind: own }) => Number(own === "data");
	return rank(left) - rank(right) || kind(left) - kind(right);
}
function answerWords(answer) {
	return answer.map((part) => typeof part === "string" ? html`${part}` : html`<em>${part.name}</em>`);
}
function masthead(results, subject) {
	const [latest] = results.map(({ startedAt }) => startedAt).toSorted().slice(-1);
	const commit = results.map(({ subject: { commit: own } }) => own).find((own) => own !== void 0);
	const parts = [
		html`<b>mlgate</b>`,
		...subject === "" ? [] : [html`<span>${subject}</span>`],
		...commit === void 0 ? [] : [html`<span>commit <code>${shortHash(commit)}</code></span>`],
		...latest === void 0 ? [] : [html`<span>${whenWords(latest)}</span>`]
	];
	return html`<p class="masthead">${parts}</p>`;
}
function countsLine(results) {
	const words = countsWords(results);
	return words === "" ? html`` : html`<p class="counts">${words}</p>`;
}
/** Where each result is, when there are several. */
function contents(results) {
	if (results.length < 2) return html``;
	const items = results.map((result, index) => html`<li><a href="#result-${index + 1}"><span>${titleOfResult(result)}</span> ${verdictSign(result.verdict)}</a></li>`);
	return html`<nav aria-label="Results"><ul>${items}</ul></nav>`;
}
export { renderHtml };
