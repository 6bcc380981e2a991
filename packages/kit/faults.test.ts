import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStage, type Stage } from './test-support/stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

const stack = /^\s+at /m

describe('a page that cannot be written', () => {
  it('is told, and the verdict, the outputs and the summary stand', async () => {
    await writeFile(join(stage.workspace, 'file'), '')
    const step = await stage.run({ does: 'page', page: 'file/page.html' })
    expect(step, step.raw).toMatchObject({
      exitCode: 0,
      outputs: { verdict: 'pass', 'report-path': '' },
      annotations: [{ level: 'warning', message: expect.stringMatching(/^There is no page\. .*cannot be/) }],
      summary: expect.stringContaining('one'),
    })
  })

  it.runIf(process.platform === 'linux')('ends where nothing can be made', async () => {
    const step = await stage.run({ does: 'page', page: '/proc/mlgate/page.html' })
    expect(step, step.raw).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass', 'report-path': '' } })
  })
})

describe.skipIf(process.platform === 'win32')('a link in the checkout', () => {
  it('does not lead the page out of the workspace, nor to what git keeps', async () => {
    await mkdir(join(stage.workspace, '.git'))
    await symlink(stage.temporary, join(stage.workspace, 'out'))
    await symlink('.git', join(stage.workspace, 'inner'))
    for (const page of ['out/page.html', 'out/deeper/page.html', 'inner/page.html']) {
      const step = await stage.run({ does: 'page', page })
      expect(step, step.raw).toMatchObject({ exitCode: 0, outputs: { 'report-path': '' } })
      expect(step.annotations[0]?.message).toContain('through a link')
    }
    expect(await readdir(stage.temporary)).not.toContain('page.html')
    expect(await readdir(join(stage.workspace, '.git'))).toEqual([])
  })

  it('to a folder inside takes the page, and one of its own name is replaced, not followed', async () => {
    const target = join(stage.temporary, 'target.html')
    await writeFile(target, 'theirs')
    await mkdir(join(stage.workspace, 'pages'))
    await symlink('pages', join(stage.workspace, 'link'))
    await symlink(target, join(stage.workspace, 'pages', 'page.html'))
    const step = await stage.run({ does: 'page', page: 'link/page.html' })
    expect(step.outputs['report-path'], step.raw).toBe(join(stage.workspace, 'link/page.html'))
    expect(await readFile(target, 'utf8')).toBe('theirs')
    expect(await readFile(join(stage.workspace, 'pages/page.html'), 'utf8')).toContain('<title>')
  })

  it.each(['', undefined])('does not say where results go when RUNNER_TEMP is %j', async (RUNNER_TEMP) => {
    await symlink(stage.temporary, join(stage.workspace, '.mlgate'))
    const step = await stage.run({ does: 'pass' }, { environment: { RUNNER_TEMP } })
    expect(step, step.raw).toMatchObject({ exitCode: 2, outputs: { verdict: 'error' } })
    expect(step.annotations[0]?.message).toContain('by a link')
    expect(await readdir(stage.temporary)).not.toContain('mlgate')
  })
})

describe('an ordinary fault of the machine', () => {
  it('RUNNER_TEMP that takes no folder is an error without a stack', async () => {
    const file = join(stage.workspace, 'file')
    await writeFile(file, '')
    const step = await stage.run({ does: 'pass' }, { environment: { RUNNER_TEMP: file } })
    expect(step, step.raw).toMatchObject({ exitCode: 2, outputs: { verdict: 'error' } })
    expect(step.annotations[0]?.message).toContain('cannot be made: a part of its path is not a folder')
    expect(step.raw).not.toMatch(stack)
  })

  it('a limit met anywhere is an error that says what to do', async () => {
    const step = await stage.run({ does: 'limit' })
    expect(step, step.raw).toMatchObject({ exitCode: 2, outputs: { verdict: 'error' } })
    expect(step.annotations[0]?.message).toMatch(
      /\/data\/a\.csv cannot be used: too many files are open.*ulimit/s,
    )
    expect(step.raw).not.toMatch(stack)
    expect(await stage.leftResults()).toMatchObject([{ verdict: 'error', problems: [{ code: 'MG1011' }] }])
  })

  it.each([
    ['pass', 2],
    ['fail', 2],
    ['mistake', 2],
  ])('outputs that nobody takes turn the step red (%s), and all else is told', async (does, exitCode) => {
    const GITHUB_OUTPUT = join(stage.temporary, 'gone')
    const step = await stage.run({ does }, { environment: { GITHUB_OUTPUT } })
    expect(step.exitCode, step.raw).toBe(exitCode)
    expect(step.raw).toContain('MG9106')
    expect(step.raw).not.toMatch(stack)
    expect(step.summary).not.toBe('')
  })

  it('a summary that nobody takes is told, and the verdict stands', async () => {
    const GITHUB_STEP_SUMMARY = join(stage.temporary, 'gone')
    const step = await stage.run({ does: 'pass' }, { environment: { GITHUB_STEP_SUMMARY } })
    expect(step, step.raw).toMatchObject({
      exitCode: 0,
      outputs: { verdict: 'pass' },
      annotations: [{ level: 'warning', message: expect.stringContaining('summary could not be written') }],
    })
  })
})

describe('what a step makes on the way', () => {
  it("lies in the runner's folder, which the runner empties, even where the system's is missing", async () => {
    const missing = join(stage.temporary, 'no', 'such')
    const environment = { TMPDIR: missing, TEMP: missing, TMP: missing }
    const step = await stage.run({ does: 'session' }, { environment })
    expect(step, step.raw).toMatchObject({ exitCode: 0 })
    expect(step.lines.join('\n')).toContain(`in ${join(stage.temporary, 'mlgate-')}`)
    await rm(join(stage.temporary, 'mlgate'), { recursive: true })
    expect((await readdir(stage.temporary)).sort()).toEqual(['output', 'summary'])
  })
})

describe('F38: a step whose job is cancelled', () => {
  it.each<NodeJS.Signals>(['SIGINT', 'SIGTERM'])('by %s leaves a result that says so', async (signal) => {
    const step = await stage.run({ does: 'cancelled', mode: 'report' }, { signal })
    expect(step, step.raw).toMatchObject({ exitCode: 2, outputs: { verdict: 'error', passed: 'false' } })
    expect(await stage.leftResults()).toMatchObject([{ verdict: 'error', problems: [{ code: 'MG3006' }] }])
  })
})
