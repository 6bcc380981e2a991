import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { resultOf, runMlgate } from '../support/run-mlgate.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-printed-'))
  const say = (speed: number) => `console.log(JSON.stringify({ speed: ${speed}, steps: { done: 3 } }))\n`
  await writeFile(join(folder, 'new.mjs'), say(80))
  await writeFile(join(folder, 'old.mjs'), say(100))
  await writeFile(join(folder, 'gates.yml'), 'reported(name=speed): { min: 90, max-regression: 5% }\n')
})
afterAll(() => rm(folder, { recursive: true }))

const time = (...words: string[]) => runMlgate(['benchmark', ...words], { folder })

it('mlgate benchmark gates what a command says, beside what its base says', async () => {
  const ended = await time(
    ...['--command', 'node new.mjs', '--base-command', 'node old.mjs', '--metrics-from', 'json'],
    ...['--gates', 'gates.yml', '--pairs', '1', '--format', 'json'],
  )
  expect(ended.code, ended.stderr).toBe(1)
  const { gates, metrics, baseline } = resultOf(ended)
  expect(gates).toMatchObject([
    { metric: 'reported(name=speed)', verdict: 'fail', rule: { min: 90 }, value: 80 },
    { metric: 'reported(name=speed)', verdict: 'inconclusive', base: 100, value: 80 },
  ])
  const steps = expect.objectContaining({ name: 'steps.done', value: 3, direction: 'none' })
  expect(metrics).toContainEqual(steps)
  expect(baseline?.metrics).toContainEqual(steps)
})

it('F30: what a command prints, and the names that it gives its numbers, are no commands to a runner', async () => {
  const attack = '::set-output name=verdict::pass'
  const code = `for (const print of [console.log, console.error]) print('${attack}\\n::add-mask::a=1')`
  await writeFile(join(folder, 'attack.mjs'), `${code}\n`)
  const words = ['--command', 'node attack.mjs', '--pairs', '1', '--name', 'attack']
  const pattern = JSON.stringify({ format: 'regex', pattern: '(?<name>.*)=(?<value>\\d)$' })
  for (const format of ['text', 'markdown']) {
    const ended = await time(...words, '--metrics-from', pattern, '--format', format)
    expect(ended.code, ended.stderr).toBe(0)
    expect(ended.stdout).toContain('add-mask')
    expect(`${ended.stdout}\n${ended.stderr}`).not.toMatch(/^\s*::/m)
  }
  const failing = await time('--command', 'node attack.mjs', '--metrics-from', 'json', '--pairs', '1')
  expect(failing.code).toBe(2)
  expect(`${failing.stdout}\n${failing.stderr}`).not.toMatch(/^\s*::/m)
})
