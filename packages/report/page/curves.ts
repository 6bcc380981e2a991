import type { Curves, Result } from '@mlgate/core'
import { type Html, html } from '@mlgate/markup'
import { name } from '../words.ts'
import { calibrationFigure } from './calibration.ts'
import { type Sides, sidesOf } from './curve-sides.ts'
import { sidesLegend } from './figure.ts'
import { residualsFigure } from './residuals.ts'
import { precisionRecallFigure, rocFigure } from './roc.ts'
import { fold } from './table.ts'
import { thresholdFigures } from './thresholds.ts'

/** Curves of classes, or residuals of a regression, against those of the base; empty when there are none. */
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
  const classes = classFolds(result, curves)
  if (figures.length + classes.length === 0) return html``
  return html`<section><h3>Curves</h3>${sidesLegend(curves.base !== null)}<div class="curves">${figures}</div>${classes}</section>`
}

/** The curves of each class against the rest, one click away: all at once nobody reads. */
function classFolds(result: Result, { now, base }: Sides<Curves>): Html[] {
  return (now.classes ?? []).slice(0, mostClasses).flatMap(({ label, ...areas }) => {
    const { rows, weighted } = now
    const other = base?.classes?.find((own) => own.label === label)
    const sides = {
      now: { rows, weighted, label, ...areas },
      base:
        base === null || other === undefined ? null : { ...other, rows: base.rows, weighted: base.weighted },
    }
    const figures = [rocFigure(result, sides), precisionRecallFigure(result, sides)].filter(
      (figure) => String(figure) !== '',
    )
    return figures.length === 0
      ? []
      : [fold(html`<code>${name(label)}</code> against the rest`, html`<div class="curves">${figures}</div>`)]
  })
}

/** Classes that anybody opens; a document holds no more, unless somebody made it up. */
const mostClasses = 50
