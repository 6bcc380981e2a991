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

/** A sentence on what a pull request changes: what, by name, and what of it counts. */
interface Sentence {
  lead: string
  named: string[]
  more: number
  counts: string
  /** The worst verdict by its own gates. */
  own: Verdict | null
}

function sentences(changes: Changes): Sentence[] {
  const known = changes.filter((change) => change !== undefined)
  const gates = [...new Set(known.flatMap((change) => change.gates))]
  const judgedOn = [...new Set(known.flatMap((change) => change.judgedOn ?? []))]
  const verdicts = known.flatMap(({ verdict }) => (verdict === undefined ? [] : [verdict]))
  const told: (Omit<Sentence, 'named' | 'more'> & { all: string[] })[] = [
    {
      lead: `This pull request changes ${plural(gates.length, 'gate')}`,
      all: gates,
      counts: 'Those of its base decide',
      own: verdicts.length === 0 ? null : worstVerdict(verdicts),
    },
    {
      lead: 'This pull request changes what models are judged on',
      all: judgedOn,
      counts: 'That counts as it is here',
      own: null,
    },
  ]
  return told
    .filter(({ all }) => all.length > 0)
    .map(({ all, ...rest }) => ({
      ...rest,
      named: all.slice(0, mostNamed).map(name),
      more: Math.max(0, all.length - mostNamed),
    }))
}

/** `This pull request changes 2 gates: …. Those of its base decide (by its own: passed).`; empty when it changes none. */
export function changedGatesWords(changes: Changes): string {
  return sentences(changes)
    .map(({ lead, named, more, counts, own }) => {
      const list = [...named, ...(more > 0 ? [`${more} more`] : [])].join(', ')
      const judged = own === null ? '' : ` (by its own: ${verdictWords[own]})`
      return `${lead}: ${list}. ${counts}${judged}.`
    })
    .join(' ')
}

/** The same as Markdown, a sentence each; nothing when it changes none. */
export function changedGatesMarkdown(changes: Changes): Markdown[] {
  return sentences(changes).map(({ lead, named, more, counts, own }) => {
    const list = joinMarkdown(
      [...named.map((one) => markdownCode(one)), ...(more > 0 ? [md`${more} more`] : [])],
      md`, `,
    )
    const judged = own === null ? md`` : md` (by its own: ${`${verdictSigns[own]} ${verdictWords[own]}`})`
    return md`**${lead}**: ${list}. ${counts}${judged}.`
  })
}
