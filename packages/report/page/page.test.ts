import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { attribute, childrenOf, elementsOf, textOf } from '../../../test/support/html-page.ts'
import { slowerModel } from '../sample-benchmark.test-data.ts'
import {
  brokenData,
  brokenModel,
  emptyResult,
  gate,
  metric,
  slicedResult,
  worseInFog,
} from '../sample-results.test-data.ts'
import { renderHtml } from './index.ts'

const every = [brokenData(), worseInFog(), brokenModel(), slicedResult(), slowerModel()]
const named = (page: string, tag: string) => elementsOf(page).filter(({ tagName }) => tagName === tag)
const texts = (page: string, tag: string) => named(page, tag).map(textOf)
const classed = (page: string, name: string) =>
  elementsOf(page).filter((element) => attribute(element, 'class')?.split(' ').includes(name))

describe('the answer', () => {
  it.each([
    ['a failure', [worseInFog()], 'signs got worse in fog, overall accuracy_score 0.8 pt better'],
    ['a pass', [emptyResult({ gates: [gate()] })], 'signs is as good as base'],
    ['undecided', [emptyResult({ verdict: 'inconclusive' })], "signs: can't tell yet"],
    ['an error', [brokenModel()], 'signs could not be judged: test has no column "lable"'],
    ['nothing', [], 'nothing was judged'],
  ])('%s comes first, in words', (_, results, words) => {
    const page = renderHtml(results)
    const [first] = named(page, 'h1')
    expect(first && textOf(first)).toBe(words)
    expect(texts(page, 'title')[0]).toBe(`${words} · mlgate`)
  })

  it('is followed by counts and by what it was compared with', () => {
    const [header] = named(renderHtml([worseInFog()]), 'header')
    const words = header && textOf(header)
    expect(words).toContain("1 gate failed · 1 can't be told · 8 passed")
    expect(words).toContain(
      'Compared with file:models/base.onnx, same 4\u202f120 rows; covers test rows, not retraining.',
    )
  })

  it('bears the title that it was given', () => {
    const page = renderHtml([emptyResult()], { title: '#97 <Train>' })
    expect(texts(page, 'title')[0]).toBe(
      'signs was measured, nothing was judged: no gates · #97 <Train> · mlgate',
    )
    expect(textOf(classed(page, 'masthead')[0] as never)).toContain('#97 <Train>')
  })
})

describe('the order', () => {
  it('of results: the worst first, a model before data', () => {
    expect(texts(renderHtml([emptyResult({ kind: 'data', name: 'rows' }), ...every]), 'h2')).toEqual([
      'signs',
      'signs',
      'signs (speed)',
      'test',
      'distance',
      'rows',
    ])
  })

  it('of sections: what got worse, why, then slices, metrics, data and lineage', () => {
    expect(texts(renderHtml([worseInFog()]), 'h3')).toEqual([
      'Gates',
      'Why: what changed inside',
      'Metrics',
      'Where it comes from',
    ])
    expect(texts(renderHtml([slicedResult()]), 'h3')).toContain('Slices')
  })

  it('of gates: the worst first, those that passed folded away when there are many', () => {
    const page = renderHtml([worseInFog()])
    const [table] = named(page, 'table')
    const rows = childrenOf(table as never).filter(({ tagName }) => tagName === 'tr')
    expect(rows.map(textOf)).toEqual([
      expect.stringContaining('Verdict'),
      expect.stringContaining('failed'),
      expect.stringContaining("can't tell"),
    ])
    expect(texts(page, 'summary')).toContain('8 gates passed')
  })

  it('of slices: what got worse most first, lower being better or not', () => {
    const page = renderHtml([slicedResult()])
    const table = named(page, 'table').find((own) => textOf(own).includes('by slice'))
    const names = childrenOf(table as never).filter((own) => attribute(own, 'scope') === 'row')
    expect(names.map(textOf)).toEqual(['weather = fog', 'weather = night', 'weather = rain'])
  })
})

describe('what the page tells', () => {
  it('flips, and what is mistaken for what, with the differences against base', () => {
    const page = renderHtml([worseInFog()])
    expect(textOf(classed(page, 'flips')[0] as never)).toContain(
      '61 from right to wrong104 from wrong to right',
    )
    expect(textOf(classed(page, 'flips')[0] as never)).toContain('43 more right than before')
    const cells = childrenOf(classed(page, 'matrix')[0] as never).filter(({ tagName }) => tagName === 'td')
    expect(cells.map(textOf).slice(3, 6)).toEqual(['9', '1\u202f350 −19', '31 +19'])
    expect(cells.map((cell) => attribute(cell, 'class')).slice(3, 6)).toEqual([
      'wrong tone-neutral',
      'right tone-worse shade-3',
      'wrong tone-worse shade-3',
    ])
    expect(texts(page, 'li')).toContain('stop taken for yield 12 → 31×')
  })

  it('a matrix of very many classes as its mistakes', () => {
    const labels = Array.from({ length: 40 }, (_, index) => `class ${index}`)
    const counts = labels.map((_, row) =>
      labels.map((__, column) => (row === column ? 9 : row === 0 ? 1 : 0)),
    )
    const page = renderHtml([emptyResult({ confusion: { labels, counts } })])
    expect(classed(page, 'matrix')).toEqual([])
    expect(texts(page, 'li')[0]).toBe('class 0 taken for class 1 1×')
  })

  it('checks that failed, and what holds once for all columns of which it holds', () => {
    const page = renderHtml([brokenData()])
    const words = textOf(named(page, 'article')[0] as never)
    expect(words).toContain('1 204 values lie outside')
    expect(words).toContain('Is 999 how this file says "unknown"?')
    expect(words).toContain(
      'column_0, column_1, column_2, column_3, column_4, column_5, column_6, column_7 and 5 more',
    )
  })

  it('a mistake: where, what it saw, what to do', () => {
    const words = textOf(classed(renderHtml([brokenModel()]), 'problem')[0] as never)
    expect(words).toBe(
      'mlgate.yml:14:15 models.signs.evaluate.target' +
        'test has no column "lable". Its columns: label, weather, size_band, image.' +
        'Did you mean "label"?MG1003 docs/reference/errors.md#mg1003',
    )
  })

  it('where everything comes from, folded', () => {
    const page = renderHtml([slicedResult()])
    const words = named(page, 'details').map(textOf).join('\n')
    for (const fact of [
      'a1b2c3d4e5',
      'image_id',
      '00ff00ff',
      'merge-base',
      'first-parent: it has no result',
    ]) {
      expect(words).toContain(fact)
    }
    for (const fact of ['learning_rate0.1', 'layers[64,32]', 'cpuAMD EPYC']) expect(words).toContain(fact)
  })

  it('a metric that is no number, with the reason', () => {
    const odd = metric({
      name: 'r2_score',
      value: Number.NaN,
      error: 'R² of less than two rows is undefined',
    })
    expect(renderHtml([emptyResult({ metrics: [odd] })])).toContain('R² of less than two rows is undefined')
  })
})

describe('the page as a document', () => {
  const page = renderHtml(every, { title: 'everything' })

  it('allows nothing but its own stylesheet, known by its hash', () => {
    const [style] = named(page, 'style')
    const source = page.slice(page.indexOf('<style>') + 7, page.indexOf('</style>'))
    const hash = createHash('sha256').update(source).digest('base64')
    const policy = named(page, 'meta').find(
      (own) => attribute(own, 'http-equiv') === 'Content-Security-Policy',
    )
    expect(style).toBeDefined()
    expect(attribute(policy as never, 'content')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`,
    )
  })

  it('runs no script, fetches nothing and leads nowhere else', () => {
    const tags = new Set(elementsOf(page).map(({ tagName }) => tagName))
    for (const tag of ['script', 'img', 'iframe', 'object', 'embed', 'form', 'base', 'audio', 'video']) {
      expect(tags).not.toContain(tag)
    }
    const links = elementsOf(page).flatMap((own) => attribute(own, 'href') ?? [])
    expect(links.filter((link) => !/^(?:#result-\d+$|data:image\/svg)/.test(link))).toEqual([])
    expect(page).not.toMatch(/@import|url\(|@font-face/)
    expect(elementsOf(page).filter((own) => attribute(own, 'style') !== undefined)).toEqual([])
  })

  it('is the same to the byte for the same results, and leaves them as they were', () => {
    const frozen = structuredClone(every)
    expect(renderHtml(every, { title: 'everything' })).toBe(page)
    expect(every).toEqual(frozen)
  })

  it('has headings in order, and every link leads to a place on it', () => {
    const levels = elementsOf(page).flatMap(({ tagName }) =>
      /^h\d$/.test(tagName) ? Number(tagName[1]) : [],
    )
    levels.forEach((level, index) => {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
    })
    const ids = elementsOf(page).flatMap((own) => attribute(own, 'id') ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const targets = named(page, 'a').map((own) => attribute(own, 'href')?.slice(1))
    expect(ids).toEqual(expect.arrayContaining(targets))
  })

  it('names every table, row and column for screen readers', () => {
    for (const table of named(page, 'table')) {
      const inside = childrenOf(table)
      expect(textOf(inside[0] as never)).not.toBe('')
      expect(inside[0]?.tagName).toBe('caption')
      const headers = inside.filter(({ tagName }) => tagName === 'th')
      expect(headers.filter((own) => !['row', 'col'].includes(attribute(own, 'scope') ?? ''))).toEqual([])
    }
  })

  it('says every picture in words, and has its numbers one click away', () => {
    const pictures = named(page, 'svg').filter((own) => attribute(own, 'role') === 'img')
    expect(pictures.length).toBeGreaterThan(10)
    for (const picture of pictures) {
      const [title] = childrenOf(picture)
      expect(title?.tagName).toBe('title')
      expect(textOf(title as never)).not.toBe('')
    }
    const folds = texts(page, 'summary')
    for (const numbers of ['gates', 'metrics', 'slices'])
      expect(folds).toContain(`The numbers behind the ${numbers}`)
    expect(folds.filter((own) => own === 'The numbers')).toHaveLength(2)
  })

  it('puts a word beside every sign', () => {
    for (const badge of classed(page, 'badge')) {
      expect(['failed', 'not judged', "can't tell", 'warning', 'passed', 'shown']).toContain(textOf(badge))
    }
  })
})
