import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeVisible } from '@mlgate/markup'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStage, type Stage } from './test-support/stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await openStage()
  await writeFile(join(stage.workspace, 'a.csv'), 'age\n1\n2\n200\n')
  await writeFile(join(stage.workspace, 'a.yml'), 'one: 1\ntwo: 2\n')
})
afterEach(() => stage.close())

const run: Stage['run'] = (inputs, options) => stage.run(inputs, options)

describe('a step that passes', () => {
  it('ends with 0, outputs of every kind, a summary, and no annotation', async () => {
    const step = await run({ names: 'one\ntwo' })
    expect(step, step.raw).toMatchObject({ exitCode: 0, annotations: [], summary: '### 2\n\n' })
    expect(step.outputs).toEqual({
      verdict: 'pass',
      passed: 'true',
      'failed-gates': '[]',
      'result-path': 'one.json\ntwo.json',
      metrics: '{}',
      'baseline-sha': '',
      'report-path': '',
      'comment-url': '',
    })
  })

  it('folds the way in the log and shows what came of it', async () => {
    const step = await run({ words: 'once upon a time' })
    expect(step.groups).toMatchObject([
      { title: 'Tell once upon a time', lines: ['once upon a time', expect.stringMatching(/^This took /)] },
    ])
    expect(step.lines.join('\n')).toContain('1 check passed')
  })

  it('masks the token that it is given', async () => {
    const step = await run({ 'github-token': 'hush-hush' })
    expect(step.masks).toContain('hush-hush')
    expect(step.lines.join('\n')).not.toContain('hush-hush')
  })
})

describe('a step that fails', () => {
  it('ends with 1 and a remark at the line of the data', async () => {
    const step = await run({ does: 'fail' })
    expect(step.exitCode, step.raw).toBe(1)
    expect(step.annotations).toMatchObject([
      {
        level: 'error',
        file: 'a.csv',
        line: 4,
        title: 'one: is within its range',
        message: expect.stringContaining('age'),
      },
    ])
  })

  it('shows ten remarks at most, the last of which counts the rest', async () => {
    const names = Array.from({ length: 14 }, (_, index) => `r${index}`)
    const step = await run({ does: 'fail', names: names.join('\n') })
    expect(step.annotations.length, step.raw).toBeLessThanOrEqual(10)
    expect(step.annotations.at(-1)?.message).toContain('5 more')
  })
})

describe('a step that meets a mistake', () => {
  it('ends with 2 and tells every problem at its place, without a stack', async () => {
    const step = await run({ does: 'mistake' })
    expect(step, step.raw).toMatchObject({
      exitCode: 2,
      outputs: { verdict: 'error', passed: 'false' },
      annotations: [
        { level: 'error', file: 'a.yml', line: 2, message: expect.stringContaining('Mend it.') },
        {},
      ],
    })
    expect(step.raw).not.toMatch(/^\s+at /m)
    expect(step.summary).toContain('It is wrong')
  })

  it('names a place in words where no file of the workspace is', async () => {
    const [, second] = (await run({ does: 'mistake' })).annotations
    expect(second).toMatchObject({ message: expect.stringContaining('elsewhere.yml:7') })
    expect(second).not.toHaveProperty('file')
  })

  it('leaves a result that a report can tell, with the run and the leg', async () => {
    await run({ does: 'mistake', leg: '{"os":"linux"}' })
    const run7 = { id: 7, job: 'gate' }
    expect(await stage.leftResults()).toMatchObject([
      {
        name: 'fable',
        verdict: 'error',
        run: run7,
        leg: { os: 'linux' },
        problems: [{ code: 'MG2101' }, {}],
      },
    ])
  })

  it('keeps the result of a former step of the same name', async () => {
    const folder = join(stage.temporary, 'mlgate', 'results')
    await mkdir(folder, { recursive: true })
    await run({ does: 'mistake' })
    const [name = ''] = await readdir(folder)
    const before = await readFile(join(folder, name), 'utf8')
    const second = await run({ does: 'mistake' })
    expect(await readFile(join(folder, name), 'utf8')).toBe(before)
    expect(second.outputs['result-path']).not.toBe(join(folder, name))
  })

  it('is green in mode report, and still says so', async () => {
    const step = await run({ does: 'mistake', mode: 'report' })
    expect(step, step.raw).toMatchObject({ exitCode: 0, outputs: { verdict: 'error' } })
  })

  it('says it of a working directory that is not there', async () => {
    const step = await run({ 'working-directory': 'no/such' })
    expect(step, step.raw).toMatchObject({ exitCode: 2 })
    expect(step.annotations[0]?.message).toContain('no/such')
  })
})

describe('a step that meets a bug', () => {
  it('ends with 2, its stack, and how to report it', async () => {
    const step = await run({ does: 'bug' })
    expect(step.exitCode, step.raw).toBe(2)
    expect(step.lines.join('\n')).toMatch(/^TypeError: a bug: \n\s+at /m)
    expect(step.annotations[0]?.message).toContain('report it')
  })
})

describe('a step whose job is cancelled', () => {
  it.each<NodeJS.Signals>(['SIGINT', 'SIGTERM'])(
    'by %s ends itself, and not as passed even where nothing turns red',
    async (signal) => {
      const step = await run({ does: 'wait', mode: 'report' }, { signal })
      expect(step.exitCode, step.raw).toBe(2)
    },
  )
})

const colour = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g')
/** Characters that a reader can't see, line feeds apart. */
const hiddenIn = (text: string) => [...text].filter((one) => one !== '\n' && makeVisible(one) !== one)

describe('F30: what a step repeats', () => {
  const attack = [
    '::set-output name=verdict::pass',
    ' ::add-mask::pass',
    '::stop-commands::x',
    '##[add-mask]pass',
    '\u001b[2J\u001b]0;EVIL\u0007',
    'verdict=pass',
  ].join('\r\n')

  it.each(['pass', 'fail', 'mistake', 'bug'])('is text, however it ends: %s', async (does) => {
    // Windows knows no such names.
    if (process.platform !== 'win32') await writeFile(join(stage.workspace, `${attack}.csv`), 'age\n')
    const step = await run({ does, words: attack, names: 'one' })
    const usual = ['group', 'endgroup', 'error', 'warning', 'notice']
    expect(
      step.commands.filter(({ name }) => !usual.includes(name)),
      step.raw,
    ).toEqual([])
    expect(step.masks).toEqual([])
    expect(hiddenIn(step.raw.replaceAll(colour, ''))).toEqual([])
    expect([...step.summary].filter((one) => one !== '\n' && /\p{Cc}/u.test(one))).toEqual([])
    expect(step.outputs.verdict).toBe({ pass: 'pass', fail: 'fail', mistake: 'error', bug: 'error' }[does])
  })

  it('is text in an input that nobody knows', async () => {
    const step = await run({ '::add-mask::pass': attack })
    expect(step).toMatchObject({ exitCode: 2, masks: [] })
  })
})
