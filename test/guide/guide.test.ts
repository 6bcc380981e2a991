import { cp, glob, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { openStage, type Stage, type StepName, steps } from '../actions/stage.ts'
import { importRepository } from '../contract/import-repository.ts'
import { startFakeGitHub } from '../contract/start-fake-github.ts'
import { colorModel } from '../support/build-onnx.ts'
import { plainPng } from '../support/build-png.ts'
import { type OipServer, startOipServer } from '../support/oip-server.ts'
import { openOrigin } from '../support/origin.ts'
import { classifyReadings, readingsCsv, readingsPredictor } from '../support/readings.ts'
import { root } from '../support/run-mlgate.ts'
import { taskFiles } from '../support/task-files.ts'

/** A step as a workflow writes it. */
interface WrittenStep {
  uses?: string
  if?: string
  with?: Record<string, string | number | boolean>
}

interface Example {
  page: string
  line: number
  exitCode: number
  written: WrittenStep[]
}

/** Blocks of YAML below `<!-- example: ends with N -->`: a workflow, or its steps alone. */
function examplesOf(page: string, text: string): Example[] {
  const block = /<!-- example: ends with (\d) -->\n```yaml\n(.*?)```/gs
  return Array.from(text.matchAll(block), ({ 1: exitCode, 2: yaml = '', index }) => {
    const document = parse(yaml) as { steps?: WrittenStep[]; jobs?: Record<string, { steps: WrittenStep[] }> }
    const written = document.steps ?? Object.values(document.jobs ?? {}).flatMap((job) => job.steps)
    return { page, line: text.slice(0, index).split('\n').length, exitCode: Number(exitCode), written }
  })
}

const pages = await Array.fromAsync(glob('docs/guide/*.md', { cwd: root }))
const examples = (
  await Promise.all(pages.map(async (page) => examplesOf(page, await readFile(join(root, page), 'utf8'))))
).flat()

function stepNameOf(uses: string): StepName {
  const name = /^mlgate\/mlgate\/actions\/([\w-]+)@v1$/.exec(uses)?.[1] ?? 'pipeline'
  return steps.find((step) => step === name) ?? expect.fail(`${uses} is no step of mlgate`)
}

/** Images of three classes, a table that names them, and a model that tells them apart. */
async function writeColors(folder: string): Promise<void> {
  const colors = { red: [200, 10, 10], green: [10, 200, 10], blue: [10, 10, 200] } as const
  const rows: string[] = []
  for (const [label, rgb] of Object.entries(colors)) {
    await mkdir(join(folder, 'data/colors', label), { recursive: true })
    for (let image = 0; image < 30; image++) {
      const path = `colors/${label}/${image}.png`
      await writeFile(join(folder, 'data', path), plainPng(rgb, 16, 12))
      rows.push(`${path},${label}\n`)
    }
  }
  await writeFile(join(folder, 'data/colors.csv'), `path,label\n${rows.join('')}`)
  await writeFile(join(folder, 'models/colors.onnx'), colorModel('nchw', [8, 8]))
}

/** A repository on GitHub whose newest commit is what a workspace holds, and what a job of it is told. */
async function openRegistry(workspace: string) {
  const github = await startFakeGitHub()
  const repository = github.addRepository('octo/signs')
  const commit = openOrigin(workspace).commit('main')
  importRepository(repository, workspace)
  return {
    options: {
      token: github.addToken({ contents: 'write', actions: 'read' }),
      environment: {
        GITHUB_API_URL: github.apiUrl,
        GITHUB_SERVER_URL: 'http://github.localhost',
        GITHUB_REPOSITORY: repository.fullName,
        GITHUB_SHA: commit,
      },
    },
    close: () => github.close(),
  }
}

let stage: Stage
let served: OipServer
let prepared: string
beforeAll(async () => {
  stage = await openStage()
  prepared = await stage.digits({
    'metrics.json': '{"accuracy": 0.93, "words_per_second": 31, "perplexity": 22.5}',
  })
  await writeColors(prepared)
  await cp(join(root, 'test/fixtures/language-models'), join(prepared, 'out/language'), { recursive: true })
  for (const [path, text] of Object.entries(taskFiles())) {
    await mkdir(join(prepared, dirname(path)), { recursive: true })
    await writeFile(join(prepared, path), text)
  }
  served = await startOipServer({ manner: 'kserve', predict: classifyReadings })
  await writeFile(join(prepared, 'data/readings.csv'), readingsCsv)
  await writeFile(join(prepared, 'predict.mjs'), readingsPredictor)
  await writeFile(join(prepared, 'models/base.txt'), '0')
  await writeFile(join(prepared, 'models/candidate.txt'), '0.4')
  for (const model of ['base', 'candidate']) {
    const job = await stage.job({ workspace: prepared })
    const options = {
      // Ids are kept hashed with the name: both sides need the same to meet.
      name: 'digits',
      model: `models/${model}.onnx`,
      data: 'data/test.parquet',
      id: 'image_id',
      target: 'label',
    }
    const step = await job.uses(stage.action('evaluate-model'), { with: options })
    expect(step.exitCode, step.raw).toBe(0)
    const results = join(job.temporaryFolder, 'mlgate', 'results')
    await cp(
      join(results, 'evaluation-digits.predictions.parquet'),
      join(prepared, 'out', `${model}.parquet`),
    )
  }
}, 120_000)
afterAll(async () => {
  await served.close()
  await stage.close()
})

describe('an example of the guide does what the guide says', () => {
  it('and there are some on every page', () => {
    expect(new Set(examples.map(({ page }) => page)).size).toBe(pages.length)
  })

  it.each(examples.map((example) => [`${example.page}:${example.line}`, example] as const))(
    '%s',
    { timeout: 120_000 },
    async (_, { written, exitCode }) => {
      const workspace = await stage.workspace({})
      await cp(prepared, workspace, { recursive: true })
      const registry = written.some(({ uses = '' }) => /(?:register|fetch)-model@/.test(uses))
        ? await openRegistry(workspace)
        : undefined
      const job = await stage.job({ workspace, ...registry?.options })
      let ended = 0
      let told = ''
      for (const { uses = '', with: values = {}, if: condition } of written) {
        if (!uses.startsWith('mlgate/') || (ended !== 0 && condition === undefined)) continue
        const here = served.url.replace('/v2/models/signs', '')
        const texts = Object.fromEntries(
          Object.entries(values).map(([name, value]) => [
            name,
            String(value).replace('http://localhost:8080', here),
          ]),
        )
        const step = await job.uses(stage.action(stepNameOf(uses)), { with: texts })
        ended ||= step.exitCode ?? -1
        told += step.raw
      }
      expect(ended, told).toBe(exitCode)
      await registry?.close()
    },
  )
})
