import type { Pairing } from '@mlgate/core'
import { formatCount, type Html, html } from '@mlgate/markup'
import { scaleLinear } from 'd3-scale'
import { plural } from '../words.ts'
import { type Column, fold, table } from './table.ts'

interface Flip {
  what: string
  rows: number
}

/** Rows that went from right to wrong and back, drawn against each other; empty when that is not known. */
export function flipsFigure(pairing: Pairing | undefined): Html {
  const { rightToWrong, wrongToRight, shared } = pairing ?? {}
  if (rightToWrong === undefined || wrongToRight === undefined || shared === undefined) return html``
  const width = scaleLinear([0, Math.max(1, rightToWrong, wrongToRight)], [0, 50])
  const net = wrongToRight - rightToWrong
  const lost = width(rightToWrong)
  const words = `${plural(rightToWrong, 'row')} from right to wrong, ${formatCount(wrongToRight)} from wrong to right`
  const flips: Flip[] = [
    { what: 'From right to wrong', rows: rightToWrong },
    { what: 'From wrong to right', rows: wrongToRight },
    // Several trainings may flip a row more than once.
    { what: 'As before', rows: Math.max(0, shared - rightToWrong - wrongToRight) },
  ]
  return html`<figure class="flips"><div class="flip-words"><p class="tone-worse"><b>${formatCount(rightToWrong)}</b> from right to wrong</p><p class="tone-better"><b>${formatCount(wrongToRight)}</b> from wrong to right</p></div><svg width="100%" height="18" role="img"><title>${words}</title><rect class="tone-worse" x="${50 - lost}%" y="3" width="${lost}%" height="12"/><rect class="tone-better" x="50%" y="3" width="${width(wrongToRight)}%" height="12"/><line class="center" x1="50%" x2="50%" y1="0" y2="18"/></svg><figcaption>${balance(net)} Of ${plural(shared, 'shared row')}.</figcaption>${fold('The numbers', table({ caption: words, columns, rows: flips, layout: 'plain' }))}</figure>`
}

const columns: Column<Flip>[] = [
  { title: 'Rows', kind: 'text', names: true, cell: ({ what }) => what },
  { title: 'Number', kind: 'number', cell: ({ rows }) => formatCount(rows) },
]

function balance(net: number): string {
  if (net === 0) return 'As many right answers as before.'
  return net > 0
    ? `${formatCount(net)} more right than before.`
    : `${formatCount(-net)} fewer right than before.`
}
