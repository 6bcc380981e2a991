import type { Confusion } from '@mlgate/core'
import {
  type ChangeParts,
  formatCount,
  joinMarkdown,
  type Markdown,
  type MarkdownCell,
  type MarkdownColumn,
  markdownCode,
  markdownColumns,
  markdownTable,
  md,
} from '@mlgate/markup'
import { type CheckRow, unnamedColumns } from './check-rows.ts'
import type { GateRow } from './gate-rows.ts'
import { sparkline } from './sparkline.ts'
import { name, type Outcome } from './words.ts'

/** Every sign has its word: for those who can't tell colours apart, in e-mail, and for screen readers. No line parts them. */
const outcomeCells: Record<Outcome, Markdown> = {
  fail: md`❌\u00a0failed`,
  error: md`⚠️\u00a0not\u00a0judged`,
  inconclusive: md`❔\u00a0can't\u00a0tell`,
  waived: md`☑️\u00a0waived`,
  accepted: md`☑️\u00a0accepted`,
  warning: md`⚠️\u00a0warning`,
  pass: md`✅\u00a0passed`,
  shown: md`shown`,
}

/** What a row of any table may have besides: whose it is, where several results share the table. */
export interface Labelled {
  result?: string | undefined
}

/** A gate's row; `better` for one that not only passed but improved beyond doubt. */
export type GateTableRow = GateRow & Labelled & { better?: boolean }

const resultColumn: MarkdownColumn<Labelled> = {
  title: 'result',
  alignment: 'left',
  cell: ({ result }) => (result === undefined ? '' : markdownCode(result)),
}

const gateColumns: MarkdownColumn<GateTableRow>[] = [
  { title: '', alignment: 'left', cell: outcomeCell },
  resultColumn,
  { title: 'metric', alignment: 'left', cell: ({ metric, slice }) => metricCell(metric, slice) },
  { title: 'base', alignment: 'right', cell: ({ base }) => base ?? '' },
  { title: 'now', alignment: 'right', cell: ({ value }) => value ?? '' },
]

/** Gates or metrics as a table; columns that are empty in every row are left out. */
export function gateTable(rows: readonly GateTableRow[]): Markdown {
  const judged = rows.some(({ outcome }) => outcome !== 'shown')
  return markdownColumns(
    judged
      ? [...gateColumns, changeColumn('change, 95 % interval'), historyColumn, reasonColumn('rule')]
      : [...gateColumns, changeColumn('change'), historyColumn, reasonColumn('')],
    rows,
  )
}

const historyColumn: MarkdownColumn<GateRow> = {
  title: 'history',
  alignment: 'left',
  cell: ({ history }) => sparkline(history),
}

function outcomeCell({ outcome, better = false }: GateTableRow): MarkdownCell {
  if (outcome === 'shown') return ''
  return better && outcome === 'pass' ? md`✅\u00a0better` : outcomeCells[outcome]
}

function changeColumn(title: string): MarkdownColumn<GateRow> {
  return { title, alignment: 'right', cell: ({ change }) => changeCell(change) }
}

function reasonColumn(title: string): MarkdownColumn<GateRow> {
  return { title, alignment: 'left', cell: ({ reason }) => reason }
}

const checkColumns: MarkdownColumn<CheckRow & Labelled>[] = [
  {
    title: '',
    alignment: 'left',
    cell: ({ outcome }) => (outcome === 'shown' ? md`skipped` : outcomeCells[outcome]),
  },
  resultColumn,
  {
    title: 'check',
    alignment: 'left',
    cell: titleCell,
  },
  { title: 'expected', alignment: 'left', cell: ({ expected }) => expected },
  {
    title: 'found',
    alignment: 'left',
    cell: ({ found, samples }) => [found, samples].filter(Boolean).join(': '),
  },
  { title: 'where', alignment: 'left', cell: ({ where }) => where },
  { title: 'what to do', alignment: 'left', cell: ({ hint }) => hint },
]

/** The columns and what holds of them; a title that says its column already is left as it is. */
function titleCell(row: CheckRow): MarkdownCell {
  const { columns, title, checks, goesOn } = row
  const [first] = columns
  if (first === undefined || (checks === 1 && !goesOn && title.includes(first))) return title
  const names = joinMarkdown(columns.map(markdownCode), md`, `)
  if (goesOn) return md`${names} ${title}`
  const more = unnamedColumns(row)
  return md`${names}${more === 0 ? md`` : md` and ${formatCount(more)} more`}: ${title}`
}

/** Checks as a table; columns that are empty in every row are left out. */
export function checkTable(rows: readonly (CheckRow & Labelled)[]): Markdown {
  return markdownColumns(checkColumns, rows)
}

/** Classes up to which the whole matrix is shown: more columns than this no page holds. */
const mostClasses = 12

/** Truth by row, prediction by column, nothing where nothing was mistaken; null for too many classes. */
export function confusionTable({ labels, counts }: Confusion): Markdown | null {
  if (labels.length > mostClasses || labels.length === 0) return null
  const names = labels.map((label) => markdownCode(name(label)))
  const rows = names.map((label, row) => [
    label,
    ...labels.map((_, column) => countCell(counts[row]?.[column] ?? 0, row === column)),
  ])
  return markdownTable(['truth ↓ predicted →', ...names], rows, [
    'left',
    ...labels.map(() => 'right' as const),
  ])
}

function metricCell(metric: string, slice: string): Markdown {
  const parts = [markdownCode(metric), ...(slice === '' ? [] : [md`${slice.replaceAll('=', ' = ')}`])]
  return joinMarkdown(parts, md`, `)
}

function changeCell(change: ChangeParts | null): string {
  if (change === null) return ''
  // An interval torn in two is hard to read.
  return change.low === null ? change.value : `${change.value} (${change.low}\u00a0…\u00a0${change.high})`
}

function countCell(count: number, diagonal: boolean): MarkdownCell {
  if (diagonal) return md`**${formatCount(count)}**`
  return count === 0 ? '' : formatCount(count)
}
