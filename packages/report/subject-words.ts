import type { Baseline, Result } from '@mlgate/core'
import { formatBytes, formatCount, shorten } from '@mlgate/markup'
import { rowNoun } from '@mlgate/metrics'
import { lossWords } from './segment-words.ts'
import { name, path, plural, rowsWords, sentence, shortHash } from './words.ts'

/** Name of a result, with its matrix leg: `signs [os=ubuntu-24.04]`. */
export function nameOf({ name: own, leg }: Result): string {
  const parts = Object.entries(leg ?? {}).map(
    ([key, value]) => `${name(key)}=${name(typeof value === 'string' ? value : JSON.stringify(value))}`,
  )
  return parts.length === 0 ? name(own) : shorten(`${name(own)} [${parts.join(', ')}]`, 88)
}

/** Name of a result where it stands beside others: a model and its benchmark have the same. */
export function titleOfResult(result: Result): string {
  return result.kind === 'benchmark' ? `${nameOf(result)} (speed)` : nameOf(result)
}

/** What was measured, in parts: the model with size and hash, the data with its rows. */
export function subjectParts(result: Result): string[] {
  if (result.kind === 'data') return [readWords(result)].filter(Boolean)
  if (result.kind === 'benchmark') return [modelPart(result.subject), timedWords(result)].filter(Boolean)
  const what = filesWords(result.subject)
  const rows = rowsOf(result)
  // A file of single items has more rows than there are queries or images.
  const task = rows === result.subject.predictions?.rows ? result.task : undefined
  const facts = [what, rows === null ? '' : rowsWords(rows, task)].filter(Boolean).join(', ')
  return [modelPart(result.subject), facts === '' ? '' : `on ${facts}`].filter(Boolean)
}

/** What was read of data: `data/test.csv (1.2 MB), 4 120 rows, 3 of them rejected, SAMPLED: 412 rows checked`. */
function readWords({ subject }: Result): string {
  const { data, unlisted, sampledRows } = subject
  const total = (key: 'bytes' | 'rows' | 'rejectedRows') =>
    [...data, ...(unlisted === undefined ? [] : [unlisted])].reduce<number | undefined>(
      (sum, { [key]: own }) => (own === undefined ? sum : (sum ?? 0) + own),
      undefined,
    )
  const [bytes, rows, rejected = 0] = [total('bytes'), total('rows'), total('rejectedRows')]
  const files = filesWords(subject)
  return [
    bytes === undefined ? files : `${files} (${formatBytes(bytes)})`,
    ...(rows === undefined ? [] : [plural(rows, 'row')]),
    ...(rejected === 0 ? [] : [`${formatCount(rejected)} of them rejected`]),
    ...(sampledRows === undefined ? [] : [`SAMPLED: ${plural(sampledRows, 'row')} checked`]),
  ]
    .filter(Boolean)
    .join(', ')
}

/** How it was timed: `in 10 pairs of processes, 359 381 calls`, or `in 3 processes, 30 runs`, of a command. */
function timedWords({ subject, metrics, timings: [first] = [] }: Result): string {
  if (first === undefined) return ''
  const count = first.candidate.length
  const processes =
    first.base === undefined
      ? `${formatCount(count)} ${count === 1 ? 'process' : 'processes'}`
      : `${plural(count, 'pair')} of processes`
  const calls = metrics.find(({ name: own }) => own === first.metric)?.samples
  const noun = subject.command === undefined ? 'call' : 'run'
  return `in ${processes}${calls === undefined ? '' : `, ${plural(calls, noun)}`}`
}

function filesWords({ data, unlisted }: Result['subject']): string {
  const files = data.map(({ path: file }) => path(file))
  const count = files.length + (unlisted?.files ?? 0)
  return count > 2 ? `${plural(count, 'file')} from ${files[0]} on` : files.join(', ')
}

/** What said the predictions: a model, with the command that ran it, or a server. */
function modelPart({ model, endpoint, command }: Result['subject']): string {
  const served =
    endpoint === undefined
      ? undefined
      : `${path(endpoint.url)}${endpoint.version === undefined ? '' : ` (version ${name(endpoint.version)})`}`
  const run = command === undefined ? undefined : `by ${shorten(name(command.join(' ')), 60)}`
  return [model === undefined ? undefined : modelWords(model), served, run].filter(Boolean).join(' ')
}

function modelWords({ path: file, bytes, sha256 }: NonNullable<Result['subject']['model']>): string {
  const facts = [...(bytes === undefined ? [] : [formatBytes(bytes)]), `sha ${shortHash(sha256)}…`]
  return `${path(file)} (${facts.join(', ')})`
}

function rowsOf({ kind, subject, metrics }: Result): number | null {
  if (kind === 'metrics') return null
  const counted = subject.data.map(({ rows }) => rows).filter((rows) => rows !== undefined)
  if (counted.length > 0) return counted.reduce((sum, rows) => sum + rows, 0)
  return subject.predictions?.rows ?? metrics.find(({ slice }) => slice == null)?.samples ?? null
}

/** What a result was compared with, in parts, so that each renderer can mark the location. */
export interface ComparedWith {
  location: string
  /** Abbreviated commit, when the location doesn't say it. */
  commit: string
  /** How it was found and what else is known of it: `what this branch merges into`, `2 days old`. */
  facts: string[]
  /** `same 899 rows`, `4 120 of 4 300 rows shared`. */
  rows: string
}

/** What a result was compared with; null when there was nothing. */
export function comparedWith({ baseline, task }: Result): ComparedWith | null {
  if (baseline === null || baseline.how === 'none') return null
  const commit = baseline.commit === undefined ? '' : shortHash(baseline.commit)
  const location = locationWords(baseline, commit)
  const facts = (baseline.facts ?? []).slice(0, mostFacts).map(sentence)
  return {
    location,
    commit: commit === '' || location.includes(commit) ? '' : commit,
    facts,
    rows: sharedRows(baseline, task),
  }
}

/** Facts that are told of one baseline at most. */
const mostFacts = 6

/** Where nobody named a location, the branch and the commit say more than where the bytes were found. */
function locationWords({ how, location, branch, facts }: Baseline, commit: string): string {
  if (facts === undefined || commit === '') return path(location ?? how)
  return branch === undefined ? commit : `${path(branch)} at ${commit}`
}

function sharedRows({ pairing }: Baseline, task: string | undefined): string {
  if (pairing === undefined) return ''
  const { rows, shared, truthChanged = 0, trainings } = pairing
  const corrected = truthChanged === 0 ? '' : `, ${formatCount(truthChanged)} with another truth there`
  const which =
    rows === shared
      ? `same ${rowsWords(rows, task)}`
      : `${formatCount(shared)} of ${rowsWords(rows, task)} shared${corrected}`
  if (trainings === undefined) return which
  const { candidate, base } = trainings
  // Two trainings of the same code differ too; with one of each, nothing is known of that.
  if (Math.min(candidate, base) < 2) return `${which}; covers test ${rowNoun(task, 0)}, not retraining`
  return `${which}; ${plural(candidate, 'training')} against ${formatCount(base)}`
}

/** Why there is nothing to compare with, when ways of finding it were tried; empty otherwise. */
export function passedOverWords({ baseline }: Result): string {
  if (baseline === null || baseline.how !== 'none') return ''
  if (baseline.isFirst === true) return 'no baseline yet: merge once, and the next change is compared'
  const tried = reasonsOf(baseline).map(
    ([reason, ways]) => `${ways.map(name).join(', ')}: ${sentence(reason)}`,
  )
  return ['no baseline', ...(tried.length === 0 ? [] : [tried.join('; ')])].join(': ')
}

/** Each reason once, with the ways of finding that it stopped. */
function reasonsOf({ passedOver }: Baseline): [reason: string, ways: string[]][] {
  const ways = Map.groupBy(passedOver, ({ reason }) => reason)
  return Array.from(ways, ([reason, each]) => [reason, each.map(({ how }) => how)])
}

/**
 * Rows whose prediction flipped: `61 rows from right to wrong, 104 from wrong to right; most of the loss is class
 * "yield" where weather=fog`; empty when unknown.
 */
export function flipWords(result: Result): string {
  const { rightToWrong, wrongToRight } = result.baseline?.pairing ?? {}
  if (rightToWrong === undefined || wrongToRight === undefined) return ''
  if (rightToWrong === 0 && wrongToRight === 0) return 'no row changed between right and wrong'
  const counts = `${plural(rightToWrong, 'row')} from right to wrong, ${formatCount(wrongToRight)} from wrong to right`
  return [counts, lossWords(result)].filter(Boolean).join('; ')
}
