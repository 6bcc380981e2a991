import { createHash } from 'node:crypto'
import type { Acceptance, ChangedGates, Result } from '@mlgate/core'
import { formatWaivedGate, sliceName } from '@mlgate/gates'
import { type Told, tellOf } from '../headline.ts'
import { type Counts, countsOf } from '../verdict-words.ts'
import { outcomes } from '../words.ts'
import { condense } from './condense.ts'

/** A result for the comment, with what only the run knows about it. */
export interface CommentSection {
  result: Result
  /** Addresses (https) of the run and of the whole report. */
  links?: SectionLinks
  /** How metrics went on the branch that this one merges into, the oldest value first. */
  history?: readonly MetricHistory[]
  /** Those of the result when not said. */
  changedGates?: ChangedGates
  /** Failures that were let through; those of the result when not said. */
  waivers?: readonly ShownWaiver[]
  /** The label by which failures were accepted, or were not; that of the result when not said. */
  acceptance?: Acceptance
  /** The run that tells it, where that may be another than the one that measured. */
  teller?: Teller
}

/** A run of a workflow. */
export interface Teller {
  run: number
  attempt: number
}

export interface SectionLinks {
  run?: string
  page?: string
}

export interface MetricHistory {
  metric: string
  /** As in a result's metric: `1`, `ms`, `bytes`. */
  unit: string
  branch: string
  values: readonly number[]
}

export interface ShownWaiver {
  gate: string
  reason: string
  approver: string
  /** Day on which it ends, as `2026-12-31`. */
  until?: string
}

/** Where a section's content comes from; the order of origins decides which content is the newer. */
export interface Origin {
  /** GitHub's run id, which only rises; 0 where there is none. */
  run: number
  attempt: number
  /** Commit of the branch, not of its merge. */
  head: string
  at: string
  /** Who told it; of two words on one measurement the later counts. Comments of earlier versions do not say. */
  teller?: Teller
}

/** A section as the comment keeps it. */
export interface StoredSection extends CommentSection {
  id: string
  workflow: string
  job: string
  origin: Origin
  /** Whether its job stays silent while nothing changes: then the section lags behind the newest commit. */
  sparse: boolean
  /** Fingerprint of the verdicts of all gates and checks. */
  judged: string
  /** Of the whole result, which a condensed one no longer has; so are the words of the headline. */
  counts: Counts
  told: Told
  /** How far the result was condensed: 0 holds everything that a comment shows. */
  level: number
}

/**
 * The section of a result. Its identity is workflow, job, leg, kind and name; matrix legs and re-runs of one job
 * meet in the same comment, each in its own place.
 *
 * @param sparse whether its job writes only on change.
 */
export function storedSection({ teller, ...section }: CommentSection, sparse = false): StoredSection {
  const { result } = section
  const run = (result.run ?? {}) as Record<string, unknown>
  const workflow = textOf(run.workflow)
  const job = textOf(run.job)
  const leg = Object.entries(result.leg ?? {}).toSorted(([left], [right]) => (left < right ? -1 : 1))
  return {
    ...toldByResult(result),
    ...section,
    id: fingerprint([workflow, job, leg, result.kind, result.name]),
    workflow,
    job,
    origin: {
      run: countOf(run.id),
      attempt: countOf(run.attempt),
      head: result.subject.head ?? result.subject.commit ?? '',
      at: result.startedAt,
      ...(teller === undefined ? {} : { teller }),
    },
    sparse,
    judged: judgedOf(result),
    counts: countsOf([result]),
    told: tellOf(result),
    result: condense(result, 0),
    level: 0,
  }
}

/** What a comment says of changed gates and of failures that were let through; condensing the result takes nothing of it away. */
function toldByResult({
  name,
  gates,
  changedGates,
  acceptance,
}: Result): Pick<CommentSection, 'changedGates' | 'waivers' | 'acceptance'> {
  const waivers = gates.flatMap(({ metric, slice, waived }): ShownWaiver[] => {
    if (waived === undefined) return []
    const { reason, approver, expires } = waived
    const gate = formatWaivedGate({ model: name, metric, slice: sliceName(slice) })
    return [{ gate, reason, approver, until: expires }]
  })
  return {
    ...(changedGates === undefined ? {} : { changedGates }),
    ...(waivers.length === 0 ? {} : { waivers }),
    ...(acceptance === undefined ? {} : { acceptance }),
  }
}

/**
 * Negative when the left content is the older: by run, then attempt, then the start of the measurement, then by who
 * told it. Run ids rise with time whatever happens to the branch; the order of commits says nothing after a
 * force-push.
 */
export function compareOrigins(left: Origin, right: Origin): number {
  return (
    compareRuns(left, right) ||
    (left.at === right.at ? 0 : left.at < right.at ? -1 : 1) ||
    compareRuns(left.teller ?? nobody, right.teller ?? nobody)
  )
}

const nobody: Teller = { run: 0, attempt: 0 }

function compareRuns(left: Teller, right: Teller): number {
  return left.run - right.run || left.attempt - right.attempt
}

/**
 * Whether the comment holds less of a section than a reader has to see: rows that are not a pass. Of what passed folds
 * count what they do not list.
 */
export function isShortened({ counts, result, level }: StoredSection): boolean {
  const kept = countsOf([result])
  return (
    level > 0 ||
    outcomes
      .filter((outcome) => outcome !== 'pass' && outcome !== 'shown')
      .some(
        (outcome) =>
          counts[outcome].gates > kept[outcome].gates || counts[outcome].checks > kept[outcome].checks,
      )
  )
}

function judgedOf({ verdict, gates, checks, problems = [], acceptance }: Result): string {
  return fingerprint([
    verdict,
    gates.map((gate) => [gate.metric, gate.slice, gate.rule, gate.verdict]),
    checks.map((check) => [check.id, check.column, check.status]),
    problems.map(({ code }) => code),
    acceptance,
  ])
}

/** 72 bits are plenty for the few hundred sections of one comment, and cost it little. */
function fingerprint(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 12)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function countOf(value: unknown): number {
  const count = Number(value)
  return Number.isSafeInteger(count) && count > 0 ? count : 0
}
