import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { type OpenOptions, openBrowser } from './open-browser.ts'

/** A page opened from disk, with everything it did that a page can be blamed for. */
export interface OpenedPage {
  page: Page
  /** Addresses asked for, the page's own left out. */
  requests: string[]
  /** Messages in the console, errors not caught, dialogs, new windows and downloads. */
  incidents: string[]
}

/**
 * Opens HTML as a file in a real browser, does what `use` says, and cleans up. No request gets anywhere: each is
 * counted and refused.
 */
export async function withPage(
  source: string,
  options: OpenOptions,
  use: (opened: OpenedPage) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'mlgate-page-'))
  const { context, close } = await openBrowser(options)
  try {
    const file = join(folder, 'report.html')
    await writeFile(file, source)
    const own = pathToFileURL(file).href
    const requests: string[] = []
    const incidents: string[] = []
    await context.route('**/*', async (route) => {
      const address = route.request().url()
      if (address === own) return route.continue()
      requests.push(address)
      return route.abort()
    })
    const page = await context.newPage()
    page.on('console', (message) => incidents.push(`console: ${message.text()}`))
    page.on('pageerror', (error) => incidents.push(`error: ${error.message}`))
    page.on('download', (download) => incidents.push(`download: ${download.url()}`))
    page.on('popup', (popup) => incidents.push(`window: ${popup.url()}`))
    page.on('dialog', async (dialog) => {
      incidents.push(`dialog: ${dialog.message()}`)
      await dialog.dismiss()
    })
    await page.goto(own)
    await use({ page, requests, incidents })
  } finally {
    await close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Opens every fold of the page, as a reader does: by its summary. */
export async function openFolds(page: Page): Promise<void> {
  for (const summary of await page.locator('summary').all()) await summary.click()
}
