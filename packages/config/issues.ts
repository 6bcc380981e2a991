import { suggest } from '@mlgate/core'
import type * as z from 'zod/mini'
import { describeSeen, type Finding, isMapping, type Path } from './finding.ts'
import { knownKeys } from './known-keys.ts'

type Issue = z.core.$ZodIssue

/** Keys of later versions, by dotted path with `*` for any name, and what they are for. */
export type LaterKeys = Readonly<Record<string, string>>

/**
 * Says in words what a schema found wrong with a value.
 *
 * @param issues of a failed parse of `value` by `schema`.
 * @param later keys that are no mistake but not read by this version.
 */
export function issueFindings(
  issues: readonly Issue[],
  schema: z.ZodMiniType,
  value: unknown,
  later: LaterKeys = {},
): Finding[] {
  return issues.flatMap((issue) => {
    const path = issue.path as Path
    const seen = at(value, path)
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => unknownKey(key, path, knownKeys(schema, path), later))
    }
    if (issue.code === 'invalid_key') return [wrongName(issue, path)]
    if (issue.code === 'invalid_union') {
      const inner = meantBranch(issue)
      const below = inner?.map((nested) => ({ ...nested, path: [...path, ...nested.path] }) as Issue)
      if (below !== undefined) return issueFindings(below, schema, value, later)
    }
    if (seen === undefined) return [missing(issue, path)]
    return [wrongValue(issue, path, seen)]
  })
}

/** The branch of a union that the writer meant: the one whose outermost form fits, but for the names of its keys. */
function meantBranch(issue: Issue & { code: 'invalid_union' }): Issue[] | undefined {
  return issue.errors.find((branch) =>
    branch.every(({ path, code }) => path.length > 0 || code === 'unrecognized_keys'),
  ) as Issue[] | undefined
}

function unknownKey(key: string, path: Path, known: readonly string[], later: LaterKeys): Finding {
  const whole = [...path, key]
  const purpose = later[wildcardPath(whole, later)]
  if (purpose !== undefined) {
    return {
      code: 'MG2105',
      message: `"${key}" is not supported yet by this version of mlgate (${purpose}).`,
      hint: 'Remove it, or upgrade mlgate when a version that reads it is out.',
      path: whole,
      at: 'key',
    }
  }
  const meant = suggest(key, known)
  return {
    code: 'MG2101',
    message: `The key ${describeSeen(key)} is unknown here.`,
    hint: meant === undefined ? `Known keys: ${known.join(', ')}.` : `Did you mean "${meant}"?`,
    path: whole,
    at: 'key',
  }
}

function wildcardPath(path: Path, later: LaterKeys): string {
  const matches = (pattern: string) => {
    const steps = pattern.split('.')
    return steps.length === path.length && steps.every((step, index) => step === '*' || step === path[index])
  }
  return Object.keys(later).find(matches) ?? ''
}

function wrongName(issue: Issue & { code: 'invalid_key' }, path: Path): Finding {
  const expected = issue.issues[0]?.message ?? 'another name'
  const message = `Expected ${expected}, but saw ${describeSeen(path.at(-1))}.`
  return { code: 'MG2102', message, path, at: 'key' }
}

function missing(issue: Issue, path: Path): Finding {
  const hint = `Expected ${expectedOf(issue)}.`
  return { code: 'MG2103', message: `The key "${String(path.at(-1))}" is missing.`, hint, path, at: 'key' }
}

function wrongValue(issue: Issue, path: Path, seen: unknown): Finding {
  const finding: Finding = {
    code: 'MG2102',
    message: `Expected ${expectedOf(issue)}, but saw ${describeSeen(seen)}.`,
    path,
    at: 'value',
  }
  const hint = hintFor(issue, seen)
  return hint === undefined ? finding : { ...finding, hint }
}

function hintFor(issue: Issue, seen: unknown): string | undefined {
  if (issue.code === 'invalid_value' && typeof seen === 'string') {
    const meant = suggest(seen, issue.values.map(String))
    return meant === undefined ? undefined : `Did you mean "${meant}"?`
  }
  if (typeof seen === 'number' && /^a (duration|length of time)\b/.test(expectedOf(issue))) {
    return `Add its unit, such as ${seen}s, ${seen}min or ${seen}h.`
  }
  if (takesText(issue) && (typeof seen === 'number' || typeof seen === 'boolean')) {
    return `Put it in quotes: "${String(seen)}".`
  }
  const isNumberWanted = issue.code === 'invalid_type' && issue.expected === 'number'
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(isNumberWanted ? String(seen) : '')
  if (percent !== null) return `Did you mean ${Number((Number(percent[1]) / 100).toPrecision(12))}?`
  return undefined
}

function takesText(issue: Issue): boolean {
  if (issue.code === 'invalid_union') return issue.errors.some((branch) => branch.some(takesText))
  return issue.code === 'invalid_type' && issue.expected === 'string'
}

/** What was expected, as a noun phrase: the schema's own, or one made of the permitted values. */
function expectedOf(issue: Issue): string {
  if (issue.message !== '' && issue.message !== 'Invalid input') return issue.message
  if (issue.code === 'invalid_value') return alternatives(issue.values.map(String))
  return issue.code === 'invalid_type' ? issue.expected : 'another value'
}

function alternatives(words: string[]): string {
  const all = words.map((word) => `"${word}"`)
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`
}

function at(value: unknown, path: Path): unknown {
  let inside: unknown = value
  for (const step of path) {
    if (typeof step === 'number') inside = Array.isArray(inside) ? inside[step] : undefined
    else inside = isMapping(inside) && Object.hasOwn(inside, step) ? inside[step] : undefined
  }
  return inside
}
