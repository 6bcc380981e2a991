import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { resultOf, runMlgate } from '../support/run-mlgate.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate base '))
  await write({ 'mlgate.yml': project('0.5pt'), 'metrics.json': '{"accuracy": 0.94}' })
  await write({ 'before.json': '{"accuracy": 0.95}' })
  git('init', '--quiet', '--initial-branch=main')
  git('add', '.')
  git('commit', '--quiet', '--message', 'Gates')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const project = (margin: string) => `version: 1
models:
  signs:
    metrics: metrics.json
    baseline: file:before.json
    evaluate: { gates: { accuracy: { max-regression: ${margin} } } }
`
const write = async (files: Record<string, string>) => {
  for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text)
}
const git = (...words: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...words], { cwd: folder })
const run = (...words: string[]) => runMlgate(words, { folder, env: { NO_COLOR: '1' } })

describe('--base', () => {
  it('judges by the gates of that commit, and says what those here would give', async () => {
    await write({ 'mlgate.yml': project('5pt') })
    expect((await run('run')).code).toBe(0)
    const ended = await run('run', '--base', 'main')
    expect(ended, ended.stderr).toMatchObject({ code: 1 })
    expect(ended.stdout).toContain('This pull request changes 1 gate: signs/accuracy_score.')
    expect(ended.stdout).toMatch(/by its own:\s+passed\)/)
    const one = await run('evaluate', 'signs', '--base', 'main', '--format', 'json')
    expect(resultOf(one)).toMatchObject({ verdict: 'fail', changedGates: { verdict: 'pass' } })
  })

  it('takes no waiver that is not committed there', async () => {
    const waiver = '- { gate: signs/accuracy, reason: A new camera, approver: maria, expires: 2999-12-31 }\n'
    await write({ 'waivers.yml': waiver })
    const waived = await run('run')
    expect(waived, waived.stderr).toMatchObject({ code: 0 })
    expect(waived.stdout).toContain('1 failure waived')
    expect((await run('run', '--base', 'main')).code).toBe(1)
  })

  it('refuses a ref that is not there, and options that say the gates themselves', async () => {
    const lost = await run('run', '--base', 'origin/main')
    expect(lost).toMatchObject({ code: 2 })
    expect(lost.stderr).toContain('there is no such ref in this clone')
    const beside = await run('evaluate', '--metrics-file', 'metrics.json', '--base', 'main')
    expect(beside).toMatchObject({ code: 2 })
    expect(beside.stderr).toContain('--base has no effect here')
  })
})
