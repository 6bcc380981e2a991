import { cp, glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { openStage, type Stage, type StepName, steps } from '../actions/stage.ts'
import { root } from '../support/run-mlgate.ts'

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

let stage: Stage
let prepared: string
beforeAll(async () => {
  stage = await openStage()
  prepared = await stage.digits({ 'metrics.json': '{"accuracy": 0.93}' })
  for (const model of ['base', 'candidate']) {
    const job = await stage.job({ workspace: prepared })
    const options = {
      model: `models/${model}.onnx`,
      data: 'data/test.parquet',
      id: 'image_id',
      target: 'label',
    }
    const step = await job.uses(stage.action('evaluate-model'), { with: options })
    expect(step.exitCode, step.raw).toBe(0)
    const results = join(job.temporaryFolder, 'mlgate', 'results')
    await cp(
      join(results, `evaluation-${model}.predictions.parquet`),
      join(prepared, 'out', `${model}.parquet`),
    )
  }
}, 120_000)
afterAll(() => stage.close())

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
      const job = await stage.job({ workspace })
      let ended = 0
      let told = ''
      for (const { uses = '', with: values = {}, if: condition } of written) {
        if (!uses.startsWith('mlgate/') || (ended !== 0 && condition === undefined)) continue
        const texts = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))
        const step = await job.uses(stage.action(stepNameOf(uses)), { with: texts })
        ended ||= step.exitCode ?? -1
        told += step.raw
      }
      expect(ended, told).toBe(exitCode)
    },
  )
})
