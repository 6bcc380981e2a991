import type { Result } from '@mlgate/core'
import { formatValue, type Html, html } from '@mlgate/markup'
import { scaleLinear } from 'd3-scale'
import { machineWords } from '../machine-words.ts'
import { type PairEffects, pairEffects } from '../pair-effects.ts'
import { name, percent } from '../words.ts'
import { at } from './chart.ts'
import { breakable } from './gates.ts'
import { type Column, fold, table } from './table.ts'

const height = { frame: 34, first: 12, confirming: 25, label: 46 }

/** What each pair of processes of a benchmark says; empty for anything that was not timed in pairs. */
export function pairsSection(result: Result): Html {
  const pairs = pairEffects(result)
  if (pairs.length === 0) return html``
  const columns: Column<PairEffects>[] = [
    {
      title: 'Metric',
      kind: 'text',
      names: true,
      cell: ({ metric }) => html`<code>${breakable(metric)}</code>`,
    },
    { title: '← worse · better →', kind: 'plot', cell: strip },
    { title: 'Pairs that got worse', kind: 'text', cell: worseWords },
  ]
  const legend = html`<p class="legend">Each dot is a pair of fresh processes, one of the base and one of this change, that ran in turns; outlines are pairs that were run again to confirm. The shaded part is what the gate allows. On ${machineWords(result)}.</p>`
  return html`<section><h3>Pairs of processes</h3>${table({ caption: 'What each pair of processes says', columns, rows: pairs, layout: 'cards' })}${legend}${fold('The numbers behind the pairs', numbersTable(result))}</section>`
}

function strip(effects: PairEffects): Html {
  const { metric, first, confirming, margin, reach } = effects
  const x = scaleLinear([-reach * 1.1, reach * 1.1], [1.5, 98.5]).clamp(true)
  const place = (share: number) => `${at(x(share))}%`
  const allowed =
    margin === null
      ? html``
      : html`<rect class="allowed" x="${place(-margin)}" y="0" width="${at(100 - x(-margin))}%" height="${height.frame}"/><line class="limit" x1="${place(-margin)}" x2="${place(-margin)}" y1="0" y2="${height.frame}"/>`
  const dots = (shares: readonly number[], kind: 'dot' | 'base', y: number) =>
    shares.map((share) => html`<circle class="${kind}" cx="${place(share)}" cy="${y}" r="4"/>`)
  const label = (share: number, anchor: string, words: string) =>
    html`<text x="${place(share)}" y="${height.label}" class="${anchor}">${words}</text>`
  const words = `${metric}: ${worseWords(effects)}`
  return html`<svg class="whisker tone-neutral" height="50" width="100%" role="img"><title>${words}</title>${allowed}<line class="center" x1="${place(0)}" x2="${place(0)}" y1="0" y2="${height.frame}"/>${dots(confirming, 'base', height.confirming)}${dots(first, 'dot', confirming.length === 0 ? height.frame / 2 : height.first)}${label(-reach, 'start', `−${percent(reach)}`)}${label(0, 'middle', '0')}${label(reach, 'end', `+${percent(reach)}`)}</svg>`
}

/** `7 of 8, 2 by more than 5 %`. */
function worseWords({ first, confirming, margin }: PairEffects): string {
  const words = (shares: readonly number[]) => {
    const worse = shares.filter((share) => share < 0).length
    const beyond = margin === null ? 0 : shares.filter((share) => share < -margin).length
    return `${worse} of ${shares.length}${margin === null ? '' : `, ${beyond} by more than ${percent(margin)}`}`
  }
  return confirming.length === 0 ? words(first) : `${words(first)}; then ${words(confirming)}`
}

interface Pair {
  metric: string
  pair: number
  base: string
  now: string
}

function numbersTable({ timings = [], metrics }: Result): Html {
  const rows = timings.flatMap(({ metric, candidate, base = [] }): Pair[] => {
    const unit = metrics.find(({ name: own }) => own === metric)?.unit ?? '1'
    const write = (value: number | undefined) =>
      value === undefined ? '' : formatValue(value, { unit: name(unit) })
    return base.map((value, index) => ({
      metric: name(metric),
      pair: index + 1,
      base: write(value),
      now: write(candidate[index]),
    }))
  })
  const columns: Column<Pair>[] = [
    { title: 'Metric', kind: 'text', names: true, cell: ({ metric }) => html`<code>${metric}</code>` },
    { title: 'Pair', kind: 'number', cell: ({ pair }) => String(pair) },
    { title: 'Base', kind: 'number', cell: ({ base }) => base },
    { title: 'Now', kind: 'number', cell: ({ now }) => now },
  ]
  return table({ caption: 'What each process saw: its median over rounds', columns, rows, layout: 'plain' })
}
