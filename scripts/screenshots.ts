/**
 * Takes the pictures in docs/images: of the report page and the comment from a real run of the digits example, and of a
 * benchmark from sample results, which are the same on every machine.
 */
import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseResult, type Result, stringifyDocument } from '@mlgate/core'
import { renderComment } from '@mlgate/report/comment'
import { renderHtml } from '@mlgate/report/page'
import { wholeBenchmark } from '../packages/report/sample-benchmark.test-data.ts'
import { type OpenOptions, openBrowser } from '../test/browser/open-browser.ts'
import { commentPage } from './comment-page.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const images = join(root, 'docs/images')

/** A picture larger than this is too slow to look at. */
const mostBytes = 300_000

interface Picture extends OpenOptions {
  of: 'page' | 'comment' | 'benchmark'
  /** What the picture ends with: people look at its top, not at every fold. */
  until: string
}

const wide = { width: 1280, height: 900 }
const gates = 'article section:has(> h3)'
const calls = 'section:has(> h3:text-is("How long calls took"))'
const pictures: Record<string, Picture> = {
  'page-light.png': { of: 'page', colorScheme: 'light', viewport: wide, until: 'article' },
  'page-dark.png': { of: 'page', colorScheme: 'dark', viewport: wide, until: 'article' },
  'page-phone.png': { of: 'page', viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, until: gates },
  'benchmark-light.png': { of: 'benchmark', colorScheme: 'light', viewport: wide, until: calls },
  'comment-light.png': { of: 'comment', viewport: { width: 1032, height: 600 }, until: 'article' },
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

/**
 * The comment that these results would make on a pull request: there the base model comes from what the branch merges
 * into, and not from a file.
 */
function commentOn(pullRequest: number, results: readonly Result[]): string {
  const run = { workflow: 'Model', job: 'model', id: 812, attempt: 1 }
  const ofRun = 'https://github.com/mlgate/mlgate/actions/runs/812'
  const links = { run: `${ofRun}/attempts/1`, page: `${ofRun}/artifacts/4711` }
  const found = { how: 'first-parent', branch: 'main', commit: 'a1b2c3d4e5f60718293a4b5c6d7e8f9012345678' }
  const facts = ['what this branch merges into', '2 days old']
  const head = 'e5d4c3b2a190817263544536271809fedcba9876'
  const history = [{ metric: 'accuracy_score', unit: '1', branch: 'main', values: accuracyOnMain }]
  const sections = results.map((result) => ({
    result: {
      ...result,
      run,
      subject: { ...result.subject, head },
      baseline: result.baseline && { ...result.baseline, ...found, facts },
    },
    links,
    ...(result.kind === 'evaluation' ? { history } : {}),
  }))
  return renderComment(sections, { key: 'mlgate', pullRequest })
}

const accuracyOnMain = [0.934, 0.941, 0.939, 0.95, 0.954, 0.953, 0.961, 0.968]

/** Saves the top of the page, and says how large the picture is. */
async function takePicture(
  page: string,
  file: string,
  { until, of: _, ...options }: Picture,
): Promise<number> {
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
  const results = digitsResults()
  const pages: Record<Picture['of'], string> = {
    page: renderHtml(results, { title: 'digits' }),
    benchmark: renderHtml([wholeBenchmark()]),
    comment: commentPage(commentOn(97, results), 'github-actions'),
  }
  for (const [name, html] of Object.entries(pages)) await writeFile(join(folder, `${name}.html`), html)
  await mkdir(images, { recursive: true })
  for (const [name, picture] of Object.entries(pictures)) {
    const bytes = await takePicture(
      pathToFileURL(join(folder, `${picture.of}.html`)).href,
      join(images, name),
      picture,
    )
    process.stdout.write(`docs/images/${name}  ${Math.round(bytes / 1000)} kB\n`)
    if (bytes > mostBytes) throw new Error(`docs/images/${name} is larger than ${mostBytes / 1000} kB`)
  }
} finally {
  await rm(folder, { recursive: true })
}
