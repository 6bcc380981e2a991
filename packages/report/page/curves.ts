import type { Result } from '@mlgate/core'
import { type Html, html } from '@mlgate/markup'
import { calibrationFigure } from './calibration.ts'
import { sidesOf } from './curve-sides.ts'
import { residualsFigure } from './residuals.ts'
import { precisionRecallFigure, rocFigure } from './roc.ts'
import { thresholdFigures } from './thresholds.ts'

/** Curves of two classes, or residuals of a regression, against those of the base; empty when there are none. */
export function curvesSection(result: Result): Html {
  const curves = sidesOf(result)
  if (curves === null) return html``
  const figures = [
    rocFigure(result, curves),
    precisionRecallFigure(result, curves),
    calibrationFigure(result, curves),
    ...thresholdFigures(result, curves),
    residualsFigure(result, curves),
  ].filter((figure) => String(figure) !== '')
  if (figures.length === 0) return html``
  return html`<section><h3>Curves</h3>${curves.base === null ? html`` : legend}<div class="curves">${figures}</div></section>`
}

const legend = html`<p class="legend"><span class="key"><svg class="chart" width="32" height="12" aria-hidden="true"><path class="line now" d="M1 6H31"/></svg> this change</span> <span class="key"><svg class="chart" width="32" height="12" aria-hidden="true"><path class="line base" d="M1 6H31"/></svg> base</span></p>`
