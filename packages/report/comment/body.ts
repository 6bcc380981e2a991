import { worstVerdict } from '@mlgate/core'
import { joinMarkdown, markdownBlocks, md } from '@mlgate/markup'
import { headlineOf } from '../headline.ts'
import { comparedSentence, headingOf, readSentence, unjudgedSign, verdictSigns } from '../markdown-parts.ts'
import { comparedWith } from '../subject-words.ts'
import { sumOf, wordsOfCounts } from '../verdict-words.ts'
import { acceptanceSentence, changedGatesSentence, waiversSentence } from './asides.ts'
import { chartsSource, footerSource } from './footer.ts'
import { labelsOf } from './labels.ts'
import { linkSource } from './links.ts'
import { layOut, overviewBlocks } from './overview.ts'
import { isShortened, type StoredSection } from './section.ts'
import { isJudged, outdatedFold, sectionBlocks } from './section-blocks.ts'
import { type CommentState, standingOf } from './state.ts'

export interface BodyOptions {
  /** For the command that brings the results to the reader's machine. */
  pullRequest?: number
  /** Sections that get a line of their own. */
  mostShown: number
  /** Whether more was left out than the sections themselves know of. */
  shortened: boolean
}

const tellingOrder = ['fail', 'error', 'inconclusive', 'pass'] as const

/**
 * What a reader sees of a comment: the answer over all sections that count, counts and baseline, then what isn't
 * right and what got better, then each section folded. It is made of the state alone: the same state gives the
 * same text, whoever writes it, and nothing that was in the comment before gets into it.
 */
export function visibleBody(state: CommentState, { pullRequest, mostShown, shortened }: BodyOptions): string {
  const labels = labelsOf(state.sections)
  const sections = state.sections.toSorted((left, right) => compareTelling(left, right, labels))
  const current = sections.filter((section) => standingOf(section, state.heads) === 'current')
  const outdated = sections.filter((section) => standingOf(section, state.heads) === 'outdated')
  const told = current.map((section) => ({
    ...section.told,
    name: labels.get(section.id) ?? '',
    counts: section.counts,
  }))
  const verdict =
    current.length === 0 ? 'inconclusive' : worstVerdict(current.map(({ result }) => result.verdict))
  const hasVerdict = current.length === 0 || current.some(isJudged)
  const laidOut = layOut(current, labels)
  const blocks = markdownBlocks([
    headingOf(hasVerdict ? verdictSigns[verdict] : unjudgedSign, headlineOf(told)),
    secondLine(current),
    ...overviewBlocks(laidOut),
    ...sectionBlocks(laidOut, mostShown),
    ...outdatedFold(outdated, labels, mostShown),
  ])
  const wasCut = shortened || current.some(isShortened)
  return [
    String(blocks),
    shortened ? '' : chartsSource(current),
    wasCut ? shortenedSource(current) : '',
    footerSource(current, pullRequest),
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** Counts, what was compared with what, and what a reviewer has to know before trusting both. */
function secondLine(current: readonly StoredSection[]) {
  const counts = wordsOfCounts(sumOf(current.map((section) => section.counts)))
  return joinMarkdown(
    [
      ...(counts === '' ? [] : [md`${counts}.`]),
      ...commonBaseline(current),
      ...changedGatesSentence(current),
      ...waiversSentence(current),
      ...acceptanceSentence(current),
    ],
    md` `,
  )
}

/** What all that was compared was compared with; nothing when that differs, which each section then says. */
function commonBaseline(current: readonly StoredSection[]) {
  const [first, ...others] = current
  if (first === undefined) return []
  if (others.length === 0) return [readSentence(first.result), comparedSentence(first.result)]
  const compared = current.map(({ result }) => comparedWith(result)).filter((one) => one !== null)
  const [one] = compared
  const same = compared.every(({ location, commit }) => location === one?.location && commit === one.commit)
  const own = current.find(({ result }) => comparedWith(result) !== null)
  // The rows are each section's own.
  return same && own !== undefined ? [comparedSentence(withoutPairing(own))] : []
}

function withoutPairing({ result }: StoredSection) {
  if (result.baseline === null) return result
  const { pairing: _, ...baseline } = result.baseline
  return { ...result, baseline }
}

function shortenedSource(current: readonly StoredSection[]): string {
  const page = current.find(({ links }) => links?.page !== undefined)?.links?.page
  const run = current.find(({ links }) => links?.run !== undefined)?.links?.run
  return `_Shortened to fit into a comment: the whole report is in the ${linkSource('summary of the run', run)} and on the ${linkSource('report page', page)}._`
}

const byName = new Intl.Collator('en', { numeric: true })

/** Failed first, then undecided, then passed; by name within, by id last, so that the order is always the same. */
function compareTelling(
  left: StoredSection,
  right: StoredSection,
  labels: ReadonlyMap<string, string>,
): number {
  const label = ({ id }: StoredSection) => labels.get(id) ?? ''
  return (
    tellingOrder.indexOf(left.result.verdict) - tellingOrder.indexOf(right.result.verdict) ||
    byName.compare(label(left), label(right)) ||
    (left.id < right.id ? -1 : 1)
  )
}
