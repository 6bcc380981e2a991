/** Tables, folds and facts. */
export const tables = `
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
`
