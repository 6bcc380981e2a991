import { sliceName } from '@mlgate/gates'
import type { Reproduction } from '@mlgate/pipeline/reproduce'
import { fullName } from '@mlgate/registry'
import { cellText, type TextTable } from '../history/table-text.ts'
import { sentences } from './told.ts'

const outcomes: Readonly<Record<Reproduction['verdict'], string>> = {
  pass: 'is reproduced',
  fail: 'is not reproduced',
  error: 'could not be measured again',
}

/** A reproduction for people: what came of it, then whatever differs. */
export function reproductionTables(told: Reproduction): TextTable[] {
  const { version, commit, verdict, metrics, tolerance, problems, notes } = told
  const same = metrics.filter(({ outcome }) => outcome === 'same').length
  const measured = metrics.filter(({ outcome }) => outcome !== 'new').length
  const about = sentences(`${fullName(told)} ${version} ${outcomes[verdict]}`, [
    `Commit ${commit.slice(0, 7)}.${measured === 0 ? '' : ` ${same} of ${measured} metrics are the same ${limitWords(tolerance)}.`}`,
    ...trainingWords(told),
    ...problems.map(
      ({ code, message, hint }) => `${code}: ${message}${hint === undefined ? '' : ` ${hint}`}`,
    ),
    ...notes,
  ])
  return [
    about,
    metricsTable(told),
    ...(told.training === undefined ? [] : [trainingTable(told.training)]),
    dataTable(told),
    factsTable('Parameters', 'parameter', told.parameters),
    factsTable('Environment', 'of the machine', told.environment),
  ].filter(({ title, rows }, index) => index === 0 || (title !== '' && rows.length > 0))
}

function trainingWords({ training }: Reproduction): string[] {
  const off = training?.metrics.filter(({ isWithin }) => isWithin === false).map(({ name }) => name) ?? []
  return off.length === 0 ? [] : [`Trained again, it is too far off in ${off.join(', ')}.`]
}

/** Metrics of the whole, and of slices those that differ. */
function metricsTable({ metrics }: Reproduction): TextTable {
  const shown = metrics.filter(({ slice, outcome }) => slice == null || outcome !== 'same')
  return {
    title: 'Metrics',
    columns: columns(['metric', 'slice'], ['registered', 'again'], ['outcome']),
    rows: shown.map(({ name, slice, registered, again, outcome, why }) => {
      // What differs in its last digits shows them.
      const cell = (value: number | undefined) =>
        outcome === 'different' && value !== undefined ? String(value) : cellText(value)
      return [
        name,
        sliceName(slice ?? null) ?? '',
        cell(registered?.value),
        cell(again?.value),
        why ?? outcome,
      ]
    }),
    notes: [],
  }
}

function trainingTable({
  released,
  trained,
  tolerance,
  metrics,
}: NonNullable<Reproduction['training']>): TextTable {
  const judged = tolerance === null ? [] : ['within']
  return {
    title: 'Trained again',
    columns: columns(['metric'], ['released', 'trained', 'difference', '95 % interval'], judged),
    rows: metrics.map(({ name, released: base, trained: value, difference, interval, isWithin }) => [
      name,
      cellText(base),
      cellText(value),
      cellText(difference),
      interval === null ? '' : `${cellText(interval.low)} … ${cellText(interval.high)}`,
      ...(isWithin === null ? [] : [isWithin ? 'yes' : 'no']),
    ]),
    notes: [
      released === trained
        ? 'The training came to the very bytes that were released.'
        : `The training came to other bytes: SHA-256 ${trained.slice(0, 12)}…, released ${released.slice(0, 12)}….`,
      tolerance === null
        ? 'Differences are shown, not judged: --train-tolerance says how large they may be.'
        : `Within means a difference of ${amount(tolerance)} at most.`,
    ],
  }
}

function dataTable({ data }: Reproduction): TextTable {
  return {
    title: 'Data',
    columns: columns(['file', 'registered', 'here'], [], []),
    rows: data.map(({ path, registered, again }) => [
      path,
      registered === null ? 'not named' : registered.slice(0, 12),
      again.slice(0, 12),
    ]),
    notes: [],
  }
}

function factsTable(title: string, what: string, facts: Reproduction['environment']): TextTable {
  const cell = (value: unknown) =>
    value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value)
  return {
    title,
    columns: columns([what, 'registered', 'here'], [], []),
    rows: facts.map(({ key, registered, again }) => [key, cell(registered), cell(again)]),
    notes: [],
  }
}

function limitWords({ kind, value }: Reproduction['tolerance']): string {
  return value === 0 ? 'to the last bit' : `within ${amount({ kind, value })}`
}

function amount({ kind, value }: Reproduction['tolerance']): string {
  return kind === 'relative' ? `${cellText(value * 100)} %` : cellText(value)
}

function columns(first: string[], numbers: string[], last: string[]): TextTable['columns'] {
  return [
    ...first.map((name) => ({ name, alignment: 'left' as const })),
    ...numbers.map((name) => ({ name, alignment: 'right' as const })),
    ...last.map((name) => ({ name, alignment: 'left' as const })),
  ]
}
