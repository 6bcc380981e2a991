import { readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { commitId } from '@mlgate/baseline/test-support'
import type { Result } from '@mlgate/core'
import { describe, expect, it } from 'vitest'
import { add, commitAll, folderWith, git, run, useFolders } from '../support/histories.ts'

useFolders()

const namesOf = (stdout: string) =>
  (JSON.parse(stdout) as Result[]).map(({ name, subject }) => `${name} ${subject.commit?.slice(7, 8)}`)

describe('mlgate history import', () => {
  const entry = (id: string, date: number, value: number) => ({
    commit: { id },
    date,
    tool: 'customSmallerIsBetter',
    benches: [{ name: 'latency', value, unit: 'ms' }],
  })

  it('takes data.js over, and adds nothing twice', async () => {
    const data = { entries: { speed: [entry(commitId(1), 1.7e12, 5), entry(commitId(2), 1.71e12, 4)] } }
    const folder = await folderWith({ 'data.js': `window.BENCHMARK_DATA = ${JSON.stringify(data)}` })
    for (let time = 0; time < 2; time++) {
      const { code, stdout } = await run(folder, 'history', 'import', 'data.js')
      expect(code).toBe(0)
      expect(stdout).toBe('2 results of github-action-benchmark now in .mlgate/history.\n')
    }
    const { stdout } = await run(folder, 'history', 'speed', '--format', 'json')
    expect(namesOf(stdout)).toEqual(['speed 2', 'speed 1'])
  })

  it('takes data.js from another branch', async () => {
    const data = { entries: { speed: [entry(commitId(1), 1.7e12, 5)] } }
    const text = `window.BENCHMARK_DATA = ${JSON.stringify(data)}`
    const folder = await folderWith({ 'dev/bench/data.js': text })
    await git(folder, 'init', '--quiet', '--initial-branch', 'gh-pages')
    await commitAll(folder, 'one')
    await git(folder, 'checkout', '--quiet', '-b', 'main')
    await rm(join(folder, 'dev'), { recursive: true })
    const { stdout } = await run(folder, 'history', 'import', 'git:gh-pages:dev/bench/data.js')
    expect(stdout).toContain('1 result of github-action-benchmark')
  })

  it('takes the versions of metrics.json from the git history, and tells what is left out', async () => {
    const folder = await folderWith({ 'out/metrics.json': '{"accuracy": 0.8}' })
    await git(folder, 'init', '--quiet')
    const first = await commitAll(folder, 'one')
    await add(folder, { 'out/metrics.json': '{"accuracy": ' })
    const broken = await commitAll(folder, 'two')
    await add(folder, { 'out/metrics.json': '{"accuracy": 0.85}' })
    const last = await commitAll(folder, 'three')
    const imported = await run(
      folder,
      'history',
      'import',
      'out/metrics.json',
      '--name',
      'signs',
      '--folder',
      'past',
    )
    expect(imported.stdout).toContain('2 results of the git history of out/metrics.json now in past.')
    expect(imported.stdout).toContain(`Left out ${broken.slice(0, 7)}`)
    const { stdout } = await run(
      folder,
      'history',
      '--folder',
      'past',
      '--sort',
      'accuracy',
      '--format',
      'json',
    )
    const commits = (JSON.parse(stdout) as Result[]).map(({ subject }) => subject.commit)
    expect(commits).toEqual([first, last])
  })

  it.each([
    ['data.js', 'let x = 1', 'MG6007'],
    ['metrics.json', '{}', 'MG6007'],
  ])('refuses %s that is something else', async (name, text, errorCode) => {
    const folder = await folderWith({ [name]: text })
    await git(folder, 'init', '--quiet')
    await commitAll(folder, 'one')
    const { code, stderr } = await run(folder, 'history', 'import', name)
    expect(code).toBe(2)
    expect(stderr).toContain(errorCode)
  })

  it('writes through no link in .mlgate', async () => {
    const folder = await folderWith({
      'data.js': 'window.BENCHMARK_DATA = {"entries":{"a":[]}}',
      'else/x': '',
    })
    const data = { entries: { speed: [entry(commitId(1), 1.7e12, 5)] } }
    await writeFile(join(folder, 'data.js'), `window.BENCHMARK_DATA = ${JSON.stringify(data)}`)
    await symlink(join(folder, 'else'), join(folder, '.mlgate'))
    const { code, stderr } = await run(folder, 'history', 'import', 'data.js')
    expect(code).toBe(2)
    expect(stderr).toContain('MG1004')
    expect(await readdir(join(folder, 'else'))).toEqual(['x'])
  })
})
