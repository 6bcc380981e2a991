import type { Curves, Result } from '@mlgate/core'
import { describe, expect, it } from 'vitest'
import {
  attribute,
  childrenOf,
  elementsOf,
  type HtmlElement,
  textOf,
} from '../../../test/support/html-page.ts'
import { classesResult, curvedResult, residualResult } from '../sample-curves.test-data.ts'
import { emptyResult } from '../sample-results.test-data.ts'
import { curvesSection } from './curves.ts'

const named = (elements: readonly HtmlElement[], tag: string) =>
  elements.filter(({ tagName }) => tagName === tag)
const classed = (element: HtmlElement, name: string) =>
  childrenOf(element).filter((own) => attribute(own, 'class') === name)

/** The figures by their titles. */
function figuresOf(result: Result): Record<string, HtmlElement> {
  const figures = named(elementsOf(String(curvesSection(result))), 'figure')
  return Object.fromEntries(figures.map((own) => [textOf(named(childrenOf(own), 'h4')[0] as never), own]))
}

function captionOf(figure: HtmlElement | undefined): string {
  return textOf(named(childrenOf(figure as HtmlElement), 'figcaption')[0] as HtmlElement).replaceAll(
    /[\u00a0\u202f]/g,
    ' ',
  )
}

function withCurves(curves: Partial<Curves>): Result {
  return emptyResult({ curves: { rows: 8, weighted: false, label: 'spam', ...curves } })
}

describe('the curves of two classes', () => {
  const figures = figuresOf(curvedResult())
  const price = 'Threshold by mean_cost(costs={fraud: {good: 50}, good: {fraud: 5}})'

  it('are ROC, precision and recall, calibration, and the threshold of each metric of money', () => {
    expect(Object.keys(figures)).toEqual(['ROC', 'Precision and recall', 'Calibration', price])
  })

  it('are told in words, against base, and say what they are drawn from', () => {
    expect(captionOf(figures.ROC)).toBe(
      'With 10 % of all others wrongly taken for fraud, 60.3 % of fraud are found; base: 50.1 %. ' +
        'Dotted: guessing. From 4 120 rows; base: 4 000.',
    )
    expect(captionOf(figures['Precision and recall'])).toContain(
      'With 80 % of fraud found, 67.4 % of what is taken for it is right; base: 57.2 %.',
    )
    expect(captionOf(figures.Calibration)).toContain(
      'Widest gap: where 45.0 % was said on average, 37.8 % were fraud (84 rows).',
    )
  })

  it('price the best threshold, and warn that it was found on the rows that judge it', () => {
    const caption = captionOf(figures[price])
    expect(caption).toContain('Best on these rows: fraud from a score of 0.3 on, 0.22 EUR; base: 0.3 EUR.')
    expect(caption).toContain('With the classes as predicted: 0.38 EUR.')
    expect(caption).toContain('looked for on the very rows that judge it, and will do worse on others')
  })

  it('have a name and a description, and their numbers one click away', () => {
    for (const figure of [...Object.values(figures), ...Object.values(figuresOf(residualResult()))]) {
      const inside = childrenOf(figure)
      const [picture] = named(inside, 'svg')
      const [title, description] = childrenOf(picture as HtmlElement)
      expect([title?.tagName, description?.tagName]).toEqual(['title', 'desc'])
      expect(textOf(title as HtmlElement)).not.toBe('')
      expect(captionOf(figure)).toContain(
        textOf(description as HtmlElement).replaceAll(/[\u00a0\u202f]/g, ' '),
      )
      const sides = named(inside, 'th').filter((own) => attribute(own, 'scope') === 'row')
      expect(new Set(sides.map(textOf))).toEqual(new Set(['now', 'base']))
      expect(classed(figure, 'line now')).toHaveLength(1)
      expect(classed(figure, 'line base').length).toBeGreaterThan(0)
    }
  })

  it('count the rows of each bin of a calibration, on one scale for both sides', () => {
    const heights = (kind: string) =>
      classed(figures.Calibration as HtmlElement, `bar ${kind}`).map((bar) =>
        Number(attribute(bar, 'height')),
      )
    expect(heights('now')[0]).toBe(40)
    expect(heights('base')[0]).toBeCloseTo((40 * 242) / 249, 0)
  })

  it('stand alone where the base’s are of another class', () => {
    const { baseline, ...result } = curvedResult()
    const curves = { ...(baseline?.curves as Curves), label: 'good' }
    const page = String(
      curvesSection({
        ...result,
        baseline: { ...(baseline as NonNullable<Result['baseline']>), curves } as never,
      }),
    )
    expect(page).toContain('ROC')
    expect(page).not.toContain('base')
  })

  it('say of which training they are, and by what rows count', () => {
    const subject = {
      data: [],
      predictions: { path: 'p', sha256: '0', rows: 8, further: [{ path: 'q', sha256: '1' }] },
    }
    const roc = { falsePositiveRate: [0, 0, 1], truePositiveRate: [0, 1, 1] }
    const { ROC } = figuresOf({ ...withCurves({ weighted: true, roc }), subject })
    expect(captionOf(ROC)).toContain(
      'From 8 rows, counted by their weights, as the first of 2 trainings has them.',
    )
  })
})

describe('the curves of more than two classes', () => {
  const page = elementsOf(String(curvesSection(classesResult())))
  const folds = named(page, 'details').filter((own) => textOf(own).includes('against the rest'))

  it('are one calibration of the most probable class, and ROC, precision and recall of each one click away', () => {
    expect(captionOf(named(page, 'figure')[0])).toContain('45.0 % was said on average, 37.8 % were right')
    expect(folds.map((own) => textOf(named(childrenOf(own), 'summary')[0] as never))).toEqual([
      'limit against the rest',
      'stop against the rest',
      'yield against the rest',
    ])
    expect(folds.map((own) => named(childrenOf(own), 'figure').length)).toEqual([2, 2, 2])
  })

  it('stand beside those of the base for the classes that it knew', () => {
    expect(folds.map((own) => classed(own, 'line base').length)).toEqual([2, 2, 0])
  })
})

describe('residuals', () => {
  it('tell where the median is off, in the unit of the target', () => {
    const { Residuals } = figuresOf(residualResult())
    expect(captionOf(Residuals)).toContain(
      'The median is farthest from 0 for predictions of about 100 min: +0.35 min.',
    )
    expect(captionOf(Residuals)).toContain(
      'From 2 000 rows, counted by their weights; base: 2 000, by weight.',
    )
  })
})

describe('curves of a document that nobody can trust', () => {
  it('leave out points that lack a number, and what has none left', () => {
    const roc = { falsePositiveRate: [0, Number.NaN, 0.5, 1], truePositiveRate: [0, 0.5, 0.75] }
    const { ROC } = figuresOf(withCurves({ roc }))
    expect(named(childrenOf(ROC as HtmlElement), 'tr')).toHaveLength(3)
    const none = { falsePositiveRate: [Number.POSITIVE_INFINITY], truePositiveRate: [1] }
    expect(String(curvesSection(withCurves({ roc: none })))).toBe('')
  })

  it('are no larger than anybody looks at', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => index / 100_000)
    const search = { metric: 'mean_cost', label: 'spam', best: { threshold: 0, value: 0 }, asPredicted: 0 }
    const curves = {
      roc: { falsePositiveRate: many, truePositiveRate: many },
      precisionRecall: { threshold: many, precision: many, recall: many },
      calibration: { rows: many, meanProbability: many, share: many },
      thresholds: Array.from({ length: 1_000 }, () => ({ ...search, threshold: many, value: many })),
    }
    expect(String(curvesSection(withCurves(curves))).length).toBeLessThan(500_000)
  })
})
