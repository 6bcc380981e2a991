import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StepOutcome } from '../support/runner.ts'
import { openStage, type Stage, type StepName, steps } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

/** What a runner or a terminal would obey if it came through as it is. */
const attacks = [
  '::set-output name=verdict::EVIL',
  '::add-mask::pass',
  '::stop-commands::EVIL',
  '::error file=EVIL::EVIL',
  '##[add-mask]pass',
  '\u001b[2J\u001b]0;EVIL\u0007',
]
const words = attacks.join('\r\n')
const oneLine = attacks.join(' ')
/** Windows allows neither colons nor line ends in names. */
const onWindows = process.platform === 'win32'
const fileName = onWindows ? '%0A##[add-mask]pass.csv' : `a\n${attacks.join('\n')}.csv`
const resultName = onWindows ? '%0A##[add-mask]pass.json' : `${oneLine}.json`

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
const yaml = (text: string) => JSON.stringify(text)

/** Commands that a step has reason to send. */
const usual = new Set(['group', 'endgroup', 'error', 'warning', 'notice', 'add-mask', 'debug'])

function expectInert(step: StepOutcome): void {
  expect(step.commands.filter(({ name }) => !usual.has(name))).toEqual([])
  expect(step.refused).toEqual([])
  expect(step.masks.filter((mask) => /pass|EVIL/.test(mask))).toEqual([])
  expect(step.annotations.filter(({ file, message }) => file === 'EVIL' || message === 'EVIL')).toEqual([])
  expect(controls(step.raw)).toEqual([])
  expect(controls(step.summary)).toEqual([])
}

/** Characters that a terminal obeys, besides the colours of our own. */
function controls(text: string): string[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come through
  return text.replace(/\u001b\[[0-9;]*m/g, '').match(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g) ?? []
}

const mlgateYml = `version: 1
mode: enforce
data:
  set: { path: ${yaml(fileName)}, id: id, schema: s.yml }
models:
  m:
    predictions: ${yaml(fileName)}
    evaluate:
      target: truth
      slices: { by: [${yaml(oneLine)}], gates: { accuracy: { min: 0.99 } } }
      gates: { accuracy: { min: 0.99 } }
`
const schema = `version: 1
extra-columns: fail
columns:
  id: { type: string, unique: true }
  truth: { type: string, enum: [a, b] }
  prediction: { type: string }
  ${yaml(oneLine)}: { type: string, max-length: 3, enum: [x] }
rules: [{ name: ${yaml(oneLine)}, sql: "truth <> 'b'" }]
`
/** A column, cells and classes that attack. */
const table = [
  ['id', 'truth', 'prediction', oneLine],
  ['1', 'a', 'a', words],
  ['2', 'b', words, oneLine],
  ['3', words, 'b', 'x'],
]
  .map((row) => row.map(quoted).join(','))
  .join('\n')

async function run(step: StepName, options: Record<string, string> = {}): Promise<StepOutcome> {
  const workspace = await stage.workspace({
    'mlgate.yml': mlgateYml,
    's.yml': schema,
    [fileName]: `${table}\n`,
  })
  const job = await stage.job({ workspace })
  if (step === 'report') {
    await job.uses(stage.action('pipeline'))
    await writeFile(join(job.temporaryFolder, 'mlgate', 'results', resultName), words)
  }
  return job.uses(stage.action(step), { with: options })
}

const verdicts = ['pass', 'inconclusive', 'fail', 'error']
const judgesNothing: readonly StepName[] = ['register-model', 'fetch-model']

describe('F30: commands and escape sequences in what a step reads stay text', () => {
  // The verdicts show that each got as far as the data, or for report as far as the damaged result.
  it.each<[StepName, string]>([
    ['validate-data', 'fail'],
    ['evaluate-model', 'fail'],
    ['report', 'error'],
    ['pipeline', 'fail'],
  ])('%s: in file names, column names, cells, classes and rules', async (name, verdict) => {
    const step = await run(name)
    expect(step.outputs.verdict, step.raw).toBe(verdict)
    expectInert(step)
  })

  it.each(steps)('%s: in the error about its inputs', async (name) => {
    for (const input of ['config', 'working-directory', 'fail-on', 'mode', oneLine]) {
      const step = await run(name, { [input]: words })
      expectInert(step)
      if (judgesNothing.includes(name)) expect(step.exitCode, step.raw).toBe(2)
      else expect(verdicts).toContain(step.outputs.verdict)
    }
  })
})
