/** Wide, narrow and printed pages. */
export const media = `
@media (min-width: 60rem) {
  .inside:has(> .stack + .confusion) { grid-template-columns: minmax(15rem, 28rem) minmax(0, auto); gap: 2rem 4rem; }
}
@media (max-width: 47.99rem) {
  .wrap { padding: 0 1rem; }
  h1 { margin-top: 1.25rem; }
  .masthead span:last-child { margin-left: 0; }
  .cards, .cards tbody { display: block; }
  .cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .cards tr { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: start; gap: .5rem 1rem; padding: 1rem 0; }
  .cards th, .cards td { display: block; padding: 0; min-width: 0; max-width: none; }
  .cards .empty { display: none; }
  .cards th.text { order: -1; min-width: 0; max-width: none; }
  .cards tr:not(:has(> .sign)) th, .cards td.text, .cards td.plot { grid-column: 1 / -1; width: auto; min-width: 0; }
  .cards td.sign { justify-self: end; padding: 0; }
  .cards td.plot { order: 1; padding: .25rem 0 0; }
  .cards td.text { order: 2; }
  .cards td.number { text-align: left; }
  .cards td.number:not(.empty) ~ td.number { text-align: right; }
  .cards td.number::before, .cards td.text::before { content: attr(data-label); display: block; color: var(--muted); font-size: .75rem; }
  .facts div { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .facts div + div { margin-top: .375rem; }
}
@media print {
  @page { margin: 16mm; }
  body { font-size: 10pt; }
  .wrap { max-width: none; padding: 0; }
  .verdict { padding-top: .75rem; padding-bottom: 1rem; background: none; }
  nav { display: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  details:not(.long)::details-content { content-visibility: visible; block-size: auto; }
  .scroll { overflow: visible; }
  .scroll .plain { font-size: 7pt; }
  h2, h3, h4, summary { break-after: avoid; }
  tr, figure, .problem { break-inside: avoid; }
}
@media (forced-colors: active) {
  .icon, .whisker, .flips svg { forced-color-adjust: none; }
}
`
