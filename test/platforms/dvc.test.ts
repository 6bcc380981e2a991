import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { resolveLocation } from '@mlgate/files'
import { remoteFiles } from '@mlgate/locations'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dvc, installed } from './servers.ts'

const files = {
  'data/test.csv': 'id\r\n1\r\n',
  'data/images/a.csv': 'id\n2\n',
  'data/images/sub/b.csv': 'id\n3\n',
}
const outer = realpathSync(mkdtempSync(join(tmpdir(), 'mlgate-dvc-')))
const folder = join(outer, 'project')

/** A project that DVC itself has made and pushed, as a clone of it is: nothing of what is tracked is there. */
beforeAll(async () => {
  const program = join(await installed(dvc), 'bin', 'dvc')
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  const run = (name: string, ...words: string[]) =>
    execFileSync(name, words, {
      cwd: folder,
      stdio: 'ignore',
      env: { ...process.env, DVC_NO_ANALYTICS: '1' },
    })
  run('git', 'init', '--quiet')
  run(program, 'init')
  run(program, 'remote', 'add', '--default', 'my.store', '../remote')
  run(program, 'add', 'data/test.csv', 'data/images')
  writeFileSync(
    join(folder, 'dvc.yaml'),
    'stages:\n  make:\n    cmd: echo id > made.csv\n    outs: [made.csv]\n',
  )
  run(program, 'repro')
  run(program, 'push')
  for (const path of ['.dvc/cache', 'data/test.csv', 'data/images', 'made.csv']) {
    rmSync(join(folder, path), { recursive: true })
  }
})
afterAll(() => rmSync(outer, { recursive: true, force: true }))

it.each(Object.entries({ ...files, 'made.csv': 'id\n' }))(
  '%s comes from the remote of DVC 3.66',
  async (path, content) => {
    const remote = remoteFiles({ cacheFolder: join(outer, 'cache') })
    const options = { folder, workspace: folder, outside: 'refuse', temporaryFolder: outer, remote } as const
    const found = await resolveLocation(path, options)
    expect(readFileSync(found.files[0] ?? '', 'utf8')).toBe(content)
    expect(found.origins).toStrictEqual([
      { name: path, version: expect.stringMatching(/^md5:[0-9a-f]{32}$/) },
    ])
  },
)
