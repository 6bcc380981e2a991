/** Wide, narrow and printed pages. */
export const media = `
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
`
