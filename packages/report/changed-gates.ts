import { type ChangedGates, type Verdict, worstVerdict } from '@mlgate/core'
import { joinMarkdown, type Markdown, markdownCode, md } from '@mlgate/markup'
import { verdictSigns } from './markdown-parts.ts'
import { name, plural } from './words.ts'

/** How many of the changed gates are named. */
const mostNamed = 3

const verdictWords: Record<Verdict, string> = {
  pass: 'passed',
  inconclusive: "can't tell",
  fail: 'failed',
  error: 'could not be judged',
}

type Changes = readonly (ChangedGates | undefined)[]

/** Gates that a pull request changes, and the worst verdict by its own. */
function summed(
  changes: Changes,
): { lead: string; named: string[]; more: number; own: Verdict | null } | null {
  const known = changes.filter((change) => change !== undefined)
  const gates = [...new Set(known.flatMap((change) => change.gates))]
  if (gates.length === 0) return null
  const verdicts = known.flatMap(({ verdict }) => (verdict === undefined ? [] : [verdict]))
  const named = gates.slice(0, mostNamed).map(name)
  return {
    lead: `This pull request changes ${plural(gates.length, 'gate')}`,
    named,
    more: gates.length - named.length,
    own: verdicts.length === 0 ? null : worstVerdict(verdicts),
  }
}

/** `This pull request changes 2 gates: …. Those of its base decide (by its own: passed).`; empty when it changes none. */
export function changedGatesWords(changes: Changes): string {
  const sum = summed(changes)
  if (sum === null) return ''
  const { lead, named, more, own } = sum
  const list = [...named, ...(more > 0 ? [`${more} more`] : [])].join(', ')
  const judged = own === null ? '' : ` (by its own: ${verdictWords[own]})`
  return `${lead}: ${list}. Those of its base decide${judged}.`
}

/** The same as Markdown; nothing when it changes none. */
export function changedGatesMarkdown(changes: Changes): Markdown[] {
  const sum = summed(changes)
  if (sum === null) return []
  const { lead, named, more, own } = sum
  const list = joinMarkdown(
    [...named.map((one) => markdownCode(one)), ...(more > 0 ? [md`${more} more`] : [])],
    md`, `,
  )
  const judged = own === null ? md`` : md` (by its own: ${`${verdictSigns[own]} ${verdictWords[own]}`})`
  return [md`**${lead}**: ${list}. Those of its base decide${judged}.`]
}
