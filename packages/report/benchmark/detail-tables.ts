import type { Result } from '@mlgate/core'
import { formatBytes, formatCount, formatValue } from '@mlgate/markup'
import { gateRows, shownRows } from '../gate-rows.ts'
import { sparkline } from '../sparkline.ts'
import { changeSize, name, percent } from '../words.ts'
import {
  type CallBin,
  callSides,
  callsIn,
  columnEdges,
  quantile,
  sharesBetween,
  shownTimes,
} from './calls.ts'
import { type OperatorPair, operatorPairs } from './operators.ts'
import { minutes, soakOf, telemetryTracks, thinned } from './tracks.ts'

/** What a benchmark saw beyond its metrics as a table of words, not yet escaped. */
export interface DetailTable {
  title: string
  /** The same in a word or two. */
  label: string
  header: readonly string[]
  /** Those that are no numbers. */
  text: readonly number[]
  rows: readonly (readonly string[])[]
  /** What else there is to know of it; empty when nothing. */
  note: string
}

/** Everything that a benchmark saw beyond its metrics, as far as its document tells. */
export function detailTables(result: Result): DetailTable[] {
  return [
    callsTable(result),
    operatorsTable(result),
    ...sweepTables(result),
    soakTable(result),
    telemetryTable(result),
  ].filter((table) => table !== null)
}

const densityColumns = 24
const quantiles = [0.1, 0.5, 0.9, 0.99]

/** A time in milliseconds to three digits. */
export function milliseconds(time: number): string {
  return formatValue(Number(time.toPrecision(3)), { unit: 'ms' })
}

function callsTable(result: Result): DetailTable | null {
  const sides = callSides(result)
  if (sides === null) return null
  const shown = shownTimes(sides)
  const row = (side: string, bins: readonly CallBin[]) => [
    side,
    formatCount(callsIn(bins)),
    ...quantiles.map((share) => milliseconds(quantile(bins, share))),
    sparkline(sharesBetween(bins, columnEdges(shown, densityColumns))),
  ]
  return {
    title: 'How long calls took',
    label: 'calls',
    header: ['', 'calls', ...quantiles.map((share) => `p${100 * share}`), 'spread'],
    text: [0, 6],
    rows: [...(sides.base === null ? [] : [row('base', sides.base)]), row('now', sides.now)],
    note: `Of all processes together. Each line of blocks reaches from ${milliseconds(shown[0])} to ${milliseconds(shown[1])}, block by block by the same factor.`,
  }
}

const mostOperators = 10

function operatorsTable(result: Result): DetailTable | null {
  const pairs = operatorPairs(result).slice(0, mostOperators)
  if (pairs.length === 0) return null
  return {
    title: 'Where the time goes: operators that take the most',
    label: 'operators',
    header: ['operator', 'type', 'base', 'now', 'change', 'of all time'],
    text: [0, 1],
    rows: pairs.map((pair) => [
      name(pair.name),
      name(pair.type),
      pair.base === null ? '' : milliseconds(pair.base.milliseconds),
      pair.now === null ? '' : milliseconds(pair.now.milliseconds),
      operatorChange(pair),
      pair.now === null ? '' : percent(pair.now.share),
    ]),
    note: 'By a profile of the runtime, of processes of their own.',
  }
}

/** By what share an operator takes longer. */
export function operatorChange({ now, base }: OperatorPair): string {
  return now === null || base === null ? '' : changeOf(now.milliseconds, base.milliseconds)
}

/** `+10 %`; empty where there is nothing to compare with. */
export function changeOf(now: number, base: number | undefined): string {
  if (base === undefined || !(base > 0) || !Number.isFinite(now)) return ''
  const share = now / base - 1
  if (!Number.isFinite(share)) return ''
  return share === 0 ? 'no change' : `${share < 0 ? '−' : '+'}${changeSize(share)}`
}

const mostSizes = 20

function sweepTables({ benchmark }: Result): DetailTable[] {
  return (['batch', 'concurrency'] as const).flatMap((by): DetailTable[] => {
    const points = (benchmark?.sweep ?? []).filter((point) => point.by === by).slice(0, mostSizes)
    if (points.length === 0) return []
    return [
      {
        title: by === 'batch' ? 'Other batch sizes' : 'More requests at once',
        label: by === 'batch' ? 'batch sizes' : 'concurrency',
        header: [by, 'base', 'now', 'change', 'base, /s', 'now, /s', 'change'],
        text: [],
        rows: points.map(({ size, base, candidate }) => [
          formatCount(size),
          base === undefined ? '' : milliseconds(base.latencyP50),
          milliseconds(candidate.latencyP50),
          changeOf(candidate.latencyP50, base?.latencyP50),
          base === undefined ? '' : rate(base.throughput),
          rate(candidate.throughput),
          changeOf(candidate.throughput, base?.throughput),
        ]),
        note: 'Median time of a call, then throughput. Shown and not judged.',
      },
    ]
  })
}

/** How metrics have come along on the default branch. */
export function historyTable(result: Result): DetailTable | null {
  const rows = [...gateRows(result), ...shownRows(result)].filter(({ history }) => history.length > 0)
  if (rows.length === 0) return null
  return {
    title: 'On the default branch so far',
    label: 'history',
    header: ['', 'at first', 'at last', 'over time'],
    text: [0, 3],
    rows: rows.map(({ metric, history, numbers: { scale } }) => {
      const write = (value: number) => formatValue(Number(value.toPrecision(3)), scale)
      return [
        metric,
        write(history[0] ?? Number.NaN),
        write(history.at(-1) ?? Number.NaN),
        sparkline(history),
      ]
    }),
    note: '',
  }
}

function rate(throughput: number): string {
  return formatValue(Number(throughput.toPrecision(3)), { unit: '1' })
}

function soakTable(result: Result): DetailTable | null {
  const soak = soakOf(result)
  if (soak === null) return null
  const row = (what: string, values: readonly number[], write: (value: number) => string) =>
    values.length === 0
      ? []
      : [
          [
            what,
            write(values[0] ?? Number.NaN),
            write(values.at(-1) ?? Number.NaN),
            sparkline(thinned(values)),
          ],
        ]
  return {
    title: `The same process for ${minutes(soak.seconds.at(-1) ?? 0)}`,
    label: 'soak',
    header: ['', 'at first', 'at last', 'over time'],
    text: [0, 3],
    rows: [
      ...row('median time of a call', soak.latencyP50, milliseconds),
      ...row('memory', soak.memory, formatBytes),
    ],
    note: '',
  }
}

function telemetryTable(result: Result): DetailTable | null {
  const tracks = telemetryTracks(result)
  if (tracks.length === 0) return null
  return {
    title: 'The machine meanwhile',
    label: 'the machine',
    header: ['', 'least', 'on average', 'most', 'over time'],
    text: [0, 4],
    rows: tracks.map(({ title, values, write }) => [
      title,
      write(Math.min(...values)),
      write(values.reduce((sum, value) => sum + value, 0) / values.length),
      write(Math.max(...values)),
      sparkline(thinned(values)),
    ]),
    note: '',
  }
}
