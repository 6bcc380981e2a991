import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Result } from '@mlgate/core'
import { renderHtml } from '@mlgate/report/page'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { poison } from '../../packages/report/hostile-documents.test-data.ts'
import { wholeBenchmark } from '../../packages/report/sample-benchmark.test-data.ts'
import { curvedResult, residualResult } from '../../packages/report/sample-curves.test-data.ts'
import {
  brokenData,
  brokenModel,
  slicedResult,
  worseInFog,
} from '../../packages/report/sample-results.test-data.ts'
import { openFolds, withPage } from './open-page.ts'

const others = [
  brokenData(),
  { ...worseInFog(), notes: ['a'] },
  brokenModel(),
  slicedResult(),
  curvedResult(),
  residualResult(),
]
const every = [...others, wholeBenchmark()]
const clean = renderHtml(others, { title: '#97 Train with less decay' })
const timed = renderHtml([wholeBenchmark()])
const phone = { viewport: { width: 390, height: 844 } }

/** Texts that would do something, if the page let them. */
const attacks = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '</title></style><script src=https://example.org/x.js></script>',
  '<a href="javascript:alert(1)">',
  '<iframe src=https://example.org></iframe>',
  '<meta http-equiv=refresh content="0;url=https://example.org">',
  '<link rel=stylesheet href=https://example.org/x.css>',
  '<form action=https://example.org><button>',
  '<base href=https://example.org/>',
  '![x](https://example.org/x.png)',
  '@org/team #1 https://example.org www.example.org',
  '<style>*{background:url(https://example.org)}</style>',
  '" onmouseover="alert(1)" autofocus onfocus="alert(1)',
  '<details open ontoggle=alert(1)>',
  '-->]]><!--',
]
const hostile = renderHtml(
  every.map((result) => {
    let next = 0
    return poison(result, (text) => `${attacks[next++ % attacks.length]}${text}`) as Result
  }),
  { title: attacks[0] },
)

const endless = renderHtml(
  every.map((result) => poison(result, (text) => `${text}${'x'.repeat(300)}`) as Result),
)

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Findings of axe that keep people from using the page. */
async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  const { violations } = (await page.evaluate('axe.run()')) as AxeResults
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`))
}

async function overflow(page: Page): Promise<number> {
  return Number(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'))
}

describe('the report page in a browser', () => {
  it('opens from disk without a request or a message in the console', async () => {
    await withPage(clean, {}, async ({ page, requests, incidents }) => {
      await openFolds(page)
      await page.hover('.whisker')
      await expect(page.locator('h1').innerText()).resolves.toContain('signs could not be judged')
      expect({ requests, incidents }).toEqual({ requests: [], incidents: [] })
    })
  })

  it('F41 F42: hostile names and values are text and nothing else', async () => {
    await withPage(hostile, {}, async ({ page, requests, incidents }) => {
      await openFolds(page)
      for (const link of await page.locator('a').all()) await link.click()
      await page.evaluate(`for (const place of document.querySelectorAll('td, th, dd, li, code'))
        place.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }))`)
      const counts = await page.evaluate(`Object.fromEntries(
        ['img', 'script', 'iframe', 'form', 'base', 'link[rel=stylesheet]', 'meta[http-equiv=refresh]', '[onerror]',
         '[onload]', '[onmouseover]', '[ontoggle]', '[autofocus]', '[style]', 'a:not([href^="#result-"])', 'body style']
          .map((selector) => [selector, document.querySelectorAll(selector).length])
          .filter(([, count]) => count > 0))`)
      expect({ counts, requests, incidents }).toEqual({ counts: {}, requests: [], incidents: [] })
      await expect(page.locator('body').innerText()).resolves.toContain('<script>alert(1)</script>')
    })
  })

  it('F42: even what would get into it could not run or fetch anything', async () => {
    await withPage(clean, {}, async ({ page, requests, incidents }) => {
      await page.evaluate(`document.body.insertAdjacentHTML('beforeend',
        '<img src="https://example.org/x.png" onerror="alert(1)"><iframe src="https://example.org"></iframe>' +
        '<p style="background: url(https://example.org/y.png)">x</p><link rel="stylesheet" href="https://example.org/z.css">')
        const script = document.createElement('script'); script.textContent = 'alert(2)'; document.body.append(script)`)
      await page.waitForTimeout(200)
      expect(requests).toEqual([])
      expect(incidents.filter((incident) => !incident.startsWith('console: '))).toEqual([])
      expect(incidents.join('\n')).toContain('Content Security Policy')
    })
  })

  describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
    it.each([
      ['of data and models', clean],
      ['of a benchmark', timed],
    ])('has no serious or critical findings of axe, %s, folds closed or open', async (_, source) => {
      await withPage(source, { colorScheme }, async ({ page }) => {
        expect(await seriousFindings(page)).toEqual([])
        await openFolds(page)
        expect(await seriousFindings(page)).toEqual([])
      })
    })

    it.each([
      ['of data and models', clean],
      ['of a benchmark', timed],
    ])('nor has it on a phone, %s', async (_, source) => {
      await withPage(source, { colorScheme, ...phone }, async ({ page }) => {
        await openFolds(page)
        expect(await seriousFindings(page)).toEqual([])
      })
    })
  })

  it('follows the scheme of the system, charts included', async () => {
    const colours = async (colorScheme: 'light' | 'dark') => {
      let seen: unknown
      await withPage(clean, { colorScheme }, async ({ page }) => {
        seen = await page.evaluate(`[getComputedStyle(document.body).backgroundColor,
          getComputedStyle(document.querySelector('.whisker.tone-worse .dot')).fill]`)
      })
      return seen
    }
    expect(await colours('light')).toEqual(['rgb(255, 255, 255)', 'rgb(173, 47, 26)'])
    expect(await colours('dark')).toEqual(['rgb(18, 21, 26)', 'rgb(238, 106, 80)'])
  })

  it.each([
    ['of models', clean],
    ['of a benchmark', timed],
    ['of documents that nobody can trust', hostile],
  ])('draws pictures %s within their frame', async (_, source) => {
    await withPage(source, phone, async ({ page }) => {
      const outside =
        await page.evaluate(`[...document.querySelectorAll('.curve .chart')].flatMap((chart) => {
        const frame = chart.getBoundingClientRect()
        return [...chart.querySelectorAll('path, text, circle, rect')]
          .map((mark) => mark.getBoundingClientRect())
          .filter(({ left, right, top, bottom }) =>
            left < frame.left - 1 || right > frame.right + 1 || top < frame.top - 1 || bottom > frame.bottom + 1)
          .map(({ left, right, top, bottom }) => ({ left, right, top, bottom, frame: frame.toJSON() }))
      })`)
      expect(outside).toEqual([])
    })
  })

  it('shows the numbers of a picture on a click', async () => {
    await withPage(clean, phone, async ({ page }) => {
      const figure = page.locator('.curve').filter({ hasText: 'Calibration' })
      await expect(figure.getByRole('img').getAttribute('class')).resolves.toBe('chart')
      expect(await figure.locator('table').isVisible()).toBe(false)
      await figure.locator('summary').click()
      expect(await figure.locator('tbody tr').count()).toBe(20)
      expect(await figure.locator('table').isVisible()).toBe(true)
    })
  })

  it.each([
    ['usual', clean],
    ["a benchmark's", timed],
    ['hostile', hostile],
    ['endless', endless],
  ])('does not scroll sideways on a phone, with %s names', async (_, source) => {
    await withPage(source, phone, async ({ page }) => {
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      await openFolds(page)
      expect(await overflow(page)).toBeLessThanOrEqual(0)
    })
  })

  it('does not scroll sideways on any other screen either, whatever the names', async () => {
    await withPage(endless, {}, async ({ page }) => {
      await openFolds(page)
      for (const width of [320, 768, 991, 993, 1280, 1920]) {
        await page.setViewportSize({ width, height: 900 })
        expect(await overflow(page)).toBeLessThanOrEqual(0)
      }
    })
  })

  it('is printed on white, as wide as the paper, with what was measured open', async () => {
    await withPage(clean, { colorScheme: 'dark' }, async ({ page }) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
      const background = await page.evaluate('getComputedStyle(document.body).backgroundColor')
      expect(background).toBe('rgb(255, 255, 255)')
      const seen = async (selector: string) => {
        const box = await page.locator(selector).first().boundingBox()
        return box !== null && box.height > 0
      }
      expect(await seen('details.printed .folded')).toBe(true)
      await expect.poll(() => seen('details:not(.printed) .folded')).toBe(false)
      // A4 less its margins, at 96 dots per inch.
      await page.setViewportSize({ width: 688, height: 900 })
      expect(await overflow(page)).toBeLessThanOrEqual(0)
    })
  })
})
