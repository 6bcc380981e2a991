import type { Result } from '@mlgate/core'
import { type Html, html } from '@mlgate/markup'
import { minutes, soakOf } from '../../benchmark/tracks.ts'
import { sidesLegend } from '../figure.ts'
import { callFigures } from './calls.ts'
import { operatorsTable } from './operators.ts'
import { roundsFigure } from './rounds.ts'
import { sweepFigures } from './sweep.ts'
import { soakFigures, telemetryFigures } from './tracks.ts'

/** How long calls took, of both sides; empty where a result does not tell. */
export function callsSection(result: Result): Html {
  const rounds = roundsFigure(result)
  const figures = [...callFigures(result), ...(String(rounds) === '' ? [] : [rounds])]
  const { latencies, rounds: taken } = result.benchmark ?? {}
  return figuresSection(
    'How long calls took',
    figures,
    latencies?.base !== undefined || taken?.base !== undefined,
  )
}

/** What else a benchmark saw, judged by nothing: operators, other sizes, minutes, the machine. */
export function benchmarkSections(result: Result): Html[] {
  const operators = operatorsTable(result)
  const sweep = result.benchmark?.sweep ?? []
  const lasted = soakOf(result)?.seconds.at(-1) ?? 0
  return [
    String(operators) === ''
      ? html``
      : html`<section><h3>Where the time goes</h3>${operators}<p class="legend">By a profile of the runtime, of processes of their own; filled: this change, outline: its base.</p></section>`,
    figuresSection(
      'Other sizes',
      sweepFigures(result),
      sweep.some(({ base }) => base !== undefined),
    ),
    figuresSection(`The same process for ${minutes(lasted)}`, soakFigures(result), false),
    figuresSection('The machine meanwhile', telemetryFigures(result), false),
  ]
}

function figuresSection(title: string, figures: readonly Html[], hasBase: boolean): Html {
  if (figures.length === 0) return html``
  return html`<section><h3>${title}</h3>${sidesLegend(hasBase)}<div class="curves">${figures}</div></section>`
}
