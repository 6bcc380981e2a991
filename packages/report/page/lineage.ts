import type { Result, SubjectFile } from '@mlgate/core'
import { formatBytes, formatCount, formatDuration, type Html, type HtmlPart, html } from '@mlgate/markup'
import { comparedWith } from '../subject-words.ts'
import { name, path, sentence } from '../words.ts'
import { type Column, facts, fold, printedFold, table } from './table.ts'
import { whenWords } from './when.ts'

/** What was measured, where, and against what, folded away. */
export function lineageSection(result: Result): Html {
  return html`<section><h3>Where it comes from</h3>${[
    subjectFold(result),
    baselineFold(result),
    valuesFold('Parameters', result.parameters),
    valuesFold('Environment', result.environment),
    valuesFold('Run', result.run ?? {}),
  ]}</section>`
}

interface MeasuredFile extends SubjectFile {
  role: string
}

const fileColumns: Column<MeasuredFile>[] = [
  { title: 'What', kind: 'text', cell: ({ role }) => role },
  { title: 'File', kind: 'text', names: true, cell: ({ path: file }) => html`<code>${path(file)}</code>` },
  { title: 'Size', kind: 'number', cell: ({ bytes }) => (bytes === undefined ? '' : formatBytes(bytes)) },
  { title: 'Rows', kind: 'number', cell: ({ rows }) => (rows === undefined ? '' : formatCount(rows)) },
  {
    title: 'Rejected',
    kind: 'number',
    cell: ({ rejectedRows = 0 }) => (rejectedRows === 0 ? '' : formatCount(rejectedRows)),
  },
  { title: 'SHA-256', kind: 'text', cell: ({ sha256 }) => html`<code class="hash">${name(sha256)}</code>` },
]

function subjectFold({ subject, startedAt, durationMs }: Result): Html {
  const { model, data, references = [], predictions, commit, head, inputs, binding } = subject
  const files: MeasuredFile[] = [
    ...(model === undefined ? [] : [{ role: 'model', ...model }]),
    ...(model?.externalData ?? []).map((file) => ({ role: 'weights', ...file })),
    ...data.map((file) => ({ role: 'data', ...file })),
    ...references.map((file) => ({ role: `held against ${name(file.name)}`, ...file })),
    ...(predictions === undefined ? [] : [{ role: 'predictions', ...predictions }]),
    ...(predictions?.further ?? []).map((file) => ({ role: 'predictions', ...file })),
  ]
  const known: [string, HtmlPart][] = [
    ['Measured', `${whenWords(startedAt)}, in ${formatDuration(durationMs)}`],
    ...optional('Commit', commit, code),
    ...optional('Head of the branch', head, code),
    ...optional('Inputs of the training', inputs, code),
    ...optional('How the model was fed', binding, sentence),
    ...optional('Rows are known by', predictions?.id, code),
  ]
  const listed =
    files.length === 0
      ? html``
      : table({ caption: 'The exact bytes measured', columns: fileColumns, rows: files, layout: 'plain' })
  return printedFold('What was measured', html`${facts(known)}${listed}`)
}

function baselineFold(result: Result): Html {
  const { baseline } = result
  if (baseline === null) return html``
  const compared = comparedWith(result)
  const { pairing } = baseline
  const known: [string, HtmlPart][] = [
    ['Found by', name(baseline.how)],
    ...optional('Location', baseline.location, (text) => html`<code>${path(text)}</code>`),
    ...optional('Branch', baseline.branch, name),
    ...optional('Commit', baseline.commit, code),
    ...optional('Committed', baseline.date, name),
    ...optional('SHA-256', baseline.sha256, code),
    ...(compared === null || compared.rows === '' ? [] : [['Rows', compared.rows] as [string, string]]),
    ...(pairing === undefined
      ? []
      : [['Rows met by', pairing.by === 'id' ? 'their id' : 'their position'] as [string, string]]),
  ]
  const passedOver = baseline.passedOver.map(
    ({ how, reason }) => html`<li><b>${name(how)}</b>: ${sentence(reason)}</li>`,
  )
  const tried = passedOver.length === 0 ? html`` : html`<p>Passed over:</p><ul>${passedOver}</ul>`
  return printedFold('What it was compared with', html`${facts(known)}${tried}`)
}

/** Values beyond which nobody reads on. */
const mostValues = 200

function valuesFold(title: string, values: Readonly<Record<string, unknown>>): Html {
  const entries = Object.entries(values)
  if (entries.length === 0) return html``
  const shown = entries
    .slice(0, mostValues)
    .map(([key, value]): [string, Html] => [name(key), html`<code>${valueText(value)}</code>`])
  return fold(title, facts(shown))
}

function valueText(value: unknown): string {
  return sentence(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))
}

function code(text: string): Html {
  return html`<code class="hash">${name(text)}</code>`
}

function optional(
  title: string,
  value: string | undefined,
  show: (text: string) => HtmlPart,
): [string, HtmlPart][] {
  return value === undefined ? [] : [[title, show(value)]]
}
