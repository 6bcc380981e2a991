import { type Result, verdicts } from '@mlgate/core'
import { type Html, html } from '@mlgate/markup'
import { headline } from '../headline.ts'
import { joinPhrases, type Phrase, phraseText } from '../phrase.ts'
import { titleOfResult } from '../subject-words.ts'
import { countsWords, isUnjudged, overallVerdict } from '../verdict-words.ts'
import { name, shortHash } from '../words.ts'
import { htmlDocument } from './document.ts'
import { againstLine, resultSection } from './result-section.ts'
import { icon, toneOf, verdictSign } from './signs.ts'
import { whenWords } from './when.ts'

export interface PageOptions {
  /** What the page is about, such as a pull request's number and title; shown above the verdict. */
  title?: string | undefined
}

/**
 * Results as one web page: the verdict in words, then each result, the worst first, with what got worse, why,
 * and where it comes from. The page is complete in itself: it runs no script, fetches nothing, and its content
 * security policy forbids both. It is the same to the byte for the same results.
 *
 * @param title shown above the verdict and in the browser's tab.
 * @returns the HTML document, ending with a line end.
 */
export function renderHtml(results: readonly Result[], { title }: PageOptions = {}): string {
  const sorted = results.toSorted(worstFirst)
  const verdict = results.length === 0 ? 'inconclusive' : overallVerdict(results)
  const isJudged = results.length === 0 || !results.every(isUnjudged)
  const outcome = isJudged ? verdict : 'shown'
  const answer = headline(results)
  const subject = title === undefined ? '' : name(title)
  const body = html`<header class="verdict tone-${toneOf(outcome)}"><div class="wrap">${masthead(sorted, subject)}<h1>${icon(outcome)}<span>${answerWords(answer)}</span></h1>${countsLine(results)}${sorted.length === 1 ? againstLine(sorted[0] as Result) : html``}</div></header><div class="wrap">${contents(sorted)}<main>${sorted.map((result, index) => resultSection(result, `result-${index + 1}`, sorted.length === 1))}</main><footer><p>Made by mlgate. In charts of gates and metrics right is better. Of 100 intervals at 95 %, about 95 cover the true value; what ${results.every(({ kind }) => kind === 'benchmark') ? 'was measured' : 'these rows'} can’t decide is called “can’t tell”, not “failed”.</p></footer></div>`
  const tab = phraseText(joinPhrases([answer, subject === '' ? [] : [subject], ['mlgate']], ' · '))
  return htmlDocument({ title: tab, verdict, body })
}

/** The worst verdict first; of two alike, a model before its data. */
function worstFirst(left: Result, right: Result): number {
  const rank = ({ verdict }: Result) => -verdicts.indexOf(verdict)
  const kind = ({ kind: own }: Result) => Number(own === 'data')
  return rank(left) - rank(right) || kind(left) - kind(right)
}

function answerWords(answer: Phrase): Html[] {
  const words = answer.map((part) => (typeof part === 'string' ? html`${part}` : html`<em>${part.name}</em>`))
  return words
}

function masthead(results: readonly Result[], subject: string): Html {
  const [latest] = results
    .map(({ startedAt }) => startedAt)
    .toSorted()
    .slice(-1)
  const commit = results.map(({ subject: { commit: own } }) => own).find((own) => own !== undefined)
  const parts = [
    html`<b>mlgate</b>`,
    ...(subject === '' ? [] : [html`<span>${subject}</span>`]),
    ...(commit === undefined ? [] : [html`<span>commit <code>${shortHash(commit)}</code></span>`]),
    ...(latest === undefined ? [] : [html`<span>${whenWords(latest)}</span>`]),
  ]
  return html`<p class="masthead">${parts}</p>`
}

function countsLine(results: readonly Result[]): Html {
  const words = countsWords(results)
  return words === '' ? html`` : html`<p class="counts">${words}</p>`
}

/** Where each result is, when there are several. */
function contents(results: readonly Result[]): Html {
  if (results.length < 2) return html``
  const items = results.map(
    (result, index) =>
      html`<li><a href="#result-${index + 1}"><span>${titleOfResult(result)}</span> ${verdictSign(result.verdict)}</a></li>`,
  )
  return html`<nav aria-label="Results"><ul>${items}</ul></nav>`
}
