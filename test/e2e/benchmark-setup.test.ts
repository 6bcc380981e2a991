import { expect, it } from 'vitest'
import { add, commitAll, folderWith, git, run, useFolders } from '../support/histories.ts'

useFolders()

const words = ['--command', 'node built.mjs', '--setup', 'node build.mjs', '--pairs', '1', '--format', 'json']

it('mlgate benchmark builds where the branch left its base, and times it there', async () => {
  const build = "import { copyFileSync } from 'node:fs'\ncopyFileSync('source.mjs', 'built.mjs')\n"
  const folder = await folderWith({
    'build.mjs': build,
    'source.mjs': '',
    '.gitignore': 'built.mjs\n.mlgate\n',
  })
  await git(folder, 'init', '--quiet', '--initial-branch', 'main')
  const base = await commitAll(folder, 'base')
  await git(folder, 'checkout', '--quiet', '-b', 'change')
  await add(folder, { 'built.mjs': '' })
  await git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'change')
  await git(folder, 'branch', '--force', 'main', 'change')
  await git(folder, 'update-ref', 'refs/heads/main', base)
  const { code, stdout, stderr } = await run(folder, 'benchmark', ...words, '--base', 'main')
  expect(code, stderr).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    baseline: { how: 'merge-base', commit: base, branch: 'main' },
    timings: [{ base: [expect.any(Number)] }, {}],
  })
  expect((await git(folder, 'worktree', 'list')).split('\n')).toHaveLength(1)
})

it('mlgate benchmark says that nobody names the base', async () => {
  const folder = await folderWith({ 'built.mjs': '' })
  const { stdout } = await run(folder, 'benchmark', ...words)
  expect(JSON.parse(stdout)).toMatchObject({ verdict: 'pass', baseline: null })
})
