import {
  joinMarkdown,
  type Markdown,
  type MarkdownColumn,
  markdownCode,
  markdownColumns,
  markdownFold,
  md,
} from '@mlgate/markup'
import { plural } from '@mlgate/report'
import { sparkline } from '@mlgate/report/comment'
import type { ChangeOutcome, MetricChange } from './metric-changes.ts'
import { withRest } from './rest.ts'

/** Every sign has its word: for those who can't tell colours apart, in e-mail, and for screen readers. */
const outcomeCells: Record<ChangeOutcome, Markdown> = {
  better: md`✅\u00a0better`,
  worse: md`❌\u00a0worse`,
  unsure: md`❔\u00a0can't\u00a0tell`,
  same: md`same`,
  changed: md``,
  new: md`new`,
}

interface Versions {
  before: string
  now: string
}

const columnsOf = ({ before, now }: Versions): MarkdownColumn<MetricChange>[] => [
  { title: '', alignment: 'left', cell: ({ since }) => outcomeCells[since] },
  { title: 'metric', alignment: 'left', cell: ({ metric, slice }) => nameCell(metric, slice) },
  { title: before, alignment: 'right', cell: ({ base }) => base ?? '' },
  { title: now, alignment: 'right', cell: ({ value }) => value ?? '' },
  { title: 'change, 95 % interval', alignment: 'right', cell: changeCell },
  { title: 'history', alignment: 'left', cell: ({ history }) => sparkline(history) },
  { title: '', alignment: 'left', cell: ({ because }) => because },
]

/** Changes as a table. */
export function changeTable(rows: readonly MetricChange[], versions: Versions, most: number): Markdown {
  return withRest(rows, (shown) => markdownColumns(columnsOf(versions), shown), most)
}

/** Numbers of which little is to be said, folded. Empty without any. */
export function restFold(rows: readonly MetricChange[], versions: Versions, most: number): Markdown {
  if (rows.length === 0) return md``
  return markdownFold(`${plural(rows.length, 'more number')}`, changeTable(rows, versions, most))
}

/** Changes on slices, folded under how many are better and worse. Empty without any. */
export function sliceFold(rows: readonly MetricChange[], versions: Versions, most: number): Markdown {
  if (rows.length === 0) return md``
  const count = (outcome: ChangeOutcome) => rows.filter(({ since }) => since === outcome).length
  const told = [
    ...(count('worse') > 0 ? [`${count('worse')} worse`] : []),
    ...(count('better') > 0 ? [`${count('better')} better`] : []),
  ]
  const order: ChangeOutcome[] = ['worse', 'better', 'unsure', 'new', 'changed', 'same']
  const sorted = rows.toSorted((left, right) => order.indexOf(left.since) - order.indexOf(right.since))
  const title = `On slices of the rows: ${[...told, `${plural(rows.length, 'number')} in all`].join(', ')}`
  return markdownFold(title, changeTable(sorted, versions, most))
}

/** `✅ better in accuracy_score (+0.8 pt) and worse in log_loss (+0.02)`: what is beyond doubt, over all rows. */
export function changeWords(rows: readonly MetricChange[]): { sign: string; words: Markdown } {
  const better = rows.filter(({ since }) => since === 'better')
  const worse = rows.filter(({ since }) => since === 'worse')
  const named = (some: readonly MetricChange[]) => {
    const shown = some
      .slice(0, mostNamed)
      .map(({ metric, change }) => md`${markdownCode(metric)} (${change?.value ?? ''})`)
    const more = some.length - shown.length
    return joinMarkdown([...shown, ...(more > 0 ? [md`${more} more`] : [])], md`, `)
  }
  const parts = [
    ...(better.length > 0 ? [md`better in ${named(better)}`] : []),
    ...(worse.length > 0 ? [md`worse in ${named(worse)}`] : []),
  ]
  if (parts.length > 0) return { sign: worse.length > 0 ? '⚠️' : '✅', words: joinMarkdown(parts, md` and `) }
  if (rows.length > 0 && rows.every(({ since }) => since === 'same'))
    return { sign: '➖', words: md`the same` }
  return { sign: '❔', words: md`not shown to be better or worse` }
}

/** Metrics that a first line names. */
const mostNamed = 3

function nameCell(metric: string, slice: string): Markdown {
  const name = markdownCode(metric)
  return slice === '' ? name : md`${name}, ${slice.replaceAll('=', ' = ')}`
}

function changeCell({ change }: MetricChange): string {
  if (change === null) return ''
  // An interval torn in two is hard to read.
  return change.low === null ? change.value : `${change.value} (${change.low}\u00a0…\u00a0${change.high})`
}
