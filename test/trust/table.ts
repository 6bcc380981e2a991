import { markdownTable } from 'markdown-table'
import type { Section } from './case.ts'
import type { Judged } from './judge-outcomes.ts'

const titles: Record<Section, string> = {
  identical: 'Identical predictions: whatever does not pass',
  equal: 'Equally good by construction: fails, at most 1 % promised',
  retrained: 'Trained again from a fresh seed: fails, at most 1 % promised',
  beside: 'Shown, without a promise: fails',
  power: 'Worse by construction: found',
  decided: 'On as many rows as “would probably decide”: decided, either way',
  covered: '95 % intervals that hold the true value, without a promise',
}

const words: Record<Judged['promise'], string> = {
  shown: 'kept, shown',
  open: 'kept, as far as seen',
  broken: '**broken**',
  none: '',
}

/** The outcomes as Markdown, a table a section. */
export function tablesOf(judged: readonly Judged[]): string {
  const sections = Object.keys(titles) as Section[]
  return sections
    .map((section) => {
      const own = judged.filter(({ outcome }) => outcome.case.section === section)
      return own.length === 0 ? '' : `### ${titles[section]}\n\n${tableOf(section, own)}\n`
    })
    .filter((text) => text !== '')
    .join('\n')
}

function tableOf(section: Section, judged: readonly Judged[]): string {
  const byCase = Map.groupBy(judged, ({ outcome }) => outcome)
  const first = judged[0] as Judged
  const hasTheory = section === 'power' || section === 'decided'
  const gates = hasTheory
    ? ['margin', section === 'power' ? 'found' : 'decided', 'theory']
    : first.outcome.case.gates.map((gate) => (section === 'covered' ? gate : `margin ${gate}`))
  const header = ['metric', 'what', 'sets', ...gates, 'promise']
  const rows = [...byCase].map(([{ case: one, theory }, own]) => {
    const cells = hasTheory
      ? [(own[0] as Judged).gate, shareOf(own[0] as Judged), percent(theory ?? Number.NaN)]
      : own.map(shareOf)
    return [one.metric, one.what, String(one.sets), ...cells, promiseOf(own)]
  })
  const alignments = header.map((_, column) => (column < 2 || column === header.length - 1 ? 'l' : 'r'))
  return markdownTable([header, ...rows], { align: alignments })
}

const order: Judged['promise'][] = ['broken', 'open', 'shown', 'none']

/** What the gates of a case come to, and which gates it is about where nothing was promised of the others. */
function promiseOf(judged: readonly Judged[]): string {
  const worst = order.find((promise) => judged.some((one) => one.promise === promise)) ?? 'none'
  const promised = judged.filter(({ promise }) => promise !== 'none')
  const about =
    promised.length === judged.length || worst === 'none'
      ? ''
      : `${promised.map(({ gate }) => gate).join()}: `
  return `${about}${words[worst]}`
}

function shareOf({ found, share, low, high }: Judged): string {
  return `${found}: ${percent(share)} (${percent(low)} … ${percent(high)})`
}

function percent(share: number): string {
  const value = 100 * share
  return `${value === 0 || value === 100 ? value : value.toFixed(value < 1 || value > 99 ? 2 : 1)} %`
}
