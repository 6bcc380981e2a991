import type { Result } from '@mlgate/core'
import { type Html, html } from '@mlgate/markup'
import { placeWords, referenceOf, type ShownProblem } from '../problems.ts'
import { sentence } from '../words.ts'

/** Problems shown; more of them seldom have other causes. */
const mostProblems = 50

/** What kept a result from being judged, for the person who can mend it; empty when nothing did. */
export function problemsSection({ problems = [] }: Result): Html {
  if (problems.length === 0) return html``
  const title = problems.length === 1 ? 'A mistake' : 'Mistakes'
  return html`<section><h3>${title}</h3>${problems.slice(0, mostProblems).map(problemBlock)}</section>`
}

function problemBlock({ code, message, hint, place }: ShownProblem): Html {
  const { at, key } = placeWords(place)
  const where = at === '' && key === '' ? html`` : html`<p class="place"><code><b>${at}</b> ${key}</code></p>`
  const then = hint === undefined ? html`` : html`<p>${sentence(hint)}</p>`
  return html`<div class="problem">${where}<p>${sentence(message)}</p>${then}<p class="reference"><code>${referenceOf(code)}</code></p></div>`
}
