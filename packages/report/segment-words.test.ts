import { describe, expect, it } from 'vitest'
import { renderMarkdown } from './index.ts'
import { renderHtml } from './page/index.ts'
import { emptyResult } from './sample-results.test-data.ts'
import { flippedResult, part, segment } from './sample-segments.test-data.ts'
import { flippedRowWords, lossWords, segmentWords } from './segment-words.ts'
import { flipWords } from './subject-words.ts'

describe('where rows were lost', () => {
  const fog = part({ slice: { weather: 'fog' }, rows: 300, rightToWrong: 50, wrongToRight: 9 })
  const yieldInFog = part({ class: 'yield', slice: { weather: 'fog' }, rightToWrong: 40, wrongToRight: 2 })

  it('the narrowest part with more than half of them is named', () => {
    expect(flipWords(flippedResult([fog, yieldInFog]))).toBe(
      '61 rows from right to wrong, 104 from wrong to right; most of the loss is class "yield" where weather=fog',
    )
    expect(lossWords(flippedResult([fog]))).toBe('most of the loss is where weather=fog')
  })

  it('a part that only has many rows is not', () => {
    expect(lossWords(flippedResult([part({ class: 'stop', rows: 800, rightToWrong: 50 })]))).toBe('')
    expect(lossWords(flippedResult([part({ class: 'stop', rightToWrong: 40, wrongToRight: 60 })]))).toBe('')
  })

  it('rows that the result names are told with their ids', () => {
    const flips = {
      parts: [],
      rightToWrong: { rows: [3, 1017], ids: ['img2', 'img<b>'] },
      wrongToRight: { rows: [8] },
    }
    expect(flippedRowWords(flippedResult([], { flips }))).toEqual([
      'from right to wrong: rows 3, 1\u202f017 (img2, img<b>)',
      'from wrong to right: row 8',
    ])
  })
})

describe('parts that were found', () => {
  const result = {
    ...flippedResult([], { segments: [segment({ base: 0.912 })] }),
    segments: [segment({ slice: { camera: 'left<script>' }, value: 0.7, elsewhere: 0.93 })],
  }

  it('are told in a line, what got worse first', () => {
    expect(segmentWords(result)).toBe(
      'found by searching: worse where weather=fog (91.2 % → 84.7 %); weakest where camera=left<script> (70.0 %, elsewhere 93.0 %)'.replaceAll(
        ' %',
        '\u00a0%',
      ),
    )
    expect(segmentWords(emptyResult())).toBe('')
  })

  it('are a fold of Markdown and a section of the page, their names escaped', () => {
    const markdown = renderMarkdown([result])
    expect(markdown).toContain('<summary>Found by searching: worse where weather')
    expect(markdown).not.toContain('<script>')
    const page = renderHtml([result])
    expect(page).toContain('<h3>Found by searching</h3>')
    expect(page).toContain('camera = left&lt;script&gt;')
  })
})
