import type { Result } from '@mlgate/core'
import { type Html, html } from '@mlgate/markup'
import { changedGatesWords } from '../changed-gates.ts'
import { comparedWith, passedOverWords, subjectParts, titleOfResult } from '../subject-words.ts'
import { sentence } from '../words.ts'
import { benchmarkSections, callsSection } from './benchmark/index.ts'
import { checksSection } from './checks.ts'
import { confusionFigure, mistakeLists } from './confusion.ts'
import { curvesSection } from './curves.ts'
import { flipsFigure } from './flips.ts'
import { gatesSection } from './gates.ts'
import { lineageSection } from './lineage.ts'
import { metricsSection, slicesSection } from './metrics.ts'
import { pairsSection } from './pairs.ts'
import { problemsSection } from './problems.ts'
import { flippedParts, segmentsSection } from './segments.ts'
import { verdictSign } from './signs.ts'

/**
 * Everything about one result: what got worse, why, then data, model and lineage.
 *
 * @param alone whether the head of the page has told already what it was compared with.
 */
export function resultSection(result: Result, id: string, alone: boolean): Html {
  const subject = subjectParts(result).join(' ')
  return html`<article id="${id}" aria-labelledby="${id}-name"><header class="result-head"><h2 id="${id}-name">${titleOfResult(result)}</h2>${verdictSign(result.verdict)}<p class="subject">${subject}</p>${alone ? html`` : againstLine(result)}${changedLine(result)}</header>${[
    problemsSection(result),
    gatesSection(result),
    pairsSection(result),
    callsSection(result),
    notesList(result),
    insideSection(result),
    slicesSection(result),
    segmentsSection(result),
    metricsSection(result),
    ...benchmarkSections(result),
    curvesSection(result),
    checksSection(result),
    lineageSection(result),
  ]}</article>`
}

/** What it was compared with, or why with nothing. */
export function againstLine(result: Result): Html {
  const compared = comparedWith(result)
  if (compared === null) {
    const why = passedOverWords(result)
    return why === '' ? html`` : html`<p class="against">${why.slice(0, 1).toUpperCase()}${why.slice(1)}.</p>`
  }
  const further = [compared.commit, ...compared.facts, compared.rows]
    .filter(Boolean)
    .map((part) => html`, ${part}`)
  return html`<p class="against">Compared with <code>${compared.location}</code>${further}.</p>`
}

/** Which gates the pull request changes, and what they would give. */
function changedLine({ changedGates }: Result): Html {
  const words = changedGatesWords([changedGates])
  return words === '' ? html`` : html`<p class="against"><strong>${words}</strong></p>`
}

function notesList({ notes = [] }: Result): Html {
  if (notes.length === 0) return html``
  return html`<section class="notes"><h3>Good to know</h3><ul>${notes.slice(0, 50).map((note) => html`<li>${sentence(note)}</li>`)}</ul></section>`
}

/** What changed inside the model: flips, and what is mistaken for what. */
function insideSection(result: Result): Html {
  const flips = flipsFigure(result.baseline?.pairing)
  const mistakes = mistakeLists(result)
  const matrix = confusionFigure(result)
  const left =
    String(flips) === '' && String(mistakes) === ''
      ? html``
      : html`<div class="stack">${flips}${flippedParts(result)}${mistakes}</div>`
  if (String(left) === '' && String(matrix) === '') return html``
  const title =
    result.baseline?.confusion === undefined ? 'What is mistaken for what' : 'Why: what changed inside'
  return html`<section><h3>${title}</h3><div class="inside">${left}${matrix}</div></section>`
}
