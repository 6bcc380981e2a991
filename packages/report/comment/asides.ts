import { joinMarkdown, type Markdown, markdownCode, md } from '@mlgate/markup'
import { acceptanceMarkdown } from '../acceptance.ts'
import { changedGatesMarkdown } from '../changed-gates.ts'
import { name, plural, sentence } from '../words.ts'
import type { ShownWaiver, StoredSection } from './section.ts'

const mostNamed = 3

/** `This pull request changes 2 gates: …. Those of its base decide.`; nothing when it changes none. */
export function changedGatesSentence(sections: readonly StoredSection[]): Markdown[] {
  return changedGatesMarkdown(sections.map(({ changedGates }) => changedGates))
}

/** Who accepted failures by a label, and when, or why a label has no effect; nothing where there is none. */
export function acceptanceSentence(sections: readonly StoredSection[]): Markdown[] {
  return acceptanceMarkdown(sections.map(({ acceptance }) => acceptance))
}

/** `1 failure is waived: …`; nothing when none is. */
export function waiversSentence(sections: readonly StoredSection[]): Markdown[] {
  const all = sections.flatMap(({ waivers = [] }) => waivers)
  const waivers = [...new Map(all.map((waiver) => [JSON.stringify(waiver), waiver])).values()]
  if (waivers.length === 0) return []
  const told = waivers.slice(0, mostNamed).map(waiverWords)
  const more = waivers.length - told.length
  const rest = more === 0 ? [] : [md`${more} more`]
  const verb = waivers.length === 1 ? 'is' : 'are'
  return [
    md`**${plural(waivers.length, 'failure')} ${verb} waived**: ${joinMarkdown([...told, ...rest], md`; `)}.`,
  ]
}

function waiverWords({ gate, reason, approver, until }: ShownWaiver): Markdown {
  const end = until === undefined ? md`` : md` until ${name(until)}`
  return md`${markdownCode(name(gate))} by ${markdownCode(name(approver))}${end} (${sentence(reason)})`
}
