import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseResult } from '@mlgate/core'
import { describe, expect, it } from 'vitest'
import { add, commitAll, folderWith, git, run, useFolders } from '../support/histories.ts'

useFolders()

const model = (name: string, min: number) => `version: 1
models:
  ${name}:
    metrics: metrics.json
    changed-by: [src/**]
    evaluate: { gates: { accuracy: { min: ${min} } } }
`

/** A repository whose mlgate.yml includes those of two models. */
async function repository(): Promise<string> {
  const folder = await folderWith({
    'mlgate.yml': "version: 1\ninclude: ['models/*/mlgate.yml']\n",
    'models/a/mlgate.yml': model('lights', 0.9),
    'models/a/metrics.json': '{"accuracy": 0.95}',
    'models/b/mlgate.yml': model('signs', 0.9),
    'models/b/metrics.json': '{"accuracy": 0.85}',
    'models/b/src/train.py': '1',
  })
  await git(folder, 'init', '--quiet', '--initial-branch', 'main')
  await commitAll(folder, 'one')
  return folder
}

describe('a mlgate.yml that includes others', () => {
  it('is run as one, each file’s paths starting at its own folder', async () => {
    const folder = await repository()
    const { code, stdout } = await run(folder, 'run', '--format', 'json')
    expect(code, stdout).toBe(1)
    const file = join(folder, '.mlgate/results/metrics-signs.json')
    const { verdict, subject } = parseResult(await readFile(file, 'utf8'), file)
    expect([verdict, subject.metrics?.path]).toEqual(['fail', 'models/b/metrics.json'])
  })

  it('is listed as what it includes, each in its folder, and by what a change concerns', async () => {
    const folder = await repository()
    await git(folder, 'checkout', '--quiet', '-b', 'topic')
    await add(folder, { 'models/b/src/train.py': '2' })
    await commitAll(folder, 'two')
    const all = await run(folder, 'list', '--format', 'matrix')
    expect(JSON.parse(all.stdout)).toEqual({
      include: [
        { name: 'lights', folder: 'models/a' },
        { name: 'signs', folder: 'models/b' },
      ],
    })
    const changed = await run(folder, 'list', '--changed', '--base', 'main', '--format', 'matrix')
    expect(JSON.parse(changed.stdout)).toEqual({ include: [{ name: 'signs', folder: 'models/b' }] })
  })

  it('is judged by what its base includes', async () => {
    const folder = await repository()
    await add(folder, { 'models/b/mlgate.yml': model('signs', 0.1) })
    const { code, stdout } = await run(folder, 'run', '--base', 'main')
    expect(code, stdout).toBe(1)
    expect(stdout).toContain('signs/accuracy_score')
  })

  it('names both files when a name is in two of them', async () => {
    const folder = await repository()
    await add(folder, { 'models/a/mlgate.yml': model('signs', 0.9) })
    const { code, stderr } = await run(folder, 'run')
    expect(code).toBe(2)
    expect(stderr).toContain('"signs" is a name in both models/a/mlgate.yml and models/b/mlgate.yml')
  })
})
