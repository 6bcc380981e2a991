import type { Verdict } from '@mlgate/core'
import { joinMarkdown, type Markdown, markdownCode, md } from '@mlgate/markup'
import { verdictSigns } from '../markdown-parts.ts'
import { name, plural, sentence } from '../words.ts'
import type { ShownWaiver, StoredSection } from './section.ts'

const mostNamed = 3

const verdictWords: Record<Verdict, string> = {
  pass: 'passed',
  inconclusive: "can't tell",
  fail: 'failed',
  error: 'could not be judged',
}

/** `This pull request changes 2 gates: …. Those of its base decide.`; nothing when it changes none. */
export function changedGatesSentence(sections: readonly StoredSection[]): Markdown[] {
  const changes = sections.flatMap(({ changedGates }) => (changedGates === undefined ? [] : [changedGates]))
  const gates = [...new Set(changes.flatMap((change) => change.gates))]
  if (gates.length === 0) return []
  const verdicts = [...new Set(changes.flatMap(({ verdict }) => (verdict === undefined ? [] : [verdict])))]
  const own = verdicts.map((verdict) => `${verdictSigns[verdict]} ${verdictWords[verdict]}`).join(', ')
  const judged = own === '' ? md`` : md` (by its own: ${own})`
  return [
    md`**This pull request changes ${plural(gates.length, 'gate')}**: ${namedFirst(gates)}. Those of its base decide${judged}.`,
  ]
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

function namedFirst(names: readonly string[]): Markdown {
  const told = names.slice(0, mostNamed).map((one) => markdownCode(name(one)))
  const more = names.length - told.length
  return joinMarkdown([...told, ...(more === 0 ? [] : [md`${more} more`])], md`, `)
}
