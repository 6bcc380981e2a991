/** Whiskers, flips and the confusion matrix: coloured by custom properties, so that they follow the scheme. */
export const charts = `
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
`
