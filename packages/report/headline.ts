import { type Gate, type Result, type ResultKind, type Verdict, worstVerdict } from '@mlgate/core'
import { formatChangeSize } from '@mlgate/markup'
import { costWords, gainOf, meaningOf } from './benchmark/cost-words.ts'
import { gateOutcome } from './gate-rows.ts'
import { joinPhrases, type Phrase } from './phrase.ts'
import { scaleOf } from './scale.ts'
import { nameOf } from './subject-words.ts'
import {
  type Counts,
  countOutcomes,
  countsOf,
  isUnjudged,
  letThroughWords,
  notJudgedWords,
  whyUndecided,
  whyUnjudged,
} from './verdict-words.ts'
import { name, plural } from './words.ts'

/** How many results a headline speaks of. */
const mostNamed = 2

/** What a headline says of one result. */
export interface Told {
  verdict: Verdict
  kind: ResultKind
  name: string
  /** What follows the name. */
  words: Phrase
}

/** The answer in one line: `signs got worse in fog`. Whatever isn't a pass is spoken of alone. */
export function headline(results: readonly Result[]): Phrase {
  return headlineOf(results.map((result) => ({ ...tellOf(result), counts: countsOf([result]) })))
}

/** What a headline says of a result, for when the result itself is no longer at hand. */
export function tellOf(result: Result): Told {
  const { verdict, kind } = result
  return { verdict, kind, name: nameOf(result), words: sentences[verdict](result) }
}

/** The answer in one line over several results. */
export function headlineOf(told: readonly (Told & { counts: Counts })[]): Phrase {
  if (told.length === 0) return ['nothing was judged']
  const verdict = worstVerdict(told.map((one) => one.verdict))
  const worst = told.filter((one) => one.verdict === verdict)
  // Of results that all passed, models are what a reader wants to hear of, and what failed and was let through.
  const models = worst.filter(({ kind, counts }) => kind !== 'data' || letThroughWords(counts).length > 0)
  const spoken = verdict === 'pass' && models.length > 0 ? models : worst
  const phrases = spoken.slice(0, mostNamed).map(({ name, words }) => [{ name }, ...words])
  const more = spoken.length - phrases.length
  const rest = more > 0 ? [[`${more} more ${rests[verdict]}`]] : []
  return joinPhrases([...phrases, ...rest], '; ')
}

const sentences: Record<Verdict, (result: Result) => Phrase> = {
  pass: (result) => [' ', ...praise(result)],
  inconclusive: (result) => {
    if (result.notJudged !== undefined) return [`: ${notJudgedWords(result.notJudged)}`]
    if (hasNoBaseline(result)) return [': nothing to compare with yet']
    return [result.kind === 'benchmark' ? ": can't tell yet whether it costs more" : ": can't tell yet"]
  },
  fail: (result) => [' ', ...joinPhrases(complaints(result), ' and '), ...consolation(result)],
  error: (result) => [` could not be judged: ${whyUndecided(result)}`],
}

const rests: Record<Verdict, string> = {
  pass: 'passed',
  inconclusive: "can't be told",
  fail: 'failed',
  error: 'could not be judged',
}

function hasNoBaseline({ gates }: Result): boolean {
  const undecided = gates.filter((gate) => gateOutcome(gate) === 'inconclusive')
  return undecided.length > 0 && undecided.every(({ reasonCode }) => reasonCode === 'no-baseline')
}

/** Ways of failing, by the reasons that gates give, in the order in which they are told. */
const kinds: { holds: (gate: Gate) => boolean; words: (gates: Gate[], result: Result) => Phrase }[] = [
  {
    holds: ({ reasonCode, rule }) =>
      reasonCode === 'worse-than-margin' || (reasonCode === 'point-estimates' && 'max-regression' in rule),
    words: (gates, { kind }) => [
      kind === 'benchmark' ? `got ${costWords(gates)}` : `got worse${whereWords(gates)}`,
    ],
  },
  {
    holds: ({ reasonCode }) => reasonCode === 'out-of-bound',
    words: (gates) => [`is out of bounds${whereWords(gates)}: `, ...metricsWords(gates)],
  },
  {
    holds: ({ reasonCode }) => reasonCode === 'metric-nan',
    words: (gates) => ['gave no number for ', ...metricsWords(gates)],
  },
  { holds: () => true, words: (gates) => [`did not get better enough${whereWords(gates)}`] },
]

function complaints(result: Result): Phrase[] {
  const failed = result.gates.filter((gate) => gateOutcome(gate) === 'fail')
  const byKind = Map.groupBy(failed, (gate) => kinds.find(({ holds }) => holds(gate)))
  const { checks } = countOutcomes([result], 'fail')
  const words = kinds.flatMap((kind) => {
    const gates = byKind.get(kind)
    return gates === undefined ? [] : [kind.words(gates, result)]
  })
  const all = [...words, ...(checks === 0 ? [] : [[`failed ${plural(checks, 'check')}`]])]
  return all.length === 0 ? [['failed']] : all
}

/** ` in fog` when only some slices are concerned; empty when the whole is. */
function whereWords(gates: readonly Gate[]): string {
  if (gates.some(({ slice }) => slice === null)) return ''
  const places = [
    ...new Set(
      gates.map(({ slice }) =>
        Object.entries(slice ?? {})
          .map(([column, value]) => (value === null ? `rows without ${name(column)}` : name(value)))
          .join(' '),
      ),
    ),
  ]
  return ` in ${listWords(places)}`
}

function metricsWords(gates: readonly Gate[]): Phrase {
  const metrics = [...new Set(gates.map(({ metric }) => name(metric)))]
  const told = metrics.slice(0, mostNamed).map((metric) => [{ name: metric }])
  const more = metrics.length - told.length
  return joinPhrases([...told, ...(more > 0 ? [[`${more} more`]] : [])], ', ')
}

function listWords(words: readonly string[]): string {
  const told = words.slice(0, mostNamed)
  const more = words.length - told.length
  return [...told, ...(more > 0 ? [`${more} more`] : [])].join(' and ')
}

function praise(result: Result): Phrase {
  const letThrough = letThroughWords(countsOf([result]))
  if (letThrough.length > 0) return [`passed with ${letThrough.join(' and ')}`]
  if (isUnjudged(result)) return [`was measured, nothing was judged: ${whyUnjudged(result)}`]
  if (result.kind === 'data') return [`passed ${plural(result.checks.length, 'check')}`]
  const compared = result.gates.filter(({ rule }) => 'max-regression' in rule || 'min-improvement' in rule)
  const judged = compared.filter((gate) => gateOutcome(gate) === 'pass')
  if (judged.length === 0) return ['passed']
  if (judged.every(({ reasonCode }) => reasonCode === 'same-model')) return ['is the same model as base']
  // What means the same is told once: of a call that is faster, more are made in a second.
  const alike = Map.groupBy(judged, ({ metric }) => meaningOf(metric))
  const gains = Array.from(alike.values(), (gates) =>
    gates.flatMap((gate) => gainWords(gate, result)).slice(0, 1),
  )
    .flat()
    .slice(0, mostNamed)
  const whole = result.kind === 'benchmark' ? 'costs no more than base' : 'is as good as base'
  return joinPhrases([[whole], ...gains], ', ')
}

/** `, overall accuracy_score 0.8 pt better`, where the failures are of slices alone: a reviewer weighs the two. */
function consolation(result: Result): Phrase {
  const failed = result.gates.filter((gate) => gateOutcome(gate) === 'fail')
  if (failed.length === 0 || failed.some(({ slice }) => slice === null)) return []
  const passed = result.gates.filter((gate) => gateOutcome(gate) === 'pass')
  const [gain] = passed.flatMap((gate) => gainWords(gate, result))
  return gain === undefined ? [] : [', overall ', ...gain]
}

/** What is better beyond doubt over all rows: `accuracy_score 0.8 pt better`. */
function gainWords(gate: Gate, result: Result): Phrase[] {
  const { difference, slice, metric } = gate
  if (slice !== null || difference?.low === undefined || difference.high === undefined) return []
  const { direction, unit } = result.metrics.find((own) => own.name === metric && own.slice == null) ?? {}
  const better =
    direction === 'higher' ? difference.low > 0 : direction === 'lower' ? difference.high < 0 : false
  if (!better) return []
  const { base } = gate
  if (result.kind === 'benchmark' && base != null && base > 0)
    return [gainOf(metric, difference.value / base)]
  const size = formatChangeSize(Math.abs(difference.value), scaleOf(metric, unit ?? '1'), 2)
  return [[{ name: name(metric) }, ` ${size} better`]]
}
