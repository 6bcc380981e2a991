import { access, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'

const usualPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export interface OpenOptions {
  colorScheme?: 'light' | 'dark'
  viewport?: { width: number; height: number }
  deviceScaleFactor?: number
}

export interface OpenBrowser {
  context: BrowserContext
  close(): Promise<void>
}

/**
 * A real, headless Chromium with a profile of its own, which goes with it.
 *
 * @throws Error with what to do when the machine has none.
 */
export async function openBrowser({
  colorScheme = 'light',
  viewport = { width: 1280, height: 900 },
  deviceScaleFactor = 1,
}: OpenOptions = {}): Promise<OpenBrowser> {
  const executablePath = await findChromium()
  const profile = await mkdtemp(join(tmpdir(), 'mlgate-browser-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: flags,
    colorScheme,
    viewport,
    deviceScaleFactor,
    locale: 'en-GB',
  })
  return {
    context,
    close: async () => {
      await context.close()
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** CHROMIUM_PATH, or the first of the places where distributions put it. */
async function findChromium(): Promise<string> {
  const named = process.env.CHROMIUM_PATH
  const candidates = named === undefined || named === '' ? usualPaths : [named]
  for (const candidate of candidates) {
    const found = await access(candidate).then(
      () => true,
      () => false,
    )
    if (found) return candidate
  }
  throw new Error(
    `No Chromium was found at ${candidates.join(', ')}. Install it (bash scripts/install-chromium.sh) or name one in CHROMIUM_PATH.`,
  )
}
