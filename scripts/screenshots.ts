/** Takes the pictures of the report page in docs/images from a real run of the digits example. */
import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseResult, type Result, stringifyDocument } from '@mlgate/core'
import { renderHtml } from '@mlgate/report/page'
import { type OpenOptions, openBrowser } from '../test/browser/open-browser.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const images = join(root, 'docs/images')

/** A picture larger than this is too slow to look at. */
const mostBytes = 300_000

interface Picture extends OpenOptions {
  /** What the picture ends with: people look at its top, not at every fold. */
  until: string
}

const gates = 'article section:has(> h3)'
const pictures: Record<string, Picture> = {
  'page-light.png': { colorScheme: 'light', viewport: { width: 1280, height: 900 }, until: 'article' },
  'page-dark.png': { colorScheme: 'dark', viewport: { width: 1280, height: 900 }, until: 'article' },
  'page-phone.png': { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, until: gates },
}

function digitsResults(): Result[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'packages/cli/bin/mlgate.js'), 'run', '--format', 'json'],
    { cwd: join(root, 'examples/digits'), encoding: 'utf8', maxBuffer: 2 ** 26 },
  )
  if (!stdout.startsWith('[')) throw new Error(`The example gave no results:\n${stderr}`)
  const documents = JSON.parse(stdout) as unknown[]
  return documents.map((document) => parseResult(stringifyDocument(document), 'digits'))
}

/** Saves the top of the page, and says how large the picture is. */
async function takePicture(page: string, file: string, { until, ...options }: Picture): Promise<number> {
  const { context, close } = await openBrowser(options)
  try {
    const tab = await context.newPage()
    await tab.goto(page)
    const last = await tab.locator(until).first().boundingBox()
    if (last === null) throw new Error(`The page has no ${until}`)
    const { width = 0 } = options.viewport ?? {}
    const height = Math.ceil(last.y + last.height) + 24
    await tab.screenshot({ path: file, fullPage: true, clip: { x: 0, y: 0, width, height } })
  } finally {
    await close()
  }
  return (await stat(file)).size
}

const folder = await mkdtemp(join(tmpdir(), 'mlgate-screenshots-'))
try {
  const file = join(folder, 'report.html')
  await writeFile(file, renderHtml(digitsResults(), { title: 'digits' }))
  await mkdir(images, { recursive: true })
  for (const [name, picture] of Object.entries(pictures)) {
    const bytes = await takePicture(pathToFileURL(file).href, join(images, name), picture)
    process.stdout.write(`docs/images/${name}  ${Math.round(bytes / 1000)} kB\n`)
    if (bytes > mostBytes) throw new Error(`docs/images/${name} is larger than ${mostBytes / 1000} kB`)
  }
} finally {
  await rm(folder, { recursive: true })
}
