import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readTags } from '@mlgate/files'
import { remoteFiles } from '@mlgate/locations'
import { findModel, registeredModels } from '@mlgate/registry'
import { planFromGto } from '@mlgate/registry/import'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dvc, installed } from './servers.ts'

const outer = realpathSync(mkdtempSync(join(tmpdir(), 'mlgate-gto-')))
const clone = join(outer, 'project')

/** Two versions of a model that DVC tracks, registered by tags as GTO makes them. */
beforeAll(async () => {
  const program = join(await installed(dvc), 'bin', 'dvc')
  mkdirSync(join(clone, 'models'), { recursive: true })
  const run = (name: string, ...words: string[]) =>
    execFileSync(name, words, {
      cwd: clone,
      stdio: 'ignore',
      env: { ...process.env, DVC_NO_ANALYTICS: '1' },
    })
  const git = (...words: string[]) => run('git', '-c', 'user.name=Ada', '-c', 'user.email=a@b.c', ...words)
  git('init', '--quiet')
  run(program, 'init')
  run(program, 'remote', 'add', '--default', 'store', join(outer, 'remote'))
  // As `dvc remote add` writes paths, and as other machines could not follow them.
  const config = join(clone, '.dvc', 'config')
  writeFileSync(config, readFileSync(config, 'utf8').replace(/url = .*/, `url = ${join(outer, 'remote')}`))
  writeFileSync(join(clone, 'dvc.yaml'), 'artifacts:\n  signs: { path: models/signs.pkl, type: model }\n')
  for (const version of ['1.0.0', '1.1.0']) {
    writeFileSync(join(clone, 'models', 'signs.pkl'), `model ${version}`)
    run(program, 'add', 'models/signs.pkl')
    run(program, 'push')
    git('add', '--all')
    git('commit', '--quiet', '--message', version)
    git('tag', '--annotate', '--message', version, `signs@v${version}`)
  }
})
afterAll(() => rmSync(outer, { recursive: true, force: true }))

async function contents(): Promise<Record<string, string>> {
  const place = { folder: clone, location: 'The registry' }
  const temporaryFolder = mkdtempSync(join(outer, 'work-'))
  const remote = remoteFiles({ cacheFolder: join(temporaryFolder, 'cache') })
  const model = findModel('signs', registeredModels(await readTags(place)))
  const found: Record<string, string> = {}
  for (const { version, withFiles } of planFromGto(model, { place, temporaryFolder, remote }).versions) {
    await withFiles(async (files) => {
      for (const { path, file } of files) found[`${version} ${path}`] = readFileSync(file, 'utf8')
    })
  }
  return found
}

const expected = { '1.0.0 signs.pkl': 'model 1.0.0', '1.1.0 signs.pkl': 'model 1.1.0' }

it("versions of GTO's tags come from the cache of DVC 3.66", async () => {
  rmSync(join(outer, 'remote'), { recursive: true, force: true })
  expect(await contents()).toEqual(expected)
})

it('and from its remote', async () => {
  execFileSync(join(await installed(dvc), 'bin', 'dvc'), ['push', '--all-commits'], {
    cwd: clone,
    stdio: 'ignore',
  })
  rmSync(join(clone, '.dvc', 'cache'), { recursive: true })
  expect(await contents()).toEqual(expected)
})
