import type { Acceptance } from '@mlgate/core'
import { type Markdown, markdownCode, md } from '@mlgate/markup'
import { name, sentence } from './words.ts'

/** How many acceptances are told; of one pull request there is one. */
const mostTold = 2

/**
 * `Accepted by maria, who set the label mlgate-accept on 2026-11-21 at 12:03 UTC; this holds until the next push.`, or
 * why a label has no effect; nothing where there is none.
 *
 * @param acceptances those of the results told.
 */
export function acceptanceMarkdown(acceptances: readonly (Acceptance | undefined)[]): Markdown[] {
  const known = acceptances.filter((one) => one !== undefined)
  const distinct = new Map(known.map((one) => [JSON.stringify(one), one]))
  return [...distinct.values()].slice(0, mostTold).map(sentenceOf)
}

function sentenceOf({ label, by = 'somebody', at = '', refused }: Acceptance): Markdown {
  const named = markdownCode(name(label))
  if (refused !== undefined) return md`**The label ${named} has no effect**: ${sentence(refused)}.`
  return md`**Accepted by ${markdownCode(name(by))}**, who set the label ${named}${whenWords(at)}; this holds until the next push.`
}

/** ` on 2026-11-21 at 12:03 UTC`; empty when the time is none. */
function whenWords(at: string): Markdown {
  const time = Date.parse(at)
  if (Number.isNaN(time)) return md``
  const [day = '', hours = '', minutes = ''] = new Date(time).toISOString().split(/[T:]/)
  return md` on ${day} at ${hours}:${minutes} UTC`
}
