import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { type Acceptance, type ChangedGates, parseResult, stringifyDocument, verdicts } from '@mlgate/core'
import type { Phrase } from '../phrase.ts'
import type { Counts } from '../verdict-words.ts'
import { outcomes } from '../words.ts'
import { condense, lastLevel } from './condense.ts'
import type { MetricHistory, SectionLinks, ShownWaiver, StoredSection, Teller } from './section.ts'
import { type CommentState, joinStates, mostSections, type SeenHead } from './state.ts'

const version = 1
/** A comment has 65,536 characters; nothing honest unpacks to this many bytes. */
const mostBytes = 4 * 2 ** 20
const mostItems = 50
const longest = 500
const mostWords = 12

/** What a comment keeps at its end: the state, `newer` when a later mlgate wrote it, null when there is none. */
export type KeptState = CommentState | 'newer' | null

/**
 * A state as an HTML comment, which nobody sees. Its text is base64 alone: nothing in it ends the comment, and
 * nothing in it is a mention or a reference.
 */
export function encodeState(state: CommentState): string {
  const wire = {
    ...state,
    sections: state.sections.map((section) => ({
      ...section,
      told: [section.told.name, ...section.told.words],
      counts: outcomes.map((outcome) => [section.counts[outcome].gates, section.counts[outcome].checks]),
    })),
  }
  const packed = brotliCompressSync(stringifyDocument(wire), {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  })
  return `<!-- mlgate:state ${version} ${packed.toString('base64')} -->`
}

/**
 * The state at the very end of a comment. It may have been edited by anyone who may edit comments: whatever is
 * not sound in it is left out.
 */
export function decodeState(body: string): KeptState {
  const [, written, packed] = /<!-- mlgate:state (\d{1,9}) ([A-Za-z0-9+/=]*) -->$/.exec(body.trimEnd()) ?? []
  if (written === undefined || packed === undefined) return null
  if (Number(written) > version) return 'newer'
  try {
    const unpacked = brotliDecompressSync(Buffer.from(packed, 'base64'), { maxOutputLength: mostBytes })
    return readState(JSON.parse(unpacked.toString('utf8')))
  } catch {
    return null
  }
}

function readState(value: unknown): CommentState {
  const { write, heads, sections } = fieldsOf(value)
  const read: CommentState = {
    write: textOf(write),
    heads: listOf(heads).map(readHead),
    sections: listOf(sections, mostSections).flatMap(readSection),
  }
  // Joined with itself it keeps the rules that every state keeps, whoever wrote it.
  return joinStates(read, read)
}

function readHead(value: unknown): SeenHead {
  const { head, run, at } = fieldsOf(value)
  return { head: textOf(head), run: countOf(run), at: textOf(at) }
}

function readSection(value: unknown): StoredSection[] {
  const fields = fieldsOf(value)
  const { run, attempt, head, at, teller } = fieldsOf(fields.origin)
  const changed = readChangedGates(fields.changedGates)
  try {
    const level = Math.min(countOf(fields.level), lastLevel)
    const result = condense(parseResult(JSON.stringify(fields.result), 'comment'), level)
    const [name, ...words] = listOf(fields.told, mostWords)
    const section: StoredSection = {
      id: textOf(fields.id),
      workflow: textOf(fields.workflow),
      job: textOf(fields.job),
      origin: {
        run: countOf(run),
        attempt: countOf(attempt),
        head: textOf(head),
        at: textOf(at),
        ...(teller === undefined ? {} : { teller: readTeller(teller) }),
      },
      sparse: fields.sparse === true,
      judged: textOf(fields.judged),
      counts: readCounts(fields.counts),
      level,
      told: { verdict: result.verdict, kind: result.kind, name: textOf(name), words: readPhrase(words) },
      result,
      ...(fields.links === undefined ? {} : { links: readLinks(fields.links) }),
      ...(fields.history === undefined ? {} : { history: listOf(fields.history).map(readHistory) }),
      ...(changed === null ? {} : { changedGates: changed }),
      ...(fields.acceptance === undefined ? {} : { acceptance: readAcceptance(fields.acceptance) }),
      ...(fields.waivers === undefined ? {} : { waivers: listOf(fields.waivers).map(readWaiver) }),
    }
    return [section]
  } catch {
    return []
  }
}

function readTeller(value: unknown): Teller {
  const { run, attempt } = fieldsOf(value)
  return { run: countOf(run), attempt: countOf(attempt) }
}

function readPhrase(words: readonly unknown[]): Phrase {
  return words.map((word) =>
    typeof word === 'string' ? textOf(word) : { name: textOf(fieldsOf(word).name) },
  )
}

function readCounts(value: unknown): Counts {
  const pairs = listOf(value).map((pair) => listOf(pair))
  return Object.fromEntries(
    outcomes.map((outcome, index) => {
      const [gates, checks] = pairs[index] ?? []
      return [outcome, { gates: countOf(gates), checks: countOf(checks) }]
    }),
  ) as Counts
}

function readLinks(value: unknown): SectionLinks {
  const { run, page } = fieldsOf(value)
  return {
    ...(typeof run === 'string' ? { run: textOf(run) } : {}),
    ...(typeof page === 'string' ? { page: textOf(page) } : {}),
  }
}

function readHistory(value: unknown): MetricHistory {
  const { metric, unit, branch, values } = fieldsOf(value)
  return {
    metric: textOf(metric),
    unit: textOf(unit),
    branch: textOf(branch),
    values: listOf(values).filter((item): item is number => typeof item === 'number'),
  }
}

function readChangedGates(value: unknown): ChangedGates | null {
  if (value === undefined) return null
  const { gates, judgedOn, verdict } = fieldsOf(value)
  const known = verdicts.find((one) => one === verdict)
  return {
    gates: listOf(gates).map(textOf),
    ...(judgedOn === undefined ? {} : { judgedOn: listOf(judgedOn).map(textOf) }),
    ...(known === undefined ? {} : { verdict: known }),
  }
}

function readWaiver(value: unknown): ShownWaiver {
  const { gate, reason, approver, until } = fieldsOf(value)
  const day = textOf(until)
  return {
    gate: textOf(gate),
    reason: textOf(reason),
    approver: textOf(approver),
    ...(day === '' ? {} : { until: day }),
  }
}

function readAcceptance(value: unknown): Acceptance {
  const { label, by, at, refused } = fieldsOf(value)
  return {
    label: textOf(label),
    ...(typeof by === 'string' ? { by: textOf(by) } : {}),
    ...(typeof at === 'string' ? { at: textOf(at) } : {}),
    ...(typeof refused === 'string' ? { refused: textOf(refused) } : {}),
  }
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function listOf(value: unknown, most = mostItems): unknown[] {
  return Array.isArray(value) ? value.slice(0, most) : []
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, longest) : ''
}

function countOf(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 0
}
